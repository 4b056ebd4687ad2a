import { GitFailure, gitText } from './run-git.ts';

/** Where a repository is fetched from, and where the root lies in it; undefined where nobody knows. */
export async function remoteOf(
  root: string,
): Promise<{ readonly address: string; readonly prefix: string } | undefined> {
  try {
    const prefix = await gitText(root, ['rev-parse', '--show-prefix']);
    const names = (await gitText(root, ['remote'])).split('\n').filter(Boolean);
    const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
    if (name === undefined) return undefined;
    return { address: await gitText(root, ['config', '--get', `remote.${name}.url`]), prefix };
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { capture } from './run.ts';
import { extensionsFolder } from './server.ts';
import type { Code } from './server.ts';

/** Install a packaged extension into a server's data folder, with the server's own command line. */
export async function installVsix(code: Code, vsix: string, data: string): Promise<void> {
  const { code: status, output } = await capture(code.node, [
    join(code.folder, 'out', 'server-main.js'),
    ...['--install-extension', vsix, '--force'],
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder(data)],
    '--accept-server-license-terms',
  ]);
  if (status !== 0 || !output.includes('successfully installed')) {
    throw new Problem(`Could not install ${vsix}. VS Code's server says:\n${output}`);
  }
}

/** Install an extension by a link to its folder: after a rebuild, "Reload Window" is enough. */
export async function linkExtension(folder: string, data: string): Promise<void> {
  await mkdir(extensionsFolder(data), { recursive: true });
  const link = join(extensionsFolder(data), 'leadline.leadline');
  await rm(link, { force: true });
  await symlink(folder, link, process.platform === 'win32' ? 'junction' : 'dir');
}

/**
 * The extension as the browser's worker runs it: one that has no `main`.
 *
 * @param scratch An empty folder, or one without `extension` in it.
 * @returns its folder
 */
export async function webExtension(root: string, scratch: string): Promise<string> {
  const extension = join(scratch, 'extension');
  await mkdir(extension);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  await writeFile(
    join(extension, 'package.json'),
    JSON.stringify({ ...manifest, main: undefined }),
  );
  await cp(join(root, 'package.nls.json'), join(extension, 'package.nls.json'));
  for (const folder of ['dist', 'media'])
    await symlink(join(root, folder), join(extension, folder), 'junction');
  return extension;
}

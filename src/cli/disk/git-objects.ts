import { gitBytes } from './run-git.ts';

/** An object of a repository. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** An entry of a tree. */
export interface TreeEntry {
  readonly name: string;
  readonly id: string;
  readonly isTree: boolean;
}

/**
 * A line end would make two questions of one, and git fails altogether where a path leads out of the repository.
 */
const UNASKABLE = /[\n\r\0]|(?:^|[:/])\.{1,2}(?:\/|$)/;

/**
 * What names such as `<commit>:<path>` stand for, in their order; undefined for what is not there.
 *
 * @throws GitFailure
 */
export async function lookUp(
  cwd: string,
  names: readonly string[],
): Promise<readonly (GitObject | undefined)[]> {
  const asked = names.filter((name) => !UNASKABLE.test(name));
  if (asked.length === 0) return names.map(() => undefined);
  const output = await gitBytes(cwd, ['cat-file', '--batch-check'], {
    input: `${asked.join('\n')}\n`,
  });
  const lines = output.toString('utf8').split('\n');
  let at = 0;
  return names.map((name) => {
    if (UNASKABLE.test(name)) return undefined;
    const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(lines[at++] ?? '');
    return match?.[1] !== undefined && match[2] !== undefined
      ? { id: match[1], type: match[2], size: Number(match[3]) }
      : undefined;
  });
}

/**
 * The contents of objects, by id.
 *
 * @throws GitFailure
 */
export async function contentsOf(
  cwd: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const output = await gitBytes(cwd, ['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const match = /^([0-9a-f]{40,64}) [a-z]+ (\d+)$/.exec(output.toString('latin1', at, end));
    at = end + 1;
    if (match?.[1] === undefined) continue;
    const size = Number(match[2]);
    contents.set(match[1], output.subarray(at, at + size));
    at += size + 1;
  }
  return contents;
}

/** The entries of a tree as git stores it: mode, name, and the id of as many bytes as ids have here. */
export function entriesOf(tree: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(0x20, at);
    const end = tree.indexOf(0, space);
    if (space < 0 || end < 0) break;
    entries.push({
      name: tree.toString('utf8', space + 1, end),
      id: tree.toString('hex', end + 1, end + 1 + idBytes),
      isTree: tree.toString('latin1', at, space) === '40000',
    });
    at = end + 1 + idBytes;
  }
  return entries;
}

import { isMarkdown, readFileName } from '../records/file-name.ts';
import type { FileChange } from './history.ts';

/**
 * Where a file was before, if it is the same one. Git pairs files by how alike their texts are, and records from one
 * template are alike: a numbered record is the same only when its number or its words stayed.
 */
export function formerPath({ path, from }: FileChange): string | undefined {
  if (from === undefined || !isMarkdown(path)) return from;
  const now = readFileName(path);
  const before = readFileName(from);
  if (now.number === undefined && before.number === undefined) return from;
  const same = now.number === before.number || (now.slug !== '' && now.slug === before.slug);
  return same ? from : undefined;
}

import type { Kind } from '../kinds/kind.ts';
import { pathTest, type PathTest } from '../text/glob.ts';

const files = new WeakMap<Kind, PathTest>();

/** Whether a path is one of those by which a kind claims its files. */
export function matchesFile(kind: Kind, path: string): boolean {
  let matcher = files.get(kind);
  if (!matcher) {
    matcher = pathTest(kind.match.files);
    files.set(kind, matcher);
  }
  return matcher(path);
}

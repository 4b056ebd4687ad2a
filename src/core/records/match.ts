import picomatch from 'picomatch/posix.js';
import type { Kind } from '../kinds/kind.ts';

type Matcher = (path: string) => boolean;

const files = new WeakMap<Kind, Matcher>();

/** Whether a path is one of those by which a kind claims its files. */
export function matchesFile(kind: Kind, path: string): boolean {
  let matcher = files.get(kind);
  if (!matcher) {
    matcher =
      kind.match.files.length === 0 ? () => false : picomatch([...kind.match.files], { dot: true });
    files.set(kind, matcher);
  }
  return matcher(path);
}

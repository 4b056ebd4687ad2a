import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';
import type { Source } from '../text/frame.ts';

/**
 * A name for each finding, in the same order, that stays the same while lines move: made of the rule, the path, the
 * words of the line that is meant, and a count where a rule objects to the same words more than once.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  sourceOf: (path: string) => Source | undefined,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ path, rule, range }) => {
    const source = sourceOf(path);
    const line = source?.lines.lineRange(source.lines.lineAt(range.start));
    const words = line ? source?.text.slice(line.start, line.end).replace(/\s+/g, ' ').trim() : '';
    const key = JSON.stringify([rule, path, words]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${count}`;
  });
}

import type { DecisionRecord } from '../../records/record.ts';
import type { Range } from '../../text/range.ts';

/** `3. Title`, `ADR-003: Title`, `ADR 3 - Title`, `[003] Title`; a year or a count ("3 ways to …") is no number. */
const NUMBERED =
  /^(?:(?:\p{L}[\p{L}\p{N}]*[-_ ]){1,4}#?(\d{1,5})(?=\s*(?:[.:)\]–—]|-\s|$))|#?(\d{1,5})(?=\s*(?:[.:)\]–—]|-\s)))/u;

/** The number in a record's first heading, and where it stands; undefined when the title has none. */
export function titleNumber(
  record: DecisionRecord,
): { readonly number: number; readonly range: Range } | undefined {
  const heading = record.root.children.find((block) => block.type === 'heading');
  const line = heading?.depth === 1 ? heading.lines[0] : undefined;
  if (!line) return undefined;
  const text = record.text.slice(line.start, line.end);
  const lead = /^[^\p{L}\p{N}#]{0,6}/u.exec(text)?.[0].length ?? 0;
  const match = NUMBERED.exec(text.slice(lead));
  const digits = match?.[1] ?? match?.[2];
  if (!match || digits === undefined) return undefined;
  const start = line.start + lead + match[0].length - digits.length;
  return { number: Number(digits), range: { start, end: start + digits.length } };
}

import type { Heading, Paragraph } from '../markdown/block.ts';
import { readPairs } from './dialects/lines.ts';
import type { Vocabulary } from './vocabulary.ts';

const PAIR = /^[\p{L}][\p{L}\p{N}_ -]{0,39}[:：](?:\s|$)/u;

/** A heading that begins with fields, taken apart. */
export interface FieldsAndHeading {
  readonly fields: Paragraph;
  /** What is left of the heading; undefined when all its lines are fields. */
  readonly heading: Heading | undefined;
}

/**
 * `Date: 2024-05-02` right above a title that is underlined is a line of that title to CommonMark, and lines of
 * `key: value` above a `---` are a heading: to their writers both are fields. Undefined for any other heading.
 */
export function fieldsInHeading(
  text: string,
  heading: Heading,
  vocabulary: Vocabulary,
): FieldsAndHeading | undefined {
  const { lines, start, end } = heading;
  if (lines.length < 2) return undefined;
  const known = lines.map((line) => readPairs(text, line, 'line', vocabulary).length > 0);
  const all =
    heading.depth === 2 &&
    known.filter(Boolean).length >= 2 &&
    lines.every((line) => PAIR.test(text.slice(line.start, Math.min(line.end, line.start + 48))));
  if (all) return { fields: { type: 'paragraph', start, end, lines }, heading: undefined };
  const count = known.indexOf(false);
  const [last, next] = [lines[count - 1], lines[count]];
  if (!last || !next) return undefined;
  return {
    fields: { type: 'paragraph', start, end: last.end, lines: lines.slice(0, count) },
    heading: { ...heading, start: next.start, lines: lines.slice(count) },
  };
}

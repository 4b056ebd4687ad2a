import type { Range } from '../../text/range.ts';
import type { Origin } from '../record.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { lookUp } from './lines.ts';
import type { Statement } from './statement.ts';

const BADGE = /!\[[^\]]{0,80}\]\(https?:\/\/[^\s()]{1,120}?\/badge\/([^\s()?]{3,160})/g;

/** The fields that the badges of a line tell: `![](https://img.shields.io/badge/status-accepted-green)`. */
export function readBadges(
  text: string,
  line: Range,
  origin: Origin,
  vocabulary: Vocabulary,
): Statement[] {
  const shown = text.slice(line.start, line.end);
  if (!shown.includes('/badge/')) return [];
  return [...shown.slice(0, 1200).matchAll(BADGE)].flatMap((match) => {
    const words = match[1] ?? '';
    // A dash that belongs to a word is doubled.
    const [label = '', message = ''] = words.split(/(?<!-)-(?!-)/);
    const known = lookUp(label.replace(/%20|_/g, ' '), vocabulary);
    if (!known || message === '') return [];
    const at = line.start + match.index + match[0].length - words.length;
    const start = at + label.length + 1;
    const range = { start, end: start + message.length };
    return {
      definition: known.definition,
      rank: known.rank,
      key: { text: label, range: { start: at, end: at + label.length } },
      range,
      parts: [range],
      origin,
      confidence: 'certain' as const,
    };
  });
}

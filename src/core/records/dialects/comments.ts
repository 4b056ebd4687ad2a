import type { Root } from '../../markdown/block.ts';
import type { Range } from '../../text/range.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Statement } from './statement.ts';

/** Fields that ADR Manager keeps in comments of its own, by the comment's name. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['adr-manager-relevant-files', 'governs'],
  ['adr-manager-tags', 'tags'],
]);

const OPENING = /^<!--\s{0,8}(adr-manager-[a-z-]{1,24})\s{0,8}:/;

/** What comments say that a tool has left for itself: `<!-- adr-manager-tags: [storage, orders] -->`. */
export function readComments(text: string, root: Root, vocabulary: Vocabulary): Statement[] {
  const found: Statement[] = [];
  for (const { type, start, end } of root.children) {
    if (type !== 'html' || !text.startsWith('<!--', start)) continue;
    const [opening, name = ''] = OPENING.exec(text.slice(start, start + 64)) ?? [];
    const known = vocabulary.keys.get(FIELDS.get(name) ?? '');
    const close = text.indexOf('-->', start);
    if (opening === undefined || !known || close === -1 || close >= end) continue;
    const key = {
      start: start + opening.indexOf(name),
      end: start + opening.indexOf(name) + name.length,
    };
    const parts = listedIn(text, { start: start + opening.length, end: close });
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) continue;
    found.push({
      definition: known.definition,
      rank: known.rank,
      key: { text: name, range: key },
      range: { start: first.start, end: last.end },
      parts,
      origin: 'line',
      confidence: 'certain',
    });
  }
  return found;
}

/** The values of a list, with or without brackets and quotes. */
function listedIn(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== ',') continue;
    let [first, last] = [from, at];
    while (first < last && /[\s["'`]/.test(text[first] ?? '')) first++;
    while (last > first && /[\s\]"'`]/.test(text[last - 1] ?? '')) last--;
    if (last > first) parts.push({ start: first, end: last });
    from = at + 1;
  }
  return parts;
}

import type { List } from '../markdown/block.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Draft } from './draft.ts';
import { itemLike } from './section.ts';
import { findPhrase } from './words.ts';

/**
 * Move the tick in a list of task items, one a status; a status that is not among them gets an item.
 * Undefined when the status does not stand in such a list.
 */
export function tick(
  draft: Draft,
  at: Range,
  status: string,
  word: string,
): TextEdit[] | undefined {
  const { text, kind } = draft;
  const list = taskListAt(draft, at);
  if (!list) return undefined;
  const edits: TextEdit[] = [];
  let found = false;
  for (const item of list.children) {
    const shown = text.slice(item.marker.end, item.end);
    const box = /\[[ xX]\]/.exec(shown);
    if (!box) continue;
    const isWanted: boolean =
      !found && findPhrase(shown.slice(box.index + 3), kind, status) !== undefined;
    found ||= isWanted;
    if (isWanted === item.checked) continue;
    const start = item.marker.end + box.index + 1;
    edits.push({ range: { start, end: start + 1 }, newText: isWanted ? 'x' : ' ' });
  }
  if (found) return edits;
  const added = itemLike(text, list, `[x] ${word}`);
  return added && [...edits, added];
}

function taskListAt(draft: Draft, at: Range): List | undefined {
  let found: List | undefined;
  walk(draft.parts.root, (block) => {
    if (block.type !== 'list' || block.start > at.start || block.end < at.end) return;
    if (block.children.some(({ checked }) => checked !== undefined)) found = block;
  });
  return found;
}

const EMPTY = /[☐⬜◻❏🔲]|\[ \]/u;
const TICKED = /[☑✅☒✔🗹■]|\[[xX]\]/u;
const BOX = /[☐⬜◻❏🔲☑✅☒✔🗹■]\u{FE0F}?|\[[ xX]\]/gu;

/**
 * Move the tick among boxes on one line, `☐ Proposed ☑ Accepted`. Undefined when the text is none such, an empty list
 * when the status has no box.
 */
export function tickInline(
  draft: Draft,
  raw: string,
  status: string,
): readonly string[] | undefined {
  if (!EMPTY.test(raw)) return undefined;
  const boxes = [...raw.matchAll(BOX)];
  const ticked =
    boxes.find(([box]) => TICKED.test(box))?.[0] ?? (raw.includes('[ ]') ? '[x]' : '☑');
  const empty = boxes.find(([box]) => EMPTY.test(box))?.[0] ?? '☐';
  const wanted = boxes.findIndex(({ index }, at) => {
    const words = raw.slice(index, boxes[at + 1]?.index);
    return findPhrase(words, draft.kind, status) !== undefined;
  });
  if (wanted === -1) return [];
  let moved = raw.slice(0, boxes[0]?.index);
  boxes.forEach(([box], at) => {
    const start = boxes[at]?.index ?? 0;
    moved += (at === wanted ? ticked : empty) + raw.slice(start + box.length, boxes[at + 1]?.index);
  });
  return [moved];
}

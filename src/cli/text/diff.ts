import { applyEdits, LineIndex, type TextEdit } from '../../core/index.ts';
import { plain } from './plain.ts';

/** Lines shown around a change. */
const CONTEXT = 3;

/** Lines of the old text that give way to others; both counted from 0, `end` not included. */
interface Change {
  start: number;
  end: number;
  edits: TextEdit[];
}

/** Edits of a text as a unified diff, the lines as they are and no more of them than were touched. */
export function unifiedDiff(path: string, before: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(before);
  const shown = plain(path);
  let diff = `--- a/${shown}\n+++ b/${shown}\n`;
  let shift = 0;
  for (const hunk of hunksOf(changesOf(lines, edits), lines.count)) {
    const from = Math.max(0, (hunk[0]?.start ?? 0) - CONTEXT);
    const to = Math.min(lines.count, (hunk.at(-1)?.end ?? 0) + CONTEXT);
    const body: string[] = [];
    let added = 0;
    let at = from;
    for (const change of hunk) {
      body.push(...textOf(lines, before, at, change.start).map((line) => ` ${line}`));
      const old = textOf(lines, before, change.start, change.end);
      const fresh = freshLines(lines, before, change);
      const same = sameAtStart(old, fresh);
      const tail = sameAtStart(old.slice(same).toReversed(), fresh.slice(same).toReversed());
      body.push(
        ...old.slice(0, same).map((line) => ` ${line}`),
        ...old.slice(same, old.length - tail).map((line) => `-${line}`),
        ...fresh.slice(same, fresh.length - tail).map((line) => `+${line}`),
        ...old.slice(old.length - tail).map((line) => ` ${line}`),
      );
      added += fresh.length - old.length;
      at = change.end;
    }
    body.push(...textOf(lines, before, at, to).map((line) => ` ${line}`));
    const last = isEmptyEnd(lines, before) && to === lines.count ? 1 : 0;
    if (last === 1) body.pop();
    const count = to - from - last;
    diff += `@@ -${from + 1},${count} +${from + 1 + shift},${count + added} @@\n`;
    diff += body.map((line) => `${plain(line)}\n`).join('');
    shift += added;
  }
  return diff;
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}

function changesOf(lines: LineIndex, edits: readonly TextEdit[]): Change[] {
  const changes: Change[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const start = lines.lineAt(edit.range.start);
    const end = lines.lineAt(edit.range.end) + 1;
    const last = changes.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else changes.push({ start, end, edits: [edit] });
  }
  return changes;
}

/** Changes so near to each other that their surroundings meet. */
function hunksOf(changes: readonly Change[], count: number): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.start - last.end <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return count === 0 ? [] : hunks;
}

function freshLines(lines: LineIndex, before: string, { start, end, edits }: Change): string[] {
  const from = lines.lineRange(start).start;
  const to = lines.lineRange(end - 1).end;
  const moved = edits.map(({ range, newText }) => ({
    range: { start: range.start - from, end: range.end - from },
    newText,
  }));
  // A change may reach into the line end of its last line.
  const reach = Math.max(to, ...edits.map(({ range }) => range.end));
  return applyEdits(before.slice(from, reach), moved).split(/\r\n|\n|\r/);
}

function textOf(lines: LineIndex, before: string, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let line = from; line < to; line++) {
    const { start, end } = lines.lineRange(line);
    texts.push(before.slice(start, end));
  }
  return texts;
}

/** A text that ends in a line end has an empty last line, which no diff shows. */
function isEmptyEnd(lines: LineIndex, before: string): boolean {
  const { start, end } = lines.lineRange(lines.count - 1);
  return start === end && before.length > 0;
}

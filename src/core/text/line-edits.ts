import type { TextEdit } from './edit.ts';

/** More pairs of lines than this are not compared: what lies between the lines at both ends is then one edit. */
const MOST = 4_000_000;

/** The edits that make one text of another, line by line: lines that both have in the same order stay. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  const rows = old.slice(head, old.length - tail);
  const columns = now.slice(head, now.length - tail);
  const edits: TextEdit[] = [];
  let at = old.slice(0, head).join('').length;
  let pending: { start: number; newText: string } | undefined;
  const flush = (): void => {
    if (pending) edits.push({ range: { start: pending.start, end: at }, newText: pending.newText });
    pending = undefined;
  };
  for (const step of stepsOf(rows, columns)) {
    if (step.same) flush();
    else pending ??= { start: at, newText: '' };
    if (!step.same && pending) pending.newText += step.added;
    at += step.length;
  }
  flush();
  return edits;
}

interface Step {
  readonly same: boolean;
  /** Characters of the old text that the step goes over. */
  readonly length: number;
  readonly added: string;
}

function* stepsOf(rows: readonly string[], columns: readonly string[]): Generator<Step> {
  if (rows.length * columns.length > MOST) {
    yield { same: false, length: rows.join('').length, added: columns.join('') };
    return;
  }
  const width = columns.length + 1;
  // The length of what is common from a row and a column on.
  const common = new Uint32Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row--)
    for (let column = columns.length - 1; column >= 0; column--)
      common[row * width + column] =
        rows[row] === columns[column]
          ? 1 + (common[(row + 1) * width + column + 1] ?? 0)
          : Math.max(
              common[(row + 1) * width + column] ?? 0,
              common[row * width + column + 1] ?? 0,
            );
  let row = 0;
  let column = 0;
  while (row < rows.length || column < columns.length) {
    const [old, now] = [rows[row], columns[column]];
    if (old !== undefined && old === now) {
      yield { same: true, length: old.length, added: '' };
      row++;
      column++;
    } else if (
      now === undefined ||
      (old !== undefined &&
        (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))
    ) {
      yield { same: false, length: old?.length ?? 0, added: '' };
      row++;
    } else {
      yield { same: false, length: 0, added: now };
      column++;
    }
  }
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

import { applyEdits, LineIndex, type TextEdit } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { plain, plainLines } from './plain.ts';

/** Lines that do not change are shown so far around those that do. */
const CONTEXT = 3;

interface Chunk {
  /** Lines of the old text, from and up to (not with). */
  readonly from: number;
  readonly to: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/**
 * What edits do to a text, as `patch` and `git apply` read it. Line ends other than `\n` are part of the lines.
 *
 * @param names The paths before and after; they differ for a file that is renamed.
 */
export function unifiedDiff(
  names: { readonly from: string; readonly to: string },
  before: string,
  edits: readonly TextEdit[],
): string {
  const renamed = names.from !== names.to;
  const [from, to] = [plain(names.from), plain(names.to)];
  const head = [
    `diff --git a/${from} b/${to}`,
    ...(renamed ? [`rename from ${from}`, `rename to ${to}`] : []),
  ];
  const chunks = chunksOf(before, edits);
  if (chunks.length === 0) return `${head.join('\n')}\n`;
  const lines = linesOf(before);
  const out = [...head, `--- a/${from}`, `+++ b/${to}`];
  let shift = 0;
  for (let at = 0; at < chunks.length;) {
    let last = at;
    while (
      last + 1 < chunks.length &&
      (chunks[last + 1]?.from ?? 0) - (chunks[last]?.to ?? 0) <= 2 * CONTEXT
    )
      last++;
    const group = chunks.slice(at, last + 1);
    const start = Math.max(0, (group[0]?.from ?? 0) - CONTEXT);
    const end = Math.min(lines.length, (group.at(-1)?.to ?? 0) + CONTEXT);
    const body: string[] = [];
    let line = start;
    let added = 0;
    let removed = 0;
    for (const chunk of group) {
      body.push(...lines.slice(line, chunk.from).map((one) => ` ${one}`));
      body.push(...chunk.old.map((one) => `-${one}`), ...chunk.now.map((one) => `+${one}`));
      line = chunk.to;
      added += chunk.now.length;
      removed += chunk.old.length;
    }
    body.push(...lines.slice(line, end).map((one) => ` ${one}`));
    const length = end - start;
    out.push(
      `@@ -${spot(start, length)} +${spot(start + shift, length + added - removed)} @@`,
      ...body.map(withEnd),
    );
    shift += added - removed;
    at = last + 1;
  }
  return `${out.join('\n')}\n`;
}

/** A file that is made, as `patch` and `git apply` read it. */
export function newFileDiff(path: string, text: string): string {
  const lines = linesOf(text);
  const name = plain(path);
  const head = `diff --git a/${name} b/${name}\nnew file mode 100644\n--- /dev/null\n+++ b/${name}\n`;
  return `${head}@@ -0,0 +${spot(0, lines.length)} @@\n${lines.map((line) => withEnd(`+${line}`)).join('\n')}\n`;
}

function spot(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

/** A text's lines with their `\n`; the last one without, when the text does not end in one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function withEnd(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : `${line}\n\\ No newline at end of file`;
}

/** A chunk without the lines at its begin and end that stay as they are. */
function leastOf(from: number, old: readonly string[], now: readonly string[]): Chunk {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return {
    from: from + head,
    to: from + old.length - tail,
    old: old.slice(head, old.length - tail),
    now: now.slice(head, now.length - tail),
  };
}

/**
 * A diff for standard output: as it is for `patch`, and without anything that a terminal would obey when somebody looks.
 */
export function shownDiff(diff: string, { terminal }: Pick<Io, 'terminal'>): string {
  return terminal.stdout ? plainLines(diff) : diff;
}

/** Edits as whole lines; edits of one line, or of lines that meet, together. */
function chunksOf(before: string, edits: readonly TextEdit[]): readonly Chunk[] {
  const starts = new LineIndex(before.replaceAll('\r', ' '));
  const chunks: Chunk[] = [];
  let group: TextEdit[] = [];
  let from = 0;
  let to = 0;
  const flush = (): void => {
    if (group.length === 0) return;
    const start = starts.offsetAt({ line: from, character: 0 });
    const end = to < starts.count ? starts.offsetAt({ line: to, character: 0 }) : before.length;
    const old = before.slice(start, end);
    const now = applyEdits(
      old,
      group.map(({ range, newText }) => ({
        range: { start: range.start - start, end: range.end - start },
        newText,
      })),
    );
    if (old !== now) chunks.push(leastOf(from, linesOf(old), linesOf(now)));
    group = [];
  };
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const first = starts.lineAt(edit.range.start);
    const last = starts.lineAt(edit.range.end) + 1;
    if (group.length === 0 || first >= to) {
      flush();
      [from, to] = [first, last];
    }
    to = Math.max(to, last);
    group.push(edit);
  }
  flush();
  return chunks;
}

import type { Style } from './style.ts';
import { clip, pad, widthOf } from './width.ts';

/** A line of a table, and a remark that stands below it. */
export interface Row {
  readonly cells: readonly string[];
  readonly note?: string | undefined;
}

const INDENT = '  ';
const GAP = '  ';
/** No column is made narrower than this. */
const NARROWEST = 16;

/**
 * Rows as aligned columns. Where a terminal's width is known, the widest column but the last is cut until the rows fit
 * as far as they can.
 */
export function table(
  rows: readonly Row[],
  columns: number | undefined,
  style: Pick<Style, 'faint'>,
): string[] {
  const widths: number[] = [];
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  shrink(widths, columns);
  return rows.flatMap(({ cells, note }) => {
    const line = cells
      .map((cell, at) =>
        at === cells.length - 1 ? cell : pad(clip(cell, widths[at] ?? 0), widths[at] ?? 0),
      )
      .join(GAP);
    return [
      `${INDENT}${line}`.trimEnd(),
      ...(note === undefined ? [] : [style.faint(`${INDENT}${INDENT}${note}`)]),
    ];
  });
}

function shrink(widths: number[], columns: number | undefined): void {
  if (columns === undefined || widths.length < 2) return;
  const total =
    INDENT.length +
    widths.reduce((sum, width) => sum + width, 0) +
    GAP.length * (widths.length - 1);
  const widest = widths.indexOf(Math.max(...widths.slice(0, -1)));
  const width = widths[widest] ?? 0;
  widths[widest] = Math.min(width, Math.max(NARROWEST, width - (total - columns)));
}

import type { Html, Root } from '../markdown/block.ts';
import type { Range } from '../text/range.ts';

/** Stands above an index that is kept current, on a line of its own. */
export const INDEX_START = '<!-- leadline-index -->';
/** Stands below it. */
export const INDEX_END = '<!-- /leadline-index -->';

/** What stands between the marks of an index; undefined unless there is exactly one pair, in order. */
export function indexRange(root: Root, text: string): Range | undefined {
  const marks = (mark: string): readonly Html[] =>
    root.children.filter(
      (block): block is Html =>
        block.type === 'html' && text.slice(block.start, block.end).trim() === mark,
    );
  const [start, secondStart] = marks(INDEX_START);
  const [end, secondEnd] = marks(INDEX_END);
  if (!start || !end || secondStart || secondEnd || end.start < start.end) return undefined;
  return { start: start.end, end: end.start };
}

import type { Finding } from '../core/index.ts';

/** Whether two lists of findings look the same to whoever reads them. */
export function sameFindings(left: readonly Finding[], right: readonly Finding[]): boolean {
  return left.length === right.length && left.every((one, at) => same(one, right[at]));
}

function same(one: Finding, other: Finding | undefined): boolean {
  return (
    one.rule === other?.rule &&
    one.message === other.message &&
    one.severity === other.severity &&
    one.range.start === other.range.start &&
    one.range.end === other.range.end &&
    one.related.length === other.related.length
  );
}

import type { Finding, Position, Range } from '../../core/index.ts';
import type { LintReport } from './report.ts';

/** Where a range begins and ends, zero-based lines and UTF-16 characters. */
export interface Places {
  readonly start: Position;
  readonly end: Position;
}

const ORIGIN: Position = { line: 0, character: 0 };

/** The places of a range; the beginning of a file whose text could not be had. */
export function placesOf({ sources }: LintReport, path: string, { start, end }: Range): Places {
  const lines = sources.get(path)?.lines;
  return { start: lines?.positionAt(start) ?? ORIGIN, end: lines?.positionAt(end) ?? ORIGIN };
}

/** A position as people count: line and character from one, `3:9`. */
export function spoken({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** Findings by their file, in order. */
export function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}

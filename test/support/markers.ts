import type { Finding, Fix, LineIndex, Range } from '../../src/core/index.ts';

// What a document of `test/fixtures` is expected to give, written into it. CONTRIBUTING.md shows the form.

/** Carets, or a bar for a place between two characters, then severity and rule. */
const MARKER = /^ *(?:\^+|\|)…? (?:error|warning|info|hint) [a-z-]+: /;
/** What belongs to the marker above. */
const MORE = /^ *(?:to|see|fix|maybe) /;

/** A document without its markers: what is linted. Line ends and byte order mark stay as they are. */
export function withoutMarkers(text: string): string {
  let marked = false;
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
    .filter((line) => {
      const bare = line.replace(/^\ufeff/, '');
      marked = MARKER.test(bare) || (marked && MORE.test(bare));
      return !marked;
    })
    .join('');
}

/** A text of which a finding speaks. */
interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * A document with a marker for each finding, below the line where its range begins.
 *
 * @param sourceOf The text of any file of the workspace, without markers.
 */
export function withMarkers(
  path: string,
  findings: readonly Finding[],
  sourceOf: (path: string) => Source,
): string {
  const { text, lines } = sourceOf(path);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let marked = '';
  for (let line = 0; line < lines.count; line++) {
    const { start } = lines.lineRange(line);
    const next = line + 1 < lines.count ? lines.lineRange(line + 1).start : text.length;
    marked += text.slice(start, next);
    const here = findings.filter(({ range }) => lines.lineAt(range.start) === line);
    if (here.length > 0 && next === text.length && !marked.endsWith('\n')) marked += eol;
    for (const finding of here)
      for (const marker of markersOf(finding, sourceOf)) marked += marker + eol;
  }
  return marked;
}

function markersOf(finding: Finding, sourceOf: (path: string) => Source): string[] {
  const { path, range, severity, rule, message } = finding;
  const { lines } = sourceOf(path);
  const line = lines.lineRange(lines.lineAt(range.start));
  const end = Math.min(range.end, line.end);
  const column = range.start - line.start;
  const indent = ' '.repeat(column);
  const carets = range.end === range.start ? '|' : '^'.repeat(Math.max(1, end - range.start));
  const beyond = range.end > line.end;
  return [
    `${indent}${carets}${beyond ? '…' : ''} ${severity} ${rule}: ${message}`,
    ...(beyond ? [`${indent}to ${at(sourceOf(path), range.end)}`] : []),
    ...finding.related.map(
      (other) =>
        `${indent}see ${other.path} ${span(sourceOf(other.path), other.range)} ${other.message.text}`,
    ),
    ...finding.fixes.map((fix) => indent + repair(fix, sourceOf)),
  ];
}

function repair({ title, safe, edits }: Fix, sourceOf: (path: string) => Source): string {
  const changes = [...edits].flatMap(([path, list]) =>
    list.map(
      ({ range, newText }) => `${path} ${span(sourceOf(path), range)} ${JSON.stringify(newText)}`,
    ),
  );
  return `${safe ? 'fix' : 'maybe'} ${title.text}: ${changes.join(', ')}`;
}

function span(source: Source, { start, end }: Range): string {
  return `${at(source, start)}-${at(source, end)}`;
}

/** As people count: lines and characters from one. */
function at({ lines }: Source, offset: number): string {
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

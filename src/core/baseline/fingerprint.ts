import type { Finding } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';

/** So many characters before a finding and after its beginning count, as far as its line reaches. */
const CONTEXT = 200;

/** What fingerprints ask of the file that a finding is in. */
export interface FingerprintSource {
  readonly text: string;
  /** Where the title stands, if the file is a record that has one. */
  readonly title?: { readonly range: Range } | undefined;
}

/**
 * What makes each finding the same one tomorrow, as 16 hexadecimal digits and a count: the rule, the path, the words
 * around it on its line, what the message names in quotation marks, and the how-many-eth of its like it is. Numbers
 * of lines, other lines, white space, case and marks do not count; neither does the rest of the message, which may hold
 * the number of days or words and changes from one version to the next.
 *
 * A finding on the title speaks of the record as a whole, so that a new title does not make it another.
 *
 * @param sourceOf The file of a path; undefined where its text cannot be had.
 * @returns One for each finding, in the same order.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  sourceOf: (path: string) => FingerprintSource | undefined,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = hash(`${finding.path}\n${contextOf(finding, sourceOf(finding.path))}`);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  });
}

/** The part of a fingerprint that a file takes along when it is renamed: 16 hexadecimal digits. */
export function contextPrint(finding: Finding, source: FingerprintSource | undefined): string {
  return hash(contextOf(finding, source));
}

function contextOf(
  { rule, message, range }: Finding,
  source: FingerprintSource | undefined,
): string {
  const onTitle = source?.title?.range.start === range.start;
  const line = source === undefined || onTitle ? '' : lineAt(source.text, range.start);
  const names = message.match(/“[^“”]*”/g)?.join(' ') ?? '';
  return `${rule}\n${words(line)}\n${words(names)}`;
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As much of a line as identifies a place in it: whole paragraphs may stand on one line. */
function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(at, at + CONTEXT);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const end = after.search(/[\r\n]/);
  return before.slice(start) + (end === -1 ? after : after.slice(0, end));
}

/** Two runs of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits each, that begin differently. */
function hash(text: string): string {
  return run(text, 0x811c9dc5) + run(text, 0x9747b28c);
}

function run(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

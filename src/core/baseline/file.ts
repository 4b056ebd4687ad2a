import { say, type Message } from '../text/message.ts';
import { finding, readSource } from '../config/checked-yaml.ts';
import { CONFIG_RULE } from '../config/read.ts';
import type { Finding } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import { noBaseline, type Baseline, type BaselineEntry } from './baseline.ts';

/** The form of the file; another number is for a later Leadline to read. */
const VERSION = 1;

export interface ReadBaseline {
  readonly baseline: Baseline;
  readonly findings: readonly Finding[];
}

/** Write a baseline as JSON: one line an entry, in order, so that a change of it is easy to read in a review. */
export function writeBaseline({ entries }: Baseline): string {
  const lines = entries
    .map(({ path, rule, severity, print, count }) => ({ path, rule, severity, print, count }))
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.print, b.print))
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

/** Read a baseline. One with a mistake in it is not used at all: better too many findings than some unseen. */
export function readBaseline(path: string, text: string): ReadBaseline {
  const refuse = (message: Message, range: Range): ReadBaseline => ({
    baseline: noBaseline,
    findings: [
      finding(
        { path, rule: CONFIG_RULE },
        say`${message} The baseline is not used; “leadline lint --update-baseline” writes it anew.`,
        range,
      ),
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(say`Unexpected text, expected JSON.`, placeOf(error, text));
  }
  const { version, findings } = isMap(value) ? value : {};
  if (version !== VERSION || !Array.isArray(findings))
    return refuse(
      say`Unexpected content, expected “version” ${VERSION} and a list of “findings”.`,
      firstLine(text),
    );
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong !== -1)
    return refuse(
      say`Unexpected entry ${wrong + 1} of “findings”, expected path, rule, severity, print and count.`,
      readSource(path, text, CONFIG_RULE).rangeOf(['findings', wrong]),
    );
  return { baseline: { entries: findings as BaselineEntry[] }, findings: [] };
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isMap(value)) return false;
  const { path, rule, severity, print, count } = value;
  return (
    typeof path === 'string' &&
    typeof rule === 'string' &&
    typeof print === 'string' &&
    (severity === 'error' || severity === 'warning' || severity === 'info') &&
    Number.isInteger(count) &&
    (count as number) > 0
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a conflict of versions begins, or where the parser says that it gave up. */
function placeOf(error: unknown, text: string): Range {
  const conflict = /^<{7}.*/m.exec(text);
  if (conflict) return { start: conflict.index, end: conflict.index + conflict[0].length };
  const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return firstLine(text);
  const start = Math.min(Number(at), text.length);
  return { start, end: Math.min(start + 1, text.length) };
}

function firstLine(text: string): Range {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end === -1 ? Math.min(text.length, 200) : end };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

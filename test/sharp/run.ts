import { readdirSync, readFileSync } from 'node:fs';
import { LineIndex } from '../../src/core/text/lines.ts';
import type { Finding, Severity } from '../../src/core/rules/rule.ts';
import { lintFiles, TODAY } from '../support/lint-files.ts';

// The sharp bench: complete records, and edits of them. An edit that plants a defect must be told by one rule, at the
// right line, and change nothing else; an edit that says the same in another way must change nothing at all.
// The records are the folders of `records/`, each a small workspace; the edits are the plans `*.plan.ts`.

/** How a text is changed: pieces that stand in it and what replaces the first of each, or a function. */
export type Change =
  | readonly (readonly [from: string | RegExp, to: string])[]
  | ((text: string) => string);

/** One edit of one file of one record's workspace. */
export interface Edit {
  /** The workspace's folder and the file in it: `madr/docs/adr/0001-use-x.md`. */
  readonly on: string;
  /** What the edit does, in a few words. */
  readonly what: string;
  readonly change: Change;
  /** New files of the workspace, or other texts for those that are there. */
  readonly files?: Readonly<Record<string, string>>;
  /** The name that the file has after the edit, when it is another one; relative to the workspace. */
  readonly renamed?: string;
  /** What must be found; absent for a harmless edit. */
  readonly found?: Expected;
}

export interface Expected {
  readonly rule: string;
  /** How grave it must be, where that is settled. */
  readonly severity?: Severity;
  /**
   * Text of the line where it must be found, its first occurrence after the edit; two lines off is near enough. What
   * was taken out may as well be missed where it stood.
   */
  readonly at: string;
  /** The file in which it must be found, when it is not the one edited; relative to the workspace. */
  readonly in?: string;
}

/** What became of an edit; `fault` says in a sentence what is wrong, and is absent when all is well. */
export interface Outcome {
  readonly edit: Edit;
  readonly fault?: string;
}

const LINES_OFF = 2;
const folder = new URL('records/', import.meta.url);

/** The names of the workspaces whose names begin with a word: `adr-`, `scope-`. */
export function workspaces(prefix: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort();
}

/** The files of a workspace by path. */
export function workspace(name: string): Record<string, string> {
  const files: Record<string, string> = {};
  const root = new URL(`${name}/`, folder);
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = entry.replaceAll('\\', '/');
    if (/\.[a-z]+$/.test(path)) files[path] = readFileSync(new URL(path, root), 'utf8');
  }
  return files;
}

/** What lint says of a workspace, in the order of its paths; hints are left out, which nobody sees unasked. */
export async function lintAll(files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const found = await lintFiles(files, TODAY);
  return [...found.keys()]
    .sort()
    .flatMap((path) => found.get(path) ?? [])
    .filter(({ severity }) => severity !== 'hint');
}

const known = new Map<string, Promise<Finding[]>>();

/** What lint says of a workspace as it is; asked once, since many edits begin there. */
function lintWorkspace(name: string): Promise<Finding[]> {
  const findings = known.get(name) ?? lintAll(workspace(name));
  known.set(name, findings);
  return findings;
}

/** A finding in short: `docs/adr/0001-x.md:12 missing-status (warning) …`. */
export function told(finding: Finding, files: Readonly<Record<string, string>>): string {
  const line = new LineIndex(files[finding.path] ?? '').lineAt(finding.range.start) + 1;
  return `${finding.path}:${line} ${finding.rule} (${finding.severity}) ${finding.message}`;
}

/** Apply an edit and compare what is found with what must be. */
export async function run(edit: Edit): Promise<Outcome> {
  const slash = edit.on.indexOf('/');
  const before = workspace(edit.on.slice(0, slash));
  const path = edit.on.slice(slash + 1);
  const text = before[path];
  if (text === undefined) return { edit, fault: `There is no file ${edit.on}.` };
  const changed = apply(edit.change, text);
  if (changed === undefined)
    return { edit, fault: 'The text that the edit replaces is not there.' };
  const after: Record<string, string> = { ...before, ...edit.files };
  const name = edit.renamed ?? path;
  if (name !== path) Reflect.deleteProperty(after, path);
  after[name] = changed;
  const was = await lintWorkspace(edit.on.slice(0, slash));
  const is = await lintAll(after);
  const keyOf = ({ path: at, rule, severity }: Finding): string =>
    `${at === name ? path : at} ${rule} ${severity}`;
  const fresh = minus(is, was, keyOf);
  const gone = minus(was, is, keyOf);
  const faults = gone.map((finding) => `No longer told: ${told(finding, before)}`);
  const { found } = edit;
  const expected = found && fresh.find((finding) => isExpected(finding, found, name, after, text));
  if (found && !expected)
    faults.unshift(`Not told: ${found.rule} ${found.severity ?? ''} at “${found.at}”.`);
  for (const finding of fresh)
    if (finding !== expected) faults.push(`Told: ${told(finding, after)}`);
  return faults.length === 0 ? { edit } : { edit, fault: faults.join(' ') };
}

function apply(change: Change, text: string): string | undefined {
  if (typeof change === 'function') {
    const changed = change(text);
    return changed === text ? undefined : changed;
  }
  let changed = text;
  for (const [from, to] of change) {
    const next = changed.replace(from, () => to);
    if (next === changed) return undefined;
    changed = next;
  }
  return changed;
}

function isExpected(
  finding: Finding,
  found: Expected,
  edited: string,
  files: Readonly<Record<string, string>>,
  before: string,
): boolean {
  const path = found.in ?? edited;
  if (finding.rule !== found.rule || finding.path !== path) return false;
  if (found.severity !== undefined && finding.severity !== found.severity) return false;
  const text = files[path] ?? '';
  const at = text.indexOf(found.at);
  if (at < 0) throw new Error(`“${found.at}” is not in ${path} after the edit.`);
  const lines = new LineIndex(text);
  const places =
    path === edited && text.length < before.length ? [at, firstChange(before, text)] : [at];
  return places.some(
    (place) => Math.abs(lines.lineAt(place) - lines.lineAt(finding.range.start)) <= LINES_OFF,
  );
}

/** Where something was taken out. */
function firstChange(before: string, after: string): number {
  let at = 0;
  while (at < after.length && before[at] === after[at]) at++;
  return at;
}

/** The findings of one list that the other one lacks, as often as it lacks them. */
function minus(
  some: readonly Finding[],
  others: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Finding[] {
  const left = others.map(keyOf);
  return some.filter((finding) => {
    const at = left.indexOf(keyOf(finding));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

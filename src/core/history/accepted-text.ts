import type { DecisionRecord, Section } from '../records/record.ts';
import { titleNumber } from '../rules/support/title-number.ts';
import { foldKey } from '../records/fold.ts';
import type { Range } from '../text/range.ts';

/**
 * What may change in an accepted record besides its fields: nothing but further text at its end (`append-only`), open
 * sections such as links and notes (`bounded`), or everything as long as a change log says so
 * (`refine-with-changelog`).
 */
export type Immutability = 'off' | 'append-only' | 'bounded' | 'refine-with-changelog';

/** How a record differs from what was accepted, where it must not. */
export interface Rewrite {
  /** The titles of the sections that differ, in order; empty when the text above the first one does. */
  readonly sections: readonly string[];
  /** The first place that differs, in the record as it is now. */
  readonly range: Range;
  /** What stood there when it was accepted, and what stands there now, cut short; either may be empty. */
  readonly was: string;
  readonly is: string;
}

/** Titles of sections that tell what happened to a record since. */
const CHANGELOG = [
  'changelog',
  'change log',
  'changes',
  'change history',
  'history',
  'revision history',
  'revisions',
  'amendments',
  'updates',
  'änderungen',
  'änderungshistorie',
  'historique',
  'historial de cambios',
  'histórico de alterações',
].map(foldKey);

/** Sections that go on living, by role or title. */
export const OPEN_SECTIONS: readonly string[] = [
  'links',
  'confirmation',
  'revisit',
  'notes',
  'note',
  'references',
  'related',
  'status',
];

/** Text quoted in a finding is no longer than this. */
const QUOTE = 80;

/**
 * Compare a record with the text that was accepted. Fields, the number in the title, where links lead, line breaks,
 * list markers and emphasis are not what was agreed on.
 *
 * @param open Roles or titles of further sections that may change where the policy is `bounded`.
 * @returns undefined when the record is as it may be.
 */
export function rewriteOf(
  accepted: DecisionRecord,
  now: DecisionRecord,
  policy: Exclude<Immutability, 'off'>,
  open: readonly string[] = [],
): Rewrite | undefined {
  const isOpen = openTest(policy, [...OPEN_SECTIONS, ...open]);
  const before = wordsOf(accepted, isOpen);
  const after = wordsOf(now, isOpen);
  let start = 0;
  while (start < before.length && before[start]?.key === after[start]?.key) start++;
  if (start === before.length && (policy === 'append-only' || start === after.length))
    return undefined;
  if (policy === 'refine-with-changelog' && logOf(accepted) !== logOf(now)) return undefined;
  let common = 0;
  const most = Math.min(before.length, after.length) - start;
  while (common < most && before.at(-1 - common)?.key === after.at(-1 - common)?.key) common++;
  const gone = before.slice(start, before.length - common);
  const come = after.slice(start, after.length - common);
  return {
    sections: sectionsThatDiffer(before, after, policy),
    range: placeOf(now, come, after, start),
    was: quoted(gone),
    is: quoted(come),
  };
}

interface Word {
  /** What is compared. */
  readonly key: string;
  readonly range: Range;
  /** The top-level section that it stands in. */
  readonly section: string | undefined;
}

function openTest(policy: Immutability, open: readonly string[]): (section: Section) => boolean {
  const names = new Set(open.map(foldKey));
  const isLog = (section: Section): boolean => CHANGELOG.includes(foldKey(section.title));
  if (policy === 'bounded')
    return (section) =>
      names.has(foldKey(section.title)) ||
      (section.role !== undefined && names.has(foldKey(section.role))) ||
      isLog(section);
  return policy === 'refine-with-changelog' ? isLog : () => false;
}

/** The words that were agreed on. */
function wordsOf(record: DecisionRecord, isOpen: (section: Section) => boolean): readonly Word[] {
  const { text } = record;
  const left = leftOut(record, isOpen);
  const words: Word[] = [];
  const sections = record.sections;
  let inSection = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (left.some(({ start, end }) => start <= range.start && range.start < end)) continue;
    const key = keyOf(match[0]);
    if (key === '') continue;
    while ((sections[inSection]?.range.end ?? Infinity) <= range.start) inSection++;
    const section = sections[inSection];
    words.push({
      key,
      range,
      section: section && section.range.start <= range.start ? section.title : undefined,
    });
  }
  return words;
}

/** A word without what only shows how it is set, and without where a link leads. */
function keyOf(word: string): string {
  return word
    .replace(/\]\([^()]*\)?/g, ']')
    .replace(/[*_|]+/g, '')
    .replace(/^(?:[-+#>]|:?-{2,}:?|={2,}|\d{1,3}[.)])$/, '');
}

/** Ranges that are no part of what was agreed on: front matter, fields, open sections, and the title's number. */
function leftOut(record: DecisionRecord, isOpen: (section: Section) => boolean): readonly Range[] {
  const { root, lines } = record;
  const ranges: Range[] = [];
  if (root.frontMatter) ranges.push({ start: root.frontMatter.start, end: root.frontMatter.end });
  const lineOf = ({ start, end }: Range): void => {
    if (end <= start) return;
    ranges.push({
      start: lines.lineRange(lines.lineAt(start)).start,
      end: lines.lineRange(lines.lineAt(end - 1)).end,
    });
  };
  for (const field of record.fields.values()) {
    for (const value of [field, ...field.others]) {
      if (value.origin === 'section') sectionAt(record, value.range, ranges);
      if (!IN_TEXT.has(value.origin)) lineOf(value.range);
    }
    if (field.key && !IN_TEXT.has(field.origin)) lineOf(field.key.range);
  }
  for (const relation of record.relations) {
    if (relation.type !== 'relates' && !IN_TEXT.has(relation.origin)) lineOf(relation.range);
  }
  const titled = titleNumber(record);
  if (titled) ranges.push(wordAround(record.text, titled.range));
  const look = (section: Section): void => {
    if (isOpen(section)) ranges.push(section.range);
    else section.children.forEach(look);
  };
  record.sections.forEach(look);
  return ranges;
}

/** Where a value stands in the text itself, or in no text at all. */
const IN_TEXT: ReadonlySet<string> = new Set(['prose', 'title', 'file-name', 'folder-name']);

/** The section that holds nothing but a field, such as Nygard's status. */
function sectionAt(record: DecisionRecord, at: Range, ranges: Range[]): void {
  const inner = (sections: readonly Section[]): Section | undefined => {
    const found = sections.find(({ range }) => range.start <= at.start && at.end <= range.end);
    return found && (inner(found.children) ?? found);
  };
  const section = inner(record.sections);
  if (section) ranges.push(section.range);
}

/** The word that a range is part of: `12.`, `ADR-0012:`. */
function wordAround(text: string, { start, end }: Range): Range {
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  return { start, end };
}

/** What the change log says. */
function logOf(record: DecisionRecord): string {
  const logs: string[] = [];
  const look = (section: Section): void => {
    if (CHANGELOG.includes(foldKey(section.title)))
      logs.push(record.text.slice(section.range.start, section.range.end));
    else section.children.forEach(look);
  };
  record.sections.forEach(look);
  return logs.join('\n').split(/\s+/).map(keyOf).join(' ').trim();
}

function sectionsThatDiffer(
  before: readonly Word[],
  after: readonly Word[],
  policy: Immutability,
): readonly string[] {
  const was = bySection(before);
  const is = bySection(after);
  const differ = [...new Set([...was.keys(), ...is.keys()])].filter((title) => {
    const old = was.get(title);
    const now = is.get(title);
    if (policy === 'append-only') return old !== undefined && now?.startsWith(old) !== true;
    return old !== now;
  });
  return differ.filter((title) => title !== '');
}

function bySection(words: readonly Word[]): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const { key, section = '' } of words)
    sections.set(section, `${sections.get(section) ?? ''} ${key}`);
  return sections;
}

/** The first line of what has come; where something is only gone, the word that stands there now. */
function placeOf(
  record: DecisionRecord,
  come: readonly Word[],
  after: readonly Word[],
  start: number,
): Range {
  const first = come[0] ?? after[start] ?? after.at(-1);
  if (!first) return { start: 0, end: 0 };
  const line = record.lines.lineRange(record.lines.lineAt(first.range.start));
  const last = come.findLast(({ range }) => range.start < line.end) ?? first;
  return {
    start: first.range.start,
    end: Math.max(first.range.end, Math.min(last.range.end, line.end)),
  };
}

function quoted(words: readonly Word[]): string {
  let text = '';
  for (const { key } of words) {
    if (text.length + key.length > QUOTE) return `${text} …`;
    text = text === '' ? key.slice(0, QUOTE) : `${text} ${key}`;
  }
  return text;
}

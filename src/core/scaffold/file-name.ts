import { say, type MessageArgument } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Habits } from '../records/habits.ts';
import { ScaffoldError } from './error.ts';
import { nextNumber } from './number.ts';
import type { ScaffoldRequest } from './scaffold.ts';
import { byteLength, slugOf } from './slug.ts';
import { TemplateError, type Template } from './template.ts';

/** The pattern of numbered kinds that says nothing of its own: a folder's habits may shape it. */
const PLAIN_PATTERN = '{{number}}-{{slug}}.md';

interface NameRequest {
  readonly kind: Kind;
  readonly folder: string;
  readonly habits: Habits;
  readonly pattern: Template;
  readonly variables: Readonly<Record<string, string>>;
  readonly request: Pick<ScaffoldRequest, 'takenNumbers' | 'takenPaths' | 'today'>;
}

export interface ChosenName {
  readonly path: string;
  readonly number: number | undefined;
  /** The number as the file name writes it. */
  readonly numberText: string;
}

/**
 * The path of a new record, one that no known file has.
 *
 * @throws ScaffoldError when the name is taken and nothing in it can be counted on.
 */
export function chooseFileName(asked: NameRequest, catalog: Catalog): ChosenName {
  const { kind, folder, habits, request } = asked;
  const siblings = catalog.records.filter(
    (record) => record.kind === kind.id && record.file.folder === folder,
  );
  const learned = siblings.length > 0 && kind.place.file === PLAIN_PATTERN;
  const digits = learned ? habits.digits : kind.place.digits;
  const prefix = learned ? habits.prefix : '';
  const taken = takenPaths(catalog, request.takenPaths);
  const numbered = digits > 0 || (!learned && asked.pattern.mentions.has('number'));
  const lowest = numbered ? nextNumber(folder, prefix, catalog, request) : 0;

  for (let step = 0; step < 1000; step++) {
    const number = numbered ? lowest + step : undefined;
    const numberText = number === undefined ? '' : String(number).padStart(digits, '0');
    const name = learned
      ? learnedName(asked, prefix, numberText, compactDates(siblings))
      : patternName(asked, numberText);
    const unique = numbered || step === 0 ? name : withSuffix(name, step + 1, asked);
    const path = folder === '' ? unique : `${folder}/${unique}`;
    if (!taken.has(path.toLowerCase())) return { path, number, numberText };
  }
  throw new ScaffoldError(
    say`Unexpected number of files in ${folder || say`the root`}, expected a free name.`,
  );
}

/** A name as the folder's other records have it. */
function learnedName(
  { habits, variables, request }: NameRequest,
  prefix: string,
  numberText: string,
  compact: boolean,
): string {
  const date = compact ? request.today.replaceAll('-', '') : request.today;
  const parts = [
    habits.dated ? date : '',
    numberText && `${prefix}${numberText}`,
    variables['slug'],
  ];
  return `${parts.filter((part) => part !== '' && part !== undefined).join(habits.separator)}.md`;
}

/** Whether most dated siblings write `20260926` rather than `2026-09-26`. */
function compactDates(siblings: readonly { readonly file: { readonly base: string } }[]): boolean {
  const compact = siblings.filter(({ file }) => /^\d{8}(?!\d)/.test(file.base)).length;
  return compact * 2 > siblings.length;
}

/** A name by the kind's own pattern. Values in it are slugs: none can lead out of the folder. */
function patternName({ kind, pattern, variables }: NameRequest, numberText: string): string {
  const safe: Record<string, string> = {};
  for (const [key, value] of Object.entries(variables))
    safe[key] = key === 'slug' || key === 'date' || key === 'today' ? value : periodSlug(value);
  safe['date'] = /^\d{4}-\d{2}-\d{2}$/.test(variables['date'] ?? '')
    ? (variables['date'] ?? '')
    : (variables['today'] ?? '');
  safe['number'] = numberText;
  let name: string;
  try {
    name = pattern.render({ variables: safe, answers: new Map(), fields: [] });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ScaffoldError(say`The file name of ${kind.id}: ${error.said}`, { cause: error });
  }
  return checkedName(name.trim(), kind);
}

/** A slug that keeps the capitals of `2027-H1`. */
function periodSlug(value: string): string {
  return /^\d{4}-[A-Z]\d$/.test(value) ? value : slugOf(value);
}

/** Refuse what a file system or a checkout on another one would not take. */
function checkedName(name: string, kind: Kind): string {
  const parts = name.split('/');
  const sound = parts.every(
    (part) =>
      part !== '' &&
      !/^\.{1,2}$/.test(part) &&
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      !/[\u0000-\u001F\u007F\\:*?"<>|]/.test(part) &&
      !/[. ]$/.test(part) &&
      !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part) &&
      byteLength(part) <= 255,
  );
  if (!sound || !/\.(?:md|markdown|mdx)$/.test(name))
    throw new ScaffoldError(
      say`Unexpected file name “${name}” for ${kind.id}, expected a name that ends in .md and that every system accepts.`,
    );
  return name;
}

/** Paths compare without case: two files that differ in it cannot both be checked out everywhere. */
function takenPaths(catalog: Catalog, more: ReadonlySet<string> | undefined): Set<string> {
  const taken = new Set<string>();
  for (const path of catalog.files ?? []) taken.add(path.toLowerCase());
  for (const { path } of catalog.records) taken.add(path.toLowerCase());
  for (const { path } of catalog.skipped) taken.add(path.toLowerCase());
  for (const path of more ?? []) taken.add(path.toLowerCase());
  return taken;
}

/** `slug-2.md`; a name without a slug says what it is of, and there is only one of that. */
function withSuffix(name: string, count: number, { kind, pattern, folder }: NameRequest): string {
  if (!pattern.mentions.has('slug'))
    throw new ScaffoldError(
      say`There is a ${kind.name.toLowerCase()} at ${folder === '' ? '' : `${folder}/`}${name} already; choose another ${alternatives(pattern.mentions)}.`,
    );
  return name.replace(/(\.[a-z]+)$/, `-${count}$1`);
}

function alternatives(names: ReadonlySet<string>): MessageArgument {
  const [first = '', ...others] = [...names].sort();
  return others.reduce((all: MessageArgument, next) => say`${all} or ${next}`, first);
}

import { say } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Habits } from '../records/habits.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { readAnswers } from './answers.ts';
import { ScaffoldError } from './error.ts';
import { chooseFileName } from './file-name.ts';
import { chooseFolder } from './folder.ts';
import { collectGaps, withoutMarks } from './gaps.ts';
import { periodOf } from './period.ts';
import { slugOf } from './slug.ts';
import { compileTemplate, TemplateError, type Template, type TemplateValues } from './template.ts';

export { ScaffoldError } from './error.ts';

/** What a new record is made from. */
export interface ScaffoldRequest {
  readonly kind: string;
  readonly title: string;
  /** Field and template values: `--set owner=@priya`. */
  readonly answers: ReadonlyMap<string, string>;
  /** The folder to write to; undefined for the one that the repository uses, else the kind's own. */
  readonly folder: string | undefined;
  /** Numbers that are taken elsewhere, such as on other branches. */
  readonly takenNumbers: ReadonlySet<number>;
  /** Paths that are taken although the catalog does not know them. */
  readonly takenPaths?: ReadonlySet<string>;
  /** Record folders that discovery found; an empty one of the kind is used before the kind's own. */
  readonly recordFolders?: readonly { readonly path: string; readonly kind: string }[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A file to create, exclusively. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** The gaps to fill in, in order, as ranges of `text`: tab stops for an editor. */
  readonly gaps: readonly Range[];
  /** The number in the file's name; undefined when it has none. */
  readonly number?: number | undefined;
}

/**
 * Make a new record. Pure: nothing is written; call again with a grown `takenNumbers` when the file turns out to exist.
 *
 * @throws ScaffoldError with a sentence when the kind is unknown, the title empty or the template faulty.
 */
export function scaffold(
  request: ScaffoldRequest,
  catalog: Catalog,
  habits: (folder: string) => Habits,
): NewFile {
  const kind = kindOf(request.kind, catalog);
  const title = cleanTitle(request.title);
  const folder = chooseFolder(request, kind, catalog);
  const folderHabits = habits(folder);
  const source = templateFor(kind, folder, folderHabits, catalog);
  const template = compile(source.text, source.name);
  const pattern = compile(kind.place.file, `the file name of ${kind.id}`);
  const answers = readAnswers(request.answers, kind, [...template.mentions, ...pattern.mentions]);

  const period = answers.byField.get('period') ?? periodOf(title, request.today);
  const status = answers.byField.get('status') ?? source.status;
  const variables: Record<string, string> = {
    ...answers.variables,
    ...Object.fromEntries(answers.byField),
    title,
    slug: slugOf(title, folderHabits.separator, kind.id),
    date: answers.byField.get('date') ?? request.today,
    today: request.today,
    year: request.today.slice(0, 4),
    period,
    status,
    kind: kind.id,
  };
  const file = chooseFileName(
    { kind, folder, habits: folderHabits, pattern, variables, request },
    catalog,
  );
  if (file.number !== undefined) {
    variables['number'] = file.numberText;
    variables['ordinal'] = String(file.number);
  }
  const byField = new Map(answers.byField);
  // These stand in every template in one way or another.
  for (const key of ['status', 'date', 'period']) byField.delete(key);
  const values: TemplateValues = {
    variables,
    answers: byField,
    fields: kind.fields,
  };
  const rendered = collectGaps(
    render(withExtras(template, source.text, byField, kind), values, source.name),
  );
  return { path: file.path, ...rendered, number: file.number };
}

function kindOf(id: string, catalog: Catalog): Kind {
  const kind = catalog.kinds.get(id);
  if (kind) return kind;
  const known = [...catalog.kinds.keys()];
  const meant = closest(id, known);
  throw new ScaffoldError(
    meant === undefined
      ? say`Unexpected kind “${id}”, expected one of ${known.join(', ')}.`
      : say`Unexpected kind “${id}”, expected “${meant}”.`,
  );
}

/** On one line, without control and direction characters, which would show another title than is written. */
function cleanTitle(title: string): string {
  const clean = withoutMarks(title)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') throw new ScaffoldError(say`Missing title, expected a few words.`);
  return clean;
}

interface TemplateSource {
  readonly text: string;
  /** For messages: the file that the user can mend. */
  readonly name: string;
  readonly status: string;
}

/** The template for what a folder writes: its dialect's where there is one, else the kind's own. */
function templateFor(kind: Kind, folder: string, habits: Habits, catalog: Catalog): TemplateSource {
  const beside = (file: string): string =>
    kind.source === 'built-in'
      ? `the template ${kind.id}/${file}`
      : kind.source.replace(/kind\.yaml$/, file);
  const first = kind.statuses[0]?.id ?? 'draft';
  const own = { text: kind.template, name: beside('record.md.hbs'), status: first };
  const inUse = catalog.records.some(
    (record) => record.kind === kind.id && record.file.folder === folder,
  );
  const dialect = inUse ? kind.dialects.find(({ id }) => id === habits.dialect) : undefined;
  if (dialect?.template === undefined) return own;
  // Other formats know no draft: a record that is there is on the table.
  const open = kind.statuses.find(({ phase }) => phase === 'open')?.id ?? first;
  return { text: dialect.template, name: beside(`dialects/${dialect.id}.md.hbs`), status: open };
}

/** Give answers that a template has no place for one in its front matter, so that none is lost. */
function withExtras(
  template: Template,
  text: string,
  answers: ReadonlyMap<string, string>,
  kind: Kind,
): Template {
  const homeless = [...answers.keys()].some(
    (key) => !template.mentions.has(key) && kind.fields.some(({ id }) => id === key),
  );
  if (!homeless || template.takesExtras) return template;
  const plain = text.replace(/\r\n?/g, '\n');
  const close = plain.startsWith('---\n') ? plain.indexOf('\n---', 3) : -1;
  const grown =
    close === -1
      ? `---\n{{extras "yaml"}}\n---\n\n${plain}`
      : `${plain.slice(0, close)}\n{{extras "yaml"}}${plain.slice(close)}`;
  return compileTemplate(grown);
}

function compile(text: string, name: string): Template {
  return explained(() => compileTemplate(text), name);
}

function render(template: Template, values: TemplateValues, name: string): string {
  return explained(() => template.render(values), name);
}

/** Run something that may find a fault in a template, and name the file and line of the fault. */
function explained<T>(run: () => T, name: string): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ScaffoldError(say`${name}, line ${error.line + 1}: ${error.said}`, { cause: error });
  }
}

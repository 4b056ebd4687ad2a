import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { foldKey } from '../records/fold.ts';
import { collectGaps } from '../scaffold/gaps.ts';
import { compileTemplate, type Template } from '../scaffold/template.ts';
import { yamlScalar } from '../scaffold/yaml-value.ts';

/** Stands in a template for a value that the record does not have; its line goes. */
const NOTHING = '\uE000';

/** How a dialect writes its records: told by its own template, read as any record is. */
export interface Form {
  readonly id: string;
  readonly name: string;
  readonly template: Template;
  /** Its fields stand in front matter. */
  readonly inFrontMatter: boolean;
  /** Its title begins with the record's number. */
  readonly numbered: boolean;
  /** The key that it writes for a field, by the field's id; none for one that it has no place for. */
  readonly keys: ReadonlyMap<string, string>;
  /** The headings that it writes, by role, in order; some roles have several. */
  readonly headings: ReadonlyMap<string, readonly Heading[]>;
  /** Comments of its front matter, which are the template's words and nobody's else. */
  readonly comments: ReadonlySet<string>;
}

interface Heading {
  readonly title: string;
  readonly depth: number;
  /** The role of the section that it stands in. */
  readonly inside: string | undefined;
}

/** What goes into the head of a record. */
export interface Values {
  readonly title: string;
  readonly ordinal: string;
  /** By the id of the field, as written before. */
  readonly fields: ReadonlyMap<string, string>;
}

const known = new WeakMap<Kind, readonly Form[]>();

/** The dialects of a kind that records can be written in, read through any record of the kind. */
export function formsOf(kind: Kind, sample: DecisionRecord): readonly Form[] {
  let forms = known.get(kind);
  if (!forms) {
    forms = targetsOf(kind).map(({ id, name, source }) => formOf(id, name, source, kind, sample));
    known.set(kind, forms);
  }
  return forms;
}

/** The dialects of a kind that records can be written in, with the template that tells how. */
export function targetsOf(
  kind: Kind,
): readonly { readonly id: string; readonly name: string; readonly source: string }[] {
  return kind.dialects.flatMap((dialect, at) => {
    const source = dialect.template ?? (at === 0 ? kind.template : undefined);
    return source === undefined ? [] : [{ id: dialect.id, name: dialect.name, source }];
  });
}

function formOf(
  id: string,
  name: string,
  source: string,
  kind: Kind,
  sample: DecisionRecord,
): Form {
  const template = compileTemplate(source);
  const inFrontMatter = source.startsWith('---');
  const bare = { id, name, template, inFrontMatter, numbered: template.mentions.has('ordinal') };
  const values = {
    title: 'A title',
    ordinal: '',
    fields: new Map(kind.fields.map((field) => [field.id, sampleOf(field.type)])),
  };
  const text = render(bare, kind, values, true);
  const record = sample.withText(text);
  const keys = new Map<string, string>();
  for (const [field, { key }] of record.fields)
    if (template.mentions.has(field) && key) keys.set(field, key.text);
  const headings = new Map<string, Heading[]>();
  const visit = (sections: readonly Section[], inside: string | undefined): void => {
    for (const { role, title, depth, children } of sections) {
      if (role !== undefined)
        headings.set(role, [...(headings.get(role) ?? []), { title, depth, inside }]);
      visit(children, role ?? inside);
    }
  };
  visit(record.sections, undefined);
  const comments = new Set(
    [...source.matchAll(/[ \t]#[ \t]+([^\n]*)/g)].map(([, words = '']) => words.trim()),
  );
  return { ...bare, keys, headings, comments };
}

function sampleOf(type: string): string {
  if (type === 'date') return '2000-01-01';
  if (type === 'status') return 'accepted';
  return type === 'people' ? '@someone' : 'ADR-9999';
}

/** A template with the values of a record, without lines for what the record does not say. */
export function render(
  { template, inFrontMatter }: Pick<Form, 'template' | 'inFrontMatter'>,
  kind: Kind,
  { title, ordinal, fields }: Values,
  empties: boolean,
): string {
  const answers = new Map(fields);
  const value = (field: string): string => {
    const text = answers.get(field);
    if (text === undefined) return NOTHING;
    return inFrontMatter ? yamlScalar(text) : text;
  };
  const variables: Record<string, string> = { title, ordinal, kind: kind.id };
  for (const field of ['status', 'date']) variables[field] = value(field);
  for (const { id } of kind.fields) {
    if (id in variables || !template.mentions.has(id)) continue;
    const text = answers.get(id);
    variables[id] = text ?? '';
    if (text === undefined) answers.set(id, NOTHING);
  }
  for (const field of ['status', 'date']) answers.delete(field);
  const { text } = collectGaps(template.render({ variables, answers, fields: kind.fields }));
  const end = inFrontMatter ? text.indexOf('\n---', 3) : -1;
  return text
    .split('\n')
    .map((line, at, lines) => ({ line, before: lines.slice(0, at).join('\n').length }))
    .flatMap(({ line, before }) => {
      if (!line.includes(NOTHING)) return [line];
      const bare = /^[^:]+:/.exec(line)?.[0];
      return empties && before < end && bare !== undefined ? [bare] : [];
    })
    .join('\n');
}

/** Whether some dialect of the kind writes a key for a field, so that another may write its own. */
export function isUsualKey(id: string, key: string, forms: readonly Form[]): boolean {
  return [id, ...forms.flatMap((form) => form.keys.get(id) ?? [])].some(
    (one) => foldKey(one) === foldKey(key),
  );
}

/** Whether a heading is one that some dialect of the kind writes for a role, so that another may write its own. */
export function isFormal(title: string, role: string, forms: readonly Form[]): boolean {
  return forms.some(({ headings }) =>
    headings.get(role)?.some((heading) => foldKey(heading.title) === foldKey(title)),
  );
}

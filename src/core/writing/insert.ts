import { endBefore } from '../text/end-before.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { foldKey } from '../records/fold.ts';
import type { Origin } from '../records/record.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { eolOf, type TextEdit } from '../text/edit.ts';
import type { Draft, Expectation } from './draft.ts';
import { mostOf } from './house.ts';
import { lineAround } from './section.ts';
import { capital, languageOf } from './words.ts';
import { yamlEnd, yamlLine } from './yaml.ts';

/** Add a field that a record does not have, beside its others and like them; where it has none, like its siblings'. */
export function insertField(
  draft: Draft,
  id: string,
  value: string,
  expectation: Expectation,
): Draft | undefined {
  const definition = draft.kind.fields.find((field) => field.id === id);
  if (!definition) return undefined;
  return draft.write(ways(draft, definition, value), { ...expectation, addsSection: true });
}

function* ways(
  draft: Draft,
  definition: FieldDefinition,
  value: string,
): Iterable<readonly TextEdit[]> {
  const beside = neighbour(draft, definition);
  if (beside) {
    const edit = insertBeside(draft, definition, value, beside);
    if (edit) yield [edit];
  }
  const { frontMatter } = draft.parts.root;
  const isStatus = definition.type === 'status';
  const usual = mostOf(
    draft.house.siblings.flatMap((sibling) => sibling.fields.get(definition.id)?.origin ?? []),
  );
  const fallback: Origin = frontMatter
    ? 'front-matter'
    : draft.record.dialect === 'nygard'
      ? isStatus
        ? 'section'
        : 'line'
      : draft.parts.root.children[0] === undefined || draft.record.dialect === 'leadline'
        ? 'front-matter'
        : 'line';
  for (const origin of new Set([usual ?? fallback, fallback, 'line' as const])) {
    const edit = insertAlone(draft, definition, value, origin);
    if (edit) yield [edit];
  }
}

/** The statement after which a field belongs: the last of the kind's fields before it, else the first of all. */
function neighbour(
  draft: Draft,
  definition: FieldDefinition,
): { readonly statement: Statement; readonly before: boolean } | undefined {
  const { fields } = draft.kind;
  const order = (one: FieldDefinition): number => fields.indexOf(one);
  const [own = [], header = []] = draft.parts.gathered.tiers;
  const all = (own.length > 0 ? own : header).filter(
    ({ origin, key }) => key !== undefined && origin !== 'section' && origin !== 'inline-heading',
  );
  const earlier = all.filter((one) => order(one.definition) < order(definition));
  // What a record says of others goes below all of it; the rest has an order.
  const last = definition.relation
    ? all.toSorted((a, b) => (a.key?.range.start ?? 0) - (b.key?.range.start ?? 0)).at(-1)
    : earlier.toSorted((a, b) => order(a.definition) - order(b.definition)).at(-1);
  if (last) return { statement: last, before: false };
  const first = all[0];
  return first && { statement: first, before: true };
}

function insertBeside(
  draft: Draft,
  definition: FieldDefinition,
  value: string,
  { statement, before }: { readonly statement: Statement; readonly before: boolean },
): TextEdit | undefined {
  const { text } = draft;
  const { key, origin, range } = statement;
  if (!key) return undefined;
  const eol = eolOf(text);
  const name = keyLike(draft, definition, statement);
  const line = lineAround(text, key.range.start);
  const entry = draft.entryOf(statement);
  if (entry) {
    const at = before ? line.start : yamlEnd(text, entry);
    const pair = yamlLine(name, value);
    return at === line.start && before
      ? { range: { start: at, end: at }, newText: pair + eol }
      : { range: { start: at, end: at }, newText: eol + pair };
  }
  if (origin === 'wide-table') return undefined;
  if (origin === 'piped') {
    const at = range.end + closing(text, range.end);
    const pattern = text.slice(key.range.start - opening(text, key.range.start), range.start);
    const lead = pattern.replace(key.text, name);
    const bar = /[|·;•]/.exec(text.slice(line.start, line.end))?.[0] ?? '|';
    return { range: { start: at, end: at }, newText: ` ${bar} ${lead}${value}` };
  }
  const end = lineAround(text, Math.max(range.end, key.range.end)).end;
  const head = text.slice(line.start, key.range.start);
  const between = text.slice(key.range.end, Math.max(range.start, key.range.end));
  if (/\n/.test(between) || /\n/.test(text.slice(range.start, range.end))) {
    // Its values stand in a list below: only the notation of the key can be had.
    const pair = `${head}${name}${/^[*_]*\s?[:：][*_]*/.exec(between)?.[0] ?? ':'} ${value}`;
    return { range: { start: end, end }, newText: eol + pair };
  }
  const tail = text.slice(Math.max(range.end, key.range.end), end);
  if (origin === 'table') return tableRow(text, statement, name, value, eol, before);
  const glue =
    between === '' || /\s$/.test(between) || /[*_`：]$/.test(between) ? between : `${between} `;
  const cleanTail = withoutComments(tail).replace(/^\S*\s.*\S.*$/s, '');
  const pair = `${head}${name}${/\s$/.test(glue) || range.start > key.range.end ? glue : `${glue} `}${value}${cleanTail}`;
  if (before) return { range: { start: line.start, end: line.start }, newText: pair + eol };
  const paragraphs = isParagraphOfItsOwn(draft, statement) && origin === 'line';
  return { range: { start: end, end }, newText: (paragraphs ? eol + eol : eol) + pair };
}

/** A text without all from its first comment to its last. */
function withoutComments(text: string): string {
  const open = text.indexOf('<!--');
  const close = text.lastIndexOf('-->');
  return open === -1 || close < open + 4 ? text : text.slice(0, open) + text.slice(close + 3);
}

/** Whether a line stands between blank lines and others like it do too, as `Date:` does in adr-tools. */
function isParagraphOfItsOwn(draft: Draft, { key }: Statement): boolean {
  const { text } = draft;
  if (!key) return false;
  const line = lineAround(text, key.range.start);
  const alone =
    /^$|(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, line.start)) &&
    /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(line.end));
  const written = text.slice(line.start, line.end);
  return alone && !written.endsWith('\\') && !written.endsWith('  ');
}

function opening(text: string, at: number): number {
  return /[*_`]{1,3}$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
}

function closing(text: string, at: number): number {
  return /^[*_`]{1,3}/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
}

function tableRow(
  text: string,
  { key, range }: Statement,
  name: string,
  value: string,
  eol: string,
  before: boolean,
): TextEdit | undefined {
  if (!key) return undefined;
  const line = lineAround(text, key.range.start);
  const row = text.slice(line.start, line.end);
  const first = row.indexOf('|');
  const inner = text.slice(key.range.end, range.start);
  if (first === -1 || !inner.includes('|')) return undefined;
  const bold = text.slice(line.start + first, key.range.start);
  const close = inner.slice(0, inner.indexOf('|')).trimEnd();
  const width = inner.indexOf('|') + key.text.length;
  const pad = (shown: string, size: number): string => shown.padEnd(size);
  const cells = row.slice(first).split(/(?<!\\)\|/).length - 2;
  const lead = row.slice(0, first) + bold;
  const rest = range.end > range.start ? text.slice(range.end, line.end) : ' |';
  const size =
    text.slice(range.start, range.end).length + (/^ *(?=\|)/.exec(rest)?.[0].length ?? 0);
  const second = `${pad(value.replace(/(?<!\\)\|/g, '\\|'), Math.max(size - 1, 0))} |`;
  const written = `${lead}${pad(name + close, width - 1)} | ${second}${' |'.repeat(Math.max(0, cells - 2))}`;
  const at = before ? line.start : line.end;
  return { range: { start: at, end: at }, newText: before ? written + eol : eol + written };
}

/** The key as the record would write it: the siblings' for this field, else in the case of the key beside it. */
function keyLike(draft: Draft, definition: FieldDefinition, beside: Statement): string {
  const { house, record } = draft;
  const inYaml = beside.origin === 'front-matter';
  const theirs = mostOf(
    house.siblings.flatMap((sibling) => {
      const field = sibling.fields.get(definition.id);
      return field?.key && (field.origin === 'front-matter') === inYaml ? [field.key.text] : [];
    }),
  );
  if (theirs !== undefined) return theirs.replace(/[:：]$/, '');
  const dialect: Readonly<Record<string, string>> =
    record.dialect === 'madr-2' || record.dialect === 'madr-3' || record.dialect === 'log4brains'
      ? { 'decision-makers': 'deciders' }
      : {};
  const own =
    dialect[definition.id] ?? languageOf(record, house)?.keys.get(definition.id) ?? definition.id;
  if (inYaml) {
    const keys = draft.parts.frontMatter.entries.map(({ key }) => key);
    if (own.includes('-') && !keys.some((key) => key.includes('-'))) {
      if (keys.some((key) => key.includes('_'))) return own.replaceAll('-', '_');
      if (keys.some((key) => /[a-z][A-Z]/.test(key)))
        return own.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    }
    return /^[A-Z]/.test(beside.key?.text ?? '') ? capital(own) : own;
  }
  const words = own === 'relates' ? 'relates to' : own.replaceAll('-', ' ');
  const sample = beside.key?.text ?? '';
  if (sample === sample.toUpperCase() && sample !== sample.toLowerCase())
    return words.toUpperCase();
  return /^\p{Lu}/u.test(sample) ? capital(words) : words;
}

function insertAlone(
  draft: Draft,
  definition: FieldDefinition,
  value: string,
  origin: Origin,
): TextEdit | undefined {
  const { text, house, record } = draft;
  const eol = eolOf(text);
  const { root, outline, frontMatter } = draft.parts;
  const key =
    mostOf(house.siblings.flatMap((one) => one.fields.get(definition.id)?.key?.text ?? [])) ??
    languageOf(record, house)?.keys.get(definition.id) ??
    definition.id;
  if (origin === 'front-matter') {
    const pair = yamlLine(key, value);
    const block = root.frontMatter;
    if (block) {
      const isFirst = definition.type === 'status' && frontMatter.entries.length > 0;
      const at = isFirst ? block.value.start : block.value.end;
      const lead = isFirst || block.value.end === block.value.start ? '' : eol;
      const newText = isFirst || lead === '' ? pair + eol : lead + pair;
      return { range: { start: at, end: at }, newText };
    }
    const at = text.startsWith('\ufeff') ? 1 : 0;
    return {
      range: { start: at, end: at },
      newText: `---${eol}${pair}${eol}---${eol}${text.length > at ? eol : ''}`,
    };
  }
  const title = outline.title?.heading;
  const words = capital(
    foldKey(key) === foldKey(definition.id) ? definition.id.replaceAll('-', ' ') : key,
  );
  if (origin === 'section') {
    const next = outline.headings.find(({ index }) => !title || root.children[index] !== title);
    const depth = next?.heading.depth ?? 2;
    const body = `${'#'.repeat(depth)} ${words}${eol}${eol}${value}${eol}`;
    const at = next?.heading.start ?? text.length;
    const behind = text.slice(endBefore(text, /\s/));
    const isSpaced = behind.endsWith('\n') && behind.indexOf('\n') < behind.length - 1;
    const lead = next || isSpaced || text === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
    return { range: { start: at, end: at }, newText: `${lead}${body}${next ? eol : ''}` };
  }
  const isBullet = origin === 'bullet';
  const line = `${isBullet ? '- ' : ''}${words}: ${value}`;
  if (!title) return undefined;
  const date = draft.statements(vocabularyOf(draft.kind).dateField)[0];
  const at =
    date?.key && date.origin === 'line'
      ? lineAround(text, date.range.end).end
      : lineAround(text, title.end - 1).end;
  const isTight = /^\r?\n[^\r\n]/.test(text.slice(at, at + 4));
  return { range: { start: at, end: at }, newText: `${eol}${eol}${line}${isTight ? eol : ''}` };
}

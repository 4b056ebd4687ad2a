import { say } from '../text/message.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { DecisionRecord, Relation, RelationType } from '../records/record.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { isNone, isPlaceholder } from '../records/values/none.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { eolOf, type TextEdit } from '../text/edit.ts';
import { contains } from '../text/range.ts';
import { relationKey, Refusal, type Draft, type Expectation } from './draft.ts';
import { mostOf } from './house.ts';
import { insertField } from './insert.ts';
import { isInCode, put } from './put.ts';
import { anchorOf, referencesTo, type Surroundings } from './references.ts';
import {
  appendParagraph,
  findSection,
  itemLike,
  lineAround,
  sectionOfStatement,
  statusSection,
  withoutLine,
  type OpenSection,
} from './section.ts';
import { capital, findPhrase, likeSample, relationPhrase } from './words.ts';
import { yamlAdd, yamlAsList } from './yaml.ts';

/** What a record is to say of another. */
export interface Tie {
  readonly type: RelationType;
  readonly target: DecisionRecord;
  /** Only a part is meant: the heading of the section, in the record that is amended or superseded. */
  readonly section?: string | undefined;
  readonly partial?: boolean | undefined;
}

/** Where a relation is written: in the status's own text, under the status heading, as a field, in a list of links, or in a line of the header. */
type Place = 'status' | 'section' | 'field' | 'links' | 'line';

/** Whether a record says something of another already. */
export function says(record: DecisionRecord, tie: Tie, draft: Draft): boolean {
  return record.relations.some((relation) => isThe(relation, record, tie, draft));
}

function isThe(relation: Relation, record: DecisionRecord, tie: Tie, draft: Draft): boolean {
  if (relation.type !== tie.type || relation.partial !== (tie.partial ?? false)) return false;
  const resolution = draft.house.catalog.resolve(record, relation.target);
  return resolution.type === 'record' && resolution.record.path === tie.target.path;
}

/**
 * Make a record say that it has to do with another: where and how it, its siblings and its dialect say such things.
 * Nothing is done when it says so already.
 */
export function addRelation(draft: Draft, tie: Tie): Draft | Refusal {
  const { record, kind } = draft;
  if (says(record, tie, draft)) return draft;
  const definition = kind.fields.find(({ relation }) => relation === tie.type);
  if (!definition) return new Refusal(say`${kind.plural} have no field for “${tie.type}”.`);
  const known = new Set(record.relations.map(relationKey));
  const status = record.status?.value;
  const expectation: Expectation = {
    isRight: (after) => {
      const gained = after.relations.filter((relation) => !known.has(relationKey(relation)));
      return (
        gained.length === 1 &&
        gained.every((relation) => isThe(relation, after, tie, draft)) &&
        // A record without a status may learn from this that it is superseded in part.
        (after.status?.value.id === status?.id ||
          (!status && tie.partial === true && after.status?.value.partial === true))
      );
    },
    fields: [definition.id, 'status'],
  };
  for (const place of placesFor(draft, tie, definition)) {
    const written = writeAt(place, draft, tie, definition, expectation);
    if (written) return written;
  }
  return new Refusal(
    say`${record.path} has no place where “${tie.type.replace('-', ' ')}” could be written without changing more; edit it by hand.`,
  );
}

/** The places to try, the most fitting first. */
function placesFor(draft: Draft, tie: Tie, definition: FieldDefinition): readonly Place[] {
  const { house } = draft;
  const own = draft.record.relations.flatMap((relation) =>
    relation.type === tie.type && relation.partial === (tie.partial ?? false)
      ? (placeOf(draft.record, relation, definition) ?? [])
      : [],
  );
  const usual =
    own[0] ??
    mostOf(
      house.siblings.flatMap((sibling) =>
        sibling.dialect === draft.record.dialect
          ? sibling.relations.flatMap((relation) =>
              relation.type === tie.type && relation.partial === (tie.partial ?? false)
                ? (placeOf(sibling, relation, definition) ?? [])
                : [],
            )
          : [],
      ),
    );
  const status = draft.record.status?.range;
  // A bold “Superseded” alone on its line is the status, though it looks like a key.
  const has = draft
    .statements(definition)
    .some(
      ({ key, origin }) => key && origin !== 'section' && !(status && contains(status, key.range)),
    );
  const order: Place[] = ['section', 'status', 'field', 'links', 'line'];
  const natural = placeOfDialect(draft, tie);
  return [
    ...new Set<Place>([
      ...(own[0] ? own : []),
      ...(has ? ['field' as const] : []),
      ...(usual ? [usual] : []),
      natural,
      ...order,
    ]),
  ];
}

function placeOf(
  record: DecisionRecord,
  { range, origin }: Relation,
  definition: FieldDefinition,
): Place | undefined {
  if (origin === 'prose') return undefined;
  if (origin === 'section') return 'section';
  const { status } = record;
  if (status && status.range.end > 0 && contains(status.range, range)) return 'status';
  const field = record.fields.get(definition.id);
  if (field && contains(field.range, range)) return 'field';
  return origin === 'bullet' ? 'links' : origin === 'front-matter' ? 'field' : 'line';
}

function placeOfDialect(draft: Draft, { type, partial }: Tie): Place {
  const { dialect, status } = draft.record;
  const origin = status?.origin ?? draft.record.fields.get('date')?.origin;
  if (origin === 'section') return 'section';
  const isMadr = dialect === 'madr-3' || dialect === 'madr-4';
  if (type === 'superseded-by' && partial !== true)
    return origin === 'front-matter' && !isMadr ? 'field' : 'status';
  if (dialect === 'madr-2' || dialect === 'log4brains') return 'links';
  return origin === 'wide-table' || origin === 'inline-heading' || origin === undefined
    ? statusSection(draft)
      ? 'section'
      : 'line'
    : 'field';
}

function writeAt(
  place: Place,
  draft: Draft,
  tie: Tie,
  definition: FieldDefinition,
  expectation: Expectation,
): Draft | undefined {
  switch (place) {
    case 'status':
      return tie.type === 'superseded-by' && tie.partial !== true
        ? inStatus(draft, tie, expectation)
        : undefined;
    case 'section':
      return inSection(draft, tie, expectation);
    case 'field':
      return inField(draft, tie, definition, expectation);
    case 'links':
      return inLinks(draft, tie, expectation);
    case 'line':
      return inLine(draft, tie, expectation);
  }
}

function refs(draft: Draft, tie: Tie, place: Surroundings, isStatus = false): readonly string[] {
  const { section } = tie;
  // What is superseded or amended has the section; its successor is named as a whole.
  const isOlder = tie.type === 'supersedes' || tie.type === 'amends' || tie.type === 'relates';
  const anchor = section !== undefined && isOlder ? anchorOf(section) : undefined;
  return referencesTo(tie.target, draft.record, draft.house, place, { anchor, isStatus });
}

/** The section that a part is, in brackets, on the record that has it. */
function partOf({ section, type }: Tie): string {
  return section !== undefined && (type === 'superseded-by' || type === 'amended-by')
    ? ` (${section})`
    : '';
}

function sentence(draft: Draft, tie: Tie, ref: string): string {
  const { record, house } = draft;
  const phrase = relationPhrase(tie.type, tie.partial ?? false, record, house);
  return `${phrase.replace('{}', () => ref)}${partOf(tie)}`;
}

/** `superseded` becomes `superseded by …`; where a successor is named, another follows it. */
function inStatus(draft: Draft, tie: Tie, expectation: Expectation): Draft | undefined {
  const { record, kind, text } = draft;
  const { status } = record;
  if (!status || status.range.end === status.range.start) return undefined;
  const { statusField } = vocabularyOf(kind);
  const statement = draft
    .statements(statusField)
    .find(({ range }) => range.start === status.range.start && range.end === status.range.end);
  if (!statement) return undefined;
  const { raw } = status;
  const place: Surroundings = isInCode(text, statement.range)
    ? 'code'
    : statement.origin === 'front-matter'
      ? 'front-matter'
      : 'body';
  const others = record.relations.filter(
    (relation) => relation.type === tie.type && contains(status.range, relation.range),
  );
  const last = others.at(-1);
  const ways = refs(draft, tie, place, true).flatMap((ref): (readonly TextEdit[])[] => {
    if (last) {
      const from = raw.indexOf(
        last.raw,
        Math.max(0, last.range.start - status.range.start - last.raw.length),
      );
      if (from === -1) return [];
      const at = from + last.raw.length;
      return [[put(draft, statement, `${raw.slice(0, at)}, ${ref}${raw.slice(at)}`)]];
    }
    const phrase = findPhrase(raw, kind, status.value.id);
    if (!phrase || /^\]\(/.test(raw.slice(phrase.end))) return [];
    const verb = capitalLike(draft, tie, ref, phrase.text);
    const rest = raw.slice(phrase.end).replace(/^[ \t]+(?:by|durch|par|por)\b/, '');
    return [[put(draft, statement, raw.slice(0, phrase.start) + verb + rest)]];
  });
  return draft.write(ways, expectation);
}

/** The phrase with its verb as capital as a sample, and the reference as it is. */
function capitalLike(draft: Draft, tie: Tie, ref: string, sample: string): string {
  const { record, house } = draft;
  const phrase = relationPhrase(tie.type, tie.partial ?? false, record, house);
  return `${likeSample(phrase, sample.split(/\s/)[0] ?? sample).replace('{}', () => ref)}${partOf(tie)}`;
}

/** A line of its own under the status heading; the bare word “Superseded” gives way to it. */
function inSection(draft: Draft, tie: Tie, expectation: Expectation): Draft | undefined {
  const { record, text, kind } = draft;
  const { status } = record;
  const statement =
    status &&
    draft
      .statements(vocabularyOf(kind).statusField)
      .find(({ range }) => range.start === status.range.start && range.end === status.range.end);
  const section = (statement && sectionOfStatement(draft, statement)) ?? statusSection(draft);
  if (!section) return undefined;
  const isTasks = section.body.some(
    (block) => block.type === 'list' && block.children.some(({ checked }) => checked !== undefined),
  );
  const isWhole = tie.type === 'superseded-by' && tie.partial !== true;
  if (isWhole && !isTasks && status && statement?.origin === 'section') {
    const phrase = findPhrase(status.raw, kind, status.value.id);
    const names = record.relations.some(({ range }) => contains(status.range, range));
    const line = lineAround(text, status.range.start);
    const isBare = phrase?.text === text.slice(line.start, line.end).trim();
    const isLast =
      section.body.at(-1)?.end === section.body.find(({ end }) => end >= line.end)?.end;
    if (!names && phrase && !(isBare && !isLast)) {
      const written = inStatus(draft, tie, expectation);
      if (written) return written;
    } else if (!names && phrase && isBare) {
      const ways = refs(draft, tie, 'body').map((ref) => [
        withoutLine(text, line),
        appendParagraph(draft, section, capitalLike(draft, tie, ref, phrase.text)),
      ]);
      const written = draft.write(ways, expectation);
      if (written) return written;
    }
  }
  const sample = /^\P{L}*\p{Ll}/u.test(status?.raw ?? '') ? 'word' : 'Word';
  const open: OpenSection = isTasks
    ? { heading: section.heading, body: section.body.filter(({ type }) => type !== 'list') }
    : section;
  const ways = refs(draft, tie, 'body').flatMap((ref) => {
    const line = likeSample(sentence(draft, tie, ref), sample);
    const end = section.body.at(-1);
    return isTasks && end
      ? [[{ range: { start: end.end, end: end.end }, newText: `${eolOf(text).repeat(2)}${line}` }]]
      : [[appendParagraph(draft, open, line)]];
  });
  return draft.write(ways, expectation);
}

/** Fill in or extend a field that is there; else add one. */
function inField(
  draft: Draft,
  tie: Tie,
  definition: FieldDefinition,
  expectation: Expectation,
): Draft | undefined {
  const { text } = draft;
  const statement = draft.statements(definition).find(({ key }) => key !== undefined);
  if (statement) {
    const ways = valuesFor(draft, tie, statement.origin === 'front-matter').flatMap((value) => {
      const entry = draft.entryOf(statement);
      const list = entry && yamlAsList(text, entry, value);
      return [[fill(draft, statement, value)], ...(list ? [[list]] : [])];
    });
    return draft.write(ways, expectation);
  }
  const beside = draft.record.status?.origin ?? draft.record.fields.get('date')?.origin;
  if (beside === undefined && !draft.parts.root.frontMatter) return undefined;
  const inYaml =
    beside === 'front-matter' ||
    (beside !== 'bullet' && draft.parts.root.frontMatter !== undefined && text.startsWith('---'));
  for (const value of valuesFor(draft, tie, inYaml)) {
    const written = insertField(draft, definition.id, value, expectation);
    if (written) return written;
  }
  return undefined;
}

function valuesFor(draft: Draft, tie: Tie, inYaml: boolean): string[] {
  const partly = tie.partial === true;
  return refs(draft, tie, inYaml ? 'front-matter' : 'body').map((ref) => {
    if (!partly) return ref;
    const { section } = tie;
    const older = tie.type === 'supersedes' || tie.type === 'amends';
    return section === undefined || older ? `${ref} (partially)` : `${ref} (partially: ${section})`;
  });
}

/** Put a reference into a field, beside those that it holds. */
function fill(draft: Draft, statement: Statement, value: string): TextEdit {
  const { text } = draft;
  const raw = text.slice(statement.range.start, statement.range.end);
  if (raw === '' || isNone(raw) || isPlaceholder(raw)) return put(draft, statement, value);
  const entry = draft.entryOf(statement);
  if (entry) return yamlAdd(text, entry, value);
  const section = sectionOfStatement(draft, statement);
  if (section) return appendParagraph(draft, section, value);
  const last = statement.parts.at(-1) ?? statement.range;
  if (statement.parts.length < 2)
    return { range: { start: last.end, end: last.end }, newText: `, ${value}` };
  const line = lineAround(text, last.start);
  const marker = /^[\s>]*(?:[*+-]|\d+[.)])\s+/.exec(text.slice(line.start, last.start))?.[0] ?? '';
  return {
    range: { start: line.end, end: line.end },
    newText: `${eolOf(text)}${marker}${value}`,
  };
}

const LINKS =
  /^(?:links?|lienks|liens|enlaces|ligações|verweise|related(?:decisions|adrs|records)?|relations|moreinformation|seealso|references|関連|参照|相关)$/;

/** An item in the section that lists links, which is made where the dialect has one. */
function inLinks(draft: Draft, tie: Tie, expectation: Expectation): Draft | undefined {
  const { text, record, kind } = draft;
  const eol = eolOf(text);
  const section = findSection(draft, ({ key }) => LINKS.test(key));
  const lists = section?.body.filter((block) => block.type === 'list') ?? [];
  const list = lists.at(-1);
  const ways = refs(draft, tie, 'body').flatMap((ref): (readonly TextEdit[])[] => {
    const line = capital(sentence(draft, tie, ref));
    if (section && list?.type === 'list') {
      const item = itemLike(text, list, line);
      return item ? [[item]] : [];
    }
    const marker = /^[*+-](?=\s)/m.exec(text)?.[0] ?? '-';
    if (section) return [[appendParagraph(draft, section, `${marker} ${line}`)]];
    if (record.dialect !== 'madr-2' && record.dialect !== 'log4brains') return [];
    const dialect = kind.dialects.find(({ id }) => id === record.dialect);
    const title = dialect?.titles?.get('links') ?? 'Links';
    const end = text.trimEnd().length;
    return [
      [
        {
          range: { start: end, end },
          newText: `${eol}${eol}## ${title}${eol}${eol}${marker} ${line}`,
        },
      ],
    ];
  });
  return draft.write(ways, { ...expectation, addsSection: !section });
}

/** A line of its own below the header's last field, or below the title. */
function inLine(draft: Draft, tie: Tie, expectation: Expectation): Draft | undefined {
  const { outline } = draft.parts;
  const { text } = draft;
  const eol = eolOf(text);
  const header = outline.header.findLast(
    ({ type }) => type === 'table' || type === 'list' || type === 'paragraph',
  );
  const ends = [header?.end, outline.title?.heading.end].filter((end) => end !== undefined);
  const ways = ends.flatMap((end) => {
    const at = lineAround(text, end > 0 && text[end - 1] === '\n' ? end - 1 : end).end;
    const isTight = /^\r?\n[^\r\n]/.test(text.slice(at, at + 4));
    return refs(draft, tie, 'body').map((ref) => [
      {
        range: { start: at, end: at },
        newText: `${eol}${eol}${capital(sentence(draft, tie, ref))}${isTight ? eol : ''}`,
      },
    ]);
  });
  return draft.write(ways, expectation);
}

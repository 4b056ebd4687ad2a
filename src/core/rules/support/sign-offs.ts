import type { EntryFieldDefinition, ItemsDefinition, Kind } from '../../kinds/kind.ts';
import { readItems } from '../../records/items.ts';
import type { DecisionRecord, Entry, Section } from '../../records/record.ts';
import { foldKey } from '../../records/fold.ts';
import { namesDay } from '../../records/values/day-words.ts';
import { saysNothing } from '../../records/values/none.ts';
import { isVagueOwner } from '../../records/values/people.ts';
import type { Range } from '../../text/range.ts';
import { headingRange } from './anchor.ts';
import { outlineOf } from './outline.ts';

/** A signature under a record, in whatever form it was given. */
export interface SignOff {
  /** All that it says. */
  readonly text: string;
  /** How a message calls it: the role, else the name. */
  readonly who: string;
  /** The ids of what is owed and not said. */
  readonly lacking: readonly string[];
  readonly range: Range;
}

/** The signatures of a record, and where they stand. */
export interface SignOffs {
  readonly list: readonly SignOff[];
  /** Where one that is missing would be added; undefined when nothing is said of signatures anywhere. */
  readonly place: Range | undefined;
}

const FIELD = 'sign-offs';

/** The signatures of a record: from its field, as a list of maps, a map or a line, or from a section of that name. */
export function signOffsOf(record: DecisionRecord, kind: Kind): SignOffs {
  const definition = kind.fields.find(({ id }) => id === FIELD);
  const owed = definition?.entries ?? [];
  const names = new Set([FIELD, ...(definition?.aliases ?? [])].map(foldKey));
  const section = outlineOf(record).all.find(({ section: { title } }) =>
    names.has(foldKey(title)),
  )?.section;
  const inSection = section ? fromSection(record, section, owed) : [];
  if (section && inSection.length > 0) return { list: inSection, place: headingRange(section) };
  const field = record.fields.get(FIELD);
  const place = field?.key?.range ?? field?.range ?? (section && headingRange(section));
  if (field?.value.type !== 'entries') return { list: [], place };
  const { entries } = field.value;
  const known = new Set(owed.map(({ id }) => id));
  const told = entries.every((entry) => [...entry.fields.keys()].some((id) => known.has(id)));
  const list = told
    ? entries.map((entry) => fromEntry(entry, owed))
    : fromText(field.range.start, record.text.slice(field.range.start, field.range.end));
  return { list, place };
}

function fromEntry({ fields, range }: Entry, owed: readonly EntryFieldDefinition[]): SignOff {
  const of = (id: string) => fields.get(id)?.text ?? '';
  return {
    text: [...fields.values()].map(({ text }) => text).join(' '),
    who: of('role') || of('name'),
    lacking: owed.filter(({ id, required }) => required && saysNothing(of(id))).map(({ id }) => id),
    range,
  };
}

function fromSection(
  record: DecisionRecord,
  section: Section,
  owed: readonly EntryFieldDefinition[],
): SignOff[] {
  const definition: ItemsDefinition = {
    noun: 'sign-off',
    min: 0,
    max: undefined,
    fields: owed.map((field) => ({ ...field, description: '' })),
  };
  return readItems(record.text, section, definition).map((item) => {
    const text = record.text.slice(item.range.start, item.range.end);
    const { lacking } = judge(text);
    return { text, who: item.name, lacking, range: firstLineOf(record.text, item.range) };
  });
}

function firstLineOf(text: string, { start, end }: Range): Range {
  const line = text.indexOf('\n', start);
  return { start, end: line === -1 || line > end ? end : line };
}

/** "product: @ines, 2026-11-09; design: Kofi, 2026-11-10": each as far as its day, or to the end of its line. */
function fromText(offset: number, text: string): SignOff[] {
  const found: SignOff[] = [];
  let start = 0;
  const take = (end: number) => {
    const said = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(said)) {
      const lead = said.length - said.trimStart().length;
      found.push({
        text: said,
        ...judge(said),
        range: { start: offset + start + lead, end: offset + start + said.trimEnd().length },
      });
    }
    start = end;
  };
  for (const match of text.matchAll(
    /[;\n·•|]|(?<=\d["')\]]{0,3}),(?=\s)|,\s(?=\p{L}[\p{L} ]{1,30}:)/gu,
  )) {
    const said = text.slice(start, match.index);
    // In a map of maps the name and the day stand on lines of their own.
    if (
      match[0] !== '\n' ||
      namesDay(said) ||
      !/:\s*$|^\s*(?:name|nom|nombre|nome|who)\s*:/mu.test(said)
    )
      take(match.index + match[0].length);
  }
  take(text.length);
  return found;
}

/** What free words about a signature lack. */
function judge(text: string): Pick<SignOff, 'who' | 'lacking'> {
  const who = /^[\s\-*|"'[{]*([^:|,;(@\d]{2,40})/u.exec(text)?.[1]?.trim() ?? '';
  const lacking: string[] = [];
  if (!/@\p{L}/u.test(text) && !hasName(text)) lacking.push('name');
  if (!namesDay(text)) lacking.push('date');
  return { who, lacking };
}

function hasName(text: string): boolean {
  const capital = text.match(/\p{Lu}[\p{L}'’.-]*/gu) ?? [];
  return capital.some((word) => !isVagueOwner(word) && !NO_NAME.test(word));
}

/** Crafts that sign, days and months. */
const NO_NAME =
  /^(?:produkt\p{L}*|product\p{L}*|produ[ct]to|produto|produit|design|diseño|gestaltung|gestão|gestión|leitung|direction|dirección|direção|gerencia|gerência|technik|engineering|management|ux|role|name|date|papel|nome|data|rol|nombre|fecha|rolle|datum|rôle|nom|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|okt|dez|mai|mär)\p{L}*)[.:]?$/iu;

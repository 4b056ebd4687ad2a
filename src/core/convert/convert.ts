import { say, type Message } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { TextEdit } from '../text/edit.ts';
import { lineEdits } from '../text/line-edits.ts';
import { Draft, Refusal } from '../writing/draft.ts';
import { houseOf } from '../writing/house.ts';
import type { Change } from './change.ts';
import { formsOf, targetsOf, type Form } from './form.ts';
import { faultOf, type Fault } from './same.ts';
import type { Way } from './way.ts';
import { writeAs } from './writer.ts';

/** A record in another dialect. */
export interface Conversion {
  /** None when it is written in that dialect already, or has nothing that the dialect writes otherwise. */
  readonly edits: readonly TextEdit[];
  readonly changes: readonly Change[];
  /** The dialect as which it is read afterwards: another one where it lacks what tells the dialect apart. */
  readonly readAs: string;
  /** Headings that are called otherwise now, by what they were called; empty for one that is gone. */
  readonly headings: ReadonlyMap<string, string>;
}

/** The ids of the dialects that records of a kind can be converted to. */
export function dialectsToConvertTo(kind: Kind): readonly string[] {
  return targetsOf(kind).map(({ id }) => id);
}

/**
 * Write a record in another dialect of its kind: fields where that dialect has them, its headings in its order, and
 * every other word as it was. What cannot be written otherwise without being read otherwise stays where it is. Nothing
 * is taken on trust: the result is read, and refused unless it says the same in the same words.
 *
 * @param dialect The id of one of the kind's dialects.
 */
export function planConvert(
  record: DecisionRecord,
  catalog: Catalog,
  dialect: string,
): Conversion | Refusal {
  const kind = catalog.kindOf(record);
  const known = dialectsToConvertTo(kind);
  if (record.dialect === dialect)
    return { edits: [], changes: [], readAs: dialect, headings: new Map() };
  if (kind.dialects.length < 2)
    return new Refusal(
      say`${kind.plural} are written in one way only, so ${record.path} stays as it is.`,
    );
  if (!known.includes(dialect))
    return new Refusal(say`Unexpected dialect “${dialect}”, expected one of ${known.join(', ')}.`);
  const unclosed = record.problems.some(({ code }) => code === 'front-matter-unclosed');
  if (record.problems.some(({ code }) => code === 'front-matter-syntax') || unclosed)
    return new Refusal(say`The front matter of ${record.path} cannot be read; mend it first.`);
  const forms = formsOf(kind, record);
  const form = forms.find(({ id }) => id === dialect);
  if (!form) return new Refusal(say`There is no template for “${dialect}”.`);
  const result = best(record, catalog, form, forms);
  if ('part' in result)
    return new Refusal(say`${record.path} cannot be written as ${form.name}: ${result.reason}.`);
  const { text, changes, readAs, headings } = settled(result, record, catalog, form, forms);
  const edits = lineEdits(record.text, text);
  return { edits, changes: edits.length > 0 ? changes : [], readAs, headings };
}

interface Result extends Pick<Conversion, 'changes' | 'readAs' | 'headings'> {
  readonly text: string;
  /** How many parts stay as they were, so that all is read as before. */
  readonly concessions: number;
}

/** The first way that comes out as the dialect; else the one that leaves least as it was. */
function best(
  record: DecisionRecord,
  catalog: Catalog,
  form: Form,
  forms: readonly Form[],
): Result | Fault {
  const draft = new Draft(record, houseOf(record, catalog));
  let near: Result | undefined;
  let fault: Fault | undefined;
  for (const empties of [false, true])
    for (const forced of [false, true]) {
      const result = conceding(draft, form, forms, { empties, forced });
      if ('part' in result) {
        fault ??= result;
        continue;
      }
      if (result.readAs === form.id && result.concessions === 0) return result;
      const nearer =
        !near ||
        (result.readAs === form.id && near.readAs !== form.id) ||
        (result.concessions < near.concessions &&
          (result.readAs === form.id || near.readAs !== form.id));
      if (nearer) near = result;
    }
  return near ?? fault ?? { part: 'words', reason: say`nothing would be left of it` };
}

/** Write; where something would be read otherwise, leave that part as it is, until all is read as before. */
function conceding(
  draft: Draft,
  form: Form,
  forms: readonly Form[],
  start: Pick<Way, 'empties' | 'forced'>,
): Result | Fault {
  const { record } = draft;
  let way: Way = { ...start, pinned: new Set(), keepsFrontMatter: false, keepsSections: false };
  for (let concessions = 0; ; concessions++) {
    const { text, log } = writeAs(draft, form, forms, way);
    const after = record.withText(text);
    const fault = faultOf(record, after, log.changes);
    if (!fault) {
      const { dialect } = after;
      if (dialect !== form.id) log.add('kept', readAsOther(form.name, nameOf(dialect, draft)));
      return { text, changes: log.changes, readAs: dialect, headings: log.headings, concessions };
    }
    const next = conceded(way, fault, draft);
    if (!next) return fault;
    way = next;
  }
}

/** The way with one part more left as it is; undefined when all of them are. */
function conceded(
  way: Way,
  { part, field, word }: Fault,
  { kind, record }: Draft,
): Way | undefined {
  const { pinned } = way;
  if (field === 'status' && !pinned.has(field)) {
    // What a template says of other records stands below the status.
    const ties = kind.fields.flatMap(({ id, relation }) => (relation ? [id] : []));
    return { ...way, pinned: new Set([...pinned, field, ...ties]) };
  }
  if (field !== undefined && !pinned.has(field))
    return { ...way, pinned: new Set([...pinned, field]) };
  const holders = [...record.fields].flatMap(([id, { range }]) => {
    const said = record.text.slice(range.start, range.end).toLowerCase();
    return word !== undefined && said.includes(word) && !pinned.has(id) ? [id] : [];
  });
  if (holders.length > 0) return { ...way, pinned: new Set([...pinned, ...holders]) };
  // Relations may stand in the status's own words.
  if (part === 'relations' && !pinned.has('status'))
    return { ...way, pinned: new Set([...pinned, 'status']) };
  if (!way.keepsFrontMatter) return { ...way, keepsFrontMatter: true };
  if (!way.keepsSections) return { ...way, keepsSections: true };
  return undefined;
}

/** Turns after which a conversion that changes more each time is left as it was first. */
const MAX_TURNS = 8;

/** What converting again would still change is changed at once, so that a second time changes nothing. */
function settled(
  result: Result,
  record: DecisionRecord,
  catalog: Catalog,
  form: Form,
  forms: readonly Form[],
): Result {
  let now = result;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    if (now.readAs === form.id) return now;
    const again = best(record.withText(now.text), catalog, form, forms);
    if ('part' in again || again.text === now.text) return now;
    const before = now.changes.filter(
      ({ message }) => message.template !== readAsOther('', '').template,
    );
    const changes = [...before, ...again.changes];
    if (faultOf(record, record.withText(again.text), changes)) return now;
    now = {
      ...again,
      changes: [...new Map(changes.map((change) => [change.message.text, change])).values()],
      headings: new Map([...now.headings, ...again.headings]),
    };
  }
  return result;
}

function readAsOther(wanted: string, other: string): Message {
  return say`It lacks what tells ${wanted} apart, so it is read as ${other}.`;
}

function nameOf(dialect: string, { kind }: Draft): string {
  return kind.dialects.find(({ id }) => id === dialect)?.name ?? dialect;
}

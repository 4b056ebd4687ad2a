import type { Message } from '../text/message.ts';
import type { FieldDefinition, Kind } from '../kinds/kind.ts';
import type { FrontMatterEntry } from '../records/dialects/front-matter.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { sortStatements } from '../records/fields.ts';
import { Parts } from '../records/parts.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import type { TextEdit } from '../text/edit.ts';
import { EditedText } from '../text/edited.ts';
import { contains, type Range } from '../text/range.ts';
import type { House } from './house.ts';

/** Why something cannot be written, in a sentence for the user. */
export class Refusal {
  readonly said: Message;

  constructor(said: Message) {
    this.said = said;
  }

  /** In English. */
  get reason(): string {
    return this.said.text;
  }
}

/** What an edit is to come to. */
export interface Expectation {
  /** Whether the record says what it should. */
  isRight(after: DecisionRecord): boolean;
  /** The fields that may change. */
  readonly fields?: readonly string[];
  /** Whether relations may go; new ones are for `isRight` to judge. */
  readonly losesRelations?: boolean;
  /** Where the value stood that is replaced, when no field holds it: a template's placeholder. */
  readonly instead?: Range | undefined;
  /** Whether a section may be added. */
  readonly addsSection?: boolean;
}

/**
 * A record while it is being written: its text with the edits so far, always read anew. Nothing is taken on trust: an
 * edit stands only when the reader then finds what was meant, and everything else as it was. Immutable.
 */
export class Draft {
  readonly house: House;
  readonly record: DecisionRecord;
  readonly #text: EditedText;
  #parts: Parts | undefined;

  constructor(record: DecisionRecord, house: House, text = new EditedText(record.text)) {
    this.record = record;
    this.house = house;
    this.#text = text;
  }

  get kind(): Kind {
    return this.house.kind;
  }

  get text(): string {
    return this.record.text;
  }

  /** All that was written, as edits of the text that the draft began with. */
  get edits(): readonly TextEdit[] {
    return this.#text.edits;
  }

  /** The record's blocks and statements. */
  get parts(): Parts {
    return (this.#parts ??= new Parts(this.record.text, this.kind, this.record.file));
  }

  /** The draft with the first of several ways to write something that comes out right; undefined for none. */
  write(ways: Iterable<readonly TextEdit[]>, expectation: Expectation): Draft | undefined {
    for (const edits of ways) {
      const text = this.#text.apply(edits);
      const record = this.record.withText(text.text);
      if (!isUntouched(this, record, expectation) || !expectation.isRight(record)) continue;
      return new Draft(record, this.house, text);
    }
    return undefined;
  }

  /** The places that speak of a field, empty ones too, the best first. */
  statements(definition: FieldDefinition | undefined): readonly Statement[] {
    if (!definition) return [];
    return sortStatements(this.parts.gathered.tiers).get(definition) ?? [];
  }

  /** The front matter's entry for a statement. */
  entryOf({ origin, key }: Statement): FrontMatterEntry | undefined {
    if (origin !== 'front-matter') return undefined;
    return this.parts.frontMatter.entries.find(
      ({ keyRange }) => keyRange.start === key?.range.start,
    );
  }
}

function isUntouched(draft: Draft, after: DecisionRecord, expectation: Expectation): boolean {
  const before = draft.record;
  if (before.title?.value !== after.title?.value || before.number?.value !== after.number?.value)
    return false;
  // What is written beside a status may part it from its heading.
  if (before.status && !after.status) return false;
  const status = before.status?.range ?? expectation.instead;
  for (const { id } of draft.kind.fields) {
    if (expectation.fields?.includes(id)) continue;
    const field = before.fields.get(id);
    // A day within the status is the status's own.
    if (field && status && status.end > status.start && contains(status, field.range)) continue;
    if (field?.raw !== after.fields.get(id)?.raw) return false;
  }
  if (expectation.losesRelations !== true) {
    const kept = new Set(after.relations.map(relationKey));
    if (before.relations.some((relation) => !kept.has(relationKey(relation)))) return false;
  }
  const headings = headingsOf(before.sections, status);
  const now = headingsOf(after.sections, after.status?.range);
  const added = now.length - headings.length;
  if (added !== 0 && !(added === 1 && expectation.addsSection === true)) return false;
  let at = 0;
  for (const heading of now) if (heading === headings[at]) at++;
  return at === headings.length;
}

/** A relation as a string to compare. */
export function relationKey({
  type,
  target,
  partial,
}: DecisionRecord['relations'][number]): string {
  return `${type} ${target} ${partial}`;
}

/** The titles of all sections in order; the one that holds the status in its heading has none of its own. */
function headingsOf(sections: readonly Section[], status: Range | undefined): string[] {
  return sections.flatMap(({ title, heading, children }) => [
    status && status.start >= heading.start && status.end <= heading.end && status.end > 0
      ? ''
      : title,
    ...headingsOf(children, status),
  ]);
}

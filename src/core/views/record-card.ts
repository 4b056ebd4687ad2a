import type { Catalog } from '../catalog/catalog.ts';
import { heirsOf, isDead, standingOf } from '../catalog/successors.ts';
import { plainText } from '../markdown/inline.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { isEmptySection } from '../records/section-text.ts';
import { isNone, isPlaceholder } from '../records/values/none.ts';
import { leavesOf } from '../rules/support/leaves.ts';
import { sectionOf } from '../rules/support/outline.ts';

/** A record in a few lines: what a hover, a lens and `leadline why` tell of it. Plain text throughout. */
export interface RecordCard {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** `ADR-0012 Title`, or the title alone for a record without a number. */
  readonly label: string;
  readonly kindName: string;
  /** The status as the kind knows it, else as written; undefined when there is none. */
  readonly status: string | undefined;
  /** A codicon's name, for the status. */
  readonly icon: string;
  /** It no longer holds. */
  readonly dead: boolean;
  /** ISO, as far as it is known. */
  readonly date: string | undefined;
  /** What was decided, in its own first sentence; undefined when nothing is written yet. */
  readonly decision: string | undefined;
  /** For a dead one, what holds in its place today. */
  readonly heirs: readonly { readonly path: string; readonly id: string; readonly label: string }[];
}

/** The sections that say what it comes to, in the order in which they are asked. */
const GISTS = [
  'decision',
  'recommendation',
  'outcome',
  'push-back',
  'problem',
  'summary',
  'context',
];
/** A sentence longer than this is cut. */
const LONGEST = 240;

/** What is worth knowing of a record before one opens it. */
export function recordCard(record: DecisionRecord, catalog: Catalog): RecordCard {
  const kind = catalog.kindOf(record);
  const standing = standingOf(record, catalog);
  const dead = isDead(record, catalog);
  const date = record.fields.get('date')?.value;
  const id = record.status?.value.id;
  return {
    path: record.path,
    id: record.id,
    title: titleOf(record),
    label: labelOf(record),
    kindName: kind.name,
    status: id === 'other' ? record.status?.raw : id,
    icon: standing?.icon ?? 'question',
    dead,
    date: date?.type === 'date' ? date.date.iso : undefined,
    decision: gistOf(record),
    heirs: dead
      ? heirsOf(record, catalog).map((heir) => ({
          path: heir.path,
          id: heir.id,
          label: labelOf(heir),
        }))
      : [],
  };
}

/** `ADR-0012 Title`, or the title alone for a record without a number. */
export function labelOf(record: DecisionRecord): string {
  return record.number ? `${record.id} ${titleOf(record)}` : titleOf(record);
}

function titleOf(record: DecisionRecord): string {
  return record.title?.value ?? record.file.base;
}

/** The first sentence of the section that says what the record comes to. */
function gistOf(record: DecisionRecord): string | undefined {
  for (const role of GISTS) {
    const section = sectionOf(record, role);
    if (!section || isEmptySection(record.text, section)) continue;
    const sentence = firstSentence(record.text, section);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function firstSentence(text: string, section: Section): string | undefined {
  for (const { lines } of leavesOf(section.body)) {
    const plain = plainText(text, lines).replace(/\s+/g, ' ').trim();
    if (plain === '' || isNone(plain) || isPlaceholder(plain)) continue;
    const end = /[.!?。！？](?=\s+[\p{Lu}\p{Lo}\d"“(]|$)|[。！？]/u.exec(plain.slice(0, 4000));
    const sentence = end ? plain.slice(0, end.index + 1) : plain;
    return sentence.length <= LONGEST
      ? sentence
      : `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
  }
  return undefined;
}

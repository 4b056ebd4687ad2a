import type { Catalog } from '../../catalog/catalog.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { addRelation } from '../../writing/add-relation.ts';
import { Draft, Refusal } from '../../writing/draft.ts';
import { houseOf } from '../../writing/house.ts';
import { setStatus } from '../../writing/set-status.ts';
import { say, type Message } from '../../text/message.ts';
import type { Fix } from '../rule.ts';
import { statusOfSuperseded } from './supersession.ts';
import { quote } from './words.ts';

/** What a half is written with. */
interface Half {
  readonly record: DecisionRecord;
  readonly other: DecisionRecord;
  readonly catalog: Catalog;
  /** Today, for records that keep a log of their status. */
  readonly today: string;
}

/**
 * The repair that makes a superseded record say so, status and successor, in its own dialect; undefined when that
 * cannot be done without changing more.
 */
export function superseded(
  { record, other, catalog, today }: Half,
  safe: boolean,
): Fix | undefined {
  const status = statusOfSuperseded(catalog.kindOf(record));
  if (!status) return undefined;
  const draft = setStatus(draftOf(record, catalog), { status, day: today });
  if (draft instanceof Refusal) return undefined;
  const written = addRelation(draft, { type: 'superseded-by', target: other });
  return fixWith(written, record, say`Say that it is superseded by ${other.id}`, safe);
}

/** The repair that makes a record name the one whose place it took. */
export function supersedingHalf({ record, other, catalog }: Half, safe: boolean): Fix | undefined {
  const written = addRelation(draftOf(record, catalog), { type: 'supersedes', target: other });
  return fixWith(written, record, say`Say that it supersedes ${other.id}`, safe);
}

/** The repair that gives a record another status and nothing else. */
export function withStatus(
  { record, catalog, today }: Omit<Half, 'other'>,
  id: string,
  safe: boolean,
): Fix | undefined {
  const status = catalog.kindOf(record).statuses.find((one) => one.id === id);
  if (!status) return undefined;
  const written = setStatus(draftOf(record, catalog), { status, day: today });
  return fixWith(written, record, say`Change the status to ${quote(id)}`, safe);
}

function draftOf(record: DecisionRecord, catalog: Catalog): Draft {
  return new Draft(record, houseOf(record, catalog));
}

function fixWith(
  written: Draft | Refusal,
  { path }: DecisionRecord,
  title: Message,
  safe: boolean,
): Fix | undefined {
  if (written instanceof Refusal || written.edits.length === 0) return undefined;
  return { title, edits: new Map([[path, written.edits]]), safe };
}

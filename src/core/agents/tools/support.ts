import type { Catalog } from '../../catalog/catalog.ts';
import { recordsNamed } from '../../catalog/named.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { DecisionRecord } from '../../records/record.ts';
import type { Finding } from '../../rules/rule.ts';
import { closest } from '../../text/closest.ts';
import type { Range } from '../../text/range.ts';
import { recordCard, type RecordCard } from '../../views/record-card.ts';
import { AgentFailure } from '../failure.ts';
import type { Parameter } from '../input.ts';
import { place, quoted } from '../quote.ts';
import type { AgentDesk } from '../tool.ts';

export const START: Parameter = {
  type: 'number',
  description: 'The first entry to show, from 1. An answer that had no room for all says which.',
};

export const RECORD: Parameter = {
  type: 'text',
  description: 'The path, id (ADR-0012), number or file name of a record.',
  required: true,
};

/** So many names are told where a list is only mentioned. */
const MOST_NAMES = 8;

/**
 * The record that an agent means.
 *
 * @throws AgentFailure when there is none, or more than one.
 */
export function recordMeant(reference: string, desk: AgentDesk): DecisionRecord {
  const { records } = desk.project.catalog;
  const [only, ...others] = recordsNamed(reference, records, { path: desk.locate(reference) });
  if (!only)
    throw new AgentFailure(
      `Unexpected record ${quoted(reference)}, expected the path, id or number of one; find_records finds them.`,
    );
  if (others.length > 0)
    throw new AgentFailure(
      `Unexpected record ${quoted(reference)}, which could mean ${named([only, ...others].map(({ path }) => place(path)))}; give the path.`,
    );
  return only;
}

/** @throws AgentFailure for a kind that is not known. */
export function kindMeant(id: string, kinds: ReadonlyMap<string, Kind>): Kind {
  const kind = kinds.get(id) ?? kinds.get(id.trim().toLowerCase());
  if (kind) return kind;
  const meant = closest(id, kinds.keys());
  throw new AgentFailure(
    `Unexpected kind ${quoted(id)}, expected ${meant === undefined ? [...kinds.keys()].join(', ') : `“${meant}”`}.`,
  );
}

/**
 * A path below the root.
 *
 * @throws AgentFailure for one outside of it.
 */
export function pathMeant(named: string, desk: AgentDesk): string {
  const path = desk.locate(named);
  if (path !== undefined) return path;
  throw new AgentFailure(`Unexpected path ${quoted(named)}, expected one inside the root.`);
}

/** A record in a line: id, title, status, date, place. */
export function lineOf(record: DecisionRecord, catalog: Catalog): string {
  return lineOfCard(recordCard(record, catalog));
}

export function lineOfCard(card: RecordCard): string {
  const status = card.status === undefined ? 'no status' : wordOrQuoted(card.status);
  const date = card.date === undefined ? '' : ` ${card.date}`;
  return `${wordOrQuoted(card.id)} ${quoted(card.title)} (${status}${date}) ${place(card.path)}`;
}

/** A warning in a line or two when a record no longer holds; nothing for one that does. */
export function warningOf(record: DecisionRecord, catalog: Catalog): readonly string[] {
  const card = recordCard(record, catalog);
  if (!card.dead) return [];
  const status = wordOrQuoted(card.status ?? '');
  if (card.heirs.length === 0)
    return [`WARNING: it no longer holds (${status}), and no record says what holds instead.`];
  const heirs = card.heirs.flatMap(({ path }) => catalog.get(path) ?? []);
  return [
    `WARNING: it no longer holds (${status}). What holds in its place today:`,
    ...heirs.slice(0, MOST_NAMES).map((heir) => `  ${lineOf(heir, catalog)}`),
    ...(heirs.length > MOST_NAMES ? [`  and ${heirs.length - MOST_NAMES} more`] : []),
  ];
}

/** A status or an id of the usual form as it is, any other in quotes. */
export function wordOrQuoted(text: string): string {
  return /^[\p{L}\d](?:[\p{L}\d _-]{0,38}[\p{L}\d])?$/u.test(text) ? text : quoted(text, 80);
}

/** Names, of which only the first are told when there are many. */
export function named(names: readonly string[], last = 'or'): string {
  const shown = names.slice(0, MOST_NAMES);
  if (names.length > shown.length)
    return `${shown.join(', ')} ${last} ${names.length - shown.length} others`;
  const [only = ''] = shown;
  return shown.length < 2 ? only : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1) ?? ''}`;
}

/** The place of a span of a record, as path and lines. */
export function placeOf(record: DecisionRecord, range: Range): string {
  const first = record.lines.lineAt(range.start);
  const last = record.lines.lineAt(Math.max(range.start, range.end - 1));
  return place(record.path, first + 1, last + 1);
}

/** A finding in a line, its repairs below it. */
export function findingLines(finding: Finding, record: DecisionRecord): string {
  const repairs = finding.fixes.map(({ title }) => `  Repair: ${quoted(title.text)}`);
  return [
    `${finding.severity} ${finding.rule} ${placeOf(record, finding.range)} ${quoted(finding.message)}`,
    ...repairs.slice(0, 3),
  ].join('\n');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

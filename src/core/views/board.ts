import type { Catalog } from '../catalog/catalog.ts';
import type { Kind, Phase } from '../kinds/kind.ts';
import type { DecisionRecord, FieldValue, Item, ItemField } from '../records/record.ts';
import { isVagueOwner } from '../records/values/people.ts';
import { saysNothing } from '../records/values/none.ts';
import type { Finding } from '../rules/rule.ts';
import { fieldRange } from '../rules/support/anchor.ts';
import { itemRange } from '../rules/support/items.ts';
import { statusOf } from '../rules/support/phases.ts';
import type { Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import { slugOf } from './heading-slug.ts';

/** The sections of a plan, by role: a kind that lists bets with a cost in weeks can be drawn as a board. */
const BETS = 'bets';
const NON_GOALS = 'non-goals';
const RISKS = 'risks';

/** Person-weeks; `low` and `high` are equal where no range is given. */
export interface Weeks {
  readonly low: number;
  readonly high: number;
}

/** A few words of the record, and where they stand. */
export interface BoardText {
  readonly text: string;
  readonly range: Range;
}

/** A record that belongs to a bet, because one of the two links to the other. */
export interface BoardLink {
  readonly path: string;
  readonly label: string;
  readonly kindName: string;
  /** As the kind knows it; undefined when there is none. */
  readonly status: string | undefined;
  readonly phase: Phase | undefined;
}

export interface BoardBet {
  readonly name: string;
  readonly range: Range;
  readonly owner: BoardText | undefined;
  /** Whether the owner is nobody in particular. */
  readonly vague: boolean;
  readonly cost: (BoardText & { readonly weeks: Weeks | undefined }) | undefined;
  readonly signal: BoardText | undefined;
  readonly kill: BoardText | undefined;
  readonly links: readonly BoardLink[];
  /** What is objected to, in sentences. */
  readonly objections: readonly string[];
}

export interface BoardRisk {
  readonly name: string;
  readonly range: Range;
  readonly detection: string | undefined;
  readonly mitigation: string | undefined;
}

export interface BoardSignOff {
  readonly role: string;
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly range: Range;
}

/** A roadmap as a board: plain data, for a webview or a report. */
export interface Board {
  readonly path: string;
  readonly title: string;
  readonly status: string | undefined;
  readonly period: string | undefined;
  readonly team: string | undefined;
  readonly owner: string | undefined;
  /** When it was last reviewed, as written. */
  readonly reviewed: string | undefined;
  readonly capacity: Weeks | undefined;
  /** The sum of the costs that are a number of weeks. */
  readonly cost: Weeks;
  readonly bets: readonly BoardBet[];
  readonly nonGoals: readonly BoardText[];
  readonly risks: readonly BoardRisk[];
  readonly signOffs: readonly BoardSignOff[];
  /** Objections to the record that belong to no bet. */
  readonly objections: readonly string[];
}

type Tell = (message: Message) => string;

/** Whether records of a kind can be drawn as a board. */
export function hasBoard(kind: Kind): boolean {
  const bets = kind.sections.find(({ id }) => id === BETS);
  return bets?.items?.fields.some(({ type }) => type === 'weeks') ?? false;
}

/**
 * Draw a roadmap as a board.
 *
 * @param findings the record's own, as `lint` gives them
 * @param tell how objections are told: in English, or as a host translates them
 */
export function boardOf(
  record: DecisionRecord,
  catalog: Catalog,
  findings: readonly Finding[],
  tell: Tell = ({ text }) => text,
): Board {
  const text = (id: string): string | undefined => said(record.fields.get(id)?.raw);
  const objected = findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  const bets = record
    .items(BETS)
    .map((item) => betOf(item, record, catalog, within(objected, item.range), tell));
  const ofBets = new Set(record.items(BETS).flatMap(({ range }) => within(objected, range)));
  const weeks = bets.flatMap(({ cost }) => cost?.weeks ?? []);
  return {
    path: record.path,
    title: record.title?.value ?? record.file.base,
    status: statusOf(record, catalog.kindOf(record))?.id,
    period: text('period'),
    team: text('team'),
    owner: text('owner'),
    reviewed: text('reviewed'),
    capacity: weeksIn(record.fields.get('capacity')?.value),
    cost: {
      low: weeks.reduce((sum, { low }) => sum + low, 0),
      high: weeks.reduce((sum, { high }) => sum + high, 0),
    },
    bets,
    nonGoals: record.items(NON_GOALS).map((item) => ({
      text: oneLine(item.name === '' ? item.text : item.name),
      range: itemRange(record, item),
    })),
    risks: record.items(RISKS).map((item) => ({
      name: oneLine(item.name === '' ? item.text : item.name),
      range: itemRange(record, item),
      detection: said(item.fields.get('detection')?.raw),
      mitigation: said(item.fields.get('mitigation')?.raw),
    })),
    signOffs: signOffsOf(record),
    objections: objected
      .filter((finding) => !ofBets.has(finding))
      .map(({ said: message }) => tell(message)),
  };
}

function betOf(
  item: Item,
  record: DecisionRecord,
  catalog: Catalog,
  findings: readonly Finding[],
  tell: Tell,
): BoardBet {
  const part = (id: string): BoardText | undefined => textOf(item.fields.get(id));
  const owner = part('owner');
  const cost = item.fields.get('cost');
  const costText = textOf(cost);
  return {
    name: oneLine(item.name === '' ? item.text : item.name),
    range: itemRange(record, item),
    owner,
    vague: owner !== undefined && isVagueOwner(owner.text),
    cost: costText && { ...costText, weeks: weeksIn(cost?.value) },
    signal: part('signal'),
    kill: part('kill'),
    links: linksOf(item, record, catalog),
    objections: findings.map(({ said: message }) => tell(message)),
  };
}

/** The records that a bet links to, and those whose fields name the bet. */
function linksOf(item: Item, record: DecisionRecord, catalog: Catalog): readonly BoardLink[] {
  const found = new Map<string, DecisionRecord>();
  for (const { range, url } of record.links) {
    if (range.start < item.range.start || range.end > item.range.end) continue;
    const target = catalog.resolve(record, url);
    if (target.type === 'record' && target.record !== record)
      found.set(target.record.path, target.record);
  }
  const slug = slugOf(item.name);
  for (const { from, anchor } of namersOf(catalog).get(record.path) ?? []) {
    if (anchor === slug || (slug !== '' && anchor.endsWith(`-${slug}`))) found.set(from.path, from);
  }
  return [...found.values()].map((target) => {
    const kind = catalog.kindOf(target);
    const status = statusOf(target, kind);
    const title = target.title?.value ?? target.file.base;
    return {
      path: target.path,
      label: target.number ? `${target.id} ${title}` : title,
      kindName: kind.name,
      status: status?.id,
      phase: status?.phase,
    };
  });
}

interface Namer {
  readonly from: DecisionRecord;
  /** The part of the record that is meant, as a link's fragment; empty for the whole. */
  readonly anchor: string;
}

const namers = new WeakMap<Catalog, ReadonlyMap<string, readonly Namer[]>>();

/** Which records name which in a field that is a reference; worked out once a catalog. */
function namersOf(catalog: Catalog): ReadonlyMap<string, readonly Namer[]> {
  const known = namers.get(catalog);
  if (known) return known;
  const found = new Map<string, Namer[]>();
  for (const from of catalog.records) {
    for (const field of catalog.kindOf(from).fields) {
      if (field.type !== 'reference' || field.relation !== undefined) continue;
      const written = from.fields.get(field.id)?.raw;
      const target = written === undefined ? undefined : catalog.resolve(from, written);
      if (target?.type !== 'record') continue;
      const list = found.get(target.record.path) ?? [];
      found.set(target.record.path, list);
      list.push({ from, anchor: target.anchor ?? '' });
    }
  }
  namers.set(catalog, found);
  return found;
}

function signOffsOf(record: DecisionRecord): readonly BoardSignOff[] {
  const value = record.fields.get('sign-offs')?.value;
  if (value?.type !== 'entries') return [];
  return value.entries.map(({ fields, range }) => ({
    role: fields.get('role')?.text ?? '',
    name: said(fields.get('name')?.text),
    date: said(fields.get('date')?.text),
    range: range.end > range.start ? range : fieldRange(record, 'sign-offs'),
  }));
}

function within(findings: readonly Finding[], range: Range): readonly Finding[] {
  return findings.filter(
    (finding) => finding.range.start >= range.start && finding.range.end <= range.end,
  );
}

function textOf(field: ItemField | undefined): BoardText | undefined {
  const text = said(field?.raw);
  return field && text !== undefined ? { text, range: field.range } : undefined;
}

function said(raw: string | undefined): string | undefined {
  return raw === undefined || saysNothing(raw)
    ? undefined
    : oneLine(raw.replace(/^["']|["']$/g, ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function weeksIn(value: FieldValue | undefined): Weeks | undefined {
  return value?.type === 'weeks' ? { low: value.low, high: value.high } : undefined;
}

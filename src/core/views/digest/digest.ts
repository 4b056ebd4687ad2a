import type { Known } from '../../history/history.ts';
import type { Project } from '../../project.ts';
import type { DecisionRecord, Item } from '../../records/record.ts';
import { dayOf, lastReview } from '../../rules/support/cadence.ts';
import { attentionOf } from '../attention.ts';
import { labelOf } from '../record-card.ts';
import { roadmapStates, type RoadmapState } from './bets.ts';
import { changesBetween, changesByDate, type DigestChange } from './changes.ts';
import { firstWritten, versionsOf, type Written } from './first-written.ts';
import { incidentsOf, type Incident } from './foreseen.ts';
import { keyOf, nameOf, risksOf } from './risks.ts';
import { statesOf, type States, type StatesRequest } from './states.ts';

/** Days ahead that a digest looks for what is due. */
const DAYS_AHEAD = 14;

/** A risk, and who wrote it down first. */
export interface DigestRisk {
  readonly risk: string;
  readonly path: string;
  /** What the record is called that lists it. */
  readonly label: string;
  readonly written: Written;
}

/** An incident of the period, and the risks that had been written down before it. */
export interface DigestIncident {
  readonly path: string;
  readonly title: string;
  /** The day of the incident. */
  readonly day: string;
  readonly risks: readonly (DigestRisk & { readonly daysBefore: number })[];
}

/** Something that is due soon, or was. */
export interface DigestDue {
  readonly path: string;
  readonly record: string;
  readonly what: string;
  readonly day: string;
  /** Days from the end of the period; negative when the day has passed. */
  readonly days: number;
}

/** What happened to the records of a root in a period: plain data without offsets. */
export interface Digest {
  readonly since: string;
  readonly until: string;
  /** Whether the history of the repository tells it, or only the dates in the records. */
  readonly from: 'history' | 'records';
  /** The commit that was current when the period began; null when there was none, or nobody knows. */
  readonly base: string | null;
  readonly raised: readonly DigestRisk[];
  readonly foreseen: readonly DigestIncident[];
  readonly changes: readonly DigestChange[];
  readonly due: readonly DigestDue[];
  readonly roadmaps: readonly RoadmapState[];
  /** What could not be found out, in sentences. */
  readonly unknown: readonly string[];
}

export interface DigestRequest extends StatesRequest {
  /** Called between pieces of work, so that a host can breathe, or cancel by throwing. */
  readonly pause?: () => Promise<void> | void;
}

/**
 * Tell what happened in a period, first and last day included. Where the history cannot be asked, the dates in the
 * records are taken, and it is said.
 */
export async function digestOf(request: DigestRequest): Promise<Digest> {
  const { since, until, pause } = request;
  const states = await statesOf(request);
  await pause?.();
  const project = states.known ? states.value.after : request.project;
  const { catalog } = project;
  const isIn = (day: string | undefined): boolean =>
    day !== undefined && day >= since && day <= until;

  const raised = states.known
    ? raisedBetween(states.value)
    : allRisks(project).filter(({ record }) => isIn(dayIn(record)));
  const incidents = incidentsOf(catalog).filter(
    ({ record, day }) => isIn(day) || isIn(dayOf(record, 'date')),
  );
  const wanted = [...raised, ...incidents.flatMap(({ risks }) => risks)];
  const writings = await writingsOf(wanted, request, states);
  const asTold = ({ record, risk }: ListedRisk): DigestRisk => ({
    risk: nameOf(risk),
    path: record.path,
    label: labelOf(record),
    written: writings.of.get(risk) ?? NOBODY,
  });
  await pause?.();

  return {
    since,
    until,
    from: states.known ? 'history' : 'records',
    base: states.known ? (states.value.base ?? null) : null,
    raised: raised.map(asTold).sort(byDayAndPlace),
    foreseen: incidents.flatMap((incident) => foreseenIn(incident, asTold)),
    changes: states.known
      ? changesBetween(states.value.before, project, states.value.renamed)
      : changesByDate(project, (record) => isIn(dayIn(record))),
    due: dueOf(project, until),
    roadmaps: roadmapStates(project),
    unknown: [
      ...(states.known ? [] : [`Told by the dates in the records alone: ${states.because}`]),
      ...(writings.because === undefined
        ? []
        : [`Risks may have been written down earlier: ${writings.because}`]),
    ],
  };
}

interface ListedRisk {
  readonly record: DecisionRecord;
  readonly risk: Item;
}

const NOBODY: Written = { by: null, on: null, commit: null, orEarlier: false };

function allRisks({ catalog }: Project): readonly ListedRisk[] {
  return catalog.records.flatMap((record) =>
    risksOf(record, catalog).map((risk) => ({ record, risk })),
  );
}

/** Risks in words that no record had before; of several alike, the first. */
function raisedBetween({ before, after }: States): readonly ListedRisk[] {
  const met = new Set(allRisks(before).map(({ risk }) => keyOf(risk)));
  return allRisks(after).filter(({ risk }) => {
    const key = keyOf(risk);
    return key !== '' && !met.has(key) && met.add(key);
  });
}

/** Who wrote risks down first, by the history, else by what their records say of themselves. */
async function writingsOf(
  wanted: readonly ListedRisk[],
  { history, pause }: DigestRequest,
  states: Known<States>,
): Promise<{ readonly of: ReadonlyMap<Item, Written>; readonly because: string | undefined }> {
  const of = new Map<Item, Written>();
  const records = [...new Set(wanted.map(({ record }) => record))];
  if (!states.known) {
    for (const { record, risk } of wanted) of.set(risk, byRecord(record));
    return { of, because: undefined };
  }
  const versions = await versionsOf(records, history, states.value.end);
  for (const record of records) {
    await pause?.();
    const own = wanted.filter((one) => one.record === record);
    const found = await firstWritten(
      record,
      new Set(own.map(({ risk }) => keyOf(risk))),
      versions,
      history,
    );
    for (const { risk } of own) of.set(risk, found.get(keyOf(risk)) ?? NOBODY);
  }
  return { of, because: versions.because };
}

/** Whom and which day a record names for itself. */
function byRecord(record: DecisionRecord): Written {
  const people = ['owner', 'decision-makers', 'from'].flatMap((id) => {
    const value = record.fields.get(id)?.value;
    return value?.type === 'people' ? value.people : [];
  });
  const [first] = people;
  return {
    by: first ? (first.handle ?? first.name) : null,
    on: dayIn(record) ?? null,
    commit: null,
    orEarlier: dayOf(record, 'date') === undefined,
  };
}

/** The day that a record gives itself; for one that has none, the last on which somebody looked at it. */
function dayIn(record: DecisionRecord): string | undefined {
  return dayOf(record, 'date') ?? record.file.date ?? lastReview(record);
}

function foreseenIn(
  { record, day, risks }: Incident,
  asTold: (risk: ListedRisk) => DigestRisk,
): readonly DigestIncident[] {
  const before = risks.map(asTold).flatMap((risk) => {
    const { on } = risk.written;
    if (on === null || on >= day) return [];
    return [{ ...risk, daysBefore: Math.round((Date.parse(day) - Date.parse(on)) / 86_400_000) }];
  });
  if (before.length === 0) return [];
  const title = record.title?.value ?? record.file.base;
  return [{ path: record.path, title, day, risks: before.sort(byDayAndPlace) }];
}

function dueOf({ catalog }: Project, day: string): readonly DigestDue[] {
  return catalog.records
    .flatMap((record) => attentionOf(record, catalog.kindOf(record), day))
    .filter(({ days }) => days <= DAYS_AHEAD)
    .map(({ path, record, label, day: on, days }) => ({
      path,
      record,
      what: label.text,
      day: on,
      days,
    }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.path, b.path) || compare(a.what, b.what));
}

function byDayAndPlace(a: DigestRisk, b: DigestRisk): number {
  return (
    compare(a.written.on ?? '9999', b.written.on ?? '9999') ||
    compare(a.path, b.path) ||
    compare(a.risk, b.risk)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

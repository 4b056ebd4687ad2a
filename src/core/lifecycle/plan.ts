import { say, verbatim, type Message, type MessageArgument } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind, StatusDefinition } from '../kinds/kind.ts';
import type { DecisionRecord, RelationType, Section } from '../records/record.ts';
import { foldKey } from '../records/fold.ts';
import { listOf } from '../rules/support/words.ts';
import { phaseOf, statusOf } from '../rules/support/phases.ts';
import { relationsOf } from '../rules/support/references.ts';
import { states, statusOfSuperseded, supersededBy } from '../rules/support/supersession.ts';
import type { TextEdit } from '../text/edit.ts';
import { addRelation } from '../writing/add-relation.ts';
import { Draft, Refusal } from '../writing/draft.ts';
import { houseOf } from '../writing/house.ts';
import { anchorOf } from '../writing/references.ts';
import { setField } from '../writing/set-field.ts';
import { setStatus } from '../writing/set-status.ts';
import { nextStatuses, statusNamed } from './transitions.ts';

/** Edits that belong together: all of them are made, or none. */
export interface Plan {
  /** By path; the record that the command was given first. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What is done, a line for each thing: `docs/adr/0003-a.md: accepted → superseded`. */
  readonly summary: readonly Message[];
  /** Fields that the new status asks for and the record still lacks. */
  readonly missing: readonly string[];
  /** What the user should know besides, in sentences. */
  readonly notes: readonly Message[];
}

/** How a record is to move. */
export interface StatusWish {
  /** An id, a verb or another name of a status of the record's kind. */
  readonly status: string;
  /** The day of the change, `YYYY-MM-DD`. */
  readonly day: string;
  /** The records that take its place, where the status asks for some. */
  readonly by?: readonly DecisionRecord[];
  /** Other fields to write, by id. */
  readonly fields?: ReadonlyMap<string, string>;
  /** Move although the lifecycle of the kind does not go there. */
  readonly force?: boolean;
}

/** What of a record another one supersedes or amends. */
export interface TieWish {
  readonly day: string;
  /** A section of the older record, by its heading or anchor; all of it where left out. */
  readonly section?: string | undefined;
  readonly force?: boolean;
}

/**
 * Bring a record to another status, with all that belongs to it: the day, what the status asks for, and the other
 * halves of supersessions that come into force.
 */
export function planStatus(
  record: DecisionRecord,
  catalog: Catalog,
  wish: StatusWish,
): Plan | Refusal {
  const kind = catalog.kindOf(record);
  const status = statusNamed(wish.status, kind);
  if (!status)
    return new Refusal(
      say`Unexpected status “${wish.status}” for ${record.path}, expected ${listed(kind.statuses.map(({ id }) => id))}.`,
    );
  if (status === statusOfSuperseded(kind)) {
    if (wish.by && wish.by.length > 0) return planSupersede(record, wish.by, catalog, wish);
    if (!record.relations.some(({ type, partial }) => type === 'superseded-by' && !partial))
      return new Refusal(
        say`${record.path} cannot be “${status.id}” without a successor: name the record that takes its place.`,
      );
  } else if (wish.by && wish.by.length > 0)
    return new Refusal(say`“${status.id}” takes no successor: only a superseded record has one.`);
  const work = new Work(catalog, wish.day);
  return work.plan(record, status, function* () {
    yield () => work.move(record, status, wish.force === true);
    for (const field of status.stamps) yield () => work.stamp(record, field);
    for (const [field, value] of wish.fields ?? [])
      yield () =>
        work.change(
          record,
          (draft) => setField(draft, field, value),
          verbatim(`${field} ${value}`),
        );
    // What was proposed as a successor is one from now on.
    if (status.phase === 'settled')
      for (const { relation, resolution } of relationsOf(record, catalog)) {
        if (relation.type !== 'supersedes' || relation.partial || resolution.type !== 'record')
          continue;
        const old = resolution.record;
        if (old.path !== record.path && !states(old, 'superseded-by', record, catalog))
          yield () => work.retire(old, record, wish.force === true);
      }
  });
}

/**
 * Let one or several records take another's place, whole or in part; both sides say so.
 *
 * @param old The record whose place is taken.
 */
export function planSupersede(
  old: DecisionRecord,
  successors: readonly DecisionRecord[],
  catalog: Catalog,
  wish: TieWish,
): Plan | Refusal {
  const kind = catalog.kindOf(old);
  const status = statusOfSuperseded(kind);
  if (!status)
    return new Refusal(
      say`${kind.plural} are not superseded: their statuses are ${listed(kind.statuses.map(({ id }) => id))}.`,
    );
  const work = new Work(catalog, wish.day);
  const section = wish.section === undefined ? undefined : sectionNamed(old, wish.section);
  if (section instanceof Refusal) return section;
  return work.plan(old, section === undefined ? status : undefined, function* () {
    for (const successor of successors) {
      yield () => mayTie(old, successor, catalog, 'supersede', section !== undefined);
      if (section === undefined) yield () => work.retire(old, successor, wish.force === true);
      else yield () => work.tie(old, 'superseded-by', successor, section);
      yield () => work.tie(successor, 'supersedes', old, section);
      yield () => work.noteProposal(successor);
    }
  });
}

/** Let one record amend another, all of it or a section; both sides say so. */
export function planAmend(
  old: DecisionRecord,
  amendments: readonly DecisionRecord[],
  catalog: Catalog,
  wish: TieWish,
): Plan | Refusal {
  const work = new Work(catalog, wish.day);
  const section = wish.section === undefined ? undefined : sectionNamed(old, wish.section);
  if (section instanceof Refusal) return section;
  return work.plan(old, undefined, function* () {
    for (const amendment of amendments) {
      yield () => mayTie(old, amendment, catalog, 'amend', true);
      yield () => work.tie(old, 'amended-by', amendment, section, false);
      yield () => work.tie(amendment, 'amends', old, section, false);
      yield () => work.noteProposal(amendment);
    }
  });
}

/** One thing to do; what it returns ends the plan. */
type Step = () => Refusal | undefined;

/** The records that a plan writes, while it is made. */
class Work {
  readonly #catalog: Catalog;
  readonly #day: string;
  readonly #drafts = new Map<string, Draft>();
  readonly #summary: Message[] = [];
  readonly #notes: Message[] = [];

  constructor(catalog: Catalog, day: string) {
    this.#catalog = catalog;
    this.#day = day;
  }

  plan(
    record: DecisionRecord,
    status: StatusDefinition | undefined,
    steps: () => Iterable<Step>,
  ): Plan | Refusal {
    this.#draft(record);
    for (const step of steps()) {
      const refusal = step();
      if (refusal) return refusal;
    }
    const edits = new Map(
      [...this.#drafts].flatMap(([path, draft]) =>
        draft.edits.length > 0 ? [[path, draft.edits] as const] : [],
      ),
    );
    if (edits.size === 0)
      return new Refusal(say`${record.path} says so already; there is nothing to change.`);
    return {
      edits,
      summary: this.#summary,
      missing: status
        ? missingFields(this.#draft(record).record, this.#catalog.kindOf(record), status)
        : [],
      notes: this.#notes,
    };
  }

  /** Change the status, along the lifecycle. */
  move(record: DecisionRecord, status: StatusDefinition, force: boolean): Refusal | undefined {
    const { kind } = this.#draft(record).house;
    const now = statusOf(record, kind);
    if (now === status && record.status?.value.partial !== true) return undefined;
    const next = nextStatuses(record, kind);
    if (!force && !next.includes(status))
      return new Refusal(
        next.length === 0
          ? say`${record.path} is “${now?.id ?? ''}”, which is an end: nothing follows it.`
          : say`${record.path} is “${now?.id ?? ''}” and cannot become “${status.id}” from there, only ${listed(next.map(({ id }) => id))}.`,
      );
    return this.change(
      record,
      (draft) => setStatus(draft, { status, day: this.#day }),
      say`${record.status?.value.id === 'other' ? record.status.raw : (now?.id ?? say`no status`)} → ${status.id}`,
    );
  }

  /** Write the day of the change. Where that cannot be done, it is a note. */
  stamp(record: DecisionRecord, field: string): undefined {
    const refusal = this.change(
      record,
      (draft) => setField(draft, field, this.#day),
      verbatim(`${field} ${this.#day}`),
    );
    if (refusal) this.#notes.push(refusal.said);
    return undefined;
  }

  /** Make the old record say that it is superseded. */
  retire(old: DecisionRecord, successor: DecisionRecord, force: boolean): Refusal | undefined {
    const status = statusOfSuperseded(this.#catalog.kindOf(old));
    if (!status) return new Refusal(say`${old.path} is of a kind that is not superseded.`);
    return this.move(old, status, force) ?? this.tie(old, 'superseded-by', successor, undefined);
  }

  tie(
    record: DecisionRecord,
    type: RelationType,
    target: DecisionRecord,
    section: string | undefined,
    partial = section !== undefined,
  ): Refusal | undefined {
    const tied = TIES[type](target.id, partial);
    const what = section === undefined ? tied : say`${tied} (${section})`;
    return this.change(
      record,
      (draft) => addRelation(draft, { type, target, section, partial }),
      what,
    );
  }

  change(
    record: DecisionRecord,
    write: (draft: Draft) => Draft | Refusal,
    what: Message,
  ): Refusal | undefined {
    const draft = this.#draft(record);
    const written = write(draft);
    if (written instanceof Refusal) return written;
    if (written === draft) return undefined;
    this.#drafts.set(record.path, written);
    this.#summary.push(say`${record.path}: ${what}`);
    return undefined;
  }

  noteProposal(record: DecisionRecord): undefined {
    const phase = phaseOf(record, this.#catalog.kindOf(record));
    const status = record.status?.value.id ?? say`without a status`;
    if (phase === 'draft' || phase === 'open')
      this.#notes.push(
        say`${record.path} is still ${status}: until it is settled, nothing holds in its place.`,
      );
    return undefined;
  }

  #draft(record: DecisionRecord): Draft {
    let draft = this.#drafts.get(record.path);
    if (!draft) {
      draft = new Draft(record, houseOf(record, this.#catalog));
      this.#drafts.set(record.path, draft);
    }
    return draft;
  }
}

function mayTie(
  old: DecisionRecord,
  younger: DecisionRecord,
  catalog: Catalog,
  verb: 'supersede' | 'amend',
  partial: boolean,
): Refusal | undefined {
  const supersedes = verb === 'supersede';
  if (old.path === younger.path)
    return new Refusal(
      supersedes
        ? say`${old.path} cannot supersede itself.`
        : say`${old.path} cannot amend itself.`,
    );
  const status = statusOf(younger, catalog.kindOf(younger));
  if (status?.dead)
    return new Refusal(
      supersedes
        ? say`${younger.path} is “${status.id}” and can supersede nothing; name a record that holds.`
        : say`${younger.path} is “${status.id}” and can amend nothing; name a record that holds.`,
    );
  if (!partial && isSuccessorOf(old.path, younger.path, supersededBy(catalog)))
    return new Refusal(
      say`${old.path} supersedes ${younger.path}, so it cannot be superseded by it: that would be a circle.`,
    );
  return undefined;
}

/** Whether a record has, at some remove, taken the place of another. */
function isSuccessorOf(
  record: string,
  other: string,
  supersedes: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set([record]);
  const queue = [record];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const older of supersedes.get(at) ?? []) {
      if (older === other) return true;
      if (!seen.has(older)) {
        seen.add(older);
        queue.push(older);
      }
    }
  return false;
}

/** The heading of the section that a title or an anchor names. */
function sectionNamed(record: DecisionRecord, name: string): string | Refusal {
  const titles: string[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const { title, children } of sections) {
      titles.push(title);
      visit(children);
    }
  };
  visit(record.sections);
  const wanted = name.replace(/^#/, '');
  const found = titles.find(
    (title) => title === wanted || anchorOf(title) === wanted || foldKey(title) === foldKey(wanted),
  );
  return (
    found ??
    new Refusal(
      titles.length === 0
        ? say`${record.path} has no sections.`
        : say`${record.path} has no section “${name}”, expected ${listed(titles)}.`,
    )
  );
}

/** What a status asks for, the record's dialect has a place for, and the record does not say. */
function missingFields(record: DecisionRecord, kind: Kind, status: StatusDefinition): string[] {
  const [only, ...more] = kind.dialects;
  const dialect = more.length === 0 ? only : kind.dialects.find(({ id }) => id === record.dialect);
  return status.needs.filter((id) => {
    const relation = kind.fields.find((field) => field.id === id)?.relation;
    if (relation) return !record.relations.some(({ type }) => type === relation);
    return !record.fields.has(id) && (dialect?.fields.includes(id) ?? false);
  });
}

function listed(words: readonly string[]): MessageArgument {
  return listOf(
    words.map((word) => say`“${word}”`),
    'or',
  );
}

/** What a record is told of another, all of it or a part. */
const TIES: Readonly<Record<RelationType, (id: string, partial: boolean) => Message>> = {
  supersedes: (id, partial) => (partial ? say`partially supersedes ${id}` : say`supersedes ${id}`),
  'superseded-by': (id, partial) =>
    partial ? say`partially superseded by ${id}` : say`superseded by ${id}`,
  amends: (id, partial) => (partial ? say`partially amends ${id}` : say`amends ${id}`),
  'amended-by': (id, partial) =>
    partial ? say`partially amended by ${id}` : say`amended by ${id}`,
  relates: (id, partial) => (partial ? say`partially relates ${id}` : say`relates ${id}`),
};

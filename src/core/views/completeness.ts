import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import type { FieldDefinition, SectionDefinition } from '../kinds/kind.ts';
import { dialectOf } from '../lint.ts';
import type { DecisionRecord, FieldValue, Item, Section } from '../records/record.ts';
import { sectionBlocks, wordCount } from '../records/section-text.ts';
import { saysNothing } from '../records/values/none.ts';
import type { Finding, RuleContext } from '../rules/rule.ts';
import { fieldRange, headRange, headingRange } from '../rules/support/anchor.ts';
import { gapFor } from '../rules/support/insert-section.ts';
import { callItem, itemRange } from '../rules/support/items.ts';
import { outlineOf } from '../rules/support/outline.ts';
import { owesField, owesSection } from '../rules/support/owed.ts';
import { phaseOf, reached, statusOf } from '../rules/support/phases.ts';
import { noSuppressions } from '../suppressions.ts';
import { phrase, say, verbatim, type Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';

/**
 * How it stands with one part of a record.
 * `complete`: there, and nothing to object. `flawed`: there, with findings. `missing`: owed and not there.
 * `accepted`: flawed or missing, and all that is wrong is in the baseline: known, not reported, and not complete.
 * `later`: not there, and not owed yet at this point of its life.
 */
export type PartState = 'complete' | 'flawed' | 'missing' | 'accepted' | 'later';

/** One thing that a reviewer looks for in a record. */
export interface Part {
  /** Stable while the record is edited: `field:owner`, `section:bets`, `section:bets/1/owner`. */
  readonly key: string;
  /** `group` is no part itself: it holds the fields together. */
  readonly type: 'group' | 'field' | 'section' | 'item' | 'item-field' | 'record';
  readonly label: Message;
  readonly state: PartState;
  /** In a few words: the value, the number of words, or what is asked for. */
  /** No text when there is nothing to say. */
  readonly detail: Message;
  /** What is objected to, in sentences. */
  readonly reasons: readonly Message[];
  /** Where to look, or where it would stand. */
  readonly range: Range;
  readonly parts: readonly Part[];
}

/** A record as a checklist. */
export interface Completeness {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly kindName: string;
  /** Parts that are complete, and all that are owed by now. */
  readonly done: number;
  readonly total: number;
  readonly parts: readonly Part[];
}

/**
 * Hold a record against what its kind, dialect and status ask of it.
 *
 * @param findings the record's own, as `lint` gives them.
 * @param known those that the baseline hides.
 */
export function completeness(
  record: DecisionRecord,
  catalog: Catalog,
  config: Config,
  findings: readonly Finding[],
  known: readonly Finding[] = [],
): Completeness {
  return new Checklist(record, catalog, config, findings, known).result();
}

class Checklist {
  readonly #record: DecisionRecord;
  readonly #context: RuleContext;
  /** Findings that no part has taken for its own. */
  readonly #open: Set<Finding>;
  readonly #known: ReadonlySet<Finding>;

  constructor(
    record: DecisionRecord,
    catalog: Catalog,
    config: Config,
    findings: readonly Finding[],
    known: readonly Finding[],
  ) {
    const kind = catalog.kindOf(record);
    const phase = phaseOf(record, kind);
    this.#record = record;
    this.#context = {
      record,
      kind,
      dialect: dialectOf(record, kind),
      phase,
      catalog,
      today: '',
      wordsPerPage: config.wordsPerPage,
      options: undefined,
      history: undefined,
      suppressions: noSuppressions,
    };
    // In a draft all is a hint; later, a hint is what nobody would miss.
    this.#open = new Set(
      [...findings, ...known].filter(({ severity }) => severity !== 'hint' || phase === 'draft'),
    );
    this.#known = new Set(known);
  }

  result(): Completeness {
    const { kind } = this.#context;
    const record = this.#record;
    const fields = kind.fields.flatMap((field) => this.#field(field) ?? []);
    const sections = kind.sections.flatMap((section) => this.#section(section) ?? []);
    const parts = [...groupOf(fields, headRange(record)), ...sections, ...this.#rest()];
    return {
      path: record.path,
      id: record.id,
      title: record.title?.value ?? record.file.base,
      kindName: kind.name,
      ...count(parts),
      parts,
    };
  }

  #field(field: FieldDefinition): Part | undefined {
    const { record, kind, phase } = this.#context;
    const found = record.fields.get(field.id);
    const needed = statusOf(record, kind)?.needs.includes(field.id) ?? false;
    const owed = needed || field.required !== undefined;
    const key = `field:${field.id}`;
    const range = fieldRange(record, field.id);
    if (found && !saysNothing(found.raw)) {
      const parts = this.#entries(field, found.value, key);
      const taken = [...this.#take(found.range, found.key?.range), ...this.#named(field.id)];
      const detail =
        found.value.type === 'entries' ? verbatim(String(parts.length)) : shorten(found.raw);
      return {
        ...{ key, type: 'field', label: label(field.id), range, parts, detail },
        ...this.#judged(taken, 'complete'),
      };
    }
    if (!owed || !(needed || owesField(this.#context, field.id))) return undefined;
    // A missing section may say in its place what the field lacks.
    if (kind.sections.some(({ id }) => id === field.id && outlineOf(record).byRole.has(id)))
      return undefined;
    const now = needed || reached(phase, field.required);
    const taken = now ? this.#named(field.id) : [];
    return {
      ...{ key, type: 'field', label: label(field.id), range, parts: [] },
      ...{ detail: phrase(field.description), ...this.#judged(taken, now ? 'missing' : 'later') },
    };
  }

  /** The entries of a list of small maps, such as sign-offs: each is there when all that it owes is. */
  #entries(field: FieldDefinition, value: FieldValue, key: string): Part[] {
    if (value.type !== 'entries') return [];
    const now = reached(this.#context.phase, field.required);
    return value.entries.map(({ fields, range }, at) => {
      const said = [...fields.values()]
        .map(({ text }) => text)
        .filter((text) => !saysNothing(text));
      const lacking = field.entries.filter(
        ({ id, required }) => required && saysNothing(fields.get(id)?.text ?? ''),
      );
      const whole = lacking.length === 0;
      return {
        key: `${key}/${at + 1}`,
        type: 'item',
        label: said[0] === undefined ? say`${label(field.id)} ${at + 1}` : verbatim(said[0]),
        detail: whole
          ? verbatim(said.slice(1).join(', '))
          : say`${lackOf(lacking.map(({ id }) => id))} yet`,
        ...this.#judged(this.#take(range), whole ? 'complete' : now ? 'missing' : 'later'),
        range,
        parts: [],
      };
    });
  }

  #section(definition: SectionDefinition): Part | undefined {
    const { record, catalog, kind, dialect } = this.#context;
    const [section] = outlineOf(record).byRole.get(definition.id) ?? [];
    if (section) return this.#present(definition, section);
    if (!owesSection(this.#context, definition.id)) return undefined;
    const gap = gapFor(record, catalog, kind, dialect, definition);
    const lacking = [...this.#open].filter(
      ({ rule, message }) => rule === 'missing-section' && message.includes(`“${gap.title}”`),
    );
    for (const finding of lacking) this.#open.delete(finding);
    if (lacking.length === 0) return undefined;
    return {
      key: `section:${definition.id}`,
      type: 'section',
      label: verbatim(gap.heading),
      detail: phrase(definition.description),
      // That it is missing needs no reason.
      ...{ state: this.#judged(lacking, 'missing').state, reasons: [] },
      range: gap.after ? headingRange(gap.after) : headRange(record),
      parts: [],
    };
  }

  #present(definition: SectionDefinition, section: Section): Part {
    const { record } = this.#context;
    const key = `section:${definition.id}`;
    const parts = record
      .items(definition.id)
      .map((item, at) => this.#item(definition, item, at, `${key}/${at + 1}`));
    const judged = this.#judged(this.#take(section.range), 'complete');
    const words = wordCount(record.text, sectionBlocks(section));
    return {
      key,
      type: 'section',
      label: verbatim(section.title),
      ...judged,
      detail:
        definition.budget === undefined
          ? countedWords(words)
          : say`${words} of ${countedWords(definition.budget)}`,
      range: headingRange(section),
      parts:
        hasFields(definition) ||
        parts.some(({ state }) => state === 'flawed' || state === 'accepted')
          ? parts
          : [],
    };
  }

  #item(definition: SectionDefinition, item: Item, at: number, key: string): Part {
    const { record, dialect } = this.#context;
    const noun = definition.items?.noun ?? 'item';
    const fields = definition.items?.fields ?? [];
    const parts = fields.flatMap((field): Part[] => {
      const found = item.fields.get(field.id);
      const shared = {
        key: `${key}/${field.id}`,
        type: 'item-field' as const,
        label: label(field.id),
        parts: [],
      };
      if (found && !saysNothing(found.raw)) {
        const judged = this.#judged(this.#take(found.range), 'complete');
        return [{ ...shared, ...judged, detail: shorten(found.raw), range: found.range }];
      }
      if (!field.required || dialect.items === 'names') return [];
      const range = itemRange(record, item);
      return [
        { ...shared, state: 'missing', detail: phrase(field.description), reasons: [], range },
      ];
    });
    const missing = parts.filter(({ state }) => state === 'missing');
    // What the item as a whole is blamed for is, as a rule, the field that it lacks.
    const own = this.#takeAll(item.range);
    return {
      key,
      type: 'item',
      label: item.name.trim() === '' ? callItem(noun, item, at) : shorten(item.name),
      ...this.#judged(missing.length > 0 ? [] : own, 'complete'),
      detail: NOTHING,
      range: itemRange(record, item),
      parts: missing.length > 0 ? parts.map((part) => this.#blamed(part, own)) : parts,
    };
  }

  /** What is left speaks of the record as a whole, or of what its kind does not define. */
  #rest(): Part[] {
    return [...this.#open].map((finding, at) => ({
      key: `record:${at}`,
      type: 'record',
      label: finding.said,
      detail: verbatim(finding.rule),
      ...this.#judged([finding], 'flawed'),
      range: finding.range,
      parts: [],
    }));
  }

  /**
   * The state of a part with the findings against it, and these as reasons.
   *
   * @param otherwise What it is without findings.
   */
  #judged(
    taken: readonly Finding[],
    otherwise: PartState,
  ): { readonly state: PartState; readonly reasons: readonly Message[] } {
    const reasons = taken.map(({ said }) => said);
    if (taken.length === 0 || otherwise === 'later') return { state: otherwise, reasons };
    if (taken.every((finding) => this.#known.has(finding))) return { state: 'accepted', reasons };
    return { state: otherwise === 'complete' ? 'flawed' : otherwise, reasons };
  }

  /** A field that an item lacks, with the findings against the item that name it. */
  #blamed(part: Part, findings: readonly Finding[]): Part {
    if (part.state !== 'missing') return part;
    const named = part.label.text.toLowerCase();
    const mine = findings.filter(({ message }) => message.toLowerCase().includes(named));
    return { ...part, ...this.#judged(mine, 'missing') };
  }

  #take(...ranges: readonly (Range | undefined)[]): Finding[] {
    return ranges.flatMap((range) =>
      range && range.end > range.start ? this.#takeAll(range) : [],
    );
  }

  /** The findings inside a range; each belongs to one part only. */
  #takeAll(range: Range): Finding[] {
    const inside = [...this.#open].filter(
      (finding) =>
        finding.range.start >= range.start &&
        finding.range.end <= range.end &&
        // It stands at the section before, which is not to blame.
        finding.rule !== 'missing-section',
    );
    for (const finding of inside) this.#open.delete(finding);
    return inside;
  }

  /** The findings that say that a field is missing. */
  #named(field: string): Finding[] {
    const told = [...this.#open].filter(
      ({ rule, message }) =>
        rule === `missing-${field}` ||
        (rule === 'missing-field' && message.startsWith(`The field “${field}”`)) ||
        (rule === 'missing-sign-off' && field === 'sign-offs'),
    );
    for (const finding of told) this.#open.delete(finding);
    return told;
  }
}

/** The fields as one part, so that what is in order takes one line. */
function groupOf(fields: readonly Part[], range: Range): Part[] {
  if (fields.length === 0) return [];
  const { done, total } = count(fields);
  return [
    {
      ...{ key: 'fields', type: 'group', label: say`Fields`, reasons: [], range, parts: fields },
      ...{ state: done === total ? 'complete' : 'flawed', detail: say`${done} of ${total}` },
    },
  ];
}

function hasFields({ items }: SectionDefinition): boolean {
  return items !== undefined && items.fields.length > 0;
}

function count(parts: readonly Part[]): { readonly done: number; readonly total: number } {
  let done = 0;
  let total = 0;
  const visit = (part: Part): void => {
    if (part.state !== 'later' && part.type !== 'group') {
      total++;
      if (part.state === 'complete') done++;
    }
    part.parts.forEach(visit);
  };
  parts.forEach(visit);
  return { done, total };
}

/** Values longer than this are cut where they are only shown. */
const SHOWN = 80;

function shorten(text: string): Message {
  const line = text.replace(/\s+/gu, ' ').trim();
  return verbatim(line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`);
}

/** `decision-makers` as people read it. */
function label(id: string): Message {
  const words = id.replaceAll('-', ' ');
  return verbatim(words.charAt(0).toUpperCase() + words.slice(1));
}

/** `no name, no date`: what an entry lacks, by the ids of its parts. */
function lackOf(ids: readonly string[]): Message {
  return phrase('{0}', ids.map((id) => `no ${id}`).join(', '), [ids.join(', ')]);
}

const NOTHING = verbatim('');

function countedWords(count: number): Message {
  return count === 1 ? say`1 word` : say`${count} words`;
}

import type { ItemFieldDefinition, ItemsDefinition } from '../../kinds/kind.ts';
import type { Block, List, ListItem, Table } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import { blockText } from '../../markdown/walk.ts';
import type { Range } from '../../text/range.ts';
import type { Item, ItemField, Section } from '../record.ts';
import { Flow, flowOf } from './flow.ts';
import { labelsOf, type Labels } from './labels.ts';
import { nameSpan, type NameSpan } from './name.ts';
import { findPlainWords, plainTypeOf, type PlainWord } from './plain-words.ts';
import { findStatements, type Statement } from './statements.ts';
import { extended, itemField } from './value.ts';
import { oneLine } from '../../text/one-line.ts';

/** Where a value of a word or two ends at the latest. */
const LINE_END = /\n|<br|;\s|\s[—–]\s|\.\s+\p{Lu}/u;

/** A stretch of a flow that no statement covers. */
interface Remainder {
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
  readonly lead: boolean;
}

/** Gathers what an item says, block by block, in whatever form. Statements with labels win over plain words. */
export class ItemBuilder {
  readonly #source: string;
  readonly #definition: ItemsDefinition;
  readonly #labels: Labels;
  readonly #fields = new Map<string, ItemField>();
  readonly #remainders: Remainder[] = [];
  /** A field whose label stood alone: what comes next is its value. */
  #pending: { field: ItemFieldDefinition; label: string } | undefined;
  /** Where statements begin in the lead. */
  #leadStatements: number[] = [];

  constructor(source: string, definition: ItemsDefinition) {
    this.#source = source;
    this.#definition = definition;
    this.#labels = labelsOf(definition);
  }

  /** What the item begins with, and where its name is looked for. */
  addLead(lines: readonly Range[]): void {
    this.#addFlow(flowOf(this.#source, lines), true);
  }

  /** Lines of inline content that belong to the item. */
  addLines(lines: readonly Range[]): void {
    this.#addParagraph(lines);
  }

  /** Blocks that belong to the item. */
  addBlocks(blocks: readonly Block[]): void {
    const signed = bothSigns(this.#source, blocks);
    for (const block of blocks) {
      if (block.type === 'list') this.#addList(block, signed);
      else if (block.type === 'paragraph') this.#addParagraph(block.lines);
      else if (block.type === 'table') this.#addTable(block);
      else if (block.type === 'blockquote') this.addBlocks(block.children);
    }
  }

  /** A sub-heading of the item and what stands under it. */
  addSection(section: Section): void {
    const field = this.#labels.find(section.title);
    this.#pending = field && { field, label: section.title };
    if (!field) this.#addFlow(new Flow(this.#source, section.heading.lines), false);
    else if (section.body[0]?.type === 'paragraph' && section.body.length > 1) {
      const { start } = section.body[0];
      const end = section.body.at(-1)?.end ?? start;
      this.#fill(field, { start, end }, section.title, this.#shown(section.body));
      this.#pending = undefined;
      return;
    }
    this.addBlocks(section.body);
    this.#pending = undefined;
    for (const child of section.children) this.addSection(child);
  }

  /** A field whose value stands apart, in a cell. */
  addValue(field: ItemFieldDefinition, label: string, at: Range): void {
    if (at.end > at.start) this.#fill(field, at, label);
  }

  /** The item as far as it was told. */
  finish(form: Item['form'], range: Range): Item {
    const words = this.#remainders.map((rest) => this.#wordsOf(rest));
    const lead = this.#remainders.findIndex((rest) => rest.lead);
    const leadRest = this.#remainders[lead];
    const name = leadRest && this.#nameOf(leadRest, words[lead] ?? [], form === 'heading');
    this.#remainders.forEach((rest, index) => {
      const free = (words[index] ?? []).filter(
        (word) => index !== lead || !name || !isNamed(word, name),
      );
      this.#fillPlain(rest, free);
    });
    const nameRange =
      leadRest && name && name.end > name.start
        ? leadRest.flow.range(name.start, name.end)
        : { start: range.start, end: range.start };
    return {
      form,
      name: oneLine(plainText(this.#source, [nameRange])),
      nameRange,
      range,
      fields: this.#fields,
      text: this.#text(words, lead, name),
    };
  }

  #addParagraph(lines: readonly Range[]): void {
    const pending = this.#pending;
    const flow = flowOf(this.#source, lines);
    this.#pending = undefined;
    const label = pending ? undefined : this.#labelAlone(flow);
    if (label) {
      this.#pending = label;
      return;
    }
    const first = lines[0];
    const last = lines.at(-1);
    const statements = findStatements(flow, this.#labels, false);
    if (pending && statements.length === 0 && first && last) {
      this.#fill(pending.field, { start: first.start, end: last.end }, pending.label);
    } else this.#addFlow(flow, false, statements);
  }

  /** "**Pros**", "Pros" or "Pros:" and nothing else. */
  #labelAlone(flow: Flow): { field: ItemFieldDefinition; label: string } | undefined {
    if (flow.text.length > 60 || flow.text.includes('\n')) return undefined;
    const label = flow.text.replace(/^[\s*_]{1,4}/u, '').replace(/[\s*_:：]{1,6}$/u, '');
    const field = this.#labels.find(label);
    return field && { field, label };
  }

  #addList(list: List, signed: boolean): void {
    const pending = this.#pending;
    this.#pending = undefined;
    const sign = signed ? this.#labels.find(markerOf(this.#source, list)) : undefined;
    const field = sign ?? (this.#isPlainList(list) ? pending?.field : undefined);
    if (field) {
      this.#fill(field, list, pending?.label ?? '', blockText(this.#source, list));
      return;
    }
    for (const item of list.children) this.#addListItem(item);
  }

  #addListItem(item: ListItem): void {
    this.#pending = undefined;
    const [only] = item.children;
    const sign = only?.type === 'list' && item.children.length === 1 ? only : undefined;
    const field = sign && this.#labels.find(markerOf(this.#source, sign));
    if (field) {
      this.#fill(field, sign, '', blockText(this.#source, sign));
      return;
    }
    this.addBlocks(item.children);
    this.#pending = undefined;
  }

  /** Whether no item of a list says which field it is about. */
  #isPlainList(list: List): boolean {
    return list.children.every((item) => {
      const first = item.children[0];
      if (first?.type !== 'paragraph') return true;
      const [statement] = findStatements(flowOf(this.#source, first.lines), this.#labels, false);
      return statement?.start !== 0;
    });
  }

  /** A table inside an item: labels in the first column, or one row under labels. */
  #addTable(table: Table): void {
    const [header, ...rows] = table.rows;
    const labels = header?.cells.map(({ content }) => plainText(this.#source, [content])) ?? [];
    const columns = labels.map((label) => this.#labels.find(label));
    if (rows.length === 1 && columns.some((field) => field)) {
      rows[0]?.cells.forEach(({ content }, index) => {
        const field = columns[index];
        if (field) this.addValue(field, labels[index] ?? '', content);
      });
      return;
    }
    for (const { cells } of table.rows) {
      const label = cells[0] ? plainText(this.#source, [cells[0].content]) : '';
      const field = this.#labels.find(label.replace(/[\s:：]{1,3}$/u, ''));
      const value = cells[1]?.content;
      if (field && value) this.addValue(field, label, value);
      else for (const { content } of cells) this.#addFlow(new Flow(this.#source, [content]), false);
    }
  }

  #addFlow(flow: Flow, lead: boolean, statements = findStatements(flow, this.#labels, lead)): void {
    let done = 0;
    for (const statement of statements) {
      this.#keep(flow, done, statement.start, lead && done === 0);
      const end = this.#addStatement(flow, statement);
      done = Math.max(end, statement.valueStart);
    }
    if (lead) this.#leadStatements = statements.map(({ start }) => start);
    this.#keep(flow, done, flow.text.length, lead && done === 0);
    const last = statements.at(-1);
    this.#pending =
      last && last.valueStart === last.valueEnd && last.valueEnd >= flow.text.trimEnd().length
        ? { field: last.field, label: last.label }
        : undefined;
  }

  #keep(flow: Flow, start: number, end: number, lead: boolean): void {
    if (lead || flow.text.slice(start, end).trim() !== '')
      this.#remainders.push({ flow, start, end, lead });
  }

  /** Take a statement's value, and say where it ends: a name or a number ends where another value begins. */
  #addStatement(flow: Flow, statement: Statement): number {
    const { field, valueStart, label, labelled } = statement;
    let end = statement.valueEnd;
    const type = plainTypeOf(field);
    if (type) {
      const said = flow.said.slice(valueStart, end);
      const line = said.search(LINE_END);
      const other = findPlainWords(said).find((word) => word.type !== type && word.start > 0);
      const cuts = [line, other ? clauseStart(said, other.start) : -1].filter((cut) => cut > 0);
      end = valueStart + Math.min(said.length, ...cuts);
      while (end > valueStart && /[\s,;|\\]/u.test(flow.text.charAt(end - 1))) end--;
    }
    if (end > valueStart)
      this.#fill(field, flow.range(valueStart, end), label, undefined, labelled);
    return end;
  }

  #fill(
    asked: ItemFieldDefinition,
    at: Range,
    label: string,
    shown?: string,
    labelled = true,
  ): void {
    const range = { start: at.start, end: at.end };
    const field = this.#meant(asked, this.#source.slice(at.start, at.end));
    const value = itemField(this.#source, field, range, labelled, label, shown);
    const known = this.#fields.get(field.id);
    this.#fields.set(field.id, known ? extended(known, value) : value);
  }

  /** "By" may lead to a person or to a day: a value that is plainly the other belongs to the field for that. */
  #meant(field: ItemFieldDefinition, raw: string): ItemFieldDefinition {
    if (field.type !== 'people' && field.type !== 'date') return field;
    const type = field.type === 'people' ? 'date' : 'people';
    const other = this.#definition.fields.find((candidate) => candidate.type === type);
    if (!other || this.#fields.has(other.id)) return field;
    const words = findPlainWords(raw);
    return words[0]?.start === 0 && words.every((word) => word.type === type) ? other : field;
  }

  /** The plain words of a stretch; none where no field could be told by them. */
  #wordsOf(rest: Remainder): PlainWord[] {
    if (!this.#definition.fields.some(plainTypeOf)) return [];
    return findPlainWords(rest.flow.said.slice(rest.start, rest.end), !rest.lead).map((word) => ({
      ...word,
      start: word.start + rest.start,
      end: word.end + rest.start,
    }));
  }

  #fillPlain({ flow }: Remainder, words: readonly PlainWord[]): void {
    const left = [...words];
    for (const field of this.#definition.fields) {
      const type = plainTypeOf(field);
      if (!type || this.#fields.has(field.id)) continue;
      const index = left.findIndex((word) => word.type === type);
      const word = left[index];
      if (!word) continue;
      left.splice(index, 1);
      this.#fill(field, flow.range(word.start, word.end), '', undefined, false);
    }
  }

  #nameOf(lead: Remainder, words: readonly PlainWord[], heading: boolean): NameSpan {
    const values = this.#definition.fields.length === 0 ? [] : words;
    const opening = lead.flow.text.slice(lead.start, values[0]?.start ?? lead.end);
    const behind = values[0]?.end ?? 0;
    const leads = /^[\s*_`([]{0,4}$/u.test(opening) && !isSubject(lead.flow.text, behind);
    const first = leads ? behind : 0;
    const ends = [...this.#leadStatements, ...values.map(({ start }) => start)]
      .filter((start) => start >= first)
      .sort((a, b) => a - b);
    if (ends[0] === first && lead.end === first)
      return { start: first, end: first, rest: first, marked: false };
    return nameSpan(lead.flow, this.#definition.noun, first, ends, heading);
  }

  #text(
    words: readonly (readonly PlainWord[])[],
    lead: number,
    name: NameSpan | undefined,
  ): string {
    return this.#remainders
      .map(({ flow, start, end }, index) => {
        const from = index === lead && name ? Math.max(start, name.rest) : start;
        if (!saysMore(flow, from, end, words[index] ?? [])) return '';
        return plainText(this.#source, flow.ranges(from, end)).replace(
          /^[\s:：,;.()—–|-]{1,20}/u,
          '',
        );
      })
      .filter((part) => part !== '')
      .join('\n');
  }

  #shown(blocks: readonly Block[]): string {
    return blocks
      .map((block) => blockText(this.#source, block))
      .filter((part) => part !== '')
      .join('\n');
  }
}

const FILLER =
  /(?<!\p{L})(?:about|around|roughly|from|by|until|till|on|due|and|ca|etwa|circa|von|bis|am|und|de|par|avant|le|et|por|para|el|y|até|em|e)(?!\p{L})/giu;

/** Whether a stretch says anything besides the values in it and the small words that lead to them. */
function saysMore(flow: Flow, start: number, end: number, words: readonly PlainWord[]): boolean {
  if (start >= end && words.length === 0) return false;
  let rest = '';
  let done = start;
  for (const word of words) {
    if (word.start >= done) rest += `${flow.text.slice(done, word.start)} `;
    done = Math.max(done, word.end);
  }
  rest += flow.text.slice(done, end);
  return /[\p{L}\p{N}]/u.test(rest.replace(FILLER, ''));
}

/** Where the clause begins in which a place stands. */
function clauseStart(said: string, at: number): number {
  const before = said.slice(0, at);
  const separator = Math.max(
    before.lastIndexOf(','),
    before.lastIndexOf('('),
    before.lastIndexOf('|'),
  );
  return separator === -1 ? at : separator;
}

/** Whether a value is part of the name: what it says is not said of the item. */
function isNamed(word: PlainWord, { start, end, rest, marked }: NameSpan): boolean {
  return marked ? word.start < rest : word.start >= start && word.end <= end;
}

const VERB =
  /^[`*_]{0,3}\s(?:is|was|has|will|would|may|might|can|could|cannot|can't|must|does|leaves|goes|ist|war|hat|wird|kann|könnte|muss|geht|fällt|verlässt|est|a|sera|peut|pourrait|part|quitte|es|está|tiene|puede|podría|va|deja|é|tem|pode|poderia|vai|sai|deixa)(?!\p{L})/u;

/** Whether the value that ends there is what a sentence is about: "@ann is away in May". */
function isSubject(text: string, end: number): boolean {
  return VERB.test(text.slice(end, end + 20));
}

function markerOf(source: string, list: List): string {
  const marker = list.children[0]?.marker;
  return marker ? source.slice(marker.start, marker.end) : '';
}

/** Whether a group of lists says by its bullets what is good and what is bad: some `+`, some `-`. */
function bothSigns(source: string, blocks: readonly Block[]): boolean {
  let good = false;
  let bad = false;
  for (const block of blocks) {
    // A minus is no bullet: what it begins is a paragraph.
    if (block.type === 'paragraph' && source.charAt(block.start) === '−') bad = true;
    if (block.type !== 'list') continue;
    const marker = markerOf(source, block);
    if (marker === '+') good = true;
    else if (marker === '-') bad = true;
  }
  return good && bad;
}

import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import { plainText } from '../markdown/inline.ts';
import type { DecisionRecord, Item, Section } from '../records/record.ts';
import { isNone, isPlaceholder } from '../records/values/none.ts';
import type { Finding } from '../rules/rule.ts';
import { headingRange } from '../rules/support/anchor.ts';
import { itemRange } from '../rules/support/items.ts';
import { leavesOf } from '../rules/support/leaves.ts';
import { sectionOf } from '../rules/support/outline.ts';
import type { Range } from '../text/range.ts';
import { completeness, type Completeness, type Part } from './completeness.ts';
import { asCode, asProse } from './others-words.ts';

/** A question that a reviewer asks of a record, and what the record says to it in its own words. */
export interface ReviewQuestion {
  readonly question: string;
  /** The heading of the section that answers it. */
  readonly section: string;
  readonly range: Range;
  readonly evidence: readonly Quote[];
  /** How many more statements there are. */
  readonly more: number;
}

/** A few words of a record, as they stand there but for markup. */
export interface Quote {
  readonly text: string;
  readonly range: Range;
}

/** A record as its reviewer would like to have it handed over. */
export interface Review {
  readonly completeness: Completeness;
  /** The status as written; undefined when there is none. */
  readonly status: string | undefined;
  readonly questions: readonly ReviewQuestion[];
}

/** So many statements are quoted for a question, each of at most so many characters. */
const QUOTES = 4;
const LONGEST = 240;

/**
 * What is there, what is missing, and what the record says to each question of its kind.
 *
 * @param findings The record's own, as `lint` gives them.
 */
export function reviewOf(
  record: DecisionRecord,
  catalog: Catalog,
  config: Config,
  findings: readonly Finding[],
): Review {
  const kind = catalog.kindOf(record);
  return {
    completeness: completeness(record, catalog, config, findings),
    status: record.status?.raw.trim(),
    questions: kind.sections.flatMap(({ id, description, items }) => {
      const section = sectionOf(record, id);
      if (!section || description === '') return [];
      const named = items && items.fields.length > 0 ? record.items(id) : [];
      const quotes = [
        ...(named.length > 0 ? namesOf(record, named) : quotesIn(record.text, section)),
      ];
      return {
        question: description,
        section: section.title,
        range: headingRange(section),
        evidence: quotes.slice(0, QUOTES),
        more: Math.max(0, quotes.length - QUOTES),
      };
    }),
  };
}

/** What things with fields are called: what each of them says is among the parts. */
function* namesOf(record: DecisionRecord, items: readonly Item[]): Generator<Quote> {
  for (const item of items)
    yield* quote(item.name === '' ? item.text : item.name, itemRange(record, item));
}

/** What a section says, a statement each: a paragraph's beginning, a list item, a table row. */
function* quotesIn(text: string, section: Section): Generator<Quote> {
  for (const block of section.body) {
    if (block.type === 'table') {
      for (const { cells, start, end } of block.rows.slice(1)) {
        const said = cells
          .map(({ content }) => plainText(text, [content]).trim())
          .filter((cell) => cell !== '');
        yield* quote(said.join(' · '), { start, end });
      }
      continue;
    }
    for (const { lines } of leavesOf([block])) {
      const [first] = lines;
      const last = lines.at(-1);
      if (first && last)
        yield* quote(plainText(text, lines), { start: first.start, end: last.end });
    }
  }
  for (const child of section.children) {
    if (child.role !== undefined && child.role !== section.role) continue;
    yield* quote(child.title, headingRange(child));
    yield* quotesIn(text, child);
  }
}

function* quote(said: string, range: Range): Generator<Quote> {
  const line = said.replace(/\s+/g, ' ').trim();
  if (line === '' || isNone(line) || isPlaceholder(line)) return;
  const text = line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
  yield { text, range };
}

/** How the places of a review are written. */
export interface ReviewLook {
  /** The line of a place in the record, counted from 1. */
  lineOf(offset: number): number;
  /** The path as readers know it. */
  readonly path: string;
}

/**
 * A review as Markdown for a comment: what is missing, what is to be objected to, what is there, and the questions with
 * what the record says to them. What the record says is shown as it is: it neither formats, links nor mentions anyone.
 */
export function reviewMarkdown(review: Review, look: ReviewLook): string {
  const { done, total, parts, title, id, kindName } = review.completeness;
  const name = /\d/.test(id) ? `${id} ${title}` : title;
  const at = ({ start }: Range): string => `line ${look.lineOf(start)}`;
  const all = flat(parts);
  const missing = all.filter(({ state }) => state === 'missing');
  const flawed = all.filter(({ state, reasons }) => state === 'flawed' && reasons.length > 0);
  const there = parts
    .flatMap((part) => (part.type === 'group' ? part.parts : [part]))
    .filter(({ state, type }) => state === 'complete' && type !== 'record');
  const blocks = [
    `### Review: ${asProse(name)}`,
    `${asProse(kindName)}, ${asProse(review.status ?? 'no status')}, ${asCode(look.path)}: ` +
      `${done} of ${total} parts are complete.`,
  ];
  const add = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push(`#### ${heading}`, lines.join('\n'));
  };
  add(
    'Missing',
    missing.map((part) => {
      const what =
        part.reasons.length > 0 ? part.reasons.map(({ text }) => text).join(' ') : part.detail.text;
      return `- [ ] **${asProse(nameOf(part, all))}** (${at(part.range)})${what === '' ? '' : `: ${asProse(what)}`}`;
    }),
  );
  add(
    'To object to',
    flawed.map((part) => {
      const reasons = part.reasons.map(({ text }) => asProse(text)).join(' ');
      return part.type === 'record'
        ? `- [ ] ${reasons} (${at(part.range)})`
        : `- [ ] **${asProse(nameOf(part, all))}** (${at(part.range)}): ${reasons}`;
    }),
  );
  add(
    'There',
    there.map((part) => {
      const detail = part.detail.text === '' ? '' : `: ${asProse(part.detail.text)}`;
      return `- [x] **${asProse(part.label.text)}** (${at(part.range)})${detail}`;
    }),
  );
  add(
    'Questions',
    review.questions.flatMap(({ question, section, range, evidence, more }) => [
      `**${asProse(question)}** (${asProse(section)}, ${at(range)})\n`,
      ...(evidence.length === 0
        ? ['Nothing is said to it.']
        : evidence.map((one) => `> ${asProse(one.text)} (${at(one.range)})\n>`)),
      ...(more > 0 ? [`> … and ${more} more.`] : []),
      '',
    ]),
  );
  return `${blocks
    .join('\n\n')
    .replace(/\n>\n(?!>)/g, '\n')
    .trimEnd()}\n`;
}

function flat(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [...(part.type === 'group' ? [] : [part]), ...flat(part.parts)]);
}

/** A part's label, with that of the item that it belongs to. */
function nameOf(part: Part, all: readonly Part[]): string {
  const above = all.find(({ type, parts }) => type === 'item' && parts.includes(part));
  return above ? `${above.label.text}: ${part.label.text.toLowerCase()}` : part.label.text;
}

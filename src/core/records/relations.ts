import type { Block, Root } from '../markdown/block.ts';
import type { Definitions } from '../markdown/inline.ts';
import type { Range } from '../text/range.ts';
import { remember } from '../text/remember.ts';
import { readPairsOf } from './dialects/header.ts';
import type { LooseLine, Statement } from './dialects/statement.ts';
import { valueRange } from './dialects/value-range.ts';
import { foldKey } from './fold.ts';
import type { Gathered } from './gather.ts';
import { bodyOf, type Outline } from './outline.ts';
import type { Origin, Relation, RelationType } from './record.ts';
import { postposedVerb } from './postposed.ts';
import { findMentions, type Mention } from './references.ts';
import { readStatus } from './status.ts';
import { isNone, isPlaceholder, saysNothing } from './values/none.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Source {
  readonly text: string;
  readonly root: Root;
  readonly outline: Outline;
  readonly gathered: Gathered;
  readonly vocabulary: Vocabulary;
  /** Asked for only where a reference link could stand. */
  readonly definitions: () => Definitions;
}

/** Headings of sections that list other records. */
const LISTS =
  /link|relat|refer|moreinformation|seealso|supersed|dependenc|verweis|verwandt|lien|enlace|関連|参照|相关/;
const listsRecords = remember(2000, (key) => LISTS.test(key));
const PARTIAL =
  /\b(?:part(?:ly|ially|ial)?|in part|portions?|some of|teilweise|partiellement|parcialmente)\b|一部|部分/i;

/**
 * What a record says of others: in fields, in its status, in verbs of the header, in lists of links, and in a sentence
 * such as "This decision supersedes ADR-12". "Amends" and "relates to" are kept apart from supersession.
 */
export function readRelations(source: Source): Relation[] {
  const found = new Relations(source);
  for (const tier of source.gathered.tiers) {
    for (const statement of tier) {
      if (statement.definition.type === 'reference') found.field(statement);
      else if (statement.definition.type === 'status')
        found.status(statement.range, statement.origin);
    }
  }
  for (const { range } of source.gathered.statusLines) found.status(range, 'section');
  for (const { range, quoted, leads } of source.gathered.loose)
    if (leads) found.verbs(range, quoted ? 'admonition' : 'header-verb');
  for (const heading of source.outline.headings)
    if (listsRecords(heading.key)) found.list(bodyOf(source.root, source.outline, heading));
  found.prose();
  return found.done();
}

const NEVER = /(?!)/g;
const DAY = /(?<!\d)(?:\d{4}[-./]\d\d?[-./]\d|\d\d?[-./]\d\d?[-./]\d{4})/;

/** A line without any of these has no verb behind the record's name. */
const POSTPOSED = /[被由をにで로를을]|에 의해|ersetzt|löst|überholt/iu;

class Relations {
  readonly #source: Source;
  readonly #relations: Relation[] = [];
  readonly #seen = new Set<string>();

  constructor(source: Source) {
    this.#source = source;
  }

  done(): Relation[] {
    return this.#relations.sort((a, b) => a.range.start - b.range.start);
  }

  field(statement: Statement): void {
    const { text, definitions } = this.#source;
    const type = statement.definition.relation;
    if (!type) return;
    if (statement.entries) {
      this.#entries(statement, type);
      return;
    }
    for (const part of statement.parts) {
      const raw = text.slice(part.start, part.end);
      if (isNone(raw) || isPlaceholder(raw)) continue;
      const mentions = findMentions(text, part, true, definitions);
      const partial = PARTIAL.test(raw);
      for (const mention of mentions) this.#add(type, mention, statement.origin, partial);
      if (mentions.length === 0 && raw.length <= 120)
        this.#add(type, { range: part, target: part }, statement.origin, partial);
    }
  }

  /** `links: [{ target: 12, kind: supersedes }]`. */
  #entries({ entries = [], origin }: Statement, fallback: RelationType): void {
    const { vocabulary } = this.#source;
    for (const { fields } of entries) {
      const values = [...fields];
      const kind = values.find(([key]) =>
        /^(?:kind|type|rel|relation|relationship|verb)$/i.test(key),
      );
      const target =
        values.find(([key]) =>
          /^(?:target|to|ref|adr|id|path|file|href|url|link|number)$/i.test(key),
        ) ?? values.find((value) => value !== kind);
      if (!target || saysNothing(target[1].text)) continue;
      const verb = kind && vocabulary.verbs.get(foldKey(kind[1].text));
      const { range } = target[1];
      this.#add(verb?.type ?? fallback, { range, target: range }, origin, false);
    }
  }

  /**
   * What a status's text says. One that names no status is a template's: `accepted | superseded by [ADR-5](…)` has its
   * records as examples. Days tell what became of a record in turn, which is no choice.
   */
  status(line: Range, origin: Origin): void {
    const { text, vocabulary } = this.#source;
    const shown = text.slice(line.start, line.end);
    const isMeant =
      shown.search(vocabulary.verbPattern ?? NEVER) === -1 ||
      DAY.test(shown) ||
      readStatus(shown, vocabulary) !== undefined;
    if (isMeant) this.verbs(line, origin);
  }

  /** Verbs anywhere in a line, each with the records named behind it. */
  verbs(line: Range, origin: Origin): void {
    const { text, vocabulary, definitions } = this.#source;
    if (!vocabulary.verbPattern || line.end - line.start > 2000) return;
    const shown = text.slice(line.start, line.end);
    if (vocabulary.statuses.has(shown.toLowerCase())) return;
    // In the header a verb leads its line; prose there is for `prose`.
    if (origin === 'header-verb' && shown.slice(0, 80).search(vocabulary.verbPattern) === -1)
      return;
    const matches = [...shown.matchAll(vocabulary.verbPattern)];
    const before = this.#postposed(line, origin);
    matches.forEach((match, index) => {
      if (insideLink(shown, match.index)) return;
      const at = line.start + match.index;
      if (before.some(({ end }) => at >= end && at - end <= 2)) return;
      const type = vocabulary.verbs.get(foldKey(match[0]))?.type;
      if (!type) return;
      const start = line.start + match.index + match[0].length;
      const end = line.start + (matches[index + 1]?.index ?? shown.length);
      const rest = { start, end: type === 'relates' ? end : sentenceEnd(text, start, end) };
      const leading = shown.slice(Math.max(0, match.index - 24), match.index);
      const partial =
        PARTIAL.test(leading) || PARTIAL.test(text.slice(start, Math.min(start + 16, end)));
      const mentions = findMentions(text, rest, false, definitions);
      for (const mention of mentions) this.#add(type, mention, origin, partial);
      if (mentions.length === 0 && origin !== 'prose') this.#named(type, rest, origin, partial);
    });
  }

  /** Records that a line names before its verb; tells where those names stand. */
  #postposed(line: Range, origin: Origin): Range[] {
    const { text, definitions } = this.#source;
    if (!POSTPOSED.test(text.slice(line.start, line.end))) return [];
    return findMentions(text, line, false, definitions).flatMap((mention) => {
      const type = postposedVerb(text, line, mention.range);
      if (!type) return [];
      this.#add(type, mention, origin, PARTIAL.test(text.slice(line.start, line.end)));
      return [mention.range];
    });
  }

  /** "Superseded by DNS Infrastructure": a name where a reference should be. */
  #named(type: RelationType, rest: Range, origin: Origin, partial: boolean): void {
    if (type !== 'superseded-by' && type !== 'supersedes') return;
    if (origin !== 'section' && origin !== 'front-matter') return;
    const { text } = this.#source;
    const range = valueRange(text, rest);
    const raw = text.slice(range.start, range.end);
    if (raw.length < 4 || raw.length > 90 || saysNothing(raw) || !/^[\p{Lu}"“`\d]/u.test(raw))
      return;
    if (/^(?:\d{4}-\d|[-\d./ ]+$)/.test(raw)) return;
    this.#add(type, { range, target: range }, origin, partial);
  }

  /** A section that lists links: a verb at the beginning of an item says how; without one they relate. */
  list(blocks: readonly Block[]): void {
    const { text, vocabulary } = this.#source;
    const pairs = readPairsOf(text, blocks, vocabulary);
    for (const statement of pairs.statements) this.field(statement);
    for (const line of pairs.loose) this.#listed(line);
  }

  #listed(line: LooseLine): void {
    const { text, vocabulary, definitions } = this.#source;
    const range = valueRange(text, line.range);
    const pattern = vocabulary.verbPattern;
    if (!pattern || range.end - range.start > 2000) return;
    const shown = text.slice(range.start, range.end);
    pattern.lastIndex = 0;
    const verb = pattern.exec(shown);
    pattern.lastIndex = 0;
    const led =
      verb &&
      /^[\s*_`[(]*(?:(?:this|the) \w+ )?(?:partially |partly )?$/i.test(shown.slice(0, verb.index));
    if (led) {
      this.verbs(range, 'bullet');
      return;
    }
    for (const mention of findMentions(text, range, false, definitions)) {
      const target = text.slice(mention.target.start, mention.target.end);
      if (/\.(?:md|mdx|markdown)(?:#|$)/i.test(target) && !/^https?:/i.test(target))
        this.#add('relates', mention, 'bullet', false);
    }
  }

  /** Sentences of which this record is the subject and another one the object. */
  prose(): void {
    const { text, vocabulary, root } = this.#source;
    const { hint } = vocabulary;
    if (!hint) return;
    for (const block of root.children) {
      if (block.type !== 'paragraph') continue;
      for (const line of block.lines)
        if (hint.areIn(text, line.start, line.end)) this.#sentences(line);
    }
  }

  #sentences(line: Range): void {
    const { text, vocabulary, definitions } = this.#source;
    const shown = text.slice(line.start, Math.min(line.end, line.start + 4000));
    for (const match of shown.matchAll(vocabulary.verbPattern ?? NEVER)) {
      const type = vocabulary.verbs.get(foldKey(match[0]))?.type;
      if (type !== 'supersedes' && type !== 'superseded-by') continue;
      const before = shown.slice(Math.max(0, match.index - 48), match.index);
      if (!SUBJECT.test(before)) continue;
      const start = line.start + match.index + match[0].length;
      const rest = { start, end: sentenceEnd(text, start, line.end) };
      const near = findMentions(text, rest, false, definitions);
      if (near[0] && near[0].range.start - start <= 24)
        for (const mention of near) this.#add(type, mention, 'prose', PARTIAL.test(before));
    }
  }

  #add(type: RelationType, { range, target }: Mention, origin: Origin, partial: boolean): void {
    const { text } = this.#source;
    const at = valueRange(text, target);
    const name = text.slice(at.start, at.end);
    if (name === '' || /^(?:[a-z]{1,20}[-_ ]?)?(?:x{2,}|n{3,}|y{4}.*)$/i.test(name)) return;
    const key = `${type} ${name}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#relations.push({
      type,
      raw: text.slice(range.start, range.end),
      target: name,
      range: at,
      origin,
      partial,
    });
  }
}

const SUBJECT =
  /(?:\b(?:this|the present|the current)\s+(?:\w+\s+)?(?:adr|decision|record|proposal|document|rfc|tep)|\b(?:diese|dieser) (?:adr|entscheidung)|\bcette (?:adr|décision)|\besta (?:adr|decisión|decisão))[\s*_]*(?:\w+\s+){0,3}[*_]*$|^\W*$/i;

/** Where the sentence ends, or the clause: a semicolon, a full stop before a blank. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === ';' || character === '。') return at;
    if (character === '.' && /\s/.test(text.charAt(at + 1)) && !/\d/.test(text.charAt(at - 1)))
      return at;
  }
  return end;
}

/** Whether an offset stands in a link's text or destination that began before it. */
function insideLink(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at);
  if (open <= 0) return false;
  const close = text.indexOf(')', open);
  return close !== -1 && close > at && text.slice(open, close).includes('](');
}

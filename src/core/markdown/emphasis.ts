import type { Range } from '../text/range.ts';
import { isPunctuation, TILDE, UNDERSCORE } from './chars.ts';

/** A run of `*`, `_` or `~` that may open or close emphasis. */
interface Mark {
  readonly index: number;
  readonly code: number;
  /** The length of the whole run, for the rule of three. */
  readonly size: number;
  /** What is left of the run, as it is used up from either side. */
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
  previous: Mark | undefined;
  next: Mark | undefined;
}

/** Finds the marks of emphasis, strong emphasis and strikethrough, by the algorithm of CommonMark's appendix. */
export class Emphasis {
  /** The marks that are markup, in no order. */
  readonly cuts: Range[] = [];

  readonly #text: string;
  readonly #marks: Mark[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The number of runs that wait for a partner. */
  get count(): number {
    return this.#marks.length;
  }

  /** Take note of a run of one character. */
  add(code: number, start: number, end: number): void {
    const size = end - start;
    if (code === TILDE && size > 2) return;
    const before = kindOf(this.#text, start - 1);
    const after = kindOf(this.#text, end);
    const left = after === 'other' || (after === 'punctuation' && before !== 'other');
    const right = before === 'other' || (before === 'punctuation' && after !== 'other');
    const inWord = code === UNDERSCORE;
    this.#marks.push({
      index: this.#marks.length,
      code,
      size,
      start,
      end,
      opens: left && (!inWord || !right || before === 'punctuation'),
      closes: right && (!inWord || !left || after === 'punctuation'),
      previous: undefined,
      next: undefined,
    });
  }

  /** Pair the runs from an index on, and forget them: nothing later can pair with them. */
  resolve(from: number): void {
    const marks = this.#marks.splice(from);
    marks.forEach((mark, index) => {
      mark.previous = marks[index - 1];
      mark.next = marks[index + 1];
    });
    // Up to this index there is no opener for a closer of the same sort.
    const bottoms = new Map<number, number>();
    let closer = marks[0];
    while (closer !== undefined) {
      if (!closer.closes) {
        closer = closer.next;
        continue;
      }
      const sort =
        closer.code * 8 +
        (closer.opens ? 4 : 0) +
        (closer.code === TILDE ? closer.size : closer.size % 3);
      const opener = openerOf(closer, bottoms.get(sort) ?? -1);
      if (opener === undefined) {
        bottoms.set(sort, closer.index - 1);
        if (!closer.opens) unlink(closer);
        closer = closer.next;
      } else {
        closer = this.#pair(opener, closer);
      }
    }
  }

  /** Use up one or two characters on either side; returns the run to go on with. */
  #pair(opener: Mark, closer: Mark): Mark | undefined {
    const both = Math.min(opener.end - opener.start, closer.end - closer.start);
    const used = both >= 2 ? 2 : 1;
    this.cuts.push({ start: opener.end - used, end: opener.end });
    this.cuts.push({ start: closer.start, end: closer.start + used });
    opener.end -= used;
    closer.start += used;
    // Runs between the two can pair with nothing outside.
    opener.next = closer;
    closer.previous = opener;
    if (opener.start === opener.end) unlink(opener);
    if (closer.start < closer.end) return closer;
    unlink(closer);
    return closer.next;
  }
}

function openerOf(closer: Mark, bottom: number): Mark | undefined {
  for (let mark = closer.previous; mark && mark.index > bottom; mark = mark.previous) {
    if (mark.code !== closer.code || !mark.opens) continue;
    if (mark.code === TILDE) {
      if (mark.size === closer.size) return mark;
    } else if (!breaksRuleOfThree(mark, closer)) return mark;
  }
  return undefined;
}

/** A run that can open and close pairs only if the lengths do not add up to a multiple of three, or both are one. */
function breaksRuleOfThree(opener: Mark, closer: Mark): boolean {
  return (
    (opener.closes || closer.opens) &&
    (opener.size + closer.size) % 3 === 0 &&
    (opener.size % 3 !== 0 || closer.size % 3 !== 0)
  );
}

function unlink(mark: Mark): void {
  if (mark.previous !== undefined) mark.previous.next = mark.next;
  if (mark.next !== undefined) mark.next.previous = mark.previous;
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u;

function kindOf(text: string, at: number): 'space' | 'punctuation' | 'other' {
  if (at < 0 || at >= text.length) return 'space';
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code <= 0x20) return 'space';
    return isPunctuation(code) ? 'punctuation' : 'other';
  }
  const character = text.charAt(at);
  if (character.trim() === '') return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'other';
}

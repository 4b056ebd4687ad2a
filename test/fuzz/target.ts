import type { Random } from './random.ts';
import type { Seeds } from './seeds.ts';

/**
 * One input: strings whose meaning only the target knows, so that every input can be printed, minimised and repeated
 * in the same way. Choices are strings too: a target takes any text for one of its choices (see `choice`).
 */
export type Input = readonly string[];

/** Something that is fuzzed. */
export interface Target {
  readonly name: string;
  /** What must hold, in a sentence, for the report. */
  readonly promise: string;
  /** Its share of all executions: an execution that takes long gets a small one. */
  readonly share: number;
  /** An input that grammar and mutation make. */
  make(random: Random, seeds: Seeds): Input;
  /** @throws when something that was promised does not hold. */
  check(input: Input): void | Promise<void>;
  /** The input for a long text that was made to be slow; undefined where length is bounded elsewhere. */
  readonly long?: (text: string) => Input;
  /** The signs of which slow texts are made. */
  readonly pieces?: readonly string[];
  /** Whether parts may be left out. */
  readonly variadic?: boolean;
  /** The input for a document of a real repository, unchanged. */
  readonly real?: (text: string) => Input;
}

/** One of several choices, by a part of an input, whatever it holds. */
export function choice<T>(part: string | undefined, choices: readonly T[]): T {
  let sum = 0;
  for (const sign of part ?? '') sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  const number = /^\d{1,9}$/.test(part ?? '') ? Number(part) : sum;
  return choices[number % choices.length] as T;
}

/** @throws with a sentence unless a range lies inside a text. */
export function inside(
  text: string,
  range: { readonly start: number; readonly end: number },
  of: string,
): void {
  const { start, end } = range;
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end < start ||
    end > text.length
  )
    throw new Error(`The range ${start}–${end} of ${of} is not inside the text of ${text.length}.`);
}

/** @throws with a sentence unless two things are the same. */
export function same(now: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(now), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${cut(a)}, expected ${cut(b)}.`);
}

function cut(text = 'undefined'): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

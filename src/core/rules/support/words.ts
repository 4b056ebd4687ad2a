import { phrase, say, type Message, type MessageArgument } from '../../text/message.ts';
import { oneLine } from '../../text/one-line.ts';

/** A word or name as messages show it, in the quotation marks of the language. */
export function quote(text: string): Message {
  const plain = oneLine(text).trim();
  return say`“${plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain}”`;
}

/** “A”, “B” and “C”. */
export function listOf(
  words: readonly MessageArgument[],
  conjunction: 'and' | 'or' = 'and',
): MessageArgument {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = commas(words.slice(0, -1));
  return conjunction === 'and' ? say`${before} and ${last}` : say`${before} or ${last}`;
}

/** “A”, “B”, “C”: the beginning of a longer list. */
export function commas(words: readonly MessageArgument[]): MessageArgument {
  const [first = '', ...others] = words;
  return others.reduce((all: MessageArgument, next) => say`${all}, ${next}`, first);
}

/** `2 options`, `1 option`: things that a kind gives a name. */
export function counted(count: number, noun: string): Message {
  const things = count === 1 ? noun : `${noun}s`;
  return phrase(`{0} ${things}`, `${count} ${things}`, [count]);
}

/** `2 days`, `1 day`. */
export function countedDays(count: number): Message {
  return count === 1 ? say`1 day` : say`${count} days`;
}

/** How many of something there may be: `exactly 3`, `2 or more`, `at most 5`. */
export function expectedCount(count: number, min: number, max: number): Message {
  if (min === max) return say`exactly ${min}`;
  return count < min ? say`${min} or more` : say`at most ${max}`;
}

/**
 * What a kind asks for, in the middle of a sentence. The question of a kind that we ship is known to translations as it
 * stands in the kind.
 */
export function question(description: string): Message {
  return phrase(description, description.charAt(0).toLowerCase() + description.slice(1));
}

/** A sentence's beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { oneLine } from '../../text/one-line.ts';
/** A word or name as messages show it. */
export function quote(text: string): string {
  const plain = oneLine(text).trim();
  return `“${plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain}”`;
}

/** “A”, “B” and “C”. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** `2 options`, `1 option`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence's beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

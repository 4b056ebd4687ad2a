import type { Message } from '../text/message.ts';
import type { Change, ChangeKind } from './change.ts';

/** How much of a record is written anew. What cannot be written otherwise without loss stays as it is. */
export interface Way {
  /** Change headings, too, that no dialect writes. */
  readonly forced: boolean;
  /** Write keys without a value, too. */
  readonly empties: boolean;
  /** Fields that stay where they are, by id. */
  readonly pinned: ReadonlySet<string>;
  /** What front matter holds besides fields stays there, though the dialect has none. */
  readonly keepsFrontMatter: boolean;
  /** Sections keep their headings and their order. */
  readonly keepsSections: boolean;
}

/** What a conversion comes to, collected while it is written. */
export class Log {
  readonly changes: Change[] = [];
  /** Headings that are called otherwise now, by what they were called, the title's and dropped ones among them. */
  readonly headings = new Map<string, string>();

  add(kind: ChangeKind, message: Message): void {
    if (!this.changes.some((one) => one.message.text === message.text))
      this.changes.push({ kind, message });
  }
}

/** Without blank lines at both ends; blanks at the end of a line that says something are a writer's own. */
export function tidy(text: string): string {
  const words = text.trimEnd();
  const end = words === '' ? -1 : text.indexOf('\n', words.length);
  const behind = end === -1 ? text : text.slice(0, text[end - 1] === '\r' ? end - 1 : end);
  return words === '' ? '' : behind.replace(/^(?:[ \t]*\r?\n)+/, '');
}

/** Where the line behind the one at an offset begins. */
export function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', Math.max(0, at - 1));
  return end === -1 ? text.length : end + 1;
}

import type { Io } from './io.ts';
import { plain } from './text/plain.ts';
import { styleFor } from './text/style.ts';

/** Whether a command may write, as the user said. */
export interface MayWrite {
  readonly format: 'text' | 'json';
  /** Write without asking. */
  readonly yes?: boolean;
  /** Write nothing. */
  readonly dryRun?: boolean;
}

/** Ask before something is written, unless the user has said so already. */
export async function mayWrite(question: string, options: MayWrite, io: Io): Promise<boolean> {
  if (options.dryRun) return false;
  if (options.yes) return true;
  if (options.format === 'json' || !io.ask) return false;
  return /^y(?:es)?$/i.test((await io.ask(`\n${question} [y/N] `)).trim());
}

/** A file's text below a heading, indented. */
export function shownText(heading: string, text: string, io: Io): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.map((line) => `  ${plain(line)}`.trimEnd());
  return `${[styleFor(io).heading(heading), ...shown].join('\n')}\n`;
}

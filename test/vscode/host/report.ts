/**
 * Starts each line that the tests print. The extension host's console and the workbench's own log
 * arrive mixed; this tells them apart.
 */
export const reportMark = '│ ';

/** Mark a printed text, line by line. */
export const marked = (text: string): string =>
  text
    .split('\n')
    .map((line) => reportMark + line)
    .join('\n');

/** The marked lines of a logged text without their mark; undefined when there are none. */
export function unmarked(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.startsWith(reportMark));
  if (lines.length === 0) return undefined;
  return lines.map((line) => line.slice(reportMark.length)).join('\n');
}

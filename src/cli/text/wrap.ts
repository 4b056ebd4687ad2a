import { widthOf } from './width.ts';

/** Break a text at its spaces into lines of so many columns at most; a longer word has a line of its own. */
export function wrap(text: string, columns: number): string[] {
  if (columns === Infinity) return [text.replace(/^ +/, '')];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

import type { Range } from '../text/range.ts';

/*
 * While a template is rendered, gaps and lines to be dropped are marked with characters that Unicode reserves for a
 * program's own use and that never stand in text (noncharacters).
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const DROP = '\uFDD2';

/** Take the characters that mark gaps out of a text that comes from outside. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDD2]/g, '');
}

/** Mark a gap. Its text stays in the record until the writer replaces it. */
export function markGap(text: string): string {
  return OPEN + text + CLOSE;
}

/** Mark a place that has nothing to say; a line with nothing else on it goes. */
export function markNothing(): string {
  return DROP;
}

/** Take the marks out of a rendered template and tell where the gaps were. */
export function collectGaps(marked: string): { readonly text: string; readonly gaps: Range[] } {
  const gaps: Range[] = [];
  let text = '';
  let start = 0;
  for (const part of withoutDropped(marked).split(/([\uFDD0\uFDD1])/)) {
    if (part === OPEN) start = text.length;
    else if (part === CLOSE) gaps.push({ start, end: text.length });
    else text += part;
  }
  return { text, gaps };
}

function withoutDropped(marked: string): string {
  if (!marked.includes(DROP)) return marked;
  return marked
    .split('\n')
    .filter((line) => line.trim() !== DROP)
    .map((line) => line.replaceAll(` ${DROP}`, '').replaceAll(DROP, ''))
    .join('\n');
}

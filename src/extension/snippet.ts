import type { NewFile } from '../core/index.ts';

/**
 * A new file's text in the editor's snippet syntax, each gap a tab stop that holds what stands in it.
 * The last stop is the end of the file. A gap inside or across another is left out.
 */
export function toSnippet({ text, gaps }: Pick<NewFile, 'text' | 'gaps'>): string {
  let snippet = '';
  let done = 0;
  let stop = 0;
  for (const { start, end } of [...gaps].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    snippet += `${escape(text.slice(done, start))}\${${++stop}:${escape(text.slice(start, end))}}`;
    done = end;
  }
  return `${snippet}${escape(text.slice(done))}$0`;
}

/** A text in snippet syntax whose only tab stop is a part of it that is to be written over. */
export function withGap(text: string, gap: string): string {
  const [before = text, ...rest] = text.split(gap);
  return rest.length === 0
    ? escape(text)
    : `${escape(before)}\${1:${escape(gap)}}${escape(rest.join(gap))}`;
}

/** Within a snippet a dollar begins a variable, a brace ends a placeholder, and a backslash escapes. */
function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

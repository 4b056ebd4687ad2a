import { Lexer } from 'yaml';
import { walk } from '../markdown/walk.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import type { DecisionRecord } from './record.ts';

/**
 * `next-line` silences the next line that says something, `start` everything up to its `end`, `file` the whole file;
 * `unknown` is a comment that was surely meant to be one of them.
 */
type SuppressionForm = 'next-line' | 'start' | 'end' | 'file' | 'unknown';

/** What of a record is read for such comments. */
export type SuppressionSource = Pick<DecisionRecord, 'text' | 'root' | 'lines'>;

/** A comment that silences rules: `<!-- leadline-disable-next-line rule-a, rule-b: reason -->`. */
export interface SuppressionComment {
  readonly form: SuppressionForm;
  /** What is written in place of `leadline-disable-next-line`, and where. */
  readonly word: { readonly text: string; readonly range: Range };
  /** The rules that it names, and where each is named; empty when all are meant. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  /** What is said after the colon; undefined when nothing is. */
  readonly reason: string | undefined;
  /** The comment with its marks. */
  readonly range: Range;
}

/** The words that such comments begin with. */
export const SUPPRESSION_WORDS: Readonly<Record<string, SuppressionForm | undefined>> = {
  'leadline-disable-next-line': 'next-line',
  'leadline-disable-file': 'file',
  'leadline-disable': 'start',
  'leadline-enable': 'end',
};

/** A text without this has no such comment. */
const HINT = 'leadline-';

const NONE: readonly SuppressionComment[] = [];

/**
 * The comments of a record that silence rules, in the order of the text: HTML comments on lines of their own, and YAML
 * comments in the front matter. What looks like one inside code is none. Costs next to nothing in a text without comments.
 */
export function readSuppressionComments(source: SuppressionSource): readonly SuppressionComment[] {
  const { text, root } = source;
  const yaml = root.frontMatter?.value;
  const inYaml = yaml !== undefined && text.slice(yaml.start, yaml.end).includes(HINT);
  if (!inYaml && !(text.includes('<!--') && text.includes(HINT))) return NONE;
  const comments: SuppressionComment[] = [];
  const add = (range: Range, content: Range): void => {
    const comment = parse(text, range, content);
    if (comment) comments.push(comment);
  };
  walk(root, (block) => {
    if (block.type !== 'html') return;
    for (let at = text.indexOf('<!--', block.start); at !== -1 && at < block.end;) {
      const close = text.indexOf('-->', at + 4);
      if (close === -1 || close + 3 > block.end) break;
      add({ start: at, end: close + 3 }, { start: at + 4, end: close });
      at = text.indexOf('<!--', close + 3);
    }
  });
  if (inYaml)
    for (const range of yamlComments(text, yaml))
      add(range, { start: range.start + 1, end: range.end });
  return comments.sort((a, b) => a.range.start - b.range.start);
}

/** YAML comments that have their line to themselves; the library's lexer knows what is text in a block. */
function* yamlComments(text: string, { start, end }: Range): Generator<Range> {
  let at = start;
  for (const lexeme of new Lexer().lex(text.slice(start, end))) {
    // Marks of the lexer's own, such as that a scalar follows, are in no text.
    if (!text.startsWith(lexeme, at)) continue;
    const from = at;
    at += lexeme.length;
    if (lexeme.startsWith('#') && isBlankBefore(text, from))
      yield { start: from, end: from + lexeme.trimEnd().length };
  }
}

function isBlankBefore(text: string, at: number): boolean {
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** What divides the rules from the reason. */
const DIVIDER = /:|\s--\s|[–—]/;

function parse(text: string, range: Range, content: Range): SuppressionComment | undefined {
  const start = skipSpace(text, content.start, content.end);
  if (!text.startsWith(HINT, start)) return undefined;
  let end = start;
  while (end < content.end && /[\w-]/.test(text.charAt(end))) end++;
  const word = text.slice(start, end);
  const form = SUPPRESSION_WORDS[word] ?? (isMeant(word) ? 'unknown' : undefined);
  if (form === undefined) return undefined;
  const rest = text.slice(end, content.end);
  const divider = DIVIDER.exec(rest);
  const named = rest.slice(0, divider?.index);
  const reason = divider && rest.slice(divider.index + divider[0].length).trim();
  return {
    form,
    word: { text: word, range: { start, end } },
    rules: namesIn(named, end),
    reason: reason ? reason.replace(/\s+/g, ' ') : undefined,
    range,
  };
}

function namesIn(named: string, base: number): SuppressionComment['rules'] {
  const rules: { id: string; range: Range }[] = [];
  let at = base;
  for (const part of named.split(',')) {
    const id = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (id !== '') rules.push({ id, range: { start, end: start + id.length } });
    at += part.length + 1;
  }
  return rules;
}

/** A slip in the word, or a form that there is not: silence that does not come would be noticed late. */
function isMeant(word: string): boolean {
  return (
    /^leadline-(?:dis|en)able/.test(word) ||
    closest(word, Object.keys(SUPPRESSION_WORDS)) !== undefined
  );
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

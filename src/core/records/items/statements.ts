import type { ItemFieldDefinition } from '../../kinds/kind.ts';
import { isAlphanumeric } from '../../markdown/chars.ts';
import type { Flow } from './flow.ts';
import type { Labels } from './labels.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';

/** A part of a text that says something of a field. Offsets in the flow's text. */
export interface Statement {
  readonly field: ItemFieldDefinition;
  /** A label with a colon or in bold says so; else words do ("detected by …"). */
  readonly labelled: boolean;
  /** Where the statement begins, its separator included. */
  readonly start: number;
  /** What the label says, as written. */
  readonly label: string;
  /** Where the value begins and ends; equal when the label stands alone. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** What sets statements apart. A dash does only between spaces, a dot or the end of bold text only before one. */
const SEPARATOR =
  /\n|\*\*\s|__\s|<br ?\/?>|[;,|•·(（；，、。](?!\d)\s?|\s[—–-]{1,2}\s|[.!?]\s|[:：]\s/gu;

/**
 * The statements about fields in a flow, in order. A statement begins at a line or after a separator, and lasts until
 * the next begins. In the lead of an item bold text at the very beginning is a name unless a colon makes it a label.
 */
export function findStatements(flow: Flow, labels: Labels, lead: boolean): readonly Statement[] {
  const { asked } = flow;
  if (asked?.labels === labels && asked.lead === lead) return asked.statements;
  const statements = look(flow, labels, lead);
  flow.asked = { labels, lead, statements };
  return statements;
}

function look(flow: Flow, labels: Labels, lead: boolean): Statement[] {
  const found: Omit<Statement, 'valueEnd'>[] = [];
  const consider = (start: number, from: number) => {
    const statement = statementAt(flow, labels, start, from, lead && from === 0);
    if (statement && start >= (found.at(-1)?.valueStart ?? 0)) found.push(statement);
  };
  consider(0, 0);
  for (const match of flow.hasMarks ? matchesOf(SEPARATOR, flow.said) : []) {
    // "Signal: watch: …" is one statement; "Search: owner: …" is a name and a statement.
    if (found.length > 0 && /^[:：]/u.test(match[0])) continue;
    consider(match.index, match.index + match[0].length);
  }
  return found.map(({ field, labelled, start, label, valueStart }, index) => {
    const limit = found[index + 1]?.start ?? flow.text.length;
    const value = trimmedValue(flow.text, valueStart, limit);
    return { field, labelled, start, label, valueStart: value.start, valueEnd: value.end };
  });
}

type Begun = Omit<Statement, 'valueEnd'>;

const COLON =
  /([^\n:：=;|,.()[\]*_`<>]{1,40}(?:\([^()\n]{1,20}\))?)[*_`]{0,3}\s?[:：=](?![:=/])[*_`]{0,3}\s*/uy;
const DASH = /(\p{L}[^\n:：=;|,.()[\]*_`<>—–]{0,39})[*_`]{0,3}\s[—–-]{1,2}\s+/uy;
const BOLD = /(\*\*|__)([^*_\n]{1,40})\1\s*(?:[—–-]\s+)?/uy;
const SIGN = /[`([*]{0,2}([+−-]|✅|✔️?|👍|➕|❌|✖️?|👎|➖)[`)\]*]{0,2}:?\s+/uy;
const DECORATION = /[\s*_`\p{Extended_Pictographic}\p{Join_Control}\p{Variation_Selector}]{0,8}/uy;

function statementAt(
  flow: Flow,
  labels: Labels,
  start: number,
  from: number,
  isLead: boolean,
): Begun | undefined {
  const { text, said } = flow;
  if (!flow.hasMarks)
    return phraseAt(said, labels, start, from) ?? wordAt(said, labels, start, from);
  const first = said.charCodeAt(from);
  const isOpen = !isAlphanumeric(first);
  const sign =
    isOpen && (from === 0 || text.charAt(from - 1) === '\n')
      ? matchAt(SIGN, text, from)
      : undefined;
  const signField = sign && labels.find(signOf(sign[1] ?? ''));
  if (sign && signField) return begun(signField, true, start, sign[1] ?? '', from + sign[0].length);
  const at = isOpen ? from + (matchAt(DECORATION, said, from)?.[0].length ?? 0) : from;
  const colon = flow.hasColon ? matchAt(COLON, said, at) : undefined;
  const field = colon && labels.find(colon[1] ?? '');
  if (colon && field) return begun(field, true, start, colon[1] ?? '', at + colon[0].length);
  const isLine = !isLead && (from === 0 || text.charAt(from - 1) === '\n');
  const dash = isLine ? matchAt(DASH, said, at) : undefined;
  const dashField = dash && labels.find(dash[1] ?? '');
  if (dash && dashField) return begun(dashField, true, start, dash[1] ?? '', at + dash[0].length);
  const bold = isLead || !isOpen ? undefined : matchAt(BOLD, said, from);
  const boldField = bold && labels.find(bold[2] ?? '');
  if (bold && boldField) return begun(boldField, true, start, bold[2] ?? '', from + bold[0].length);
  return phraseAt(said, labels, start, at) ?? wordAt(said, labels, start, at);
}

function phraseAt(said: string, labels: Labels, start: number, at: number): Begun | undefined {
  const phrase = labels.findPhrase(said.slice(at, at + 80));
  if (!phrase) return undefined;
  const end = at + phrase.length;
  // "Who answers for fraud?" asks, and says nothing of who.
  if (phrase.field.type === 'people' && ASKS.test(said.slice(end, end + 160))) return undefined;
  const gap = /^[:：,]?\s*/u.exec(said.slice(end, end + 20))?.[0].length ?? 0;
  return begun(phrase.field, false, start, said.slice(at, end), end + gap);
}

const ASKS = /^[^\n.!:;—–]{0,150}\?/u;

/** "In favour, …; against, …": what is told of one side after the other needs no colon. */
const SIDE = /^(\p{L}{3,12}),\s+/u;
const SIDES = new Set(['for', 'against']);

const NAME_ALONE =
  /^\s+(?:is\s)?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}\s?(?:[,;|)\n]|\.(?:\s|$)|$|[—–-]\s)/u;
const FIRST_WORD = /^\p{L}{4,20}(?=\s)/u;
/** Fields whose ids are also ordinary words. */
const WORDS = new Set(['for', 'against', 'what', 'looked', 'when', 'who', 'date']);

/** "owner Ann Lee", and after a separator "signal p95 < 200 ms": the label as a word of the sentence. */
function wordAt(said: string, labels: Labels, start: number, at: number): Begun | undefined {
  const side = at > 0 ? SIDE.exec(said.slice(at, at + 16)) : undefined;
  const sided = side && labels.find(side[1] ?? '');
  if (side && sided && SIDES.has(sided.id))
    return begun(sided, false, start, side[1] ?? '', at + side[0].length);
  const word = FIRST_WORD.exec(said.slice(at, at + 24))?.[0];
  const field = word === undefined ? undefined : labels.find(word);
  if (word === undefined || !field) return undefined;
  const after = at + word.length;
  const fits =
    field.type === 'people'
      ? NAME_ALONE.test(said.slice(after, after + 80))
      : field.type === 'text' && at > 0 && word === field.id && !WORDS.has(word);
  const gap = /^\s+(?:is\s)?/u.exec(said.slice(after, after + 10))?.[0].length ?? 0;
  return fits ? begun(field, false, start, word, after + gap) : undefined;
}

function begun(
  field: ItemFieldDefinition,
  labelled: boolean,
  start: number,
  label: string,
  valueStart: number,
): Begun {
  return { field, labelled, start, label, valueStart };
}

function signOf(sign: string): string {
  return /^(?:\+|✅|✔|👍|➕)/u.test(sign) ? '+' : '-';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Without white space, separators and lone markup at its end, and a bracket that it did not open. */
function trimmedValue(text: string, start: number, limit: number): Range {
  let end = limit;
  for (let turn = 0; turn < 8; turn++) {
    while (end > start && ' \t\r\n\u00a0,;|—–\\'.includes(text.charAt(end - 1))) end--;
    const value = text.slice(start, end);
    if (/[)）]$/u.test(value) && count(value, /[(（]/gu) < count(value, /[)）]/gu)) end--;
    else if (/\*\*$|__$/.test(value) && count(value, /\*\*|__/g) % 2 === 1) end -= 2;
    else break;
  }
  const from = Math.min(start, limit);
  return { start: from, end: Math.max(end, from) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

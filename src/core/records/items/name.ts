import type { Flow } from './flow.ts';

/** The part of an item's lead that is its name. Offsets in the flow's text; empty when there is none. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Where what follows the name begins. */
  readonly rest: number;
  /** Whether bold text, a link or a heading sets the name apart, so that nothing in it is a value. */
  readonly marked: boolean;
}

const BOLD = /^\s{0,3}(\*\*|__)([^*_\n](?:[^*\n]{0,200}[^*\n])?)\1/u;
const LINK = /^\s{0,3}\[([^[\]\n]{1,200})\](?:\([^()\n]{0,400}\)|\[[^[\]\n]{0,100}\])?/u;
const APART = /^\s?(?:$|[:：—–;,.(|\n-]|<br)/u;

/**
 * Where the name ends: with its bold text or link, else before the first statement, dash, colon, or sentence's end.
 *
 * @param noun what one item is called, for "Bet 1: Search".
 * @param from where the name may begin: behind a value that leads the text ("2027-03-01: first cut").
 * @param values where statements and plain words begin behind that, in order.
 * @param heading a heading is a name up to its first value; dashes and colons in it do not end it.
 */
export function nameSpan(
  flow: Flow,
  noun: string,
  from: number,
  values: readonly number[],
  heading: boolean,
): NameSpan {
  const { text } = flow;
  if (!flow.hasMarks && from === 0) {
    // Nothing in it sets a name apart or ends one.
    const end = values.find((value) => value > 0) ?? text.length;
    return trimmedName(text, 0, end, end, false);
  }
  for (const [pattern, group] of from > 0 ? [] : MARKED) {
    const match = pattern.exec(text);
    const inner = match?.[group];
    if (!match || inner === undefined) continue;
    const closed = /[.:：!?,—–-]\s?$/u.test(inner);
    if (!closed && !APART.test(text.slice(match[0].length, match[0].length + 4))) continue;
    const start = match[0].indexOf(inner);
    const name = start + prefixLength(inner, noun);
    return trimmedName(text, name, start + inner.length, match[0].length, true);
  }
  const behind = from + (from > 0 ? (GAP.exec(text.slice(from, from + 20))?.[0].length ?? 0) : 0);
  const start = behind + prefixLength(text.slice(behind), noun);
  const limit = values.find((value) => value > start) ?? text.length;
  const mark = heading ? undefined : MARK.exec(text.slice(start, limit));
  const end = mark ? start + mark.index + (/^[?!]/.test(mark[0]) ? 1 : 0) : limit;
  return trimmedName(text, start, end, end, false);
}

const GAP = /^[\s:：,;.()*_`—–|-]{1,12}/u;

const MARKED = [
  [BOLD, 2],
  [LINK, 1],
] as const;

/** What ends a name that nothing sets apart. */
const MARK = /\s[—–-]{1,2}\s|[:：](?:\s|$)|;\s|[.!?](?:\s|$)|<br|(?:[*_]{2}|\))\s?[—–-]\s/u;

const NUMBERED =
  /^[\s*_]{0,3}(?:\d{1,2}[.)]\s+)?(?:(\p{L}[\p{L}-]{1,18})\s?(?:#\s?|no\.?\s|nr\.?\s|n°\s?)?(?:\d{1,2}|\p{Lu})?\s?(?:[:：.)—–-]{1,2}\s+|$))?/u;
const NOUNS =
  /^(?:options?|alternatives?|variante?|candidate|approach|solution|bet|risk|question|item|check|goal|non-goal|challenge|workstream|initiative|review|checkpoint|constraint|lösung|losung|wette|risiko|frage|opción|opcion|opção|opcao|apuesta|aposta|pari|risque|riesgo|risco|pregunta|pergunta|chantier|vorhaben|solución|solução)$/iu;

/** The length of "Bet 1: ", "Risk: ", "Option B – " or "2. " before a name; 0 when nothing would be left. */
function prefixLength(text: string, noun: string): number {
  const match = NUMBERED.exec(text);
  if (!match || match[0].length >= text.trimEnd().length) return 0;
  const word = match[1];
  if (word === undefined) return match[0].length;
  if (word.toLowerCase() === noun.toLowerCase() || NOUNS.test(word)) return match[0].length;
  return /^[\s*_]{0,3}\d{1,2}[.)]\s+/u.exec(text)?.[0].length ?? 0;
}

/** Words that lead to the value behind a name: "Architecture OK *from* @ann". */
const LEADING =
  /(?:^|[\s(])(?:from|by|von|bis|de|do|da|del|par|por|until|till|due|on|am|le|para|pour|before|avant|antes|about|around|roughly|approx\.?|ca\.?|etwa|circa|environ|cerca|unos|~|≈|with|mit|avec|con|com|takes?|costs?|kostet|and|is|@)$/iu;

const OPENING =
  /^[\s*_:：,;)—–\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}-]+/u;

function trimmedName(
  text: string,
  from: number,
  to: number,
  rest: number,
  marked: boolean,
): NameSpan {
  let start = from;
  const anchor = /\s\{#[^{}\s]{1,100}\}\s{0,8}$/u.exec(text.slice(start, to));
  let end = anchor ? start + anchor.index : to;
  start += OPENING.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  for (let turn = 0; turn < 12; turn++) {
    const before = end;
    while (end > start && /[\s:：,;.(—–|~≈\\-]/u.test(text.charAt(end - 1))) end--;
    if (/[*_`]$/u.test(text.slice(start, end)) && isLone(text.slice(start, end))) end--;
    const word = marked ? undefined : LEADING.exec(text.slice(Math.max(start, end - 12), end));
    if (word && end - word[0].length > start) end -= word[0].length;
    if (end === before) break;
  }
  return { start, end, rest: Math.max(rest, end), marked };
}

/** A mark at the end that nothing at the beginning opens. */
function isLone(name: string): boolean {
  const mark = name.charAt(name.length - 1);
  return name.split(mark).length % 2 === 0;
}

import type { StatusDefinition } from '../kinds/kind.ts';
import { foldWords } from './fold.ts';
import { plain } from './plain.ts';
import { newestOf } from './stages.ts';
import type { Status } from './record.ts';
import { isNone, isPlaceholder } from './values/none.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a status's text says. */
export interface ReadStatus {
  readonly status: Status;
  /** The text begins with a status that the kind knows. */
  readonly certain: boolean;
  /** The text begins with a status, and that status is final: superseded, deprecated, rejected. */
  readonly dead: boolean;
}

const PARTLY = new Set(
  'partly partially partial part teilweise partiellement partielle partiel parcialmente parcial 部分 一部'.split(
    ' ',
  ),
);
const FILLERS = new Set(
  (
    'status is was has been are now currently the this that adr decision record proposal rfc document it we ' +
    'ist wurde wird jetzt est a été ete maintenant es ha sido fue está esta foi é agora already still fully mostly ' +
    'later then since subsequently but später spater inzwischen puis luego depois'
  ).split(' '),
);
/** "The current tool is old" says what the tool is. */
const ARTICLES = new Set('the this that a an der die das le la el il o'.split(' '));
/** Words that take a status back: not, or not yet. */
const NOT = new Set(
  'not no non never nicht kein pas não nao without un almost nearly soon kinda halfway fast beinahe bald halb presque bientot casi pronto quase logo'.split(
    ' ',
  ),
);

/**
 * What a status's text means: the status that a clause begins with, the first clause before others, and before all
 * a clause that ends the record's life ("Accepted" above "Superseded by …"). Failing that, a status named
 * within the first clause. Text that names none is `other`. Undefined for nothing, placeholders, and menus.
 */
export function readStatus(raw: string, vocabulary: Vocabulary): ReadStatus | undefined {
  const direct = vocabulary.statuses.get(raw.toLowerCase());
  if (direct) return found(direct, false, true);
  if (isNone(raw)) return undefined;
  const text = closed(plain(unbraced(chosen(raw))));
  if (text === '') return undefined;
  const partial = foldWords(text.slice(0, 200)).some((word) => PARTLY.has(word));
  const turn = newestOf(text, (stage, arrows) => wholeStage(stage, arrows, vocabulary));
  if (turn) return { ...found(turn.definition, partial, true), dead: turn.definition.dead };
  if (isMenu(raw, text, vocabulary)) return undefined;
  const clauses = text.split(CLAUSE).slice(0, 8);
  const leads = clauses.map((clause) => leading(clause, vocabulary));
  const first = leads.find((lead) => lead !== undefined);
  // What is superseded only in part still holds.
  const ended = leads.find(
    (lead) => lead?.definition.dead && lead.closed && !(lead.partly && first !== lead),
  );
  const lead = ended ?? first;
  if (lead)
    return { ...found(lead.definition, partial, true), dead: lead.definition.dead && !lead.partly };
  if (isPlaceholder(raw)) return undefined;
  const inside = within(clauses[0] ?? '', vocabulary) ?? within(badge(raw), vocabulary);
  if (inside) return found(inside, partial, false);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { status: { id: 'other', partial }, certain: false, dead: false };
}

/**
 * A stage of a record's life: a status with its day or by itself, and none that holds only for a part. "Accepted
 * 2024-05-02, proposed by Ann" has a single one.
 */
function wholeStage(stage: string, arrows: boolean, vocabulary: Vocabulary): Lead | undefined {
  const lead = leading(stage, vocabulary);
  if (!lead?.closed || lead.partly) return undefined;
  const bare = lead.after === undefined || (lead.definition.dead && BY.test(lead.after));
  return bare || arrows || /\d{4}/.test(stage) ? lead : undefined;
}

const BY = /^(?:by|durch|von|par|por|da|door|przez|av|af)$/;

const FIRST_WORD = /\p{L}{1,40}/u;

/** Whether a line begins with the end of a record's life: "Superseded by …", "This decision is deprecated". */
export function endsLife(line: string, vocabulary: Vocabulary): boolean {
  const first = FIRST_WORD.exec(line)?.[0];
  if (first === undefined) return false;
  const [word = ''] = foldWords(first);
  const promising =
    vocabulary.deadWords.has(word) || FILLERS.has(word) || PARTLY.has(word) || IDEOGRAPH.test(word);
  if (!promising) return false;
  const lead = leading(plain(line), vocabulary);
  return lead !== undefined && lead.definition.dead && lead.closed;
}

const CLAUSE =
  /\n|;|(?<!\d)\.(?:\s|$)|。|\s[-–—·|]\s|[,，(（]\s?(?=(?:(?:and|but|later|now|since|then) ){0,2}(?:super|repla))|[、]/giu;

function found(definition: StatusDefinition, partial: boolean, certain: boolean): ReadStatus {
  return { status: { id: definition.id, partial }, certain, dead: definition.dead };
}

/** A status with which a clause begins. */
interface Lead {
  readonly definition: StatusDefinition;
  /** No words of a sentence follow. */
  readonly closed: boolean;
  /** The word that follows. */
  readonly after: string | undefined;
  readonly partly: boolean;
}

/** "Final places: the attic" is about places. */
const LABEL = /^\s*\p{L}+(?: \p{L}+){1,2}:\s/u;

/** `open/accepted`: a state machine's name stands before the status. */
const MACHINE = /^\s*\p{L}+\/\p{L}+/u;

/** The status that a clause begins with; words that say nothing may stand before it. */
function leading(clause: string, vocabulary: Vocabulary): Lead | undefined {
  if (clause.length > 400) return leading(clause.slice(0, 400), vocabulary);
  const words = foldWords(clause);
  let at = 0;
  let partly = false;
  if (MACHINE.test(clause) && !phraseAt(words, 0, vocabulary, 2)) at = 1;
  while (at < words.length) {
    const phrase = phraseAt(words, at, vocabulary);
    if (phrase) {
      const after = words[at + phrase.length];
      const closed = after === undefined || isClosing(after);
      if (!closed && (ARTICLES.has(words[at - 1] ?? '') || LABEL.test(clause))) return undefined;
      if (isActive(words.slice(at, at + phrase.length).join(''), after, vocabulary))
        return undefined;
      return {
        definition: phrase.definition,
        closed,
        after,
        partly: partly || (after === 'in' && PARTLY.has(words[at + phrase.length + 1] ?? '')),
      };
    }
    const word = words[at] ?? '';
    if (!PARTLY.has(word) && !FILLERS.has(word)) {
      const glued = gluedPhrase(word, vocabulary);
      if (glued) return { definition: glued, closed: true, after: undefined, partly };
      // `2017-11-22 accepted` begins with its day.
      if (!/^\d{1,4}$/.test(word)) return undefined;
    }
    partly ||= PARTLY.has(word);
    at++;
  }
  return undefined;
}

/** "Ersetzt ADR-3" says what this record does to another, "Ersetzt durch ADR-3" what became of it. */
function isActive(phrase: string, after: string | undefined, vocabulary: Vocabulary): boolean {
  if (after === undefined || vocabulary.verbs.get(phrase)?.type !== 'supersedes') return false;
  return !/^(?:by|durch|von|par|por|am|seit|on|since|in)$/.test(after);
}

function isClosing(word: string): boolean {
  return (
    /^\d/.test(word) ||
    /^(?:by|in|on|with|since|as|for|and|due|adr|von|durch|am|seit|par|le|depuis|por|en|em|desde|the|see|because)$/.test(
      word,
    )
  );
}

interface Phrase {
  readonly definition: StatusDefinition;
  readonly length: number;
}

/** The longest status phrase that begins at a word. */
function phraseAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
  least = 1,
): Phrase | undefined {
  const most = Math.min(vocabulary.longestStatus, words.length - at);
  for (let length = most; length >= least; length--) {
    const definition = vocabulary.statuses.get(words.slice(at, at + length).join(' '));
    if (definition) return { definition, length };
  }
  return undefined;
}

const IDEOGRAPH = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Chinese and Japanese write no spaces: the longest status that such a word begins with. */
function gluedPhrase(word: string, vocabulary: Vocabulary): StatusDefinition | undefined {
  if (!IDEOGRAPH.test(word)) return undefined;
  for (let length = Math.min(word.length, 10); length > 1; length--) {
    const definition = vocabulary.statuses.get(word.slice(0, length));
    if (definition) return definition;
  }
  return undefined;
}

/** A status named in passing: only words long enough to mean it, and not after a "not". */
function within(clause: string, vocabulary: Vocabulary): StatusDefinition | undefined {
  const words = foldWords(clause.slice(0, 240));
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(words, at, vocabulary);
    const long = phrase && words.slice(at, at + phrase.length).join(' ').length >= 6;
    const active =
      phrase &&
      isActive(words.slice(at, at + phrase.length).join(''), words[at + phrase.length], vocabulary);
    const before = words[at - 1] ?? '';
    const after = words[at + (phrase?.length ?? 0)];
    const attribute = ARTICLES.has(before) && after !== undefined && !isClosing(after);
    if (phrase && long && !active && !attribute && !NOT.has(before)) return phrase.definition;
    const word = words[at] ?? '';
    for (let from = 0; from < word.length - 1 && IDEOGRAPH.test(word); from++) {
      const glued = gluedPhrase(word.slice(from), vocabulary);
      if (glued) return glued;
    }
  }
  return undefined;
}

/** Of `☐ Proposed ☑ Accepted` and `[ ] Proposed [x] Accepted` what is ticked; nothing when nothing is. */
function chosen(raw: string): string {
  if (raw.length > 400 || !/[☐⬜◻❏🔲]|\[ \]/u.test(raw)) return raw;
  const marked = raw.replace(/\[ \](?!\()/g, '☐').replace(/\[[xX]\](?!\()/g, '☑');
  const match = /[☑✅☒✔🗹■]\u{FE0F}?([^☐⬜◻❏🔲☑✅☒✔🗹■]+)/u.exec(marked);
  return match?.[1] ?? '';
}

/** The words of a badge's address: `https://img.shields.io/badge/status-accepted-green`. */
function badge(raw: string): string {
  return /\/badge\/([^\s)?]{1,120})/.exec(raw)?.[1]?.replace(/[-_/]/g, ' ') ?? '';
}

/** 已被 X 取代 holds the record's name inside the verb. */
function closed(text: string): string {
  return text.replace(/被[^。；;，,\n]{1,80}?(取代|替代|替换|代替)/gu, '被$1');
}

/** `{ accepted }`: a YAML flow map, and a value to its writer. */
function unbraced(raw: string): string {
  const match = /^\{([\p{L} -]{1,40})\}$/u.exec(raw);
  return match?.[1]?.trim() ?? raw;
}

/** A template's choice, `proposed | accepted | …`, is no value. */
function isMenu(raw: string, text: string, vocabulary: Vocabulary): boolean {
  const shown = text.slice(0, 400);
  const choices = (/\/[^/]{1,40}\//.test(shown) ? shown.replaceAll('/', '|') : shown)
    .split(/[|｜→⇒➜➔]|[-=]>|\s\/\s|,\s|[、，]|\s(?:or|oder)\s/)
    .slice(0, 12);
  if (choices.length < 2) return false;
  const ids = new Set<string>();
  for (const choice of choices) {
    const lead = leading(choice.trim().replace(/^[[{<(]+/, ''), vocabulary);
    if (lead) ids.add(lead.definition.id);
  }
  if (ids.size >= 3) return true;
  return ids.size >= 2 && /[|｜]/.test(text) && (/^[[{<]/.test(raw.trim()) || choices.length >= 3);
}

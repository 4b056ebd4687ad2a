import type { ItemFieldDefinition } from '../../kinds/kind.ts';
import { findDates } from '../values/date.ts';
import { isVagueOwner } from '../values/people.ts';
import { findWeeks } from '../values/weeks.ts';
import { matchesOf } from '../../text/matches.ts';
import { once } from '../../text/once.ts';

/** Words that are unmistakably a value of a type, where no label says so. Offsets in the text given. */
export interface PlainWord {
  readonly type: 'people' | 'weeks' | 'date';
  readonly start: number;
  readonly end: number;
}

/**
 * The handles, numbers of weeks and dates in a text, in order, and names where they can be nothing else: alone between
 * separators in a text that also holds a number of weeks or a date ("Ann Lee, about 6 weeks"), or right before a date
 * ("from Ann by 2027-03-01").
 *
 * @param apart whether the text stands apart from the name of what it is about, so that it may begin with a person's.
 */
export function findPlainWords(said: string, apart = false): PlainWord[] {
  const words: PlainWord[] = costs(said);
  if (/\d/.test(said)) {
    for (const { range } of findDates(said)) words.push({ type: 'date', ...range });
  }
  const handles = said.includes('@') ? handleRuns(said) : [];
  if (handles.length > 0) words.push(...handles);
  else if (words.length > 0 || (said.length < 2000 && CAPITAL.test(said)))
    words.push(...names(said, words, apart));
  return words.sort((a, b) => a.start - b.start);
}

const CAPITAL = /\p{Lu}/u;

/** The type of plain words that may fill a field; undefined for fields that only a label can fill. */
export function plainTypeOf(field: ItemFieldDefinition): PlainWord['type'] | undefined {
  if (field.type === 'people' || field.type === 'weeks' || field.type === 'date') return field.type;
  return field.id === 'cost' ? 'weeks' : undefined;
}

/** A span of time is no cost when it says how long, how often or when. */
const NO_COST_BEFORE =
  /(?:every|each|per|within|for|after|in|last|past|next|over|first|once|twice|by|than|alle|jede|pro|innerhalb von|fur|nach|seit|cada|por|dentro de|durante|tras|em|apos|chaque|toutes les|par|pendant|apres|dans|sous)(?: (?:the|a|an|den|de|las|les|as|os))?(?: (?:last|past|next|first|about|around|ca\.?))?\s?$/u;
const NO_COST_AFTER =
  /^\s?(?:ago|later|before|earlier|in a row|after|from now|old|long|lang|spater|des)/u;

function costs(said: string): PlainWord[] {
  return findWeeks(said)
    .filter(({ range }) => {
      const before = said.slice(Math.max(0, range.start - 40), range.start).toLowerCase();
      const after = said.slice(range.end, range.end + 12).toLowerCase();
      const word = said.slice(range.start, range.end);
      if (/^(?:an?|eine[rn]?|une?|um|uma|una)\s/iu.test(word)) return false;
      return !NO_COST_BEFORE.test(before) && !NO_COST_AFTER.test(after);
    })
    .map(({ range }) => ({ type: 'weeks', ...range }));
}

const HANDLE =
  '(?<![\\p{L}\\p{N}./@]|[\\p{L}\\p{N}./@]_)@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_/-]{0,60}[\\p{L}\\p{N}])?';
const HANDLES = once(
  () =>
    new RegExp(`${HANDLE}(?:(?:\\s?[,&+]\\s?|\\s(?:and|und|et|y|e)\\s|\\s|/)${HANDLE}){0,9}`, 'gu'),
);

function handleRuns(said: string): PlainWord[] {
  return matchesOf(HANDLES(), said).map((match) => ({
    type: 'people',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const PART =
  "(?!(?:OK|Ok|Okay|Visto|Freigabe|Accord|Aval|Abnahme|Sign-off|Approval|Aprovação|Aprobación|Zustimmung|Validation)(?!\\p{L}))\\p{Lu}[\\p{L}'’-]{1,30}";
const NAME = `${PART}(?: (?:(?:van|von|de|da|do|di|der|del|bin|al) ){0,2}(?:${PART}|\\p{Lu}\\.)){0,3}`;
// A look at the first letter comes before one at what precedes it: of most places that is all that is needed.
const ALONE = once(
  () =>
    new RegExp(
      `(?=[*_\\x60\\p{Lu}])(?<=[,;|([\\n?!·•]\\s?|\\s[—–-]\\s|[.:]\\s|\\*\\*\\s)[*_\\x60]{0,2}(${NAME})(?=[*_\\x60]{0,2}\\s?(?:[,;|)\\]\\n·•]|$|[—–-]\\s|\\.(?:\\s|$)))`,
      'gu',
    ),
);
/** A name that a text begins with: "Ann Lee · 6 weeks". */
const FIRST = once(
  () => new RegExp(`^[*_\\s]{0,3}(${NAME})(?=[*_]{0,2}\\s?(?:[,;|·•]|[—–-]\\s))`, 'gu'),
);
const BEFORE_DATE = once(
  () =>
    new RegExp(
      `(?=\\p{Lu})(?<=(?<!\\p{L})(?:from|by|von|durch|de|por|par)\\s|[,;|([\\n?!]\\s?|\\s[—–-]\\s|[.:]\\s)(${NAME})[\\s,(]{1,3}(?:(?:by|until|till|before|on|due|bis|zum|am|vor|avant|le|d'ici|avant le|antes de|antes del|hasta|el|até|em|para)\\s)?$`,
      'u',
    ),
);
/** "Chidi answers by …", "Ann Lee klärt das": who does something about it. */
const ACTS = once(
  () =>
    new RegExp(
      `(?=\\p{Lu})(?<=^|[.?!;:,(—–-]\\s|[.:!?](?:\\*\\*|__)\\s|\\n|[(])(${NAME})(?=\\s(?:(?:l[aoe]s?|se l[ao]|o|a|os|as|isso|it|them|das|dies|es|y|en)\\s|l['’])?(?:(?:will|would|is going|has agreed|kümmert|wird|va|vai)\\s(?:to\\s)?)?(?:to answer|answers?|answering|decides?|asks?|asking|checks?|checking|finds? out|clarif(?:y|ies)|confirms?|owns?|leads?|leading|drives?|runs?|takes?|looks?|signs?|approves?|reviews?|settles?|replies|reports? back|gets back|brings|investigates?|follows up|klärt|beantwortet|fragt|entscheidet|prüft|antwortet|übernimmt|leitet|verantwortet|schaut|nimmt|zeichnet|kümmert sich|gibt frei|sagt|responde|respondera|responderá|decide|pregunta|consulta|averigua|confirma|lidera|lleva|revisa|aprueba|contesta|se encarga|aclara|pergunta|descobre|cuida|aprova|dá|assume|esclarece|verifica|répond|répondra|demande|vérifie|confirme|mène|pilote|relit|valide|approuve|tranche|s'en charge|prend|porte|se charge)(?!\\p{L}|\\s(?:by|von|por|par)\\s(?:an?|the|our|eine[mrn]?|de[mnr]|une?|uma?|l[ae]s?)\\s(?!\\d|end|mi)))`,
      'gu',
    ),
);
/** Words that lead to the name of who does it, in the middle and at the beginning of a sentence. */
const LEADS =
  'led by|owned by|driven by|run by|with|answered by|answer from|for|ask|asks|asked|owner is|in the hands of|geleitet von|verantwortet von|klärt|beantwortet|entscheidet|aclara|decide|contesta|averigua|confirma|resuelve|lleva|esclarece|resolve|tranche|décide|confirme|liegt bei|bei|liderad[oa] por|a cargo de|responde|pregunta a|lo lleva|piloté par|mené par|porté par|confié à|réponse de|répond|resposta de|respuesta de|antwort von|answer by|quem responde é'
    .split('|')
    .map((lead) => `[${lead.charAt(0)}${lead.charAt(0).toUpperCase()}]${lead.slice(1)}`)
    .join('|');
/** "Led by Pavel Dvořák", "das klärt Ann". */
const LED = once(
  () =>
    new RegExp(
      `(?=\\p{Lu})(?<=(?<!\\p{L})(?:${LEADS})\\s)(${NAME})(?=\\s?(?:[,;.|)\\n]|$|\\s(?:by|until|before|with|mit|con|com|avec|bis|avant|antes|hasta|até|on|am|le|el|em)\\s))`,
      'gu',
    ),
);
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|jueves|viernes|segunda|terça|quarta|quinta|sexta|due|by|until|bis|avant|hasta|até|ca|about|rough|roughly|cost|signal|none|yes|no|open|done|todo|tbd|se|le|lo|man|this|that|it|he|she|they|which|who|what|nothing|nobody|everything|there|here|answer|antwort|resposta|respuesta|réponse|decision|entscheidung|decisão|decisión|décision|deadline|frist|prazo|plazo|échéance|fecha|data|datum|date|review|revisão|revisión|revue|fällig|vence|question|frage|pregunta|pergunta|wer|was|das|dies|es|er|sie|quien|qué|esto|eso|quem|isso|isto|qui|cela|ça|il|elle|on)$/iu;

function names(said: string, words: readonly PlainWord[], apart: boolean): PlainWord[] {
  const found: { start: number; name: string }[] = [];
  for (const pattern of apart ? [FIRST, ALONE, ACTS, LED] : [ALONE, ACTS, LED])
    for (const match of matchesOf(pattern(), said)) {
      const name = match[1] ?? '';
      // One word between separators may be anything, as long as nothing else is a value.
      if (pattern === ALONE && words.length === 0 && !name.includes(' ')) continue;
      found.push({ start: match.index + match[0].lastIndexOf(name), name });
    }
  for (const date of words.filter(({ type }) => type === 'date').slice(0, 8)) {
    const from = Math.max(0, date.start - 80);
    const match = BEFORE_DATE().exec(said.slice(from, date.start));
    if (match) found.push({ start: from + match.index, name: match[1] ?? '' });
  }
  return found
    .filter(
      ({ start, name }) =>
        !NO_NAME.test(name) &&
        !isVagueOwner(name) &&
        !words.some((word) => word.start < start + name.length && word.end > start),
    )
    .map(({ start, name }) => ({ type: 'people', start, end: start + name.length }));
}

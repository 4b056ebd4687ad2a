import type { Kind, SectionDefinition } from '../kinds/kind.ts';
import { Beginnings } from '../text/beginnings.ts';
import { oneLine } from '../text/one-line.ts';
import { remember } from '../text/remember.ts';
import { tellingWords } from './telling-words.ts';
import { fold } from './values/fold.ts';
import { matchesOf } from '../text/matches.ts';

/** The section of a kind that a heading stands for. */
export interface RoleMatch {
  readonly definition: SectionDefinition;
  /** `whole`: the heading is a name of the section. `head`: a part of it is, as in "Chosen option: Postgres". */
  readonly by: 'whole' | 'head';
  /** "Option 2: Postgres": the heading is one of the section's items, and not the section. */
  readonly numbered: boolean;
}

/** Finds the section that a heading's plain title stands for. */
export type RoleLookup = ((title: string) => RoleMatch | undefined) & {
  /** Whether all of a title is a name of a section; for titles that hardly any other document has. */
  readonly isName: (title: string) => boolean;
};

const lookups = new WeakMap<Kind, RoleLookup>();

/**
 * The lookup of a kind, made once. Titles win over aliases, earlier sections over later ones.
 *
 * Case, accents, emoji, numbering, punctuation, articles and what stands in brackets at the end do not count; all
 * ways to say "and" are one. Beyond that a name counts with a common qualifier ("Final decision"), and what begins
 * with one: followed by a colon or a dash ("Decision: Postgres"), by "and" ("Risks and threats"), or, after a name of
 * several words, by "of", "for" or "in".
 */
export function rolesOf(kind: Kind): RoleLookup {
  const known = lookups.get(kind);
  if (known) return known;
  const names = namesOf(kind);
  // A kind that is written in many dialects has too many headings of its own for likely ones.
  const likely = kind.dialects.length === 1 ? tellingNames(kind) : [];
  const find = remember(1000, (title): RoleMatch | undefined => {
    const found = findRole(names, title);
    if (found) return found;
    const definition = byTellingWords(likely, title);
    return definition && { definition, by: 'head', numbered: false };
  });
  const beginnings = new Beginnings([...names.keys(), ...SET_BEFORE]);
  const lookup: RoleLookup = Object.assign(
    likely.length > 0
      ? find
      : (title: string) => (beginnings.couldBegin(title) ? find(title) : undefined),
    {
      isName: (title: string) =>
        beginnings.couldBegin(title) &&
        wholeRole(names, withoutNumbering(fold(title))) !== undefined,
    },
  );
  lookups.set(kind, lookup);
  return lookup;
}

interface TellingName {
  readonly words: ReadonlySet<string>;
  readonly definition: SectionDefinition;
}

function tellingNames(kind: Kind): TellingName[] {
  return kind.sections.flatMap((definition) =>
    [definition.title, ...definition.aliases].map((name) => ({
      words: tellingWords(name),
      definition,
    })),
  );
}

/** A heading of more telling words than this is a title of its own. */
const MOST_WORDS = 5;

/** By the words that tell: "How we measure success" names the success measure, "Things we say no to" the non-goals. */
function byTellingWords(
  names: readonly TellingName[],
  title: string,
): SectionDefinition | undefined {
  const words = tellingWords(title);
  if (words.size === 0 || words.size > MOST_WORDS) return undefined;
  let best: TellingName | undefined;
  for (const name of names) {
    const { size } = name.words;
    if (size === 0 || size > words.size || size <= (best?.words.size ?? 0)) continue;
    // One word among others is about anything.
    if (size < words.size && (size < 2 || words.size > size + 1)) continue;
    if (name.words.has('not') !== words.has('not')) continue;
    if ([...name.words].every((word) => words.has(word))) best = name;
  }
  return best?.definition;
}

/** A title in the form in which titles are compared. */
function headingKey(title: string): string {
  return keyOf(withoutNumbering(fold(title)));
}

/** A label in the form in which labels are compared: as headings are, but a number is part of it. */
export function labelKey(label: string): string {
  return keyOf(fold(label)) || label.trim();
}

/** A heading's plain text without emoji, numbering and a closing colon, as it is shown: on one line. */
export const shownTitle: (plain: string) => string = remember(1000, (plain) => {
  const start =
    /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}\s]{1,40}/u.exec(
      plain,
    );
  const title = withoutNumbering(start ? plain.slice(start[0].length) : plain);
  let end = title.length;
  while (
    end > 0 &&
    /[\s:：#\p{Extended_Pictographic}\p{Join_Control}\p{Variation_Selector}]/u.test(
      title.charAt(end - 1),
    )
  )
    end--;
  return oneLine(end === 0 ? plain.trim() : title.slice(0, end));
});

function namesOf(kind: Kind): ReadonlyMap<string, SectionDefinition> {
  const names = new Map<string, SectionDefinition>();
  const add = (name: string, definition: SectionDefinition) => {
    const key = headingKey(name);
    if (key !== '' && !names.has(key)) names.set(key, definition);
  };
  for (const definition of kind.sections) add(definition.title, definition);
  for (const definition of kind.sections) {
    for (const alias of definition.aliases) add(alias, definition);
  }
  for (const definition of kind.sections) add(definition.id, definition);
  return names;
}

function findRole(
  names: ReadonlyMap<string, SectionDefinition>,
  title: string,
): RoleMatch | undefined {
  const folded = withoutNumbering(fold(title));
  const whole = wholeRole(names, folded);
  if (whole) return { definition: whole, by: 'whole', numbered: false };
  return byHead(names, folded);
}

function wholeRole(
  names: ReadonlyMap<string, SectionDefinition>,
  folded: string,
): SectionDefinition | undefined {
  const definition = named(names, folded);
  if (definition) return definition;
  const bare = withoutBrackets(folded);
  return bare === folded ? undefined : named(names, bare);
}

/** By the whole of a folded title, or all but its article or count. */
function named(
  names: ReadonlyMap<string, SectionDefinition>,
  folded: string,
): SectionDefinition | undefined {
  const key = keyOf(folded);
  return (
    names.get(key) ?? names.get(key.replace(ARTICLE, '')) ?? names.get(key.replace(COUNTED, ''))
  );
}

function byHead(
  names: ReadonlyMap<string, SectionDefinition>,
  folded: string,
): RoleMatch | undefined {
  const head = /^([^:：–—]{2,60}?)(?:\s?[:：]|\s[-–—]\s)/u.exec(folded)?.[1];
  if (head !== undefined) {
    const definition = named(names, head) ?? named(names, withoutBrackets(head));
    if (definition) return { definition, by: 'head', numbered: false };
  }
  const item = names.get(keyOf(NUMBERED.exec(folded)?.[1] ?? ''));
  if (item?.items) return { definition: item, by: 'head', numbered: true };
  const definition = byFirstWords(names, keyOf(folded));
  return definition && { definition, by: 'head', numbered: false };
}

/** "Option 2: …", "Alternative B – …" */
const NUMBERED =
  /^(\p{L}{3,20})(?: ?(?:# ?|nr\.? ?|no\.? ?|n° ?)?\d{1,2}(?![\p{L}\p{N}])| [a-z](?=\s?[:.)–—-]|\s?$))/u;

/** "Risks and threats", "Out of scope for this quarter", "Consequences of the move". */
function byFirstWords(
  names: ReadonlyMap<string, SectionDefinition>,
  key: string,
): SectionDefinition | undefined {
  const bare = key.replace(ARTICLE, '');
  const core = names.get(withoutQualifiers(bare)) ?? names.get(bare.replace(SPAN, ''));
  if (core) return core;
  const joined = bare.indexOf(' & ');
  const first = joined === -1 ? undefined : names.get(bare.slice(0, joined));
  if (first) return first;
  for (const connector of matchesOf(CONNECTOR, bare)) {
    const before = bare.slice(0, connector.index);
    const definition = names.get(before) ?? names.get(withoutQualifiers(before));
    if (definition && (before.includes(' ') || before === keyOf(fold(definition.id))))
      return definition;
  }
  return undefined;
}

/** "Final decision", "Implementation options", "Risk analysis", "Other options explored". */
function withoutQualifiers(key: string): string {
  let core = key;
  for (let before = ''; before !== core;) {
    before = core;
    core = core.replace(QUALIFIER, '').replace(TAIL, '');
  }
  return core;
}

const QUALIFIERS =
  'final proposed technical business architectural architecture implementation design alternative other possible available considered evaluated rejected known main key major current overall general potential expected initial'.split(
    ' ',
  );
const QUALIFIER = new RegExp(`^(?:${QUALIFIERS.join('|')}) (?=\\p{L})`, 'u');
const TAIL =
  /(?<=\p{L}) (?:analysis|explored|evaluated|considered|discussed|examined|overview|summary)$/u;
/** "… for the quarter", "… 2027", "… des Halbjahrs": the time a section is about. */
const SPAN =
  / (?:(?:for|of|in|fur|im|in|pour|du|de|des|del|do|da|para|en|em) )?(?:(?:the|this|next|coming|first|second|das|dieses|den|le|la|ce|el|este|la|o|este|esta) ){0,2}(?:(?:quarter|half|period|year|season|quartals?|halbjahrs?|jahrs?|zeitraums?|trimestre|semestre|periodo|periode|ano|annee)(?: \d{4})?|(?:h[12]|[qts][1-4])(?: \d{4})?|\d{4}(?: [hqts][1-4])?)$/u;
const CONNECTOR =
  / (?:for|of|on|in|from|fur|im|von|der|pour|de|du|des|para|da|do|del|en|em)(?= )/gu;

const ARTICLES =
  'the our my a an das der die unser unsere le les la nos notre el los las nuestro nuestra nuestros nuestras o os as nosso nossa nossos nossas'.split(
    ' ',
  );
const ARTICLE = new RegExp(`^(?:${ARTICLES.join('|')}) `, 'u');

const COUNTS =
  'two three four 2 3 4 zwei drei vier dos tres cuatro deux trois quatre dois duas quatro'.split(
    ' ',
  );
/** "Our three bets", "Die drei Wetten": how many there are tells nothing of what they are. */
const COUNTED = new RegExp(`^(?:(?:these|${ARTICLES.join('|')}) )?(?:${COUNTS.join('|')}) `, 'u');

const ROMAN = ['i', 'v', 'x'];
/** What a title may begin with before the name of a section: articles, counts, qualifiers, Roman numbers. */
const SET_BEFORE = [
  ...ARTICLES,
  'these',
  ...COUNTS,
  ...QUALIFIERS,
  ...ROMAN.flatMap((a) => ROMAN.flatMap((b) => ROMAN.map((c) => a + b + c))),
];

/** `1.`, `2.1`, `3)`, `IV.`, `b)` and the like before a title. */
const NUMBERING =
  /^(?:[\s#§(]{0,3}\d{1,3}(?:\.\d{1,3}){0,4}(?:[.):](?=\s)|\s[-–—:]?|(?=[-–—]\s))|[ivx]{1,5}[.)]\s|\p{L}[.)]\s)/iu;

/** A sign that stands before a number: "📌 1. Context". */
const SIGN_BEFORE =
  /^[\p{Extended_Pictographic}\p{Variation_Selector}\p{Join_Control}]{1,12}\s{1,3}(?=\d)/u;

function withoutNumbering(title: string): string {
  const sign = SIGN_BEFORE.exec(title)?.[0].length ?? 0;
  const number = NUMBERING.exec(title.slice(sign));
  const rest = number ? title.slice(sign + number[0].length).trimStart() : title;
  return /[\p{L}]/u.test(rest) ? rest : title;
}

function withoutBrackets(folded: string): string {
  const open = folded.search(/\s?[([（]/u);
  return open > 0 && /[)\]）][\s:.]{0,4}$/u.test(folded) ? folded.slice(0, open) : folded;
}

const INNER_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

/** Letters and digits, words apart by one space, and every "and" as `&`. */
function keyOf(folded: string): string {
  if (WORDS.test(folded)) return AND.test(folded) ? folded.replace(ANDS, '&') : folded;
  const spaced = folded
    .replace(/\bn['’]t\b/gu, 'nt')
    .replace(INNER_APOSTROPHE, '')
    .replace(/[&+/,、，・]/gu, ' & ')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  return spaced
    .replace(ANDS, '&')
    .replace(/&(?: &)+/gu, '&')
    .replace(/(?:^&|&$)/gu, '')
    .trim();
}

/** Plain words, which need no more than their "and" looked at. */
const WORDS = /^[a-z\d]+(?: [a-z\d]+)*$/;
const AND = / (?:and|und|et|y|e|or|oder|ou|o) /;
const ANDS = /(?<= )(?:and|und|et|y|e|or|oder|ou|o)(?= )/g;

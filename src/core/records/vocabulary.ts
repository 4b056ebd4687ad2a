import type { FieldDefinition, Kind, StatusDefinition } from '../kinds/kind.ts';
import { Needles } from '../text/needles.ts';
import { foldKey, foldWords } from './fold.ts';
import type { RelationType } from './record.ts';

/** A key that a kind knows. */
export interface KnownKey {
  readonly definition: FieldDefinition;
  /**
   * How directly the key names the field: -1 for its id with the kind's name (`adr_status`, beside which `status` is
   * that of the page), 0 for its id, then in the order of the aliases.
   */
  readonly rank: number;
}

/** A verb with which one record speaks of another. */
export interface Verb {
  readonly type: RelationType;
}

/** The words of one kind, ready for looking up. Made once a kind. */
export interface Vocabulary {
  readonly kind: Kind;
  readonly statusField: FieldDefinition | undefined;
  readonly dateField: FieldDefinition | undefined;
  /** Keys by their folded text. */
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** The folded key of the longest alias: longer texts are no key. */
  readonly longestKey: number;
  /** Statuses by their words, joined by one space. */
  readonly statuses: ReadonlyMap<string, StatusDefinition>;
  readonly longestStatus: number;
  /** Roles of sections by their folded heading. */
  readonly roles: ReadonlyMap<string, string>;
  /** Finds relation verbs: the folded match is a key of `verbs`. */
  readonly verbPattern: RegExp | undefined;
  readonly verbs: ReadonlyMap<string, Verb>;
  /** Parts of the words for supersession: a line without any speaks of none. Much cheaper than `verbPattern`. */
  readonly hint: Needles | undefined;
  /** The first words of the statuses that end a record's life. */
  readonly deadWords: ReadonlySet<string>;
}

const known = new WeakMap<Kind, Vocabulary>();

/** The words of a kind. */
export function vocabularyOf(kind: Kind): Vocabulary {
  let vocabulary = known.get(kind);
  if (!vocabulary) known.set(kind, (vocabulary = compile(kind)));
  return vocabulary;
}

function compile(kind: Kind): Vocabulary {
  const keys = new Map<string, KnownKey>();
  let longestKey = 0;
  for (const definition of kind.fields) {
    const full = [kind.id, 'decision'].map((name) => foldKey(`${name} ${definition.id}`));
    [definition.id, ...definition.aliases].forEach((alias, rank) => {
      const key = foldKey(alias);
      if (key === '' || keys.has(key)) return;
      keys.set(key, { definition, rank: full.includes(key) ? -1 : rank });
      longestKey = Math.max(longestKey, key.length);
    });
  }
  const statuses = new Map<string, StatusDefinition>();
  const deadWords = new Set<string>();
  let longestStatus = 1;
  for (const status of kind.statuses) {
    for (const alias of [status.id, ...status.aliases, ...status.slips]) {
      const words = foldWords(alias);
      const phrase = words.join(' ');
      if (phrase !== '' && !statuses.has(phrase)) statuses.set(phrase, status);
      longestStatus = Math.max(longestStatus, words.length);
      if (status.dead && words[0] !== undefined) deadWords.add(words[0]);
    }
  }
  const roles = new Map<string, string>();
  for (const section of kind.sections)
    for (const title of [section.title, section.id, ...section.aliases]) {
      const key = foldKey(title);
      if (key !== '' && !roles.has(key)) roles.set(key, section.id);
    }
  return {
    kind,
    statusField: kind.fields.find((field) => field.type === 'status'),
    dateField: kind.fields.find((field) => field.id === 'date' && field.type === 'date'),
    keys,
    longestKey,
    statuses,
    longestStatus,
    deadWords,
    roles,
    ...compileVerbs(kind),
  };
}

/** Words that end in one of these are names of a field, no verbs: "Related decisions", "Links". */
const NOUNS = /(?:adrs?|decisions?|records?|links|entscheidungen|proposal)$/;

function compileVerbs(kind: Kind): Pick<Vocabulary, 'verbPattern' | 'verbs' | 'hint'> {
  const verbs = new Map<string, Verb>();
  const phrases: string[] = [];
  const needles = new Set<string>();
  for (const field of kind.fields) {
    const type = field.relation;
    if (!type) continue;
    for (const alias of [field.id, ...field.aliases]) {
      const words = alias.toLowerCase().split(/[\s_-]+/);
      const key = foldKey(alias);
      if (verbs.has(key) || NOUNS.test(key)) continue;
      verbs.set(key, { type });
      phrases.push(words.map(escapeRegExp).join('[\\s_-]{1,2}'));
      if (type === 'supersedes' || type === 'superseded-by') {
        const word = words[0] ?? '';
        const needle = needleOf(word);
        if (needle.length > 1) needles.add(needle);
      }
    }
  }
  phrases.sort((a, b) => b.length - a.length);
  return {
    verbs,
    hint: needles.size === 0 ? undefined : new Needles([...needles]),
    verbPattern:
      phrases.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{sc=Latin}\\p{N}])`, 'giu'),
  };
}

/** Without its first letter, which may be a capital; Chinese and Japanese words are short and have no case. */
function needleOf(word: string): string {
  return /^[a-z]/.test(word) ? word.slice(1, 6) : word.slice(0, 6);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

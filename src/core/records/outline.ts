import type { Block, Heading, Root } from '../markdown/block.ts';
import { trimRange, type Range } from '../text/range.ts';
import { isAscii } from '../text/ascii.ts';
import { remember } from '../text/remember.ts';
import { readPairsOf } from './dialects/header.ts';
import { foldKey, foldWords } from './fold.ts';
import { isMetadata } from './metadata.ts';
import { fieldsInHeading } from './setext-fields.ts';
import { withoutAttributes, withoutComments } from './plain.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A heading on the top level of a document, ready to be looked up. */
export interface OutlineHeading {
  readonly heading: Heading;
  /** Where it stands among the root's blocks. */
  readonly index: number;
  /** Its text folded, without comments and numbering. */
  readonly key: string;
  /** What stands before and behind a colon or dash in it: `Status: Proposed`. */
  readonly inline: { readonly key: string; readonly value: Range } | undefined;
  /** It ends with a full stop. */
  readonly sentence: boolean;
}

/** The skeleton of a document. */
export interface Outline {
  readonly title: OutlineHeading | undefined;
  /** What stands before the first section: where the fields are. */
  readonly header: readonly Block[];
  /** The headings of sections, in order, of any depth. */
  readonly headings: readonly OutlineHeading[];
}

/** Find the title, the header and the sections of a document. */
export function readOutline(
  text: string,
  root: Root,
  vocabulary: Vocabulary,
  known: { readonly titled: boolean; readonly slug: string; readonly number: number | undefined },
): Outline {
  const headings: OutlineHeading[] = [];
  let fields: Map<Block, Block> | undefined;
  root.children.forEach((block, index) => {
    if (block.type !== 'heading') return;
    const parts = block.lines.length > 1 ? fieldsInHeading(text, block, vocabulary) : undefined;
    if (parts) (fields ??= new Map<Block, Block>()).set(block, parts.fields);
    const heading = parts ? parts.heading : block;
    if (heading) headings.push(outlineHeading(text, heading, index, vocabulary));
  });
  const title =
    findTitle(headings, vocabulary, known) ?? firstOfEqual(text, root, headings, vocabulary, known);
  const sections = title ? headings.filter((heading) => heading !== title) : headings;
  const end =
    sections.find((heading) => !title || heading.index > title.index)?.index ??
    root.children.length;
  const start = title && sections[0] && sections[0].index < title.index ? title.index : 0;
  const header = root.children
    .slice(start, end)
    .map((block) => fields?.get(block) ?? block)
    .filter((block) => block !== title?.heading);
  return { title, header, headings: sections };
}

/** The blocks between a heading and the next one. */
export function bodyOf(root: Root, outline: Outline, heading: OutlineHeading): readonly Block[] {
  const at = outline.headings.indexOf(heading);
  const next = outline.headings[at + 1];
  return root.children.slice(heading.index + 1, next ? next.index : root.children.length);
}

/** The first heading of level one that is no section; failing that, a lone first heading above all others. */
function findTitle(
  headings: readonly OutlineHeading[],
  vocabulary: Vocabulary,
  { titled }: { readonly titled: boolean },
): OutlineHeading | undefined {
  const first = headings.find(({ heading }) => heading.depth === 1);
  if (first) {
    if (isSection(first, vocabulary)) return undefined;
    // Front matter has the title, and all sections are of level one.
    if (titled && headings.filter(({ heading }) => heading.depth === 1).length > 2)
      return undefined;
    // A comment of YAML without its fences, `# These are optional.`, is no title.
    const next = headings[headings.indexOf(first) + 1];
    return first.sentence && next?.heading.depth === 1 ? next : first;
  }
  const top = headings[0];
  if (!top || titled || isSection(top, vocabulary)) return undefined;
  const others = headings.slice(1);
  return others.every(({ heading }) => heading.depth > top.heading.depth) ? top : undefined;
}

/**
 * Where nothing has a heading of level one, a heading that opens the document among its equals is its title if the
 * file is called alike or fields stand right below it.
 */
function firstOfEqual(
  text: string,
  root: Root,
  headings: readonly OutlineHeading[],
  vocabulary: Vocabulary,
  {
    titled,
    slug,
    number,
  }: { readonly titled: boolean; readonly slug: string; readonly number: number | undefined },
): OutlineHeading | undefined {
  const [top, next] = headings;
  if (!top || titled || top.heading.depth === 1 || isSection(top, vocabulary)) return undefined;
  const opening = root.children.slice(0, top.index).every(({ type }) => type === 'html');
  if (!opening || headings.some(({ heading }) => heading.depth === 1)) return undefined;
  const line = top.heading.lines[0];
  const digits = line && /^\D{0,12}(\d{1,7})(?!\d)/.exec(text.slice(line.start, line.end))?.[1];
  if (number !== undefined && digits !== undefined && Number(digits) === number) return top;
  const words = new Set(line ? foldWords(text.slice(line.start, line.end)) : []);
  const named = foldWords(slug).filter((word) => words.has(word) && word.length > 2);
  if (named.length >= 2 || (named.length === 1 && words.size <= 2)) return top;
  const below = root.children.slice(top.index + 1, next?.index ?? root.children.length);
  return readPairsOf(text, below, vocabulary).statements.length > 0 ? top : undefined;
}

/** Whether a heading is one of a section or a field that the kind knows, or of one that holds fields. */
export function isSection({ key, inline }: OutlineHeading, vocabulary: Vocabulary): boolean {
  if (vocabulary.roles.has(key) || vocabulary.keys.has(key) || isMetadata(key)) return true;
  return inline !== undefined && vocabulary.keys.get(inline.key)?.definition.type === 'status';
}

const NUMBERED = /^[*_]{0,3}\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s{1,8}/;

function outlineHeading(
  text: string,
  heading: Heading,
  index: number,
  vocabulary: Vocabulary,
): OutlineHeading {
  const line = heading.lines[0];
  if (!line) return { heading, index, key: '', inline: undefined, sentence: false };
  const shown = withoutAttributes(text.slice(line.start, heading.lines.at(-1)?.end ?? line.end));
  const first = heading.lines.length === 1 ? shown : text.slice(line.start, line.end);
  const words =
    heading.depth > 1 && first === shown && shown.length <= SHORT && !DASH.test(shown)
      ? wordsOf(vocabulary)(shown)
      : readWords(shown, { depth: heading.depth, first, before: text[line.start - 1] }, vocabulary);
  return {
    heading,
    index,
    key: words.key,
    inline: words.inline && {
      key: words.inline.key,
      value: trimRange(text, { start: line.start + words.inline.end, end: line.end }),
    },
    sentence: words.sentence,
  };
}

/** What the text of a heading tells by itself. */
interface HeadingWords {
  readonly key: string;
  /** `end` is the offset behind the colon or dash. */
  readonly inline: { readonly key: string; readonly end: number } | undefined;
  readonly sentence: boolean;
}

const DASH = /^[-–—]/;
/** The headings of sections are short, and a team's records have the same ones. */
const SHORT = 60;
const known = new WeakMap<Vocabulary, (shown: string) => HeadingWords>();

/** Reads the text of a heading on one line below the first level, and remembers what it read. */
function wordsOf(vocabulary: Vocabulary): (shown: string) => HeadingWords {
  let words = known.get(vocabulary);
  if (!words) {
    words = remember(2000, (shown) =>
      readWords(shown, { depth: 2, first: shown, before: undefined }, vocabulary),
    );
    known.set(vocabulary, words);
  }
  return words;
}

function readWords(
  whole: string,
  {
    depth,
    first,
    before,
  }: {
    readonly depth: Heading['depth'];
    /** The first line, and the character before it. */
    readonly first: string;
    readonly before: string | undefined;
  },
  vocabulary: Vocabulary,
): HeadingWords {
  let shown = whole.length > 200 ? whole.slice(0, 200) : whole;
  if (shown.includes('<!--')) shown = withoutComments(shown);
  const words = NUMBERED.test(shown) ? shown.replace(NUMBERED, '') : shown;
  return {
    key: depth === 1 && !inTwoScripts(words) ? foldKey(words) : knownKey(words, vocabulary),
    inline: inlineOf(first, before),
    sentence: /[.。]\s{0,9}$/.test(shown),
  };
}

/** "상태 Status" */
const TWO_SCRIPTS =
  /^\s{0,3}([^\p{sc=Latin}\p{N}\p{P}\p{S}\s][^\p{sc=Latin}]{1,19}?)\s{1,3}([\p{sc=Latin} ]{4,40})\s{0,3}$/u;

function inTwoScripts(words: string): RegExpExecArray | null {
  return isAscii(words) ? null : TWO_SCRIPTS.exec(words);
}

/** A heading's key; of one in two languages, "背景 / Context" or "状态 (Status)", the part that is known. */
function knownKey(words: string, vocabulary: Vocabulary): string {
  const whole = foldKey(words);
  if (vocabulary.roles.has(whole) || vocabulary.keys.has(whole)) return whole;
  const mixed = inTwoScripts(words);
  if (!mixed && !/[(（/／]/.test(words)) return whole;
  const parts = (mixed ? [mixed[1], mixed[2]] : words.split(/[()（）]|\s[/／]\s/)).map((part) =>
    foldKey(part ?? ''),
  );
  return parts.find((part) => vocabulary.roles.has(part) || vocabulary.keys.has(part)) ?? whole;
}

/** What stands before a colon or dash at the beginning of a line. */
function inlineOf(line: string, before: string | undefined): HeadingWords['inline'] {
  const limit = Math.min(line.length, 40);
  for (let at = 0; at < limit; at++) {
    const character = line.charAt(at);
    const dash =
      (character === '-' || character === '–' || character === '—') &&
      (at === 0 ? before : line[at - 1]) === ' ';
    if (character !== ':' && character !== '：' && !dash) continue;
    return { key: foldKey(line.slice(0, at)), end: at + 1 };
  }
  return undefined;
}

import type { Block, Heading, Root } from '../markdown/block.ts';
import { trimRange, type Range } from '../text/range.ts';
import { readPairsOf } from './dialects/header.ts';
import { foldKey, foldWords } from './fold.ts';
import { isMetadata } from './metadata.ts';
import { withoutComments } from './plain.ts';
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
  root.children.forEach((block, index) => {
    if (block.type === 'heading') headings.push(outlineHeading(text, block, index, vocabulary));
  });
  const title =
    findTitle(headings, vocabulary, known) ?? firstOfEqual(text, root, headings, vocabulary, known);
  const sections = title ? headings.filter((heading) => heading !== title) : headings;
  const end =
    sections.find((heading) => !title || heading.index > title.index)?.index ??
    root.children.length;
  const start = title && sections[0] && sections[0].index < title.index ? title.index : 0;
  const header = root.children.slice(start, end).filter((block) => block !== title?.heading);
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
  let shown = text.slice(line.start, heading.lines.at(-1)?.end ?? line.end);
  if (shown.length > 200) shown = shown.slice(0, 200);
  if (shown.includes('<!--')) shown = withoutComments(shown);
  const words = NUMBERED.test(shown) ? shown.replace(NUMBERED, '') : shown;
  return {
    heading,
    index,
    key: heading.depth === 1 ? foldKey(words) : knownKey(words, vocabulary),
    inline: inlineOf(text, line),
    sentence: /[.。]\s{0,9}$/.test(shown),
  };
}

/** A heading's key; of one in two languages, "背景 / Context" or "状态 (Status)", the part that is known. */
function knownKey(words: string, vocabulary: Vocabulary): string {
  const whole = foldKey(words);
  if (vocabulary.roles.has(whole) || vocabulary.keys.has(whole) || !/[(（/／]/.test(words))
    return whole;
  const parts = words.split(/[()（）]|\s[/／]\s/).map((part) => foldKey(part));
  return parts.find((part) => vocabulary.roles.has(part) || vocabulary.keys.has(part)) ?? whole;
}

function inlineOf(text: string, line: Range): OutlineHeading['inline'] {
  const limit = Math.min(line.end, line.start + 40);
  for (let at = line.start; at < limit; at++) {
    const character = text.charAt(at);
    const dash =
      (character === '-' || character === '–' || character === '—') && text[at - 1] === ' ';
    if (character !== ':' && character !== '：' && !dash) continue;
    const value = trimRange(text, { start: at + 1, end: line.end });
    return { key: foldKey(text.slice(line.start, at)), value };
  }
  return undefined;
}

import type { Kind } from '../kinds/kind.ts';
import type { Root } from '../markdown/block.ts';
import { plainText } from '../markdown/inline.ts';
import { oneLine } from '../text/one-line.ts';
import { trimRange, type Range } from '../text/range.ts';
import type { FrontMatter, FrontMatterEntry } from './dialects/front-matter.ts';
import { valueRange } from './dialects/value-range.ts';
import { foldKey } from './fold.ts';
import { isMetadata } from './metadata.ts';
import { bodyOf, type Outline } from './outline.ts';
import type { FileName, Value } from './record.ts';
import { readTitle, titleText, type TitleParts } from './title.ts';
import { saysNothing } from './values/none.ts';

/** What a record is called. */
export interface Identity {
  readonly id: string;
  readonly title: Value<string> | undefined;
  readonly number: Value<number> | undefined;
}

interface Source {
  readonly text: string;
  readonly root: Root;
  readonly file: FileName;
  readonly outline: Outline;
  readonly frontMatter: FrontMatter;
  readonly kind: Kind;
  /** The name of the file, or of the record's own folder. */
  readonly stem: string;
}

/** Their order is their rank. */
const TITLE_KEYS = new Map(
  (
    'title name subject featurename feature proposaltitle adrtitle decisiontitle kurztitel titel titre titulo nombre nome ' +
    'titolo tytuł заголовок название 제목 タイトル 件名 标题 標題 题目'
  )
    .split(' ')
    .map((key, rank) => [foldKey(key), rank]),
);
const NUMBER_KEYS = new Set(
  'number id adr adrid adrnumber nr no nummer numero rfc tep kep kepnumber'.split(' '),
);

/** Whether front matter gives a title. */
export function hasTitle(frontMatter: FrontMatter): boolean {
  return titleEntry(frontMatter) !== undefined;
}

/** The title in front matter; `title` before `name`, which may be an identifier. */
function titleEntry({ entries }: FrontMatter): FrontMatterEntry | undefined {
  let best: FrontMatterEntry | undefined;
  let bestRank = Infinity;
  for (const entry of entries) {
    if (entry.range.end <= entry.range.start) continue;
    const rank = TITLE_KEYS.get(foldKey(entry.key)) ?? Infinity;
    if (rank >= bestRank) continue;
    best = entry;
    bestRank = rank;
  }
  return best;
}

/** A record's title, number and id: the heading, then front matter, then the header, then the path. */
export function readIdentity(source: Source): Identity {
  const heading = source.outline.title?.heading;
  const line = heading?.lines[0];
  const last = heading?.lines.at(-1);
  const whole = line && { start: line.start, end: last?.end ?? line.end };
  const parts = whole && readTitle(source.text, whole, source.file);
  const numbered = source.kind.place.digits > 0;
  const counted = numbered ? numberOf(source, parts) : undefined;
  return {
    id: idOf(source, parts, counted?.text),
    title: titleOf(source, parts),
    number: counted?.value,
  };
}

function titleOf(source: Source, parts: TitleParts | undefined): Value<string> | undefined {
  if (parts && parts.range.end > parts.range.start) return titleValue(source, parts.range, 'title');
  const entry = titleEntry(source.frontMatter);
  if (entry) {
    const { range } = readTitle(source.text, entry.range, source.file);
    if (range.end > range.start) return titleValue(source, range, 'front-matter');
  }
  const line = titleLine(source) ?? titleSection(source);
  return line && titleValue(source, readTitle(source.text, line, source.file).range, 'line');
}

function titleValue(
  { text }: Source,
  range: Range,
  origin: Value<string>['origin'],
): Value<string> | undefined {
  const raw = text.slice(range.start, range.end);
  const value = origin === 'title' ? oneLine(plainText(text, [range])) : titleText(text, range);
  if (value === '') return undefined;
  return { raw, value, range, origin, confidence: 'certain' };
}

/** What stands below a heading "Title". */
function titleSection({ text, root, outline }: Source): Range | undefined {
  const heading = outline.headings.slice(0, 3).find(({ key }) => TITLE_KEYS.has(key));
  const block = heading && bodyOf(root, outline, heading)[0];
  const line = block?.type === 'paragraph' ? block.lines[0] : undefined;
  if (!line || line.end - line.start > 160) return undefined;
  return saysNothing(text.slice(line.start, line.end)) ? undefined : valueRange(text, line);
}

/** `- Feature Name: title` in the header of a document without a heading of its own. */
function titleLine({ text, root, outline }: Source): Range | undefined {
  const [first] = outline.headings;
  const header = first && isMetadata(first.key) ? bodyOf(root, outline, first) : outline.header;
  for (const block of header.slice(0, 3)) {
    const blocks =
      block.type === 'list' ? block.children.flatMap(({ children }) => children) : [block];
    for (const inner of blocks) {
      if (inner.type !== 'paragraph') continue;
      for (const line of inner.lines) {
        const colon = text.indexOf(':', line.start);
        if (colon === -1 || colon > Math.min(line.end, line.start + 40)) continue;
        if (!TITLE_KEYS.has(foldKey(text.slice(line.start, colon)))) continue;
        const start = text.startsWith('**', colon + 1) ? colon + 3 : colon + 1;
        const value = valueRange(text, trimRange(text, { start, end: line.end }));
        if (!saysNothing(text.slice(value.start, value.end))) return value;
      }
    }
  }
  return undefined;
}

interface Counted {
  readonly value: Value<number>;
  readonly text: string;
}

function numberOf(source: Source, parts: TitleParts | undefined): Counted | undefined {
  const { file, text } = source;
  if (file.number !== undefined && file.numberText !== undefined) {
    const inFolder = !file.base.includes(file.numberText);
    return {
      text: file.numberText,
      value: {
        raw: file.numberText,
        value: file.number,
        range: { start: 0, end: 0 },
        origin: inFolder ? 'folder-name' : 'file-name',
        confidence: 'certain',
      },
    };
  }
  if (parts?.numberText !== undefined && parts.numberRange) {
    return {
      text: parts.numberText,
      value: {
        raw: parts.numberText,
        value: Number(parts.numberText),
        range: parts.numberRange,
        origin: 'title',
        confidence: 'certain',
      },
    };
  }
  for (const entry of source.frontMatter.entries) {
    const digits = NUMBER_KEYS.has(foldKey(entry.key)) ? digitsOf(text, entry) : undefined;
    if (!digits) continue;
    const raw = text.slice(digits.start, digits.end);
    return {
      text: raw,
      value: {
        raw,
        value: Number(raw),
        range: digits,
        origin: 'front-matter',
        confidence: 'certain',
      },
    };
  }
  return undefined;
}

/** The digits of `12`, `"0012"`, `ADR-012`, `adrs-adr011`; not of an id that holds others too. */
function digitsOf(text: string, { range }: FrontMatterEntry): Range | undefined {
  const match = /^(?:[\p{L}_-]{1,40}[-_ #]?)?(\d{1,7})$/u.exec(text.slice(range.start, range.end));
  const digits = match?.[1];
  return digits === undefined ? undefined : { start: range.end - digits.length, end: range.end };
}

function idOf(
  source: Source,
  parts: TitleParts | undefined,
  numberText: string | undefined,
): string {
  const { file, kind, text, stem } = source;
  const entry = source.frontMatter.entries.find(({ key }) => foldKey(key) === 'id');
  const own = entry && text.slice(entry.range.start, entry.range.end);
  if (own !== undefined && /^[\p{L}][\p{L}\d_-]{0,60}$/u.test(own) && /\d/.test(own)) return own;
  if (numberText === undefined) return stem;
  const prefix = file.prefix ?? parts?.prefix ?? kind.id.toUpperCase();
  return `${/^[a-z]+$/.test(prefix) ? prefix.toUpperCase() : prefix}-${numberText}`;
}

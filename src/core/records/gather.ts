import { endBefore } from '../text/end-before.ts';
import { append } from '../text/append.ts';
import type { Root } from '../markdown/block.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { FrontMatter } from './dialects/front-matter.ts';
import { readComments } from './dialects/comments.ts';
import { readPairsOf } from './dialects/header.ts';
import { lookUp } from './dialects/lines.ts';
import { readFieldSection, statusLine } from './dialects/sections.ts';
import type { LooseLine, Statement } from './dialects/statement.ts';
import { bodyOf, type Outline, type OutlineHeading } from './outline.ts';
import { endsLife, readStatus } from './status.ts';
import { saysNothing } from './values/none.ts';
import { isMetadata } from './metadata.ts';
import type { KnownKey, Vocabulary } from './vocabulary.ts';

/** Everything that a document says about fields, in order of evidence, and the lines where it may speak of others. */
export interface Gathered {
  /** One list a tier of evidence, the best first. */
  readonly tiers: readonly (readonly Statement[])[];
  /** Lines of the header that are no field. */
  readonly loose: readonly LooseLine[];
  /** Lines under a status heading. */
  readonly statusLines: readonly LooseLine[];
}

const HISTORY =
  /^(?:changelogs?|changehistory|history|revisionhistory|statushistory|decisionhistory|statuslog|approvalhistory|historie|anderungshistorie|anderungsverlauf|verlauf|historique|historial|historico|変更履歴|变更历史|变更记录)$/;

/** Collect what a document says about the fields of its kind. */
export function gather(
  text: string,
  root: Root,
  outline: Outline,
  frontMatter: FrontMatter,
  vocabulary: Vocabulary,
): Gathered {
  const header = readPairsOf(text, outline.header, vocabulary);
  const sections: Statement[] = [];
  const statusLines: LooseLine[] = [];
  const histories: OutlineHeading[] = [];
  outline.headings.forEach((heading, at) => {
    const known = fieldOf(heading, vocabulary);
    if (known) {
      const { statements, loose } = readFieldSection(
        text,
        { ...known, key: keyOf(text, heading), body: bodyOf(root, outline, heading) },
        vocabulary,
      );
      append(sections, statements);
      if (known.known.definition.type === 'status') append(statusLines, loose);
    } else if (HISTORY.test(heading.key)) histories.push(heading);
    else if (isMetadata(heading.key) || at === 0) {
      const pairs = readPairsOf(text, bodyOf(root, outline, heading), vocabulary);
      if (isMetadata(heading.key) || isHeader(pairs.statements, pairs.loose))
        append(header.statements, pairs.statements);
    }
  });
  const own = fromFrontMatter(text, frontMatter, vocabulary);
  const stated = [own, header.statements, sections].some((tier) =>
    tier.some(({ definition, parts }) => definition === vocabulary.statusField && parts.length > 0),
  );
  return {
    tiers: [
      own,
      header.statements,
      sections,
      [...fromFooter(text, root, vocabulary), ...readComments(text, root, vocabulary)],
      [
        ...fromVerbs(text, header.loose, vocabulary),
        ...(stated ? [] : fromRelations(text, header.statements, vocabulary)),
      ],
      fromHistories(text, root, outline, histories, vocabulary),
    ],
    loose: header.loose,
    statusLines,
  };
}

/** Fields below a rule at the very end: `---`, then `**Status:** Accepted` and `**Date:** …`. */
function fromFooter(text: string, root: Root, vocabulary: Vocabulary): readonly Statement[] {
  const rule = root.children.findLastIndex(({ type }) => type === 'thematicBreak');
  const blocks = root.children.slice(rule + 1);
  if (rule < 1 || blocks.length === 0 || blocks.length > 3) return [];
  if (blocks.some(({ type }) => type !== 'paragraph' && type !== 'list' && type !== 'html'))
    return [];
  if (!root.children.slice(0, rule).some(({ type }) => type === 'heading')) return [];
  const { statements, loose } = readPairsOf(text, blocks, vocabulary);
  return isHeader(statements, loose) ? statements : [];
}

/** A first section that holds nothing but fields is a header under a heading. */
function isHeader(statements: readonly Statement[], loose: readonly LooseLine[]): boolean {
  return (
    statements.length >= 2 &&
    loose.length <= 1 &&
    statements.some(({ definition }) => definition.type === 'status' || definition.type === 'date')
  );
}

/** The field that a section's heading names; fields that are as often ordinary sections are left to those. */
function fieldOf(
  { key, inline }: OutlineHeading,
  vocabulary: Vocabulary,
): { known: KnownKey; inline: Statement['range'] | undefined } | undefined {
  const whole = vocabulary.keys.get(key);
  if (whole && isSectionField(whole.definition, key, vocabulary))
    return { known: whole, inline: undefined };
  if (!inline) return undefined;
  const part = vocabulary.keys.get(inline.key);
  if (part && (part.definition.type === 'status' || part.definition.type === 'date'))
    return { known: part, inline: inline.value };
  return undefined;
}

function isSectionField(definition: FieldDefinition, key: string, vocabulary: Vocabulary): boolean {
  // What was built, not where the decision stands.
  if (definition.type === 'status') return key !== 'implementation';
  if (definition.type === 'date') return true;
  if (vocabulary.roles.has(key)) return false;
  if (definition.type === 'people') return true;
  if (definition.type === 'reference') return definition.relation !== 'relates';
  return definition.type === 'list' && key === definition.id.replace(/[^a-z]/g, '');
}

function keyOf(
  text: string,
  { heading, inline }: OutlineHeading,
): { text: string; range: Statement['range'] } {
  const line = heading.lines[0] ?? { start: heading.start, end: heading.end };
  const end = inline ? Math.max(line.start, inline.value.start) : line.end;
  const whole = text.slice(line.start, end);
  const shown = whole.slice(0, endBefore(whole, /[\s:：–—-]/u));
  return { text: shown, range: { start: line.start, end: line.start + shown.length } };
}

function fromFrontMatter(
  text: string,
  { entries }: FrontMatter,
  vocabulary: Vocabulary,
): Statement[] {
  return entries.flatMap((entry) => {
    const known = lookUp(entry.key, vocabulary);
    if (!known) return [];
    return {
      definition: known.definition,
      rank: known.rank,
      key: { text: text.slice(entry.keyRange.start, entry.keyRange.end), range: entry.keyRange },
      range: entry.range,
      parts: entry.parts,
      origin: 'front-matter' as const,
      confidence: 'certain' as const,
      ...(entry.entries && { entries: entry.entries }),
    };
  });
}

/**
 * Header lines that are a status by their verb: `Superseded: 2019-12-19 by …`, "This decision was superseded by …"
 * in a note, `:::warning Deprecated`.
 */
function fromVerbs(text: string, loose: readonly LooseLine[], vocabulary: Vocabulary): Statement[] {
  const { statusField } = vocabulary;
  if (!statusField) return [];
  return loose.flatMap(({ range, quoted, leads }) => {
    if (!leads) return [];
    const start = skipNote(text, range.start, range.end);
    const value = { start, end: range.end };
    if (value.end - value.start < 3 || value.end - value.start > 600) return [];
    if (!endsLife(text.slice(start, Math.min(range.end, start + 120)), vocabulary)) return [];
    if (NEGATED.test(text.slice(start, start + 48))) return [];
    return {
      definition: statusField,
      rank: 1000,
      key: undefined,
      range: value,
      parts: [value],
      origin: quoted || start > range.start ? ('admonition' as const) : ('header-verb' as const),
      confidence: 'likely' as const,
    };
  });
}

/** Without any status, `Superseded: 2019-12-19 by …` says one with its key. */
function fromRelations(
  text: string,
  statements: readonly Statement[],
  vocabulary: Vocabulary,
): Statement[] {
  const { statusField } = vocabulary;
  if (!statusField) return [];
  return statements.flatMap(({ definition, key, range }) => {
    if (definition.relation !== 'superseded-by' || !key) return [];
    if (saysNothing(text.slice(range.start, range.end))) return [];
    if (!readStatus(key.text, vocabulary)?.dead) return [];
    const whole = { start: key.range.start, end: range.end };
    return {
      definition: statusField,
      rank: 1000,
      key: undefined,
      range: whole,
      parts: [whole],
      origin: 'header-verb' as const,
      confidence: 'likely' as const,
    };
  });
}

/** "This is not implemented yet" is a remark, no verdict. */
const NEGATED = /\b(?:not|never|nicht|pas|no|não|nunca)\b/i;

/** Where a line's own words begin behind `:::warning`, `!!! note`, "Note:" and emphasis. */
function skipNote(text: string, start: number, end: number): number {
  const shown = text.slice(start, Math.min(end, start + 60));
  const note =
    /^[\s*_]*(?::::\s*\w+\s+|!!!\s*\w+\s+"?|\[![A-Z]+\]\s*|(?:note|notice|update|warning|important|hinweis|nota|remarque|注意)\s*[:：]\s*)[\s*_]*/i.exec(
      shown,
    );
  return start + (note?.[0].length ?? 0);
}

/** The newest entry of a change log that begins with a status: EdgeX's `- [approved](…) 2021-01-25`. */
function fromHistories(
  text: string,
  root: Root,
  outline: Outline,
  histories: readonly OutlineHeading[],
  vocabulary: Vocabulary,
): Statement[] {
  const { statusField } = vocabulary;
  if (!statusField) return [];
  return histories.flatMap((heading) => {
    const { loose } = readPairsOf(text, bodyOf(root, outline, heading), vocabulary);
    const lines = loose
      .map(({ range }) => range)
      .filter(({ start, end }) => readStatus(text.slice(start, end), vocabulary)?.certain);
    const line = statusLine(text, lines, vocabulary);
    if (!line) return [];
    const key = keyOf(text, heading);
    return {
      definition: statusField,
      rank: 1001,
      key,
      range: line,
      parts: [line],
      origin: 'section' as const,
      confidence: 'likely' as const,
    };
  });
}

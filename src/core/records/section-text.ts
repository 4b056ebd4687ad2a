import type { Block } from '../markdown/block.ts';
import { plainText } from '../markdown/inline.ts';
import type { Range } from '../text/range.ts';
import type { Section } from './record.ts';
import { isPlaceholder } from './values/none.ts';

/** What stands under a section's heading and those inside it, as plain prose, one block a line; without code. */
export function sectionText(text: string, section: Section): string {
  return sectionBlocks(section)
    .flatMap((block) => [...leaves([block])])
    .map((lines) => plainText(text, lines))
    .filter((line) => line !== '')
    .join('\n');
}

/** The blocks of a section and of those inside it, in order, without the headings of those. */
export function sectionBlocks(section: Section): Block[] {
  return [...section.body, ...section.children.flatMap(sectionBlocks)];
}

/**
 * The words of prose, lists and tables; code, HTML, comments and link targets do not count. Where words are not set
 * apart (Chinese, Japanese), two characters count as one.
 */
export function wordCount(text: string, blocks: readonly Block[]): number {
  let count = 0;
  for (const lines of leaves(blocks)) count += wordsIn(plainText(text, lines));
  return count;
}

/**
 * Whether a section says nothing: no text under it but comments and placeholders, and no sub-heading that says
 * something itself. "None." says something; see `isNone`.
 */
export function isEmptySection(text: string, section: Section): boolean {
  return (
    section.body.every((block) => isEmptyBlock(text, block)) &&
    section.children.every(
      (child) =>
        (child.role !== undefined || isPlaceholder(child.title)) && isEmptySection(text, child),
    )
  );
}

function isEmptyBlock(text: string, block: Block): boolean {
  if (block.type === 'code') return false;
  if (block.type === 'html') return isUnwritten(text.slice(block.start, block.end));
  for (const lines of leaves([block])) {
    const written = lines.map(({ start, end }) => text.slice(start, end)).join(' ');
    if (!isUnwritten(written)) return false;
  }
  return !('children' in block) || block.children.every((child) => isEmptyBlock(text, child));
}

/** The inline content of every heading, paragraph and table cell, in order. */
function* leaves(blocks: readonly Block[]): Generator<readonly Range[]> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield block.lines;
    else if (block.type === 'table') {
      for (const row of block.rows) for (const { content } of row.cells) yield [content];
    } else if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem') {
      yield* leaves(block.children);
    }
  }
}

/** Whether nothing has been written: blank, comments, an empty check box, a placeholder. */
function isUnwritten(written: string): boolean {
  return (
    isBlankButComments(written) || /^\s?\[[ xX]?\]\s?$/.test(written) || isPlaceholder(written)
  );
}

function isBlankButComments(written: string): boolean {
  let at = 0;
  for (;;) {
    while (at < written.length && /\s/u.test(written.charAt(at))) at++;
    if (at === written.length) return true;
    if (!written.startsWith('<!--', at)) return false;
    const close = written.indexOf('-->', at + 4);
    if (close === -1) return true;
    at = close + 3;
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

function wordsIn(plain: string): number {
  const unspaced = plain.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced > 0 ? plain.replace(UNSPACED, ' ') : plain;
  const words = spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return words + Math.ceil(unspaced / 2);
}

import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { parseWithRemark, shapesOfOurs, shapesOfRemark, type Shape } from './oracle.ts';

/** A difference between remark's reading of a document and ours; `known` names its class if there is one. */
export interface Difference {
  readonly known: string | undefined;
  readonly detail: string;
}

interface Known {
  readonly name: string;
  /** Why we differ on purpose. */
  readonly reason: string;
  /** A document that shows it. */
  readonly example: string;
  /** Whether two shapes differ in nothing but this; children are compared apart from it. */
  readonly explains: (expected: Shape, actual: Shape, text: string) => boolean;
}

/** The differences that we want, each as narrow as it can be told. */
export const KNOWN_DIFFERENCES: readonly Known[] = [
  {
    name: 'end',
    reason:
      'Remark lets a container, or a fence or comment that is never closed, end behind its last line end, or even ' +
      'behind the container prefixes and the list marker of the following line; a block of ours ends with its ' +
      'last line, even if that is blank and the end of the file.',
    example: '> - a\n> 1. b\n',
    explains: (expected, actual, text) =>
      ['list', 'listItem', 'blockquote', 'footnoteDefinition', 'code', 'html'].includes(
        expected.type,
      ) &&
      expected.type === actual.type &&
      expected.start === actual.start &&
      expected.facts === actual.facts &&
      (expected.end > actual.end
        ? /^[\s>]*([-+*]|\d{1,9}[.)])?\s*$/.test(text.slice(actual.end, expected.end))
        : actual.end === text.length && /^[\s>]*$/.test(text.slice(expected.end))),
  },
  {
    name: 'setext-start',
    reason:
      'Remark lets a Setext heading begin at the link definitions before it, which are blocks of their own; ours ' +
      'begins at its text.',
    example: '[a]: b\nc\n=\n',
    explains: (expected, actual, text) =>
      expected.type === 'heading' &&
      actual.type === 'heading' &&
      expected.end === actual.end &&
      expected.facts === actual.facts &&
      expected.start < actual.start &&
      text.charAt(expected.start) === '[',
  },
  {
    name: 'task-start',
    reason:
      'Remark lets a task’s paragraph begin at its box, or one character behind it; ours begins at its text.',
    example: '- [x] *a*\n',
    explains: (expected, actual, text) =>
      expected.type === 'paragraph' &&
      actual.type === 'paragraph' &&
      expected.end === actual.end &&
      expected.start < actual.start &&
      /^(\[[ xX]\])?[\s>]*$/.test(text.slice(expected.start, actual.start)),
  },
  {
    name: 'tag-as-head',
    reason:
      'Where a paragraph’s last line is nothing but a tag and turns out to be a table’s head, remark first ends the ' +
      'paragraph for the table, and then reads the tag as an HTML block; ours is the table, as GitHub’s.',
    example: 'a\n<b>\n-|\n',
    explains: (expected, actual, text) =>
      expected.type === 'html' &&
      actual.type === 'table' &&
      expected.start === actual.start &&
      text.charAt(actual.start) === '<',
  },
];

/** What remark and we read differently in a document. */
export function compareDocument(text: string): Difference[] {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const expected = shapesOfRemark(parseWithRemark(text), shift);
  return compareAll(expected, shapesOfOurs(text, scanBlocks(text)), text);
}

function compareAll(
  expected: readonly Shape[],
  actual: readonly Shape[],
  text: string,
): Difference[] {
  if (expected.length !== actual.length) {
    return [
      { known: undefined, detail: `Unexpected ${namesOf(actual)}, expected ${namesOf(expected)}.` },
    ];
  }
  return expected.flatMap((shape, index) => compare(shape, actual[index]!, text));
}

function compare(expected: Shape, actual: Shape, text: string): Difference[] {
  if (expected.type !== actual.type) return [explained(expected, actual, text)];
  const same =
    expected.start === actual.start &&
    expected.end === actual.end &&
    expected.facts === actual.facts;
  const own = same ? [] : [explained(expected, actual, text)];
  if (expected.type !== actual.type) return own;
  return [...own, ...compareAll(expected.children, actual.children, text)];
}

function explained(expected: Shape, actual: Shape, text: string): Difference {
  const known = KNOWN_DIFFERENCES.find((each) => each.explains(expected, actual, text));
  return { ...unexplained(expected, actual), known: known?.name };
}

function unexplained(expected: Shape, actual: Shape): Difference {
  return {
    known: undefined,
    detail: `Unexpected ${nameOf(actual)}, expected ${nameOf(expected)}.`,
  };
}

function namesOf(shapes: readonly Shape[]): string {
  return `[${shapes.map(nameOf).join(', ')}]`;
}

function nameOf({ type, start, end, facts }: Shape): string {
  return `${type} ${start}–${end}${facts === '' ? '' : ` ${JSON.stringify(facts)}`}`;
}

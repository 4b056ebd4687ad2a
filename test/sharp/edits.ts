import type { Severity } from '../../src/core/rules/rule.ts';
import type { Change, Edit } from './run.ts';

/** A defect: what it is, the change, the rule with its severity, and text of the line where it must be told. */
export type Defect = readonly [
  what: string,
  change: Change,
  told: `${string} ${Severity}`,
  at: string,
];
/** An edit that says the same in another way. */
export type Harmless = readonly [what: string, change: Change];

/** The edits of one file of a workspace. */
export function editsOf(
  on: string,
  defects: readonly Defect[],
  harmless: readonly Harmless[] = [],
): Edit[] {
  return [
    ...defects.map(([what, change, told, at]): Edit => {
      const [rule, severity] = told.split(' ') as [string, Severity];
      return { on, what, change, found: { rule, severity, at } };
    }),
    ...harmless.map(([what, change]): Edit => ({ on, what, change })),
  ];
}

/** The same file with the line ends of Windows. */
export const windowsLineEnds = (text: string): string => text.replaceAll('\n', '\r\n');

/** So many words of filler, in lines of ten. */
export function filler(words: number): string {
  const line = 'The work goes on as it has gone on until now.';
  const parts = Array.from({ length: Math.ceil(words / 11) }, () => line);
  return parts.join('\n');
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** A section and all below its heading, given as it is written: `## Context`. */
export const sectionOf = (heading: string) =>
  new RegExp(
    `^${escaped(heading)}\\n[^]*?(?=^#{1,${/^#+/.exec(heading)![0].length}} |$(?![^]))`,
    'm',
  );
/** The text without a section. */
export const without = (heading: string) => (text: string) => text.replace(sectionOf(heading), '');
/** The text with other words, or none, in a section. */
export const saying = (heading: string, words: string) => (text: string) =>
  text.replace(sectionOf(heading), () => `${heading}\n\n${words}\n\n`);
/** The text with every one of some patterns replaced wherever it is found. */
export const each =
  (...pairs: readonly (readonly [RegExp, string])[]) =>
  (text: string) =>
    pairs.reduce((now, [from, to]) => now.replace(from, to), text);

import type { Avoided } from '../kinds/kind.ts';
import type { Section } from '../records/record.ts';
import { phrase, say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { leavesOf, type Leaf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/avoided-words.md. */
export const avoidedWords: Rule = {
  id: 'avoided-words',
  group: 'writing',
  summary: 'No words stand in a section that its kind keeps out of it.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ avoid }) => avoid && avoid.length > 0),
  *check({ record, kind }) {
    for (const { id, avoid = [] } of kind.sections) {
      const section = avoid.length > 0 ? sectionOf(record, id) : undefined;
      if (!section) continue;
      for (const { lines, in: place } of leavesWithin(section)) {
        if (place === 'quote') continue;
        for (const { start, end } of lines) {
          const line = record.text.slice(start, end);
          for (const avoided of avoid)
            for (const match of line.matchAll(patternOf(avoided))) {
              if (isQuoted(line, match.index) || isDenied(line.slice(0, match.index))) continue;
              yield {
                message: say`${quote(match[0])} does not belong in ${quote(section.title)}: ${phrase(avoided.because)}`,
                range: { start: start + match.index, end: start + match.index + match[0].length },
              };
            }
        }
      }
    }
  },
};

/** What stands in a section, its headings below and their text included; what has a role of its own is not its own. */
function* leavesWithin({ role, body, children }: Section): Generator<Leaf> {
  yield* leavesOf(body);
  for (const child of children) {
    if (child.role !== undefined && child.role !== role) continue;
    yield { lines: child.heading.lines, in: 'heading' };
    yield* leavesWithin(child);
  }
}

const patterns = new WeakMap<Avoided, RegExp>();

function patternOf(avoided: Avoided): RegExp {
  let pattern = patterns.get(avoided);
  if (!pattern) {
    const words = avoided.words.map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
        .replace(/\\\*$/u, String.raw`\p{L}*`)
        .replace(/\s+/gu, String.raw`\s`),
    );
    pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`,
      'giu',
    );
    patterns.set(avoided, pattern);
  }
  return pattern;
}

/** Whether a place stands in code or between quotation marks: somebody else's words. */
function isQuoted(line: string, at: number): boolean {
  const before = line.slice(0, at);
  if ((before.split('`').length - 1) % 2 === 1) return true;
  if ((before.split('"').length - 1) % 2 === 1) return line.includes('"', at);
  const opening = Math.max(...['“', '„', '«', '‘', '「'].map((mark) => before.lastIndexOf(mark)));
  return (
    opening >= 0 && !/[”“»’」]/u.test(before.slice(opening + 1)) && /[”“»’」]/u.test(line.slice(at))
  );
}

/** "Nobody was careless", "not a human error". */
const DENIAL =
  /(?<!\p{L})(?:no|not|never|nobody|none|neither|nor|without|n['’]t|rather than|instead of|kein\p{L}{0,2}|nicht|nie|niemand|weder|ohne|statt|ni|nunca|nadie|sin|não|nunca|ninguém|sem|nem|pas|jamais|personne|sans)(?!\p{L})[^.;:!?]{0,40}$/iu;

function isDenied(before: string): boolean {
  return DENIAL.test(before.slice(-60));
}

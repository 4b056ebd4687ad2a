import type { Section } from '../records/record.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { headingSide } from './support/sides.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/empty-section.md. */
export const emptySection: Rule = {
  id: 'empty-section',
  group: 'structure',
  summary: 'A section that a kind defines says something.',
  severity: objection,
  *check({ record, kind, dialect }) {
    for (const { section } of outlineOf(record).all) {
      if (section.role === undefined || saysSomething(record.text, section)) continue;
      // An empty list of what is bad is told by the rule on consequences that tell only the good.
      if (section.role === 'consequences' && headingSide(section.title) === 'bad') continue;
      const definition = kind.sections.find(({ id }) => id === section.role);
      const owed = dialect.sections.includes(section.role) || section.role === 'recommendation';
      yield {
        message: `The section ${quote(section.title)} is empty: ${ask(definition?.description)}`,
        range: headingRange(section),
        ...(owed ? {} : { severity: advice }),
      };
    }
  },
};

/** Anything but comments: a heading below counts, since what it lacks is told there. */
function saysSomething(text: string, section: Section): boolean {
  if (section.children.length > 0) return true;
  return section.body.some(({ type, start }) =>
    type === 'html'
      ? !text.startsWith('<!--', start)
      : type !== 'definition' && type !== 'thematicBreak',
  );
}

function ask(description: string | undefined): string {
  return description ? description.charAt(0).toLowerCase() + description.slice(1) : 'fill it in.';
}

import type { Section } from '../records/record.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/duplicate-section.md. */
export const duplicateSection: Rule = {
  id: 'duplicate-section',
  group: 'structure',
  summary: 'No section of a record comes twice under the same heading.',
  severity: objection,
  *check({ record }) {
    const seen = new Map<Section | undefined, Map<string, Section>>();
    for (const { section, parent } of outlineOf(record).all) {
      if (section.role === undefined) continue;
      let siblings = seen.get(parent);
      if (!siblings) seen.set(parent, (siblings = new Map<string, Section>()));
      const title = section.title.toLowerCase();
      const first = siblings.get(title);
      if (!first) siblings.set(title, section);
      else
        yield {
          message: `The section ${quote(section.title)} comes twice: join the two.`,
          range: headingRange(section),
          related: [
            { path: record.path, range: headingRange(first), message: 'The first one is here.' },
          ],
        };
    }
  },
};

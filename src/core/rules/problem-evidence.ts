import { isPlaceholder } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { showsEvidence } from './support/evidence.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/problem-evidence.md. */
export const problemEvidence: Rule = {
  id: 'problem-evidence',
  group: 'scope',
  summary: 'The problem is shown by a number, a link or an incident.',
  severity: advice,
  applies: (kind) => kind.sections.some(({ id }) => id === 'problem'),
  *check({ record }) {
    const section = sectionOf(record, 'problem');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '' || isPlaceholder(prose) || showsEvidence(prose)) return;
    yield {
      message: say`${quote(section.title)} shows no evidence: add a number, a link or an incident.`,
      range: headingRange(section),
    };
  },
};

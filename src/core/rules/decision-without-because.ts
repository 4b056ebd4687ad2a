import { wordCount } from '../records/section-text.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { givesReason } from './support/causal.ts';
import { proseOf } from './support/leaves.ts';
import { outlineOf, sectionOf } from './support/outline.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** A decision of more words than this explains itself in ways that no list of words knows. */
const EXPLAINS_ITSELF = 80;
/** Sections that give the reasons elsewhere. */
const REASONS =
  /rationale|reason|justif|argument|why|begründung|gründe|warum|razon|motiv|raison|理由/iu;

/** See docs/rules/decision-without-because.md. */
export const decisionWithoutBecause: Rule = {
  id: 'decision-without-because',
  group: 'adr',
  summary: 'The decision says because of what it was taken.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'decision'),
  *check({ record, dialect }) {
    const section = sectionOf(record, 'decision');
    if (!section) return;
    const prose = proseOf(record, section);
    if (
      prose === '' ||
      givesReason(prose) ||
      wordCount(record.text, section.body) > EXPLAINS_ITSELF
    )
      return;
    const { all } = outlineOf(record);
    if (all.some((placed) => REASONS.test(placed.section.title))) return;
    yield {
      message: `${quote(section.title)} gives no reason: say because of what it was decided.`,
      range: headingRange(section),
      // Where no options are owed, the context is where a reader finds the reasons.
      severity: dialect.sections.includes('options') ? objection : advice,
    };
  },
};

import { saysOnlyNone } from './support/only-none.ts';
import { isNone } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { leavesOf, proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/none-without-reason.md. */
export const noneWithoutReason: Rule = {
  id: 'none-without-reason',
  group: 'structure',
  summary: 'Where “none” is an answer worth thinking about, it comes with its reason.',
  severity: objection,
  applies: (kind) => kind.sections.some((section) => section.noneNeedsReason),
  *check({ record, kind }) {
    for (const definition of kind.sections) {
      if (!definition.noneNeedsReason) continue;
      const section = sectionOf(record, definition.id);
      if (!section) continue;
      const prose = proseOf(record, section);
      if (
        prose === '' ||
        !(isNone(prose) || saysOnlyNone(prose, [definition.title, ...definition.aliases]))
      )
        continue;
      const [leaf] = leavesOf(section.body);
      const [line] = leaf?.lines ?? [];
      yield {
        message: say`${quote(section.title)} says only ${quote(prose)}: give the reason in a sentence, or name one.`,
        range: line ?? headingRange(section),
      };
    }
  },
};

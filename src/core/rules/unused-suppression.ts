import { removalOf, removalOfRules } from './support/comment-removal.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fixOf } from './support/fix.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/unused-suppression.md. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  group: 'suppression',
  summary: 'A comment that silences rules silences something.',
  severity: objection,
  *check({ record, suppressions }) {
    for (const { comment, rules } of suppressions.unused()) {
      const { form, range } = comment;
      if (rules.length > 0) {
        const names = listOf(rules.map(({ id }) => quote(id)));
        yield {
          message:
            rules.length === 1
              ? say`Nothing here is found by ${names}: take it out of the comment.`
              : say`Nothing here is found by ${names}: take them out of the comment.`,
          range: rules[0]?.range ?? range,
          fixes: [
            fixOf(record, say`Take ${names} out of the comment`, removalOfRules(comment, rules)),
          ],
          tag: 'unnecessary',
        };
      } else
        yield {
          message:
            form === 'end'
              ? say`This comment ends a silence that never began: remove it.`
              : say`This comment silences nothing: remove it.`,
          range,
          fixes: [fixOf(record, say`Remove the comment`, [removalOf(record, comment)])],
          tag: 'unnecessary',
        };
    }
  },
};

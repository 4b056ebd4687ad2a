import { SUPPRESSION_WORDS } from '../records/suppression-comments.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import type { Report, Rule } from './rule.ts';
import { fixOf } from './support/fix.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

const WORDS = Object.keys(SUPPRESSION_WORDS);

/** See docs/rules/unknown-suppression.md. */
export const unknownSuppression: Rule = {
  id: 'unknown-suppression',
  group: 'suppression',
  summary: 'A comment that silences rules has a form and names rules that Leadline knows.',
  severity: objection,
  *check({ record, suppressions }) {
    const report = (what: string, text: string, range: Range, known: readonly string[]): Report => {
      const meant = closest(text, known);
      return {
        message: `Unexpected ${what} ${quote(text)}, ${meant === undefined ? expectation(known) : `did you mean ${quote(meant)}?`}`,
        range,
        ...(meant === undefined
          ? {}
          : {
              fixes: [
                fixOf(
                  record,
                  `Change ${quote(text)} to ${quote(meant)}`,
                  [{ range, newText: meant }],
                  false,
                ),
              ],
            }),
      };
    };
    for (const { form, word, rules } of suppressions.comments) {
      if (form === 'unknown') yield report('comment', word.text, word.range, WORDS);
      for (const { id, range } of rules)
        if (!suppressions.known.has(id)) yield report('rule', id, range, [...suppressions.known]);
    }
  },
};

function expectation(known: readonly string[]): string {
  return known === WORDS
    ? `expected ${listOf(WORDS.map(quote), 'or')}.`
    : 'expected the ids of rules that a comment can silence, with commas between them and a colon before the reason.';
}

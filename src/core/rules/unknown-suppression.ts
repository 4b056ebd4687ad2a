import { SUPPRESSION_WORDS } from '../records/suppression-comments.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { say, type Message } from '../text/message.ts';
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
    const report = (
      unexpected: Message,
      text: string,
      range: Range,
      known: readonly string[],
    ): Report => {
      const meant = closest(text, known);
      return {
        message:
          meant === undefined
            ? say`${unexpected}, ${expectation(known)}`
            : say`${unexpected}, did you mean ${quote(meant)}?`,
        range,
        ...(meant === undefined
          ? {}
          : {
              fixes: [
                fixOf(
                  record,
                  say`Change ${quote(text)} to ${quote(meant)}`,
                  [{ range, newText: meant }],
                  false,
                ),
              ],
            }),
      };
    };
    for (const { form, word, rules } of suppressions.comments) {
      if (form === 'unknown')
        yield report(say`Unexpected comment ${quote(word.text)}`, word.text, word.range, WORDS);
      for (const { id, range } of rules)
        if (!suppressions.known.has(id))
          yield report(say`Unexpected rule ${quote(id)}`, id, range, [...suppressions.known]);
    }
  },
};

function expectation(known: readonly string[]): Message {
  return known === WORDS
    ? say`expected ${listOf(WORDS.map(quote), 'or')}.`
    : say`expected the ids of rules that a comment can silence, with commas between them and a colon before the reason.`;
}

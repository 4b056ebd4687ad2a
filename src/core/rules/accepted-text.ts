import { rewriteOf } from '../history/accepted-text.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { commas, listOf, quote } from './support/words.ts';

/** More sections than this are counted and not named. */
const NAMED = 3;

/** See docs/rules/accepted-text.md. */
export const acceptedText: Rule = {
  id: 'accepted-text',
  group: 'adr',
  summary: 'What was accepted still stands as it was accepted.',
  severity: 'error',
  options: {
    properties: {
      open: {
        type: 'string[]',
        default: [],
        description: 'Further sections, by heading, that may change where the policy is `bounded`.',
      },
    },
  },
  *check({ record, history, options }) {
    const acceptance = history?.acceptances.get(record.path);
    if (!history || !acceptance || history.immutability === 'off') return;
    const { open } = options as { readonly open: readonly string[] };
    const rewrite = rewriteOf(acceptance.record, record, history.immutability, open);
    if (!rewrite) return;
    const { sections, was, is } = rewrite;
    const named = sections.slice(0, NAMED).map(quote);
    const more = sections.length - named.length;
    const what =
      named.length === 0
        ? say`The text`
        : more > 0
          ? say`${commas(named)} and ${more} more sections`
          : listOf(named);
    const { date } = acceptance;
    const commit = acceptance.commit.slice(0, 7);
    const remedy = REMEDY[history.immutability];
    const range = rewrite.range.end > rewrite.range.start ? rewrite.range : headRange(record);
    yield {
      message:
        named.length > 1
          ? say`${what} are not as accepted on ${date} (${commit}): ${remedy}`
          : say`${what} is not as accepted on ${date} (${commit}): ${remedy}`,
      range,
      related: [{ path: record.path, range, message: changed(was, is) }],
    };
  },
};

const REMEDY = {
  'append-only': say`put it back and add below it what is new, or supersede the record.`,
  bounded: say`put it back, or supersede the record.`,
  'refine-with-changelog': say`say so in the record’s change log, or supersede the record.`,
};

function changed(was: string, is: string): Message {
  if (was === '') return say`Added since: ${quote(is)}.`;
  return is === ''
    ? say`Removed since it was accepted: ${quote(was)}.`
    : say`Accepted as ${quote(was)}, now ${quote(is)}.`;
}

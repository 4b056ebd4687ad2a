import type { Item } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemRange, itemsDefinition } from './support/items.ts';
import { headOf, meanSameThing } from './support/same-thing.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/bet-contradicts-non-goal.md. */
export const betContradictsNonGoal: Rule = {
  id: 'bet-contradicts-non-goal',
  group: 'roadmap',
  summary: 'No bet is on what the roadmap says it leaves out.',
  severity: objection,
  applies: (kind) =>
    itemsDefinition(kind, 'bets') !== undefined && itemsDefinition(kind, 'non-goals') !== undefined,
  *check({ record }) {
    const bets = record.items('bets');
    if (bets.length === 0) return;
    const nonGoals = record.items('non-goals');
    for (const [at, bet] of bets.entries()) {
      if (bet.name === '') continue;
      const against = nonGoals.find((nonGoal) => leavesOut(nonGoal, bet.name) !== undefined);
      if (!against) continue;
      const name = leavesOut(against, bet.name) ?? '';
      yield {
        message: say`${callItem('bet', bet, at)} is on what the non-goal ${quote(name)} leaves out: drop one of them.`,
        range: itemRange(record, bet),
        related: [
          { path: record.path, range: itemRange(record, against), message: say`The non-goal.` },
        ],
      };
    }
  },
};

/** What of a non-goal says that a bet's matter is left out; a paragraph may leave out a thing with each sentence. */
function leavesOut({ form, name, text }: Item, bet: string): string | undefined {
  const named = headOf(name !== '' ? name : text);
  const said =
    form === 'paragraph'
      ? `${name}\n${text}`.split(/[.!?]\s+|\n/u).filter((part) => part !== '')
      : [];
  return [named, ...said.map(headOf)].find((head) => meanSameThing(bet, head));
}

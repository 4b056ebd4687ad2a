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
      const against = nonGoals.find((nonGoal) =>
        meanSameThing(bet.name, headOf(nonGoal.name !== '' ? nonGoal.name : nonGoal.text)),
      );
      if (!against) continue;
      const name = against.name !== '' ? against.name : headOf(against.text);
      yield {
        message: `${callItem('bet', bet, at)} is on what the non-goal ${quote(name)} leaves out: drop one of them.`,
        range: itemRange(record, bet),
        related: [
          { path: record.path, range: itemRange(record, against), message: 'The non-goal.' },
        ],
      };
    }
  },
};

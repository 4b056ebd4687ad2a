import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { keepsItsPlace } from './support/anchor.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/bet-cost.md. */
export const betCost: Rule = {
  id: 'bet-cost',
  group: 'roadmap',
  summary: 'Each bet has a rough cost in weeks.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'bets', 'cost') !== undefined,
  *check({ record }) {
    for (const [at, bet] of record.items('bets').entries()) {
      const cost = bet.fields.get('cost');
      const name = callItem('bet', bet, at);
      if (!cost || cost.raw.trim() === '')
        yield {
          message: say`${name} has no cost: give a rough number of weeks.`,
          range: itemRange(record, bet),
        };
      else if (cost.value.type !== 'weeks' && !keepsItsPlace(record, cost.range))
        yield {
          message: say`${name} costs ${quote(cost.raw)}, which is no number of weeks: give a rough one, such as “6-8 weeks”.`,
          range: cost.range,
        };
    }
  },
};

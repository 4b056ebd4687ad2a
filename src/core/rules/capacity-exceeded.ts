import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { callItem } from './support/items.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/capacity-exceeded.md. */
export const capacityExceeded: Rule = {
  id: 'capacity-exceeded',
  group: 'roadmap',
  summary: 'The bets cost no more weeks than the team has.',
  severity: objection,
  applies: (kind) => kind.fields.some(({ id, type }) => id === 'capacity' && type === 'weeks'),
  *check({ record }) {
    const capacity = record.fields.get('capacity')?.value;
    if (capacity?.type !== 'weeks') return;
    let sum = 0;
    const related = [];
    for (const [at, bet] of record.items('bets').entries()) {
      const cost = bet.fields.get('cost');
      if (cost?.value.type !== 'weeks') continue;
      sum += cost.value.high;
      related.push({
        path: record.path,
        range: cost.range,
        message: say`${callItem('bet', bet, at)}: ${cost.value.high} weeks.`,
      });
    }
    if (sum <= capacity.high) return;
    yield {
      message: say`The bets cost up to ${sum} weeks and the team has ${capacity.high}: cut a bet or make one smaller.`,
      range: fieldRange(record, 'capacity'),
      related,
    };
  },
};

import { isVagueOwner } from '../records/values/people.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/bet-owner.md. */
export const betOwner: Rule = {
  id: 'bet-owner',
  group: 'roadmap',
  summary: 'Each bet has an owner who is a person.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'bets', 'owner') !== undefined,
  *check({ record }) {
    for (const [at, bet] of record.items('bets').entries()) {
      const owner = bet.fields.get('owner');
      const name = callItem('bet', bet, at);
      if (!owner || owner.raw.trim() === '')
        yield {
          message: say`${name} has no owner: name one person.`,
          range: itemRange(record, bet),
        };
      else if (isVagueOwner(owner.raw))
        yield {
          message: say`${name} is owned by ${quote(owner.raw)}, which is nobody in particular: name one person.`,
          range: owner.range,
        };
    }
  },
};

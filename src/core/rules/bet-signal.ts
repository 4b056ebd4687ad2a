import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { isObservable } from './support/observable.ts';
import { movesFigure } from './support/moves-figure.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/bet-signal.md. */
export const betSignal: Rule = {
  id: 'bet-signal',
  group: 'roadmap',
  summary: 'Each bet has a signal of success that anyone can observe.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'bets', 'signal') !== undefined,
  *check({ record }) {
    for (const [at, bet] of record.items('bets').entries()) {
      const signal = bet.fields.get('signal');
      const name = callItem('bet', bet, at);
      if (!signal || signal.raw.trim() === '') {
        // "Manual refunds fall from 340 a week to under 20" needs no label.
        if (movesFigure(bet.text)) continue;
        yield {
          message: say`${name} has no signal of success: say what anyone can observe when it has worked.`,
          range: itemRange(record, bet),
        };
      } else if (!isObservable(signal.raw))
        yield {
          message: say`${name} has a signal with nothing to observe, ${quote(signal.raw)}: name a number, an event or a state.`,
          range: signal.range,
        };
    }
  },
};

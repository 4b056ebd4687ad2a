import type { Item } from '../records/record.ts';
import { isPlaceholder } from '../records/values/none.ts';
import { findWeeks } from '../records/values/weeks.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { advice } from './support/scales.ts';

const COST =
  /\d|cost|week|day|month|effort|expens|cheap|free|kost|woche|tage|aufwand|teuer|billig|cost[eo]|cuesta|gratis|barat|car[oa]s?\b|semana|d[ií]as|esfuerzo|cust[oa]|esforço|coût|semaine|jours|gratuit|費|週|成本|周/iu;

/** See docs/rules/option-without-cost.md. */
export const optionWithoutCost: Rule = {
  id: 'option-without-cost',
  group: 'scope',
  summary: 'Each option says what it costs.',
  severity: advice,
  applies: (kind) => itemFieldDefinition(kind, 'trade-offs', 'cost')?.required === true,
  *check({ record }) {
    for (const [at, option] of record.items('trade-offs').entries()) {
      const cost = option.fields.get('cost');
      // "None" is a price, too; a dash is not.
      if (cost ? saysPrice(cost.raw) : isPriced(option)) continue;
      yield {
        message: say`${callItem('option', option, at)} does not say what it costs: add it, in weeks or in words.`,
        range: itemRange(record, option),
      };
    }
  },
};

/** A figure in the name may be the option's own; weeks in it are what it takes. */
function isPriced({ name, text }: Item): boolean {
  return COST.test(text) || findWeeks(name).length > 0;
}

function saysPrice(raw: string): boolean {
  return /[\p{L}\d]/u.test(raw) && !isPlaceholder(raw);
}

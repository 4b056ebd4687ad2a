import { saysNothing } from '../records/values/none.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';

/** See docs/rules/risk-without-detection.md. */
export const riskWithoutDetection: Rule = {
  id: 'risk-without-detection',
  group: 'roadmap',
  summary: 'Each risk says how it is noticed early.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'risks', 'detection')?.required === true,
  *check({ record }) {
    for (const [at, risk] of record.items('risks').entries()) {
      const detection = risk.fields.get('detection');
      if (detection && !saysNothing(detection.raw)) continue;
      yield {
        message: `${callItem('risk', risk, at)} does not say how it is noticed early: name what to watch.`,
        range: detection?.range ?? itemRange(record, risk),
      };
    }
  },
};

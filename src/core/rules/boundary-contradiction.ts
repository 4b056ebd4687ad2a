import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { itemRange, itemsDefinition } from './support/items.ts';
import { headOf, meanSameThing } from './support/same-thing.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/boundary-contradiction.md. */
export const boundaryContradiction: Rule = {
  id: 'boundary-contradiction',
  group: 'scope',
  summary: 'Nothing is both in scope and out of scope.',
  severity: objection,
  applies: (kind) =>
    itemsDefinition(kind, 'in-scope') !== undefined &&
    itemsDefinition(kind, 'out-of-scope') !== undefined,
  *check({ record }) {
    const inside = record.items('in-scope');
    if (inside.length === 0) return;
    for (const item of record.items('out-of-scope')) {
      const name = headOf(item.name !== '' ? item.name : item.text);
      const same = inside.find((other) =>
        meanSameThing(name, headOf(other.name !== '' ? other.name : other.text)),
      );
      if (!same) continue;
      yield {
        message: say`${quote(name)} is out of scope and in scope, too: keep it in one of them.`,
        range: itemRange(record, item),
        related: [{ path: record.path, range: itemRange(record, same), message: say`In scope.` }],
      };
    }
  },
};

import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { superseded } from './support/missing-half.ts';
import { phaseOf, statusOf } from './support/phases.ts';
import { relationsOf } from './support/references.ts';
import { quote } from './support/words.ts';

/** See docs/rules/contradictory-supersession.md. */
export const contradictorySupersession: Rule = {
  id: 'contradictory-supersession',
  group: 'links',
  summary:
    'What a record says of its successors and predecessors agrees with its status and with itself.',
  severity: 'warning',
  *check({ record, kind, catalog, today }) {
    if (record.relations.length === 0) return;
    const successors = new Set<string>();
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      if (relation.type !== 'supersedes' && relation.type !== 'superseded-by') continue;
      if (resolution.type !== 'record') continue;
      const other = resolution.record;
      if (other.path === record.path)
        yield {
          message: say`The record says that it supersedes itself: name the other record.`,
          range: relation.range,
        };
      else if (relation.type === 'superseded-by' && !relation.partial) {
        successors.add(other.path);
        const status = statusOf(record, kind);
        if (!status || status.phase !== 'settled' || record.status?.value.partial) continue;
        if (phaseOf(other, catalog.kindOf(other)) !== 'settled') continue;
        yield {
          message: say`The record is superseded by ${quote(other.path)} and its status is ${quote(status.id)}: only one can be true.`,
          range: relation.range,
          related: record.status
            ? [{ path: record.path, range: record.status.range, message: say`The status.` }]
            : [],
          // Which of the two is true, only its people know.
          fixes: [superseded({ record, other, catalog, today }, false)].filter(
            (fix) => fix !== undefined,
          ),
        };
      } else if (relation.type === 'supersedes' && successors.has(other.path))
        yield {
          message: say`The record says both that it supersedes ${quote(other.path)} and that it is superseded by it.`,
          range: relation.range,
        };
    }
  },
};

import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { isSuperseded } from './support/supersession.ts';

/** See docs/rules/superseded-without-successor.md. */
export const supersededWithoutSuccessor: Rule = {
  id: 'superseded-without-successor',
  group: 'links',
  summary: 'A superseded record names what took its place.',
  severity: 'warning',
  applies: (kind) => kind.fields.some((field) => field.relation === 'superseded-by'),
  *check({ record, kind, catalog }) {
    if (!record.status || !isSuperseded(record, kind)) return;
    if (record.relations.some(({ type }) => type === 'superseded-by')) return;
    if (catalog.incoming(record.path).some(({ relation }) => relation.type === 'supersedes'))
      return;
    const { range } = record.status;
    yield {
      message: say`The record is superseded and does not say by what: name the successor.`,
      range: range.end > range.start ? range : headRange(record),
    };
  },
};

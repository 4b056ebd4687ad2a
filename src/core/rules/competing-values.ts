import type { Origin } from '../records/record.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { quote } from './support/words.ts';

/** See docs/rules/competing-values.md. */
export const competingValues: Rule = {
  id: 'competing-values',
  group: 'metadata',
  summary: 'A record that states its status twice says the same both times.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'warning' },
  *check({ record }) {
    const { status } = record;
    if (!status || status.others.length === 0) return;
    if (status.confidence !== 'certain' || status.value.id === 'other') return;
    for (const other of status.others) {
      if (other.confidence !== 'certain' || other.origin === status.origin) continue;
      if (other.value.id === 'other' || other.value.id === status.value.id) continue;
      if (other.range.end === other.range.start) continue;
      yield {
        message: say`The status is ${quote(other.raw)} here and ${quote(status.raw)} ${placeOf(status.origin)}: make both say the same, or keep one.`,
        range: other.range,
        related: [
          {
            path: record.path,
            range: status.range,
            message: say`Here it is ${quote(status.raw)}.`,
          },
        ],
      };
    }
  },
};

function placeOf(origin: Origin): Message {
  if (origin === 'front-matter') return say`in the front matter`;
  return origin === 'section' || origin === 'inline-heading' ? say`in its section` : say`elsewhere`;
}

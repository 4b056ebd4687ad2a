import type { DecisionRecord } from '../records/record.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { hasAnchor } from './support/anchors.ts';
import { linksOf, statesRelation } from './support/references.ts';
import { quote } from './support/words.ts';

/** See docs/rules/broken-link.md. */
export const brokenLink: Rule = {
  id: 'broken-link',
  group: 'links',
  summary: 'Links to records and files lead somewhere.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'info' },
  *check({ record, catalog }) {
    if (!catalog.files) return;
    for (const { link, target, resolution } of linksOf(record, catalog)) {
      if (resolution.type === 'record' && resolution.anchor !== undefined) {
        if (!hasAnchor(resolution.record, resolution.anchor))
          yield {
            message: noHeading(resolution.anchor, resolution.record, record),
            range: link.destination,
          };
        continue;
      }
      if (resolution.type !== 'broken') continue;
      // What notes link to may be no file at all; a record is called by its number.
      if (link.type === 'wiki' && !/^(?:\p{L}{1,12}[-_ ]?)?\d{2,14}(?:[-_ ]|$)/u.test(target))
        continue;
      if (isTemplate(target) || statesRelation(record, link.range)) continue;
      yield {
        message: say`There is no file ${quote(target)}: mend the path or remove the link.`,
        range: link.destination,
      };
    }
  },
};

function noHeading(anchor: string, target: DecisionRecord, record: DecisionRecord): Message {
  const heading = quote(`#${anchor}`);
  return target.path === record.path
    ? say`There is no heading ${heading} in this record: mend the link or remove it.`
    : say`There is no heading ${heading} in ${quote(target.path)}: mend the link or remove it.`;
}

/** A target that a generator will fill in. */
function isTemplate(target: string): boolean {
  return /[{}<>$*]/.test(target);
}

import type { DecisionRecord, Item } from '../records/record.ts';
import { isStep, tellsSteps } from './support/steps.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { callItem, itemRange, itemsDefinition } from './support/items.ts';
import { proseOf } from './support/leaves.ts';
import { isObservable } from './support/observable.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';
import { isPlaceholder } from '../records/values/none.ts';

/** See docs/rules/outcome-unverifiable.md. */
export const outcomeUnverifiable: Rule = {
  id: 'outcome-unverifiable',
  group: 'ticket',
  summary: 'The outcome of a ticket is something that anyone can check.',
  severity: objection,
  applies: (kind) => itemsDefinition(kind, 'outcome') !== undefined,
  *check({ record, kind }) {
    const section = sectionOf(record, 'outcome');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '' || isPlaceholder(prose)) return;
    const checks = record.items('outcome');
    const steps = checks.filter((check) => isStep(saidBy(record, check)));
    if (checks.length > 1 ? steps.length * 3 > checks.length * 2 : tellsSteps(prose)) {
      yield {
        message: say`${quote(section.title)} lists steps and no result: say what is true when they are done.`,
        range: headingRange(section),
      };
      return;
    }
    const vague = checks.filter((check) => {
      const said = `${check.name} ${check.text}`.trim();
      return said !== '' && !isPlaceholder(said) && !isObservable(said);
    });
    if (checks.length > 0 && vague.length < checks.length) {
      const noun = itemsDefinition(kind, 'outcome')?.noun ?? 'check';
      for (const check of vague)
        yield {
          message: say`${callItem(noun, check, checks.indexOf(check))} cannot be verified: say what one would look at, and what it shows.`,
          range: itemRange(record, check),
        };
      return;
    }
    if (checks.length > 0 ? vague.length === 0 : isObservable(prose)) return;
    yield {
      message: say`${quote(section.title)} names nothing that anyone could verify: add checks that can be ticked.`,
      range: headingRange(section),
    };
  },
};

/** An item as it is written, its first line. */
function saidBy(record: DecisionRecord, { range }: Item): string {
  const written = record.text.slice(range.start, range.end);
  const line = written.indexOf('\n');
  return (line === -1 ? written : written.slice(0, line)).trim();
}

import { fold } from '../records/values/fold.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { itemsDefinition } from './support/items.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { meanSameThing } from './support/same-thing.ts';
import { objection } from './support/scales.ts';
import { counted, quote } from './support/words.ts';

/** Headings that name the options beside the one that was taken. */
const OTHERS = /alternativ|rejected|other |verworfen|rechazad|rejeitad|rejet|代替|替代/u;

/** See docs/rules/too-few-options.md. */
export const tooFewOptions: Rule = {
  id: 'too-few-options',
  group: 'adr',
  summary: 'A decision was taken between at least two options.',
  severity: objection,
  applies: (kind) => itemsDefinition(kind, 'options')?.min !== undefined,
  *check({ record, kind }) {
    const section = sectionOf(record, 'options') ?? sectionOf(record, 'option-details');
    if (!section) return;
    const min = itemsDefinition(kind, 'options')?.min ?? 0;
    const listed = Math.max(record.items('options').length, record.items('option-details').length);
    // Prose may name several; nobody can count them.
    if (listed === 0 || listed >= min) return;
    const decision = sectionOf(record, 'decision');
    const [first] = record.items('options');
    const taken = decision && first && meanSameThing(first.name, proseOf(record, decision));
    if (listed + 1 >= min && OTHERS.test(fold(section.title)) && !taken) return;
    yield {
      message: say`${quote(section.title)} has ${counted(listed, 'option')}, expected ${min} or more: doing nothing is one.`,
      range: headingRange(section),
    };
  },
};

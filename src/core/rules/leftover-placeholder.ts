import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { findPlaceholders } from './support/placeholders.ts';
import { grave } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/leftover-placeholder.md. */
export const leftoverPlaceholder: Rule = {
  id: 'leftover-placeholder',
  group: 'writing',
  summary: 'Nothing is left of the template that was to be filled in.',
  severity: grave,
  *check({ record }) {
    for (const range of findPlaceholders(record))
      yield {
        message: say`The placeholder ${quote(record.text.slice(range.start, range.end))} is still here: write what it asks for, or remove it.`,
        range,
      };
  },
};

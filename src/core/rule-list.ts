import { NEEDS_ADR, NEEDS_ADR_SUMMARY } from './check/needs-adr.ts';
import { INTERNAL } from './lint.ts';
import { CITES_DEAD_RECORD } from './mentions/cites-dead-record.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** What a list or a report tells of a rule. */
export type RuleInfo = Pick<Rule, 'id' | 'summary' | 'severity'>;

/** Ids of findings that no rule over records makes: on code, the setup, files that cannot be read, a fault of ours. */
const others: readonly RuleInfo[] = [
  {
    id: CITES_DEAD_RECORD,
    summary: 'Code does not cite a record that no longer holds.',
    severity: 'warning',
  },
  {
    id: 'config',
    summary: 'The configuration says what Leadline understands.',
    severity: 'error',
  },
  { id: INTERNAL, summary: 'Every rule could be applied.', severity: 'error' },
  {
    id: 'kind-definition',
    summary: 'The definition of a kind says what Leadline understands.',
    severity: 'error',
  },
  { id: NEEDS_ADR, summary: NEEDS_ADR_SUMMARY, severity: 'error' },
  { id: 'unreadable-file', summary: 'A record file can be read.', severity: 'error' },
];

/** Every id that a finding may carry, in the order of the alphabet. */
export const ruleList: readonly RuleInfo[] = [...rules, ...others].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

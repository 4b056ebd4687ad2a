import type { Rule } from './rule.ts';

/** See docs/rules/unknown-kind.md. */
export const unknownKind: Rule = {
  id: 'unknown-kind',
  group: 'metadata',
  summary: 'The kind that the front matter names is one that the repository knows.',
  severity: 'warning',
  *check({ record }) {
    for (const problem of record.problems)
      if (problem.code === 'kind-unknown') yield { message: problem.message, range: problem.range };
  },
};

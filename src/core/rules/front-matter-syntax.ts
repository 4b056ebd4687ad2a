import type { Rule } from './rule.ts';

/** See docs/rules/front-matter-syntax.md. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  group: 'metadata',
  summary: 'The front matter is YAML that any reader understands.',
  severity: 'error',
  *check({ record }) {
    for (const problem of record.problems) {
      if (problem.code === 'kind-unknown') continue;
      yield {
        message: problem.message,
        range: problem.range,
        ...(problem.code === 'front-matter-recovered' ? { severity: 'warning' as const } : {}),
      };
    }
  },
};

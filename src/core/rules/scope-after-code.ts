import type { Rule } from './rule.ts';
import { headRange } from './support/anchor.ts';
import { quote } from './support/words.ts';

/** See docs/rules/scope-after-code.md. */
export const scopeAfterCode: Rule = {
  id: 'scope-after-code',
  group: 'scope',
  summary: 'A branch adds its scope doc before it touches code.',
  severity: 'warning',
  *check({ record, history }) {
    const late = history?.lateScopes.get(record.path);
    if (!late) return;
    const { commit, subject, path, commits, uncommitted } = late;
    const others = commits > 1 ? ` and ${commits - 1} more` : '';
    yield {
      message:
        `Commit ${commit.slice(0, 7)} ${quote(cut(subject))}${others} changed code (${quote(path)}) before ` +
        `this scope doc ${uncommitted ? 'is committed' : 'was added'}: agree on the scope first, or move its commit to the front.`,
      range: headRange(record),
    };
  },
};

function cut(subject: string): string {
  return subject.length > 60 ? `${subject.slice(0, 59)}…` : subject;
}

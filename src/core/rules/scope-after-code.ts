import { say } from '../text/message.ts';
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
    const first = say`Commit ${commit.slice(0, 7)} ${quote(cut(subject))}`;
    const early = commits > 1 ? say`${first} and ${commits - 1} more` : first;
    yield {
      message: uncommitted
        ? say`${early} changed code (${quote(path)}) before this scope doc is committed: agree on the scope first, or move its commit to the front.`
        : say`${early} changed code (${quote(path)}) before this scope doc was added: agree on the scope first, or move its commit to the front.`,
      range: headRange(record),
    };
  },
};

function cut(subject: string): string {
  return subject.length > 60 ? `${subject.slice(0, 59)}…` : subject;
}

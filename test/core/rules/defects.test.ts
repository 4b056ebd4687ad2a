import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { completeRecords } from '../../support/complete-records.ts';
import { lintFiles } from '../../support/lint-files.ts';

/** What a complete record says, what it says with a defect, and the findings that this makes, as `rule at text`. */
type Defect = readonly [from: string, to: string, ...findings: string[]];

const defects: Readonly<Record<string, readonly Defect[]>> = {
  'docs/adr/0001-keep-orders-in-postgres.md': [
    ['status: accepted', 'status: acceptd', 'unknown-status at acceptd'],
    ['status: accepted\n', '', 'missing-status at date'],
    ['date: 2026-10-05', 'date: 2026-10-35', 'malformed-date at 2026-10-35'],
    ['date: 2026-10-05', 'date: 5 October 2026', 'malformed-date at 5 October 2026'],
    ['date: 2026-10-05\n', '', 'missing-date at status'],
    ['decision-makers: ["@priya", "@tom"]\n', '', 'missing-field at date'],
    ['2027-10-01', '2026-10-01', 'revisit-passed at 2026-10-01'],
    ['# Keep orders in Postgres\n', '', 'missing-title at ---'],
    [
      '## Context and Problem Statement\n\nOrders live in two stores, and the nightly repair failed eleven times in September.\n\n',
      '',
      'missing-section at Considered Options',
    ],
    [
      'Orders live in two stores, and the nightly repair failed eleven times in September.',
      '{Describe the situation}',
      'leftover-placeholder at {Describe the situation}',
    ],
    [
      '### Leave both as they are\n\n- Good, because it costs nothing this quarter\n- Bad, because the repair has to be watched\n\n',
      '',
      'too-few-options at Considered Options',
    ],
    [
      '- Bad, because the repair has to be watched\n',
      '',
      'option-without-argument at Leave both as they are',
    ],
    [
      'Chosen option: "Postgres alone"',
      'Chosen option: "A document database"',
      'decision-not-an-option at A document database',
    ],
    [
      ', because the repair costs a day a week.',
      '.',
      'decision-without-because at Decision Outcome',
    ],
    [
      '- Bad, because the monthly report takes an hour\n',
      '',
      'only-good-consequences at Consequences',
    ],
    ['(https://example.com/incidents/41)', '(incidents/41.md)', 'broken-link at incidents/41.md'],
  ],
  'docs/scope/2026-11-02-bulk-export.md': [
    ['owner: "@ines"\n', '', 'missing-field at date'],
    ['reviewers: ["@tom"]\n', '', 'missing-field at owner'],
    [
      '- We asked whether a link would do. It would not, since auditors work offline.',
      'None.',
      'none-without-reason at None.',
    ],
    [
      '## Push-back\n\n- We asked whether a link would do. It would not, since auditors work offline.\n\n',
      '',
      'missing-section at In scope',
    ],
    ['- Export of one account as a single archive\n\n', '', 'empty-section at In scope'],
    [
      'Auditors wait three days for a file; support counted 41 requests in October.',
      'Auditors are unhappy with how long it takes.',
      'problem-evidence at Problem',
    ],
    [
      '- Scheduled exports, because nobody has asked for them since March',
      '- Export of an account as a single archive',
      'boundary-contradiction at Export of an account as a single archive',
    ],
    [
      '### Recommendation\n\nThe bucket, because mail loses large files.\n\n',
      '',
      'missing-recommendation at Trade-offs',
    ],
    [' 1 week |', ' |', 'option-without-cost at Send by mail'],
    ['from 70 to below 4 by 2027-03-31', 'they get faster', 'success-measure at Success measure'],
    ['- Undone by: switching the flag off\n', '', 'rollout-undo at Rollout and follow-through'],
    [
      '- Told before release: support and the two largest customers\n',
      '',
      'rollout-notice at Rollout and follow-through',
    ],
    [
      '| @priya | 2026-12-01 |',
      '| the legal team | 2026-12-01 |',
      'question-owner at May files leave the region?',
    ],
    ['| @priya | 2026-12-01 |', '| @priya | |', 'question-owner at May files leave the region?'],
    ['2026-12-01', '2026-11-13', 'question-overdue at 2026-11-13'],
  ],
  'docs/roadmap/2027-h1.md': [
    ['capacity: 24 weeks', 'capacity: 16 weeks', 'capacity-exceeded at 16 weeks'],
    ['reviewed: 2026-11-16', 'reviewed: 2026-10-26', 'review-overdue at 2026-10-26'],
    [
      '  - role: design\n    name: "@kofi"\n    date: 2026-11-10\n',
      '',
      'missing-sign-off at sign-offs',
    ],
    [
      '### 3. Smaller images\n\n- Owner: @ana\n- Cost: 4 weeks\n- Success signal: pages below 1 MB on a phone\n\n',
      '',
      'bet-count at Three bets',
    ],
    ['- Owner: @ana', '- Owner: the web team', 'bet-owner at the web team'],
    ['- Cost: 4 weeks', '- Cost: M', 'bet-cost at M'],
    ['- Cost: 4 weeks\n', '', 'bet-cost at Smaller images'],
    ['pages below 1 MB on a phone', 'a better feeling', 'bet-signal at a better feeling'],
    [
      '### 3. Smaller images',
      '### 3. Rewrite the billing service',
      'bet-contradicts-non-goal at Rewrite the billing service',
    ],
    [
      '- Rewriting the billing service: it works, and its contract runs until 2028.\n',
      'None\n',
      'none-without-reason at None',
    ],
    [
      ' Detection: we read their notices monthly.',
      '',
      'risk-without-detection at The vendor is bought',
    ],
    [
      '- The vendor is bought. Detection: we read their notices monthly.\n',
      '',
      'risk-count at Risks and unknowns',
    ],
  ],
  'docs/tickets/0007-retry-webhooks.md': [
    ['assignee: "@tom"\n', '', 'missing-field at date'],
    ['@priya by 2026-12-02', '@tom by 2026-12-02', 'self-review at @tom'],
    [' by 2026-12-02', '', 'missing-reviewer at Review'],
    ['OK from @priya by', 'OK by', 'missing-reviewer at Review'],
    ['from: "@ruth"\n', 'from: "@ruth"\nreviewer: "@ana"\n', 'reviewer-disagreement at @ana'],
    ['2026-11-27', '2026-11-13', 'checkpoint-passed at 2026-11-13'],
    [
      'checkpoints:\n  - date: 2026-11-27\n    what: the retry table\n',
      '',
      'missing-checkpoint at due',
    ],
    ['due: 2026-12-11', 'due: 2026-11-11', 'due-passed at 2026-11-11'],
    [
      '- [ ] A webhook that failed is sent again within 5 minutes\n- [ ] The dashboard shows the number of retries',
      'Webhooks work better.',
      'outcome-unverifiable at Outcome',
    ],
    ['- The signature format must not change.', '- None', 'none-without-reason at None'],
  ],
};

/** The findings of a record as `rule at text`. */
async function findingsIn(path: string, text: string): Promise<string[]> {
  const findings = (await lintFiles({ [path]: text })).get(path) ?? [];
  return findings.map(({ rule, range }) => {
    const said = text.slice(range.start, range.end).replace(/^["'](.*)["']$/, '$1');
    return `${rule} at ${said.split('\n', 1)[0] ?? ''}`;
  });
}

for (const [path, text] of Object.entries(completeRecords)) {
  describe(`a complete record, ${path}`, () => {
    it('is left in peace', async () => {
      assert.deepEqual(await findingsIn(path, text), []);
    });

    it('is left in peace with line ends of Windows and without the last one', async () => {
      assert.deepEqual(await findingsIn(path, text.replaceAll('\n', '\r\n').trimEnd()), []);
    });

    for (const [from, to, ...findings] of defects[path] ?? []) {
      const line = new LineIndex(text).lineAt(text.indexOf(from)) + 1;
      it(`is told of ${findings.join(' and ')} (line ${line})`, async () => {
        assert.ok(text.includes(from), `The record does not say ${from}`);
        assert.deepEqual(await findingsIn(path, text.replace(from, to)), findings);
      });
    }
  });
}

import { editsOf, windowsLineEnds } from './edits.ts';
import type { Edit } from './run.ts';

const without = (heading: string) => (text: string) =>
  text.replace(new RegExp(`${heading}\\n[^]*?(?=\\n## |$)`), '').replace(/\n{3,}/g, '\n\n');

/** Edits of the kinds that are definitions only, by the word that their workspaces' names begin with. */
export const kindEdits: Readonly<Record<string, readonly Edit[]>> = {
  postmortem: [
    ...editsOf(
      'postmortem-table/docs/postmortems/2026-10-03-checkout-down.md',
      [
        [
          'an impact without a number',
          [
            [
              '2,310 customers met an error page; about 41 minutes of sales are lost, some 38,000 euros.',
              'Many customers met an error page, and sales were lost.',
            ],
          ],
          'missing-evidence warning',
          '## Impact',
        ],
        [
          'blame in a cause',
          [
            [
              'The renewal job had been switched off',
              'A careless engineer had switched the job off',
            ],
          ],
          'avoided-words warning',
          'careless',
        ],
        [
          'human error as a cause',
          [
            [
              '- The alert on certificates goes',
              '- Human error.\n- The alert on certificates goes',
            ],
          ],
          'avoided-words warning',
          'Human error',
        ],
        [
          'an action of nobody',
          [['| @mara | 2026-12-01', '| the team | 2026-12-01']],
          'missing-evidence warning',
          'the team',
        ],
        [
          'an action without an owner',
          [['| @mara | 2026-12-01', '|  | 2026-12-01']],
          'item-field warning',
          'Send certificate',
        ],
        [
          'an action without a day',
          [['| Tom Reyes | 2026-12-12 |', '| Tom Reyes | |']],
          'item-field warning',
          'Fail the nightly',
        ],
        [
          'an action that is overdue',
          [['2026-12-01', '2026-11-01']],
          'date-passed warning',
          '2026-11-01',
        ],
        [
          'an action before the incident',
          [['2026-12-12', '2026-10-01']],
          'date-order warning',
          '2026-10-01',
        ],
        [
          'an owner who is a team',
          [['owner: "@mara"', 'owner: platform team']],
          'missing-field warning',
          'owner: platform team',
        ],
        ['no actions', without('## Actions'), 'missing-section warning', '## What went well'],
        ['no causes', without('## Causes'), 'missing-section warning', '## Timeline'],
        ['nothing went well', without('## What went well'), 'missing-section warning', '## Causes'],
        ['one event', [[/\| 14:02[^]*?(?=\| 14:43)/, '']], 'item-count warning', '## Timeline'],
        [
          'no day of the incident',
          [['incident: 2026-10-03\n', '']],
          'missing-field warning',
          'kind: postmortem',
        ],
      ],
      [
        ['line ends of Windows', windowsLineEnds],
        [
          'actions as a list',
          [
            [
              /\| Action [^]*$/,
              '- Send certificate alerts to the on-call rota. Owner: @mara, by 2026-12-01\n- Fail the nightly check when the renewal job is off. Owner: Tom Reyes, by 2026-12-12\n',
            ],
          ],
        ],
        ['a synonym', [['## Actions', '## Follow-ups']]],
        ['another synonym', [['## Causes', '## Contributing factors']]],
        [
          'a denial',
          [['- The alert on certificates', '- No human error: the alert on certificates']],
        ],
        [
          'a quotation',
          [
            [
              '- The alert on certificates',
              '- The first note said “human error”. The alert on certificates',
            ],
          ],
        ],
        [
          'an action that is done',
          [
            [
              '| Send certificate alerts to the on-call rota | @mara | 2026-12-01',
              '| ✅ Send certificate alerts to the on-call rota | @mara | 2026-11-01',
            ],
          ],
        ],
      ],
    ),
    ...editsOf(
      'postmortem-liste/docs/postmortems/2026-09-18-suche-langsam.md',
      [
        [
          'Schuld',
          [
            [
              '1. Die Vorlage der Maschine',
              '1. Fahrlässigkeit beim Umzug.\n2. Die Vorlage der Maschine',
            ],
          ],
          'avoided-words warning',
          'Fahrlässigkeit',
        ],
        ['ohne Frist', [['@jule, bis 2026-12-04', '@jule']], 'item-field warning', 'Perzentil'],
      ],
      [['Überschrift', [['## Maßnahmen', '## Nächste Schritte']]]],
    ),
  ],
  charter: editsOf(
    'charter-platform/docs/charters/platform-lead.md',
    [
      [
        'a hope',
        [
          [
            'A build waits less than 4 minutes in the queue at the 95th percentile; 11 today',
            'Everyone is happier with the build',
          ],
        ],
        'missing-evidence warning',
        'happier',
      ],
      [
        'one’s own manager',
        [['manager: "@oduya"', 'manager: "@sina"']],
        'same-person warning',
        'lead:',
      ],
      ['a look back after a year', [['2027-01-08', '2027-10-08']], 'date-order warning', 'review:'],
      [
        'a look back before the start',
        [['2027-01-08', '2026-09-08']],
        'date-order warning',
        'review:',
      ],
      [
        'nothing is the manager’s',
        [[/- Hiring[^]*?(?=\n\n##)/, 'None.']],
        'none-without-reason warning',
        'None.',
      ],
      [
        'no decisions',
        without('## Decisions that are mine'),
        'missing-section warning',
        '## What I own',
      ],
    ],
    [
      ['a synonym', [['## How we will know in 90 days', '## In 90 days']]],
      ['a straight apostrophe', [['manager’s', "manager's"]]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
  growth: editsOf(
    'growth-headings/docs/growth/lena.md',
    [
      [
        'evidence that is felt',
        [
          [
            'three tickets with a named reviewer, closed without a rewrite',
            'the team feels that she delegates better',
          ],
        ],
        'missing-evidence warning',
        'delegates better',
      ],
      [
        'no evidence',
        [['- Evidence: three tickets with a named reviewer, closed without a rewrite\n', '']],
        'item-field warning',
        'Hand over work',
      ],
      ['no day', [['- By: 2027-03-15\n', '']], 'item-field warning', 'Hand over work'],
      [
        'an aspiration',
        [['### Hand over work instead of doing it', '### Improve communication']],
        'avoided-words warning',
        'Improve communication',
      ],
      [
        'four goals',
        [
          [
            '## Strengths',
            '### A\n\n- Evidence: two talks\n- By: 2027-01-01\n\n### B\n\n- Evidence: two posts\n- By: 2027-01-01\n\n## Strengths',
          ],
        ],
        'item-count warning',
        '## Goals',
      ],
      ['one’s own coach', [['coach: "@sina"', 'coach: "@lena"']], 'same-person warning', 'person:'],
    ],
    [
      ['bold labels', [['- Evidence: three', '- **Evidence I’ll look for:** three']]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
  memo: editsOf(
    'memo-board/docs/memos/2026-11-02-data-centre.md',
    [
      ['one option', [[/\| Renew[^]*?\n/, '']], 'item-count warning', '## Options'],
      [
        'a cost without a number',
        [['| 14 weeks of work |', '| some work |']],
        'missing-evidence warning',
        'some work',
      ],
      [
        'nobody affected is told',
        [['the platform team until spring', '']],
        'item-field warning',
        'Leave in March',
      ],
      [
        'an ask of nobody',
        [['| Paul Adler | 2026-12-15', '| someone | 2026-12-15']],
        'missing-evidence warning',
        'someone',
      ],
      [
        'the day has passed',
        [['decide-by: 2026-12-10', 'decide-by: 2026-11-10']],
        'date-passed warning',
        'decide-by',
      ],
      [
        'a situation without evidence',
        [[/The contract ends in March[^]*?(?=\n\n)/, 'The contract is old and costs a lot.']],
        'missing-evidence warning',
        '## Situation',
      ],
      ['no recommendation', without('## Recommendation'), 'missing-section warning', '## Options'],
    ],
    [
      ['a synonym', [['## What we need', '## The ask']]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
  promotion: editsOf(
    'promotion-lists/docs/promotions/karim.md',
    [
      [
        'one piece of evidence',
        [['- Three engineers have led a release since he wrote the guide\n', '']],
        'item-parts warning',
        'Raises others',
      ],
      [
        'four pieces',
        [['- Three engineers', '- One\n- Two\n- Three engineers']],
        'item-parts warning',
        'Raises others',
      ],
      [
        'a sponsor from the team',
        [['sponsor-team: Payments', 'sponsor-team: search']],
        'same-person warning',
        'sponsor-team',
      ],
      [
        'the author as sponsor',
        [['sponsor: "@nadia"', 'sponsor: "@jule"']],
        'same-person warning',
        'sponsor:',
      ],
      [
        'praise',
        [['- Three engineers have', '- A great team player: three engineers have']],
        'avoided-words warning',
        'team player',
      ],
      ['no reflection', without('## Self-reflection'), 'missing-section warning', '## Criteria'],
    ],
    [['line ends of Windows', windowsLineEnds]],
  ),
  runbook: editsOf(
    'runbook-queue/docs/runbooks/drain-the-mail-queue.md',
    [
      ['no way to verify', without('## How to verify'), 'missing-section warning', '## Steps'],
      [
        'nothing to see',
        [
          [
            'The age on the dashboard falls below two minutes within a quarter of an hour.',
            'Mail works well again and people are happy.',
          ],
        ],
        'missing-evidence warning',
        '## How to verify',
      ],
      [
        'none',
        [['`mailctl resume` at any time; nothing is lost.', 'None.']],
        'none-without-reason warning',
        'None.',
      ],
      ['as usual', [['and wait for `paused`', 'as usual']], 'avoided-words warning', 'as usual'],
      ['the test is overdue', [['2027-03-30', '2026-10-30']], 'date-passed warning', 'test-by'],
      ['never tested', [['tested: 2026-09-30\n', '']], 'missing-field warning', 'kind: runbook'],
    ],
    [
      ['a synonym', [['## How to undo', '## Rollback']]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
  policy: [
    ...editsOf(
      'policy-ai/docs/policies/ai-use.md',
      [
        ['no review', [['review: 2027-03-01\n', '']], 'missing-field warning', 'kind: policy'],
        ['a review in two years', [['2027-03-01', '2028-03-01']], 'date-order warning', 'review:'],
        [
          'a review that has passed',
          [['2027-03-01', '2026-10-01']],
          'date-passed warning',
          'review:',
        ],
        [
          'an owner who is nobody',
          [['owner: "@oduya"', 'owner: the team']],
          'missing-field warning',
          'owner:',
        ],
        ['no bans', without('## Never'), 'missing-section warning', '## Approved'],
        [
          'nothing is reviewed',
          [[/- Every change to payment[^]*$/, 'None\n']],
          'none-without-reason warning',
          'None',
        ],
      ],
      [
        ['a synonym', [['## Approved', '## Approved tools']]],
        ['another', [['## Never', '## What must never be in a prompt']]],
        ['line ends of Windows', windowsLineEnds],
      ],
    ),
    ...editsOf('policy-frances/docs/policies/usage-ia.md', [
      ['sans interdits', without('## Interdit'), 'missing-section warning', '## Outils'],
    ]),
  ],
};

import assert from 'node:assert/strict';
import { readRecord, valueOf } from '../../support/read.ts';

const dates: readonly (readonly [name: string, text: string, date: string | undefined])[] = [
  ['a line', '# A\n\nDate: 2024-05-02\n\n## Context\n', '2024-05-02'],
  ['YAML', '---\ndate: 2024-05-02\n---\n# A\n', '2024-05-02'],
  ['quoted YAML', "---\ndate: '2024-05-02'\n---\n# A\n", '2024-05-02'],
  ['a comment behind it', '---\ndate: 2024-05-02 # the vote\n---\n# A\n', '2024-05-02'],
  ['empty YAML', '---\ndate:\nstatus: accepted\n---\n# A\n', undefined],
  ['a flow map', '---\ndate: { 2024-05-02 }\n---\n# A\n', '2024-05-02'],
  [
    'a template',
    '---\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n# A\n',
    undefined,
  ],
  ['a bullet', '# A\n\n* Date: 2024-05-02\n', '2024-05-02'],
  ['a bold bullet', '# A\n\n* **Last Modified:** 2024-05-02\n', '2024-05-02'],
  [
    'a character reference and no space',
    '# A\n\n* **Last Modified:**&#x31;2/16/2024\n',
    '2024-12-16',
  ],
  ['a section', '# A\n\n## Date\n\n2024-05-02\n', '2024-05-02'],
  ['a German section', '# A\n\n## Datum\n02.05.2024\n', '2024-05-02'],
  [
    'when it was made before when it was changed',
    '---\nlast-updated: 2024-06-01\ncreation-date: 2024-05-02\n---\n# A\n',
    '2024-05-02',
  ],
  ['a compound value', '# A\n\nDate: 2019-05-13, updated 2023-02-05 (twice)\n', '2019-05-13'],
  ['month first, proved by the day', '# A\n\n| | |\n|-|-|\n| Date | 06/15/2023 |\n', '2023-06-15'],
  ['ambiguous', '# A\n\nDate: 04/07/2023\n', 'ambiguous'],
  ['words', '# A\n\n| | |\n|-|-|\n| Date | Sep 5th, 2023 |\n', '2023-09-05'],
  ['a month', '# A\n\nDate: May 2025\n', '2025-05'],
  ['impossible', '# A\n\nDate: 2023-13-07\n', 'impossible'],
  ['unreadable', '# A\n\nDate: 2025-11019\n', 'unreadable'],
  ['beside the status', '# A\n\n## Status\n\n**Accepted** 2023-05-11\n', '2023-05-11'],
  ['not a review window', '# A\n\n* Status: **Active Review (Aug 21...Sep 4, 2026)**\n', undefined],
  [
    'not the day of a supersession',
    '# A\n\n## Status\n\nSuperseded 2019-12-19 by [ADR 14](0014-tags.md)\n',
    undefined,
  ],
  ['beside the status of a line', '# A\n\n**Status:** Accepted — 2024-05-02\n', '2024-05-02'],
  ['beside a Japanese status', '# A\n\n- ステータス: 承認（2024-05-02）\n', '2024-05-02'],
  ['behind what follows', '# A\n\nStatus: ACCEPTED / LOCKED (vote 2024-05-02).\n', '2024-05-02'],
  [
    'the newest of a life',
    '# A\n\nStatus: Proposed 2019-01-02, accepted 2020-02-03\n',
    '2020-02-03',
  ],
  [
    'the newest of a life but for its end',
    '# A\n\nStatus: Accepted 2020-02-03, superseded 2021-02-03 by ADR-5\n',
    '2020-02-03',
  ],
  [
    'not that of another decision',
    '# A\n\nStatus: Accepted (supersedes that of 2023-05-01)\n',
    undefined,
  ],
  [
    'not that of its amendment',
    '# A\n\nStatus: Accepted, amended by ADR-5 (2023-05-01)\n',
    undefined,
  ],
  ['not that of what follows', '# A\n\nStatus: Accepted; see the notes of 2023-05-01\n', undefined],
  ['not until when', '# A\n\nStatus: proposed, to be decided by 2021-12-24\n', undefined],
  ['not when it is looked at again', '# A\n\nStatus: Accepted (revisit 2027-01-02)\n', undefined],
  ['not in a later sentence', '# A\n\nStatus: Accepted. Load tested 2024-05-02.\n', undefined],
  ['not in a link’s address', '# A\n\nStatus: Accepted ([vote](votes/2024-05-02.md))\n', undefined],
  ['not beside what is no status', '# A\n\nStatus: our 2024-05-02 diagnosis\n', undefined],
  [
    'its own before that of the status',
    '# A\n\nStatus: Accepted 2024-05-02\nDate: 2024-05-01\n',
    '2024-05-01',
  ],
  [
    'a stage for a key',
    '# A\n\n**Proposed:** 2024-04-01\n**Accepted:** 2024-05-02\n',
    '2024-05-02',
  ],
  ['a stage without the next', '# A\n\n- Proposed: 2024-04-01\n', '2024-04-01'],
  ['above a title that is underlined', 'Date: 2024-05-02\nQueues\n======\n\nx\n', '2024-05-02'],
  ['Czech', '# A\n\n**Datum:** 12. 8. 2026\n', '2026-08-12'],
  ['Turkish', '# A\n\n**Tarih:** 16 Mayıs 2026\n', '2026-05-16'],
  ['Catalan', '# A\n\nData: 3 d’agost de 2026\n', '2026-08-03'],
  ['Greek', '# A\n\n**Ημερομηνία:** 4 Μαΐου 2026\n', '2026-05-04'],
  [
    'Korean, decided before written',
    '# A\n\n- 작성일: 2026-08-01\n- 결정일: 2026-08-03\n',
    '2026-08-03',
  ],
  ['Japanese', '# A\n\n- 日付: 2024年5月2日\n', '2024-05-02'],
  ['French', '# A\n\n* **Date** : 2 mai 2024\n', '2024-05-02'],
];

describe('dates', () => {
  for (const [name, text, date] of dates)
    it(name, () => {
      assert.equal(valueOf(readRecord(text), 'date'), date);
    });

  it('come from the file name last, and say so', () => {
    const field = readRecord('# A\n\n## Status\n\nAccepted\n', {
      path: 'docs/adr/2024-05-02-a.md',
    }).fields.get('date');
    assert.deepEqual(
      [field?.raw, field?.origin, field?.confidence],
      ['2024-05-02', 'file-name', 'likely'],
    );
  });

  it('follow the order that siblings prove', () => {
    const habits = { dateOrder: 'day-month' } as const;
    assert.equal(
      valueOf(readRecord('# A\n\nDate: 04/07/2023\n', { habits }), 'date'),
      '2023-07-04',
    );
  });
});

const people: readonly (readonly [name: string, text: string, people: unknown])[] = [
  ['commas', '# A\n\n* Deciders: Ann, Ben, Cleo\n', ['Ann', 'Ben', 'Cleo']],
  ['handles apart by blanks', '# A\n\n- Deciders: @ann @ben\n', ['@ann', '@ben']],
  ['YAML, a string', '---\ndeciders: ann, ben\n---\n# A\n', ['ann', 'ben']],
  ['YAML, quoted handles', '---\ndecision-makers: "@ann, @ben"\n---\n# A\n', ['@ann', '@ben']],
  [
    'YAML, an unquoted handle',
    '---\nstatus: accepted\ndecision-makers: @ann, @ben\n---\n# A\n',
    ['@ann', '@ben'],
  ],
  ['YAML, a flow list', '---\ndecision-makers: ["@ann", Ben]\n---\n# A\n', ['@ann', 'Ben']],
  ['YAML, a block list', '---\nauthors:\n  - "@ann"\n  - Ben\n---\n# A\n', ['@ann', 'Ben']],
  ['YAML, an unindented list', '---\nauthors:\n- "@ann"\n- Ben\n---\n# A\n', ['@ann', 'Ben']],
  ['a nested list', '# A\n\n* Deciders:\n  * Ann\n  * Ben\n', ['Ann', 'Ben']],
  ['a label and a list', '# A\n\n**Deciders:**\n\n- Ann\n- Ben\n', ['Ann', 'Ben']],
  ['a name with a handle', '# A\n\n* Owner: Ann Lee (@ann)\n', ['@ann']],
  ['a table row', '# A\n\n| | |\n|-|-|\n| **Proposed By** | Ann |\n', ['Ann']],
  ['a section', '# A\n\n## Authors\n\n- Ann\n- Ben\n', ['Ann', 'Ben']],
  ['a wrapped line', '# A\n\n- Deciders: Ann,\n  Ben\n', ['Ann', 'Ben']],
  ['nobody', '# A\n\n* Deciders: TBD\n', undefined],
  ['an empty list', '---\ndecision-makers: []\n---\n# A\n', undefined],
  [
    'a template',
    '# A\n\n* Deciders: [list everyone involved in the decision] <!-- optional -->\n',
    undefined,
  ],
  ['deciders before authors', '# A\n\n- Authors: Ann\n- Deciders: Ben\n', ['Ben']],
  ['Japanese', '# A\n\n- 決定者：田中、鈴木\n', ['田中', '鈴木']],
];

describe('people', () => {
  for (const [name, text, expected] of people)
    it(name, () => {
      assert.deepEqual(valueOf(readRecord(text), 'decision-makers'), expected);
    });
});

describe('other fields', () => {
  it('reads lists however they are written', () => {
    assert.deepEqual(valueOf(readRecord('---\ntags: [a, "b c"]\n---\n# A\n'), 'tags'), [
      'a',
      'b c',
    ]);
    assert.deepEqual(valueOf(readRecord('# A\n\n- Tags: a, b\n'), 'tags'), ['a', 'b']);
    assert.deepEqual(valueOf(readRecord('# A\n\n- Tags: #a #b\n'), 'tags'), ['a', 'b']);
  });

  it('keeps paths and globs as they are written', () => {
    const items = (governs: string): unknown =>
      valueOf(readRecord(`---\nstatus: accepted\ngoverns: ${governs}\n---\n# A\n`), 'governs');
    for (const [written, expected] of [
      ['["src/**/*.ts", "*.py", "!src/_gen/**"]', ['src/**/*.ts', '*.py', '!src/_gen/**']],
      ['src/{a,b}/**, src/__tests__/x.ts', ['src/{a,b}/**', 'src/__tests__/x.ts']],
      ['a, b{c, d', ['a', 'b{c', 'd']],
      ['**storage**, _api_, `cache`', ['storage', 'api', 'cache']],
    ] as const)
      assert.deepEqual(items(written), expected, written);
  });

  it('reads a date of review beside others on one line', () => {
    const record = readRecord(
      '# A\n\n**Status:** Accepted | **Date:** 2025-03-07 | **Review:** 2026-03-07\n',
    );
    assert.deepEqual(
      [valueOf(record, 'date'), valueOf(record, 'revisit')],
      ['2025-03-07', '2026-03-07'],
    );
  });

  it('reads lists of maps', () => {
    const text =
      '---\nkind: roadmap\nstatus: draft\nsign-offs:\n  - role: product\n    name: Ann\n    date: 2026-11-02\n---\n# H1\n';
    const record = readRecord(text, { path: 'docs/roadmap/2027-h1.md', folderKind: undefined });
    assert.deepEqual(valueOf(record, 'sign-offs'), [
      { role: 'product', name: 'Ann', date: '2026-11-02' },
    ]);
  });

  it('keeps the key as written, and where', () => {
    const { status } = readRecord('# A\n\n* **Statut** : Accepté\n');
    assert.equal(status?.key?.text, 'Statut');
  });
});

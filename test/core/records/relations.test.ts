import assert from 'node:assert/strict';
import { readRecord, relationsOf } from '../../support/read.ts';

const cases: readonly (readonly [name: string, text: string, relations: readonly string[]])[] = [
  [
    'L1: misspelt, by adr-tools',
    '# 1. A\n\n## Status\n\nSuperceded by [2. Second Record](0002-second-record.md)\n',
    ['superseded-by 0002-second-record.md'],
  ],
  [
    'L1: the other side',
    '# 2. A\n\n## Status\n\nAccepted\n\nSupercedes [1. First Record](0001-first-record.md)\n',
    ['supersedes 0001-first-record.md'],
  ],
  [
    'L2: any verb',
    '# 1. A\n\n## Status\n\nSuperseded by [4. Colours](0004-colours.md)\n\nAmended by [5. Shapes](0005-shapes.md)\n\nClarifies [6. Sizes](0006-sizes.md)\n',
    ['superseded-by 0004-colours.md', 'amended-by 0005-shapes.md', 'amends 0006-sizes.md'],
  ],
  [
    'L3: log4brains, the old record',
    '# A\n\n- Status: superseded by [20201016-use-slugs](20201016-use-slugs.md)\n',
    ['superseded-by 20201016-use-slugs.md'],
  ],
  [
    'L3: log4brains, the new record',
    '# A\n\n- Status: accepted\n\n## Links\n\n- Supersedes [20200926-use-numbers](20200926-use-numbers.md)\n',
    ['supersedes 20200926-use-numbers.md'],
  ],
  [
    'L4: MADR 2 links',
    '# A\n\n## Links\n\n* Refined by [ADR-0005](0005-example.md) <!-- a remark -->\n',
    ['amended-by 0005-example.md'],
  ],
  [
    'L4: the template left as it is',
    '# A\n\n## Links\n\n* [Link type] [Link to ADR] <!-- example: Refined by [ADR-0005](0005-example.md) -->\n',
    [],
  ],
  ...[
    'status: proposed | accepted | superseded by [ADR-0005](0005-example.md)',
    'status:|deprecated|superseded by ADR-0',
    '* Status: {proposed | rejected | accepted | … | superseded by ADR-0005}',
    '## Status\n\nproposed | accepted | superseded by [ADR-5](0005-a.md)',
  ].map((text) => [`L5: a choice of statuses, ${text}`, `# A\n\n${text}\n`, []] as const),
  [
    'L5: what became of a record, one after the other',
    '# A\n\nStatus: proposed 2019-01-02, accepted 2020-02-03, superseded by ADR-5\n',
    ['superseded-by ADR-5'],
  ],
  [
    'L5: MADR 3 status with a link',
    '---\nstatus: superseded by [ADR-0005](0005-example.md)\n---\n# A\n',
    ['superseded-by 0005-example.md'],
  ],
  [
    'L6: MADR 4 status without a link',
    '---\nstatus: "superseded by ADR-0123"\n---\n# A\n',
    ['superseded-by ADR-0123'],
  ],
  [
    'L7: a semicolon',
    '---\nstatus: "accepted; supersedes ADR-0045"\n---\n# A\n',
    ['supersedes ADR-0045'],
  ],
  [
    'L8: lists of number strings',
    '---\nsupersedes: ["0015", "0016"]\nsuperseded_by: ["0038"]\n---\n# A\n',
    ['supersedes 0015', 'supersedes 0016', 'superseded-by 0038'],
  ],
  [
    'L8: an unquoted number stays the text it is',
    '---\nsupersedes: [0015]\n---\n# A\n',
    ['supersedes 0015'],
  ],
  ['L9: replaces', '---\nreplaces:\n- TEP-0023\n---\n# A\n', ['supersedes TEP-0023']],
  ['L9: an empty string in a list', '---\nsuperseded-by: [""]\n---\n# A\n', []],
  ['L9: an empty string in a block list', '---\nsuperseded-by:\n  - ""\n---\n# A\n', []],
  ['L9: requires', '---\nrequires: 2718, 2930\n---\n# A\n', ['relates 2718', 'relates 2930']],
  [
    'L9: paths',
    '---\nsee-also:\n  - "/docs/adr/0003-old.md"\n---\n# A\n',
    ['relates /docs/adr/0003-old.md'],
  ],
  [
    'L9: wiki links',
    "---\nrelated:\n  - '[[C-0005-two-planes]]'\n---\n# A\n",
    ['relates C-0005-two-planes'],
  ],
  [
    'L9: maps of target and kind',
    '---\nlinks:\n  - target: 3\n    kind: supersedes\n  - target: 4\n    kind: relates-to\n---\n# A\n',
    ['supersedes 3', 'relates 4'],
  ],
  [
    'L9: relatesTo and supersededBy',
    '---\nrelatesTo: [ADR-3]\nsupersededBy: ADR-9\n---\n# A\n',
    ['relates ADR-3', 'superseded-by ADR-9'],
  ],
  [
    'L10: a labelled list in a section',
    '# A\n\n## Status\n\nAccepted\n\nSupersedes:\n\n- [ADR 15. Old](0015-old.html)\n',
    ['supersedes 0015-old.html'],
  ],
  [
    'L11: several on one line, by site path',
    '# A\n\n## Status\n\nSuperseded by [ADR 23](/adr/23) and [ADR 26](/adr/26)\n',
    ['superseded-by /adr/23', 'superseded-by /adr/26'],
  ],
  [
    'L12: a line in the header',
    '# A\n\nReplaces: [ADR-0002](./0002-old.md)\n',
    ['supersedes ./0002-old.md'],
  ],
  [
    'L13: table rows that say nothing',
    '# A\n\n| | |\n|-|-|\n| Supersedes | N/A |\n| Superseded by: | N/A |\n',
    [],
  ],
  [
    'L13: table rows',
    '# A\n\n| | |\n|-|-|\n| Supersedes | ADR-3 |\n| Superseded by: | [ADR-9](0009-new.md) |\n',
    ['supersedes ADR-3', 'superseded-by 0009-new.md'],
  ],
  [
    'L14: a table of dependencies',
    '# A\n\n## Dependencies\n\n| Type | ADR | Title |\n|-|-|-|\n| Relates To | ADR-011 | Canvas |\n',
    ['relates ADR-011'],
  ],
  ['L15: bullets, none', '# A\n\n- supersedes: -\n', []],
  [
    'L15: related records',
    '# A\n\n- related ADR: [0005 Log Levels](0005-log-levels.md), [0006 Logs](0006-logs.md)\n',
    ['relates 0005-log-levels.md', 'relates 0006-logs.md'],
  ],
  [
    'L16: plain words in YAML',
    '---\nstatus: superseded by ADR 10\n---\n# A\n',
    ['superseded-by ADR 10'],
  ],
  [
    'L16: prose',
    '# A\n\n## Context\n\nOrders get lost.\n\n## Decision\n\nThis ADR supersedes ADR 0026, which nobody followed.\n',
    ['supersedes ADR 0026'],
  ],
  [
    'L16: prose in part',
    '# A\n\n## Context\n\nThis ADR in part supersedes [0003](0003-old.md).\n',
    ['partly supersedes 0003-old.md'],
  ],
  [
    'L16: prose about others',
    '# A\n\n## Context\n\nKafka replaced RabbitMQ in ADR 12, and ADR 7 supersedes ADR 6.\n',
    [],
  ],
  [
    'L17: a link into another folder',
    '# A\n\n## Status\n\nSuperseded By [Another proxy](../../decisions/adr/2025-05-09-another-proxy.md)\n',
    ['superseded-by ../../decisions/adr/2025-05-09-another-proxy.md'],
  ],
  [
    'L18: a discussion',
    '# A\n\n- Status: Superseded by [community#375](https://host/community/pull/375)\n',
    ['superseded-by https://host/community/pull/375'],
  ],
  [
    'L19: dated',
    '# A\n\nSuperseded: 2019-12-19 by [ADR 14](0014-tags.md)\n',
    ['superseded-by 0014-tags.md'],
  ],
  [
    'L20: a section, an id without a number',
    '# A\n\n## Supersedes\n\n- RAC-01JYAAAAAAAA\n',
    ['supersedes RAC-01JYAAAAAAAA'],
  ],
  [
    'L21: a part of a record',
    '# A\n\n## Status\n\nAccepted. Partially superseded by ADR-167#4\n',
    ['partly superseded-by ADR-167#4'],
  ],
  [
    'reference-style links',
    '# A\n\n## Status\n\nSuperseded by [the next one][next]\n\n[next]: 0004-next.md\n',
    ['superseded-by 0004-next.md'],
  ],
  [
    'a name where a reference should be',
    '# A\n\n## Status\n\nSuperseded by DNS Infrastructure\n',
    ['superseded-by DNS Infrastructure'],
  ],
  [
    'German',
    '# A\n\n## Status\n\nErsetzt durch [ADR-0009](0009-neu.md)\n',
    ['superseded-by 0009-neu.md'],
  ],
  [
    'French',
    '# A\n\n* **Statut** : Remplacé par [ADR-0009](0009-neuf.md)\n',
    ['superseded-by 0009-neuf.md'],
  ],
  ['Spanish', '# A\n\n- Estado: reemplazado por ADR-9\n', ['superseded-by ADR-9']],
  [
    'Portuguese',
    '# A\n\n## Status\n\nSubstituído por [ADR-9](0009-novo.md)\n',
    ['superseded-by 0009-novo.md'],
  ],
  ['Japanese', '# A\n\n- 関連: ADR-3\n', ['relates ADR-3']],
  ['a template is no relation', '# A\n\n- Superseded by: ADR-XXX\n', []],
  ['a date is no record', '# A\n\n## Status\n\nSuperseded on 2024-05-02\n', []],
  [
    'links without a verb relate',
    '# A\n\n## Links\n\n- [Log levels](0005-log-levels.md)\n- [A site](https://host/page)\n',
    ['relates 0005-log-levels.md'],
  ],
  [
    'lower-case words with numbers are prose',
    '# A\n\n## Status\n\nSuperseded by version 12 of the plan\n',
    [],
  ],
];

describe('relations in every notation', () => {
  for (const [name, text, relations] of cases)
    it(name, () => {
      assert.deepEqual(relationsOf(readRecord(text)), relations);
    });
});

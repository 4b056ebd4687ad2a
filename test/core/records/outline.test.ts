import assert from 'node:assert/strict';
import { readRecord } from '../../support/read.ts';

const BODY = '\n\n## Why\n\nOrders get lost.\n\n## How\n\nWe use a queue.\n';

const titles: readonly (readonly [
  what: string,
  path: string,
  text: string,
  title: string | undefined,
])[] = [
  [
    'a heading of level two above fields',
    'docs/adr/0002-a.md',
    `## Queues everywhere\n\n* **Owners:** @ana${BODY}`,
    'Queues everywhere',
  ],
  [
    'a heading of level two that the file is called after',
    'docs/adr/queues-everywhere.md',
    `## Queues everywhere\n\nStatus: accepted${BODY}`,
    'Queues everywhere',
  ],
  [
    'a heading of level two with the file’s number',
    'docs/adr/002-a.md',
    `## 002 Queues everywhere${BODY}`,
    'Queues everywhere',
  ],
  [
    'that of front matter where all sections are of level one',
    'docs/adr/0002-a.md',
    '---\ntitle: Queues everywhere\n---\n# Abstract\n\nx\n\n# Need\n\nx\n\n# Approach\n\nx\n',
    'Queues everywhere',
  ],
  ['none among ordinary sections', 'docs/adr/0002-a.md', `## Overview of things${BODY}`, undefined],
  [
    'front matter rather than a section alone on its level',
    'docs/adr/0002-a.md',
    '---\ntitle: Queues\n---\n\n## What is a queue?\n\nA line.\n',
    'Queues',
  ],
  [
    '`title` rather than `name`',
    'docs/adr/0002-a.md',
    `---\nname: queues-v2\ntitle: Queues\n---${BODY}`,
    'Queues',
  ],
  [
    'a name under “Meta”',
    'docs/adr/rfc-0005-a.md',
    `# Meta\n\n- Name: Queues\n- Start Date: 2022-01-05\n- Status: Accepted${BODY}`,
    'Queues',
  ],
  [
    'the heading behind a comment of YAML without fences',
    'docs/adr/0002-a.md',
    `# These lines are optional.\nstatus: "accepted"\ndate: 2024-11-05\n\n---\n\n# Queues${BODY}`,
    'Queues',
  ],
  ['a section called “Title”', 'docs/adr/0002-a.md', `## Title\n\nQueues${BODY}`, 'Queues'],
  ['a line', 'docs/adr/0002-a.md', `Title: ADR-0002: Queues\n\nStatus: Approved${BODY}`, 'Queues'],
  [
    'words of its own before the series',
    'docs/adr/0036-a.md',
    `# Harbour RFC 0036: Queues${BODY}`,
    'Queues',
  ],
  [
    'a number within a year',
    'docs/adr/ADR-2025-003-a.md',
    `# ADR-2025-003: Queues${BODY}`,
    'Queues',
  ],
];

describe('the title of a record', () => {
  for (const [what, path, text, title] of titles)
    it(`is ${what}`, () => {
      assert.equal(readRecord(text, { path }).title?.value, title);
    });

  it('does not take its fields away', () => {
    const [, path, text] = titles.find(([what]) => what.startsWith('a name')) ?? [];
    const record = readRecord(text ?? '', { path: path ?? '' });
    assert.equal(record.status?.value.id, 'accepted');
    assert.equal(record.number?.value, 5);
  });

  it('does not hide the number within a year', () => {
    const record = readRecord(`# Queues${BODY}`, { path: 'docs/adr/ADR-2025-003-queues.md' });
    assert.equal(record.number?.value, 3);
  });
});

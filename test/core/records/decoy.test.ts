import assert from 'node:assert/strict';
import { readText } from '../../support/read.ts';

const RECORD =
  '# Queues\n\n- Status: accepted\n- Date: 2024-05-02\n\n## Context\n\nx\n\n## Decision\n\nWe queue.\n';

const cases: readonly (readonly [
  path: string,
  text: string,
  type: 'record' | 'skipped',
  folder?: string,
])[] = [
  // A record is a folder, with a number or without.
  ['docs/adr/0012-queues/README.md', RECORD, 'record', 'docs/adr/0012-queues'],
  ['docs/adr/queues/README.md', `---\nstatus: accepted\n---\n${RECORD}`, 'record'],
  ['examples/queues/index.md', RECORD, 'record', 'examples/queues'],
  ['docs/adr/README.md', RECORD, 'skipped'],
  ['rfc/prefix/README.md', '---\nstate: approved\n---\n# Prefix\n\nShort.\n', 'record', 'rfc'],
  ['rfc/README.md', '---\nstate: approved\n---\n# All of them\n\nShort.\n', 'skipped', 'rfc'],
  [
    'docs/adr/long.md',
    '# ADR-[ID] : [Titre]\n\n| Statut | [Proposé \\| Accepté] |\n|-|-|\n',
    'skipped',
  ],
  [
    'docs/2024-decisions/README.md',
    '# Decisions\n\n## Context\n\nx\n',
    'skipped',
    'docs/2024-decisions',
  ],
  ['docs/adr/queues/README.md', '# Notes\n\nOn queues.\n', 'skipped'],
  // Templates, and decisions on templates.
  ['docs/adr/template-engine-for-mails.md', RECORD, 'record'],
  ['docs/adr/one-pager-template.md', RECORD.replace('Queues', 'Your title'), 'skipped'],
  ['docs/adr/RFC-0000/README.md', '# RFC-NNNN Title\n\n**Status:** provisional\n', 'skipped'],
  ['docs/adr/szablon.md', '# Tytuł\n\n## Status\n\nproponowany\n', 'skipped'],
  ['docs/adr/шаблон.md', '# Название\n\n## Статус\n\nпредложено\n', 'skipped'],
  ['docs/adr/模板.md', '# 标题\n\n## 状态\n\n提议\n', 'skipped'],
  // Lists and notes.
  ['docs/adr/ADRs.md', '# ADRs\n\n- Status: [proposed | accepted]\n\n## Context\n', 'skipped'],
];

describe('what is a record in a folder of records', () => {
  for (const [path, text, type, folder] of cases)
    it(`${path}: ${type}`, () => {
      const reading = readText(text, { path, folder: folder ?? 'docs/adr' });
      assert.equal(reading.type, type);
    });
});

import assert from 'node:assert/strict';
import { readRecord, relationsOf, valueOf } from '../../support/read.ts';

const statuses: readonly (readonly [notation: string, header: string, status: unknown])[] = [
  ['Italian', '## Stato\n\nAccettato', 'accepted'],
  ['Dutch', '- Status: Afgewezen', 'rejected'],
  ['Polish', '## Status\n\nZaakceptowany', 'accepted'],
  ['Russian', '**Статус:** Предложено', 'proposed'],
  ['Korean', '- 상태: 승인됨', 'accepted'],
  ['Traditional Chinese', '| 項目 | 內容 |\n|---|---|\n| 狀態 | 提議中 |', 'proposed'],
  ['two languages', '## ステータス (Status)\n\n承認済み (accepted)', 'accepted'],
  ['a heading with a slash', '## 状態 / Status\n\nAccepted', 'accepted'],
  ['full width separators', '状态：已接受｜日期：2024-01-02', 'accepted'],
  ['HTML around the key', '<b>Status:</b> Accepted', 'accepted'],
  [
    'a ticked box',
    '## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded by ADR-XXX',
    'accepted',
  ],
  ['no ticked box', '## Status\n\n- [ ] Proposed\n- [ ] Accepted\n- [ ] Superseded', undefined],
  ['ticked emoji', '## Status\n\n⬜️ Proposed  \n✅ Accepted  \n⬜️ Superseded', 'accepted'],
  ['boxes on one line', '- Status: ☐ Proposed ☑ Rejected ☐ Accepted', 'rejected'],
  ['brackets on one line', '**Status:** [ ] Proposed [x] Accepted', 'accepted'],
  ['a badge', '## Status\n\n![State](https://badges.example/badge/ADR/approved/green)', 'accepted'],
  ['a choice with slashes', '## Status\n\n提案/承認/却下', undefined],
  [
    'a question with examples',
    '## Status\n\nどれか？（例：提案中、承認済み、却下、非推奨）',
    undefined,
  ],
  [
    'what another record lost',
    '## Status\n\nErsetzt [2. Eine Schlange](0002-schlange.md)',
    'other',
  ],
  ['what this record lost', '## Status\n\nErsetzt durch ADR-3', 'superseded'],
  ['a verb around the name', '## 状态\n\n已被 [3. 队列](0003-queue.md) 取代', 'superseded'],
  ['not implemented yet', '* **Implementation Status:** Not implemented', 'other'],
  [
    'at the foot',
    '## Context\n\nx\n\n---\n\n**Status:** Accepted  \n**Date:** 2024-05-02',
    'accepted',
  ],
];

describe('the status of a record', () => {
  for (const [notation, header, status] of statuses)
    it(`is read from ${notation}`, () => {
      assert.equal(valueOf(readRecord(`# 12. Use a queue\n\n${header}\n`), 'status'), status);
    });

  it('is that of the record, where it also replaces another', () => {
    const record = readRecord(
      '# 3. 队列\n\n## 状态\n\n已接受\n\n取代 [2. 文件](0002-file.md)\n\n## 背景\n\nx\n',
    );
    assert.equal(valueOf(record, 'status'), 'accepted');
    assert.deepEqual(relationsOf(record), ['supersedes 0002-file.md']);
  });
});

const dates: readonly (readonly [header: string, date: string])[] = [
  ['Data: 5 marzo 2023', '2023-03-05'],
  ['Datum: 5 maart 2023', '2023-03-05'],
  ['Data utworzenia: 5 października 2023', '2023-10-05'],
  ['Дата: 6 марта 2023', '2023-03-06'],
  ['- 날짜: 2023년 3월 5일', '2023-03-05'],
  ['Fecha: 06/03/2023', '2023-03-06'],
  ['Date: 06/03/2023', 'ambiguous'],
  ['Date: **2021-11-21** [Format=YYYY-MM-DD]', '2021-11-21'],
];

describe('the date of a record', () => {
  for (const [header, date] of dates)
    it(`is read from “${header}”`, () => {
      assert.equal(valueOf(readRecord(`# 12. Use a queue\n\n${header}\n`), 'date'), date);
    });

  it('is none where a placeholder only gives an example', () => {
    const text = '# 12. Use a queue\n\nDate: YYYY-MM-DD, such as 2024-05-02\n';
    assert.equal(valueOf(readRecord(text), 'date'), undefined);
  });
});

describe('a status that is taken back', () => {
  for (const status of ['almost done', 'fast fertig', 'casi aceptado', 'quase aprovado'])
    it(`is not that status: “${status}”`, () => {
      const record = readRecord(`# 12. Use a queue\n\nStatus: ${status}\n`);
      assert.equal(record.status?.value.id, 'other');
    });
});

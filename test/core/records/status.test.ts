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
  ['a label behind what is unknown', '## Status\n\n**Unresolved.** Final places: `none`.', 'other'],
  ['its own name beside that of the page', '- Status: stable\n- ADR Status: Aceptado', 'accepted'],
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
  ['Ukrainian', '- Статус: прийнято', 'accepted'],
  ['Czech', '**Stav:** nahrazeno ADR-3', 'superseded'],
  ['Turkish', '**Durum:** Kabul edildi', 'accepted'],
  ['Finnish', '- **Tila:** Hylätty', 'rejected'],
  ['Hungarian', '- **Állapot:** Elfogadva és megvalósítva', 'accepted'],
  ['Romanian', '- **Stare:** Propus', 'proposed'],
  ['Catalan', 'Estat: Acceptat', 'accepted'],
  ['Indonesian', 'Status: ditolak · SPEC-1', 'rejected'],
  ['Greek', '**Κατάσταση:** Ενεργό', 'accepted'],
  ['Vietnamese', '**Trạng thái:** Đã duyệt', 'accepted'],
  ['two languages without a sign between them', '## 상태 Status\n\n승인됨', 'accepted'],
  ['a life in one line', 'Status: Proposed 2019-01-02, accepted 2020-02-03', 'accepted'],
  [
    'a life that ended',
    'Status: Proposed 2019-01-02, accepted 2020-02-03, superseded by ADR-5',
    'superseded',
  ],
  ['the newest of its days first', 'Status: Accepted 2020-02-03, proposed 2019-01-02', 'accepted'],
  ['who proposed it', 'Status: Accepted 2020-02-03, proposed by Ann', 'accepted'],
  ['where it does not hold', 'Status: Accepted (2020-02-03), rejected for mobile', 'accepted'],
  ['stages of which one has no day', 'Status: proposed 2026-02-11, accepted', 'accepted'],
  ['its end first', 'Status: superseded by ADR-5, accepted 2020-02-03', 'superseded'],
  ['an arrow', '**Status:** Proposed → Accepted (2026-06-05)', 'accepted'],
  ['an arrow from what is struck out', '**Status:** ~~Proposed~~ → **Accepted**', 'accepted'],
  ['the arrows of a template', '**Status:** Proposed → Accepted → Deprecated', undefined],
  ['what is to come', 'Status: proposed 2021-11-05, to be accepted by 2021-12-24', 'proposed'],
  ['what became of it later', '## Status\n\nAccepted, later superseded by ADR-3', 'superseded'],
  [
    'what it replaces',
    'Status: Accepted 2021-11-05, supersedes ADR-7, rejected options below',
    'accepted',
  ],
  [
    'what still holds for the rest',
    'Status: accepted 2021-11-05, superseded in part by ADR-7',
    'partly accepted',
  ],
  ['prose on the way things are', '## Current status\n\nThe current tool is old.', undefined],
  ['the stage of a feature', 'stage: beta', undefined],
  ['the stage of a proposal', 'stage: accepted', 'accepted'],
  [
    'a badge without words',
    '![](https://img.shields.io/badge/ID-0001-83)\n![](https://img.shields.io/badge/status-accepted-19)',
    'accepted',
  ],
  [
    'a badge that is called after its message',
    '![Rejected](https://img.shields.io/badge/status-rejected-red) ![Date](https://img.shields.io/badge/Date-x-blue)',
    'rejected',
  ],
  [
    'a badge and not those commented out',
    '<!-- ![P](https://img.shields.io/badge/status-proposed-a) -->\n![A](https://img.shields.io/badge/status-accepted-b)',
    'accepted',
  ],
  ['a fence of fields', '```\nStatus:  Draft\nTitle:   Queues,\n         and more\n```', 'draft'],
  ['a fence that is an example', 'As in\n\n```\nStatus: Draft\n```', undefined],
  ['a gap between two fields', 'Date: 2024-05-02   Status: accepted   Author: Ann', 'accepted'],
  [
    'a line that goes on',
    '**Status:** ~~accepted~~ — **superseded by\n[ADR-3](0003-queue.md)**',
    'superseded',
  ],
  ['lines between rules', '---\nid: ADR-0012\nstatus: accepted\ndate: 2026-02-03\n---', 'accepted'],
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

  it('tells its relations also where it tells a life', () => {
    const record = readRecord(
      '# 3. A\n\nStatus: Proposed 2019-01-02, accepted 2020-02-03, superseded by ADR-5\n',
    );
    assert.deepEqual(relationsOf(record), ['superseded-by ADR-5']);
  });

  it('tells a relation in the line in which it goes on', () => {
    const record = readRecord('# 3. A\n\n**Status:** superseded by\n[ADR-5](0005-b.md)\n');
    assert.deepEqual(relationsOf(record), ['superseded-by 0005-b.md']);
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

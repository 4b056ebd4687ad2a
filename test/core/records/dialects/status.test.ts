import assert from 'node:assert/strict';
import { readRecord } from '../../../support/read.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly status: string | undefined;
  readonly raw?: string;
  readonly origin?: string;
}

const SECTIONS = '\n## Context\n\nOrders get lost.\n\n## Decision\n\nWe use a queue.\n';

const cases: readonly Case[] = [
  {
    name: 'S1: a section with a paragraph',
    text: '# 3. Use a queue\n\nDate: 2024-05-02\n\n## Status\n\nAccepted\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'section',
  },
  {
    name: 'S2: YAML',
    text: '---\nstatus: accepted\n---\n# Use a queue\n',
    status: 'accepted',
    raw: 'accepted',
    origin: 'front-matter',
  },
  {
    name: 'S2: quoted YAML',
    text: '---\nstatus: "superseded by ADR-0057"\n---\n# Use a queue\n',
    status: 'superseded',
    raw: 'superseded by ADR-0057',
    origin: 'front-matter',
  },
  {
    name: 'S3: a list with asterisks',
    text: '# Use a queue\n\n* Status: Defunct\n* Date: 2024-05-02\n',
    status: 'deprecated',
    raw: 'Defunct',
    origin: 'bullet',
  },
  {
    name: 'S4: a list with dashes',
    text: '# Use a queue\n\n- Status: accepted\n',
    status: 'accepted',
    origin: 'bullet',
  },
  {
    name: 'S5: behind a thematic break that is no front matter',
    text: '# Use a queue\n\n---\n\n- status: accepted\n- supersedes: -\n',
    status: 'accepted',
    origin: 'bullet',
  },
  {
    name: 'S6: a bold key, the colon inside',
    text: '# Use a queue\n\n* **Status:** Active\n',
    status: 'accepted',
    raw: 'Active',
  },
  {
    name: 'S6: a bold key, the colon outside',
    text: '# Use a queue\n\n- **Status**: Active\n',
    status: 'accepted',
    raw: 'Active',
  },
  {
    name: 'S7: a bold key in a paragraph',
    text: '# Use a queue\n\n**Status**: Accepted\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'line',
  },
  {
    name: 'S8: bold over key and value, a hard break behind',
    text: '# Use a queue\n\n**Status: Active**\\\n**Date: 2024-05-02**\n',
    status: 'accepted',
    raw: 'Active',
  },
  {
    name: 'S9: pairs on one line',
    text: '# Use a queue\n\n**Status:** Accepted | **Date:** 2025-03-07 | **Review:** 2026-03-07\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'piped',
  },
  {
    name: 'S10: a plain line',
    text: '# Use a queue\n\nStatus: Accepted\nDate: 09/27/23\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'line',
  },
  {
    name: 'S11: a table with bold keys',
    text: '# Use a queue\n\n| Field | Value |\n|---|---|\n| **Status** | Proposed |\n',
    status: 'proposed',
    raw: 'Proposed',
    origin: 'table',
  },
  {
    name: 'S12: a table with an empty header row',
    text: '# Use a queue\n\n|   |   |\n|---|---|\n| Status | Draft |\n| Date | 2024-05-02 |\n',
    status: 'draft',
    origin: 'table',
  },
  {
    name: 'S12: a table whose header row is a pair',
    text: '# Use a queue\n\n| Status | Draft |\n|---|---|\n| Date | 2024-05-02 |\n',
    status: 'draft',
    origin: 'table',
  },
  {
    name: 'S13: a wide table with one row of values',
    text: '# Use a queue\n\n| CREATED DATE | LAST UPDATED | STATUS | AUTHOR |\n|---|---|---|---|\n| 06/01/2023 | 06/15/2023 | Accepted | @ann |\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'wide-table',
  },
  {
    name: 'S14: a quoted table with code values',
    text: '# Use a queue\n\n>|  |  |\n>|---|---|\n>| Status | `RFC` |\n',
    status: 'proposed',
    raw: 'RFC',
    origin: 'table',
  },
  {
    name: 'S15: a bold word in a section',
    text: '# Use a queue\n\n## Status\n\n**Accepted**\n',
    status: 'accepted',
    raw: 'Accepted',
    origin: 'section',
  },
  {
    name: 'S16: bold and a date on one line',
    text: '# Use a queue\n\n## Status\n\n**Accepted** 2023-05-11\n',
    status: 'accepted',
    raw: '**Accepted** 2023-05-11',
  },
  {
    name: 'S17: a section of level three',
    text: '# Use a queue\n\n### Status\nImplemented\n',
    status: 'accepted',
    raw: 'Implemented',
  },
  {
    name: 'S18: the value in the heading',
    text: '# Use a queue\n\n## Status: Proposed\n\nMore to come.\n',
    status: 'proposed',
    raw: 'Proposed',
    origin: 'inline-heading',
  },
  {
    name: 'S18: a dash in the heading',
    text: '# Use a queue\n\n## Status - DRAFT\n',
    status: 'draft',
    raw: 'DRAFT',
    origin: 'inline-heading',
  },
  {
    name: 'S18: a template in the heading is no value',
    text: '# Use a queue\n\n## Status - DRAFT / ACTIVE / DEPRECATED by [000] / SUPERSEDES [000]\n',
    status: undefined,
  },
  {
    name: 'S19: an emoji before the word',
    text: '# Use a queue\n\n## Status\n\n✅ Accepted\n',
    status: 'accepted',
    raw: '✅ Accepted',
  },
  {
    name: 'S19: an emoji before a supersession',
    text: '# Use a queue\n\n## Status\n\n⌛️ Superseded by [036. Many clusters](036-many-clusters.md)\n',
    status: 'superseded',
  },
  {
    name: 'S19: other emoji',
    text: '# Use a queue\n\n## Status\n\n🤔 Proposed\n',
    status: 'proposed',
  },
  {
    name: 'S20: a qualifier',
    text: '# Use a queue\n\n- Status: Accepted (lazy consensus) & implemented\n',
    status: 'accepted',
  },
  {
    name: 'S20: a revision',
    text: '# Use a queue\n\n* Status: Accepted, Revision 1.3\n',
    status: 'accepted',
  },
  {
    name: 'S20: why',
    text: '# Use a queue\n\n* Status: Deprecated, no-longer-relevant\n',
    status: 'deprecated',
  },
  {
    name: 'S20: a day in brackets',
    text: '# Use a queue\n\n* Status: Declined (2020-12-2)\n',
    status: 'rejected',
  },
  {
    name: 'S20: in part',
    text: '# Use a queue\n\n## Status\n\nPartly superseded\n',
    status: 'partly superseded',
  },
  {
    name: 'S20: partially accepted',
    text: '# Use a queue\n\n* Status: partially accepted\n',
    status: 'partly accepted',
  },
  {
    name: 'S21: a state machine before the status',
    text: '---\nstatus: open/accepted\n---\n# Use a queue\n',
    status: 'accepted',
  },
  {
    name: 'S21: an unknown state before the status',
    text: '---\nstatus: closed/rejected\n---\n# Use a queue\n',
    status: 'rejected',
  },
  {
    name: 'S22: lines below the status',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nAmended by [17. Shards](0017-shards.md)\n',
    status: 'accepted',
    raw: 'Accepted',
  },
  {
    name: 'S22: a line that ends the life of the record',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nSuperseded by [17. Shards](0017-shards.md)\n',
    status: 'superseded',
    raw: 'Superseded by [17. Shards](0017-shards.md)',
  },
  {
    name: 'S22: a dated history, newest last',
    text: '# 3. 使用队列\n\n## 状态\n\n2017-11-22 提议\n\n2017-11-24 完成\n',
    status: 'accepted',
    raw: '2017-11-24 完成',
  },
  {
    name: 'S22: a dated history, newest first',
    text: '# Use a queue\n\n## Status\n\n- 2024-03-01: Rejected\n- 2024-01-01: Proposed\n',
    status: 'rejected',
  },
  {
    name: 'S23: a section at the end',
    text: `# Use a queue\n${SECTIONS}\n## Status\n\nPROPOSED\n`,
    status: 'proposed',
    raw: 'PROPOSED',
  },
  {
    name: 'S24: a verb in the header',
    text: '# Use a queue\n\nSuperseded: 2019-12-19 by [ADR 14](0014-tags.md)\n',
    status: 'superseded',
  },
  {
    name: 'S25: a flow map',
    text: '\ufeff---\nstatus: { accepted }\n---\n# Use a queue\n',
    status: 'accepted',
    raw: 'accepted',
  },
  {
    name: 'S26: a tag',
    text: '---\ntags: [Superseded]\n---\n# Use a queue\n',
    status: 'superseded',
  },
  {
    name: 'S27: front matter before a section',
    text: '---\nstatus: Accepted\n---\n# Use a queue\n\n## Status\n\nProposed\n',
    status: 'accepted',
    origin: 'front-matter',
  },
  { name: 'S28: state', text: '---\nstate: approved\n---\n# Use a queue\n', status: 'accepted' },
  {
    name: 'S28: adr_status',
    text: '---\nadr: true\nadr_status: "Accepted"\n---\n# Use a queue\n',
    status: 'accepted',
  },
  {
    name: 'S28: an implementation status',
    text: '# Use a queue\n\n* **Implementation:** Implemented\n',
    status: 'accepted',
  },
  {
    name: 'S28: a link to what the status means',
    text: '# Use a queue\n\n- Status: [ADOPTED](/README.md#adopted)\n',
    status: 'accepted',
  },
  {
    name: 'S29: a template in braces',
    text: '# Use a queue\n\n## Status\n\n{Deprecated|Proposed|Accepted|Declined}\n',
    status: undefined,
  },
  {
    name: 'S29: a template in brackets',
    text: '# Use a queue\n\n* Status: [proposed | rejected | accepted | deprecated]\n',
    status: undefined,
  },
  {
    name: 'S29: a template in YAML',
    text: '---\nstatus: "{proposed | rejected | accepted | superseded by ADR-0123"\n---\n# Use a queue\n',
    status: undefined,
  },
  {
    name: 'S29: a choice without brackets',
    text: '# Use a queue\n\nStatus: Proposed, Accepted, Deprecated, Superseded\n',
    status: undefined,
  },
  {
    name: 'S30: help in a block quote first',
    text: '# Use a queue\n\n## Status\n\n> A decision may be "proposed" if nobody agreed to it.\n\nAccepted\n',
    status: 'accepted',
    raw: 'Accepted',
  },
  {
    name: 'S31: a change log that states no status',
    text: '# Use a queue\n\n## Changelog\n\n- July 15 2021: Created by @ann\n',
    status: undefined,
  },
  {
    name: 'S31: a change log of statuses',
    text: '# Use a queue\n\n## Change Log\n\n- [approved](https://host/pull/4) 2021-01-25\n- [proposed](https://host/pull/2) 2021-01-03\n',
    status: 'accepted',
  },
  {
    name: 'S32: an admonition',
    text: '# Use a queue\n\n!!! info\n    **Status**: Accepted\n',
    status: 'accepted',
    origin: 'admonition',
  },
  {
    name: 'S32: an admonition behind a blank line',
    text: '# Use a queue\n\n!!! info "Decision"\n\n    **Status**: Accepted\n',
    status: 'accepted',
    origin: 'admonition',
  },
  {
    name: 'S32: an admonition with a template',
    text: '# Use a queue\n\n!!! info\n    **Status**: { Proposed | Under Review | Accepted }\n',
    status: undefined,
  },
  {
    name: 'S32: a titled container',
    text: '# Use a queue\n\n:::warning Deprecated\n\nUse streams.\n\n:::\n',
    status: 'deprecated',
    origin: 'admonition',
  },
  {
    name: 'S32: a note on top',
    text: '# Use a queue\n\n> [!NOTE]\n> This decision is **superseded by [ADR-0057](0057-streams.md)**.\n',
    status: 'superseded',
    origin: 'admonition',
  },
  {
    name: 'S33: French',
    text: '# Utiliser une file\n\n* **Statut** : Accepté\n',
    status: 'accepted',
    raw: 'Accepté',
  },
  { name: 'S33: Spanish', text: '# Usar una cola\n\n- **Estado:** aceptado\n', status: 'accepted' },
  {
    name: 'S33: Portuguese with an emoji',
    text: '# Usar uma fila\n\n## ⚡ Status\n\nProposto\n',
    status: 'proposed',
  },
  { name: 'S33: Japanese', text: '# キューを使う\n\n- ステータス: 承認済み\n', status: 'accepted' },
  {
    name: 'S33: Japanese, full-width colon',
    text: '# キューを使う\n\n- ステータス：提案\n',
    status: 'proposed',
  },
  {
    name: 'S33: German',
    text: '# Warteschlange nutzen\n\n## Status\n\nAkzeptiert am 12.03.2024\n',
    status: 'accepted',
  },
  {
    name: 'S33: Chinese sentence',
    text: '# 使用队列\n\n## 状态\n\n已被 [12. 流](0012-流.md) 取代\n',
    status: 'superseded',
  },
  { name: 'S34: none', text: `# Use a queue\n${SECTIONS}`, status: undefined },
  {
    name: 'S33: Italian',
    text: '# Usare una coda\n\n- Stato: accettato\n',
    status: 'accepted',
  },
  {
    name: 'S33: Russian',
    text: '# Очередь\n\n## Статус\n\nПринято\n',
    status: 'accepted',
    raw: 'Принято',
  },
  {
    name: 'S33: Korean',
    text: '# 큐 사용\n\n- 상태: 승인됨\n',
    status: 'accepted',
  },
  {
    name: 'a sentence',
    text: '# Use a queue\n\n## Status\n\nDecided. We are open to new alternatives as they arise.\n',
    status: 'accepted',
  },
  {
    name: 'an unknown sentence',
    text: '# Use a queue\n\n## Status\n\nWaiting for the vendor.\n',
    status: 'other',
    raw: 'Waiting for the vendor.',
  },
  { name: 'a full stop', text: '# Use a queue\n\n## Status\n\nAccepted.\n', status: 'accepted' },
  {
    name: 'closing hashes and a carriage return',
    text: '# Use a queue\r\n\r\n## Status ##  \r\n\r\nAccepted\r\n',
    status: 'accepted',
    raw: 'Accepted',
  },
  { name: 'none, spelled N/A', text: '# Use a queue\n\n* Status: N/A\n', status: undefined },
  { name: 'an empty value', text: '---\nstatus:\n---\n# Use a queue\n', status: undefined },
  {
    name: 'struck out',
    text: '# Use a queue\n\n## Status\n\n~~Proposed~~ Accepted\n',
    status: 'accepted',
  },
  {
    name: 'ticked',
    text: '# Use a queue\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected\n',
    status: 'accepted',
  },
  {
    name: 'a comment behind the value',
    text: '# Use a queue\n\n* Status: accepted <!-- optional -->\n',
    status: 'accepted',
    raw: 'accepted',
  },
  {
    name: 'a section of an example in a fence',
    text: '# Use a queue\n\n```markdown\n## Status\n\nAccepted\n```\n',
    status: undefined,
  },
  {
    name: 'a numbered heading',
    text: '# Use a queue\n\n## 1. Status\n\nAccepted\n',
    status: 'accepted',
  },
  {
    name: 'setext headings',
    text: 'Use a queue\n===========\n\nStatus\n------\n\nAccepted\n',
    status: 'accepted',
  },
  {
    name: 'fields under a heading of their own',
    text: '# Use a queue\n\n## Metadata\n\n- Status: Accepted\n- Date: 2024-05-02\n\n## Context\n\nOrders get lost.\n',
    status: 'accepted',
  },
  {
    name: 'a key and value below the status heading',
    text: '# Use a queue\n\n## Status\n\nStatus: Accepted\nDate: 2024-05-02\n',
    status: 'accepted',
  },
  {
    name: 'a label with a list below',
    text: '# Use a queue\n\n**Status**\n\n- Accepted\n',
    status: 'accepted',
  },
  {
    name: 'rejected in favour of another',
    text: '# Use a queue\n\n## Status\n\nrejected in favour of ADR 111\n',
    status: 'rejected',
  },
  {
    name: 'accepted; supersedes',
    text: '---\nstatus: "accepted; supersedes ADR-0045"\n---\n# Use a queue\n',
    status: 'accepted',
  },
  {
    name: 'misspelt',
    text: '# Use a queue\n\n## Status\n\nSuperceded by [2. Streams](0002-streams.md)\n',
    status: 'superseded',
  },
  { name: 'replaced', text: '# Use a queue\n\nStatus: Replaced by ADR-4\n', status: 'superseded' },
  {
    name: 'a non-breaking space before the colon',
    text: '# Utiliser une file\n\n**Statut\u00a0:** Proposé\n',
    status: 'proposed',
  },
  {
    name: 'a title in brackets with its fate',
    text: '# Use a queue (superseded)\n\n## Context\n\nOrders get lost.\n',
    status: 'superseded',
    origin: 'title',
  },
  {
    name: 'superseded in part below an acceptance',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nPartially superseded by [17. Shards](0017-shards.md)\n',
    status: 'accepted',
  },
  {
    name: 'HTML for bold',
    text: '# Use a queue\n\n<b>Status:</b> Accepted<br>\n<b>Date:</b> 2024-05-02<br>\n',
    status: 'accepted',
    raw: 'Accepted',
  },
  {
    name: 'two colons',
    text: '# Use a queue\n\nStatus:: accepted\n',
    status: 'accepted',
    raw: 'accepted',
  },
  {
    name: 'a remark that is no verdict',
    text: '# Use a queue\n\nNote: This is not implemented yet\n\n## Context\n\nOrders get lost.\n',
    status: undefined,
  },
];

describe('statuses in every notation', () => {
  for (const { name, text, status, raw, origin } of cases) {
    it(name, () => {
      const { status: read } = readRecord(text);
      assert.equal(
        read && (read.value.partial ? `partly ${read.value.id}` : read.value.id),
        status,
      );
      if (raw !== undefined) assert.equal(read?.raw, raw);
      if (origin !== undefined) assert.equal(read?.origin, origin);
    });
  }

  it('keeps competing values beside the best', () => {
    const { status } = readRecord(
      '---\nstatus: Accepted\n---\n# Use a queue\n\n## Status\n\nProposed\n',
    );
    assert.deepEqual(
      status?.others.map(({ value, origin }) => [value.id, origin]),
      [['proposed', 'section']],
    );
  });
});

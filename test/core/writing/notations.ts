/** One edit: where in the text, what stands there, what takes its place. */
export type Named = readonly [at: number, before: string, after: string];

/** A notation of a status, and all that may change when it becomes another one. */
export interface Notation {
  readonly name: string;
  readonly text: string;
  /** Left out where the record says so already. */
  readonly accepted?: readonly Named[] | 'refused' | 'has a successor';
  readonly rejected?: readonly Named[] | 'refused' | 'has a successor';
  readonly superseded?: readonly Named[] | 'refused' | 'has a successor';
}

/** The record that takes the place of each. */
export const SUCCESSOR = {
  path: 'docs/adr/0009-use-streams.md',
  text: '# 9. Use streams\n\nDate: 2026-11-01\n\n## Status\n\nAccepted\n',
};

/** The day on which they change. */
export const DAY = '2026-11-20';

export const notations: readonly Notation[] = [
  {
    name: 'S1: a section with a paragraph',
    text: '# 3. Use a queue\n\nDate: 2024-05-02\n\n## Status\n\nAccepted\n',
    rejected: [[47, 'Accepted', 'Rejected']],
    superseded: [[47, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S2: YAML',
    text: '---\nstatus: accepted\n---\n# Use a queue\n',
    rejected: [[12, 'accepted', 'rejected']],
    superseded: [[12, 'accepted', 'superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S2: quoted YAML',
    text: '---\nstatus: "superseded by ADR-0057"\n---\n# Use a queue\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[35, '', ', ADR-0009']],
  },
  {
    name: 'S3: a list with asterisks',
    text: '# Use a queue\n\n* Status: Defunct\n* Date: 2024-05-02\n',
    accepted: [[25, 'Defunct', 'Accepted']],
    rejected: [[25, 'Defunct', 'Rejected']],
    superseded: [[25, 'Defunct', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S4: a list with dashes',
    text: '# Use a queue\n\n- Status: accepted\n',
    rejected: [[25, 'accepted', 'rejected']],
    superseded: [[25, 'accepted', 'superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S5: behind a thematic break that is no front matter',
    text: '# Use a queue\n\n---\n\n- status: accepted\n- supersedes: -\n',
    rejected: [[30, 'accepted', 'rejected']],
    superseded: [[30, 'accepted', 'superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S6: a bold key, the colon inside',
    text: '# Use a queue\n\n* **Status:** Active\n',
    rejected: [[29, 'Active', 'Rejected']],
    superseded: [[29, 'Active', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S6: a bold key, the colon outside',
    text: '# Use a queue\n\n- **Status**: Active\n',
    rejected: [[29, 'Active', 'Rejected']],
    superseded: [[29, 'Active', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S7: a bold key in a paragraph',
    text: '# Use a queue\n\n**Status**: Accepted\n',
    rejected: [[27, 'Accepted', 'Rejected']],
    superseded: [[27, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S8: bold over key and value, a hard break behind',
    text: '# Use a queue\n\n**Status: Active**\\\n**Date: 2024-05-02**\n',
    rejected: [[25, 'Active', 'Rejected']],
    superseded: [[25, 'Active', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S9: pairs on one line',
    text: '# Use a queue\n\n**Status:** Accepted | **Date:** 2025-03-07 | **Review:** 2026-03-07\n',
    rejected: [[27, 'Accepted', 'Rejected']],
    superseded: [[27, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S10: a plain line',
    text: '# Use a queue\n\nStatus: Accepted\nDate: 09/27/23\n',
    rejected: [[23, 'Accepted', 'Rejected']],
    superseded: [[23, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S11: a table with bold keys',
    text: '# Use a queue\n\n| Field | Value |\n|---|---|\n| **Status** | Proposed |\n',
    accepted: [[58, 'Proposed', 'Accepted']],
    rejected: [[58, 'Proposed', 'Rejected']],
    superseded: [[58, 'Proposed', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S12: a table with an empty header row',
    text: '# Use a queue\n\n|   |   |\n|---|---|\n| Status | Draft |\n| Date | 2024-05-02 |\n',
    accepted: [[46, 'Draft', 'Accepted']],
    rejected: [[46, 'Draft', 'Rejected']],
    superseded: [[46, 'Draft', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S12: a table whose header row is a pair',
    text: '# Use a queue\n\n| Status | Draft |\n|---|---|\n| Date | 2024-05-02 |\n',
    accepted: [[26, 'Draft', 'Accepted']],
    rejected: [[26, 'Draft', 'Rejected']],
    superseded: [[26, 'Draft', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S13: a wide table with one row of values',
    text: '# Use a queue\n\n| CREATED DATE | LAST UPDATED | STATUS | AUTHOR |\n|---|---|---|---|\n| 06/01/2023 | 06/15/2023 | Accepted | @ann |\n',
    rejected: [[111, 'Accepted', 'Rejected']],
    superseded: [[111, 'Accepted', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S14: a quoted table with code values',
    text: '# Use a queue\n\n>|  |  |\n>|---|---|\n>| Status | `RFC` |\n',
    accepted: [[48, 'RFC', 'Accepted']],
    rejected: [[48, 'RFC', 'Rejected']],
    superseded: [[48, 'RFC', 'Superseded by ADR-0009']],
  },
  {
    name: 'S15: a bold word in a section',
    text: '# Use a queue\n\n## Status\n\n**Accepted**\n',
    rejected: [[28, 'Accepted', 'Rejected']],
    superseded: [[28, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S16: bold and a date on one line',
    text: '# Use a queue\n\n## Status\n\n**Accepted** 2023-05-11\n',
    rejected: [[26, '**Accepted** 2023-05-11', '**Rejected** 2026-11-20']],
    superseded: [[49, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S17: a section of level three',
    text: '# Use a queue\n\n### Status\nImplemented\n',
    rejected: [[26, 'Implemented', 'Rejected']],
    superseded: [[26, 'Implemented', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S18: the value in the heading',
    text: '# Use a queue\n\n## Status: Proposed\n\nMore to come.\n',
    accepted: [[26, 'Proposed', 'Accepted']],
    rejected: [[26, 'Proposed', 'Rejected']],
    superseded: [[26, 'Proposed', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S18: a dash in the heading',
    text: '# Use a queue\n\n## Status - DRAFT\n',
    accepted: [[27, 'DRAFT', 'ACCEPTED']],
    rejected: [[27, 'DRAFT', 'REJECTED']],
    superseded: [[27, 'DRAFT', 'SUPERSEDED BY [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S18: a template in the heading is no value',
    text: '# Use a queue\n\n## Status - DRAFT / ACTIVE / DEPRECATED by [000] / SUPERSEDES [000]\n',
    accepted: [[27, 'DRAFT / ACTIVE / DEPRECATED by [000] / SUPERSEDES [000]', 'Accepted']],
    rejected: [[27, 'DRAFT / ACTIVE / DEPRECATED by [000] / SUPERSEDES [000]', 'Rejected']],
    superseded: [
      [
        27,
        'DRAFT / ACTIVE / DEPRECATED by [000] / SUPERSEDES [000]',
        'Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S19: an emoji before the word',
    text: '# Use a queue\n\n## Status\n\n✅ Accepted\n',
    rejected: [[26, '✅ Accepted', '❌ Rejected']],
    superseded: [[26, '✅ Accepted', '⌛️ Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S19: an emoji before a supersession',
    text: '# Use a queue\n\n## Status\n\n⌛️ Superseded by [036. Many clusters](036-many-clusters.md)\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[85, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S19: other emoji',
    text: '# Use a queue\n\n## Status\n\n🤔 Proposed\n',
    accepted: [[26, '🤔 Proposed', '✅ Accepted']],
    rejected: [[26, '🤔 Proposed', '❌ Rejected']],
    superseded: [[26, '🤔 Proposed', '⌛️ Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S20: a qualifier',
    text: '# Use a queue\n\n- Status: Accepted (lazy consensus) & implemented\n',
    rejected: [
      [
        25,
        'Accepted (lazy consensus) & implemented',
        'Rejected (previously Accepted (lazy consensus) & implemented)',
      ],
    ],
    superseded: [
      [
        25,
        'Accepted (lazy consensus) & implemented',
        'Superseded by [ADR-0009](0009-use-streams.md) (previously Accepted (lazy consensus) & implemented)',
      ],
    ],
  },
  {
    name: 'S20: a revision',
    text: '# Use a queue\n\n* Status: Accepted, Revision 1.3\n',
    rejected: [[25, 'Accepted, Revision 1.3', 'Rejected (previously Accepted, Revision 1.3)']],
    superseded: [
      [
        25,
        'Accepted, Revision 1.3',
        'Superseded (previously Accepted, Revision 1.3)\n* Superseded by: [ADR-0009](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S20: why',
    text: '# Use a queue\n\n* Status: Deprecated, no-longer-relevant\n',
    accepted: [
      [
        25,
        'Deprecated, no-longer-relevant',
        'Accepted (previously Deprecated, no-longer-relevant)',
      ],
    ],
    rejected: [
      [
        25,
        'Deprecated, no-longer-relevant',
        'Rejected (previously Deprecated, no-longer-relevant)',
      ],
    ],
    superseded: [
      [
        25,
        'Deprecated, no-longer-relevant',
        'Superseded by [ADR-0009](0009-use-streams.md) (previously Deprecated, no-longer-relevant)',
      ],
    ],
  },
  {
    name: 'S20: a day in brackets',
    text: '# Use a queue\n\n* Status: Declined (2020-12-2)\n',
    accepted: [[25, 'Declined (2020-12-2)', 'Accepted (2026-11-20)']],
    superseded: [
      [25, 'Declined (2020-12-2)', 'Superseded by [ADR-0009](0009-use-streams.md) (2026-11-20)'],
    ],
  },
  {
    name: 'S20: in part',
    text: '# Use a queue\n\n## Status\n\nPartly superseded\n',
    accepted: [[26, 'Partly superseded', 'Accepted']],
    rejected: [[26, 'Partly superseded', 'Rejected']],
    superseded: [[26, 'Partly superseded', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S20: partially accepted',
    text: '# Use a queue\n\n* Status: partially accepted\n',
    accepted: [[25, 'partially ', '']],
    rejected: [[25, 'partially accepted', 'rejected']],
    superseded: [[25, 'partially accepted', 'superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S21: a state machine before the status',
    text: '---\nstatus: open/accepted\n---\n# Use a queue\n',
    rejected: [[12, 'open/accepted', 'closed/rejected']],
    superseded: [[12, 'open/accepted', 'closed/superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S21: an unknown state before the status',
    text: '---\nstatus: closed/rejected\n---\n# Use a queue\n',
    accepted: [[12, 'closed/rejected', 'open/accepted']],
    superseded: [[12, 'closed/rejected', 'closed/superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S22: lines below the status',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nAmended by [17. Shards](0017-shards.md)\n',
    rejected: [[26, 'Accepted', 'Rejected']],
    superseded: [
      [26, 'Accepted\n\n', ''],
      [75, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)'],
    ],
  },
  {
    name: 'S22: a line that ends the life of the record',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nSuperseded by [17. Shards](0017-shards.md)\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[78, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S22: a dated history, newest last',
    text: '# 3. 使用队列\n\n## 状态\n\n2017-11-22 提议\n\n2017-11-24 完成\n',
    rejected: [[46, '', '\n\n2026-11-20 已拒绝']],
    superseded: [[46, '', '\n\n2026-11-20 已被 [9. Use streams](0009-use-streams.md) 取代']],
  },
  {
    name: 'S22: a dated history, newest first',
    text: '# Use a queue\n\n## Status\n\n- 2024-03-01: Rejected\n- 2024-01-01: Proposed\n',
    accepted: [[26, '', '- 2026-11-20: Accepted\n']],
    superseded: [[26, '', '- 2026-11-20: Superseded by [9. Use streams](0009-use-streams.md)\n']],
  },
  {
    name: 'S23: a section at the end',
    text: '# Use a queue\n\n## Context\n\nOrders get lost.\n\n## Decision\n\nWe use a queue.\n\n## Status\n\nPROPOSED\n',
    accepted: [[86, 'PROPOSED', 'ACCEPTED']],
    rejected: [[86, 'PROPOSED', 'REJECTED']],
    superseded: [[86, 'PROPOSED', 'SUPERSEDED BY [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S24: a verb in the header',
    text: '# Use a queue\n\nSuperseded: 2019-12-19 by [ADR 14](0014-tags.md)\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[63, '', ', [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S25: a flow map',
    text: '﻿---\nstatus: { accepted }\n---\n# Use a queue\n',
    rejected: [[15, 'accepted', 'rejected']],
    superseded: [
      [15, 'accepted', 'superseded'],
      [25, '', '\nsuperseded-by: ADR-0009'],
    ],
  },
  {
    name: 'S26: a tag',
    text: '---\ntags: [Superseded]\n---\n# Use a queue\n',
    accepted: 'refused',
    rejected: [[11, 'Superseded', 'Rejected']],
    superseded: [[22, '', '\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S27: front matter before a section',
    text: '---\nstatus: Accepted\n---\n# Use a queue\n\n## Status\n\nProposed\n',
    rejected: [[12, 'Accepted', 'Rejected']],
    superseded: [[12, 'Accepted', 'Superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S28: state',
    text: '---\nstate: approved\n---\n# Use a queue\n',
    rejected: [[11, 'approved', 'rejected']],
    superseded: [[11, 'approved', 'superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'S28: adr_status',
    text: '---\nadr: true\nadr_status: "Accepted"\n---\n# Use a queue\n',
    rejected: [[27, 'Accepted', 'Rejected']],
    superseded: [
      [27, 'Accepted', 'Superseded'],
      [36, '', '\nsuperseded_by: ADR-0009'],
    ],
  },
  {
    name: 'S28: an implementation status',
    text: '# Use a queue\n\n* **Implementation:** Implemented\n',
    rejected: [[37, 'Implemented', 'Rejected']],
    superseded: [[37, 'Implemented', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S28: a link to what the status means',
    text: '# Use a queue\n\n- Status: [ADOPTED](/README.md#adopted)\n',
    rejected: [[25, '[ADOPTED](/README.md#adopted)', '[REJECTED](/README.md#rejected)']],
    superseded: [
      [
        25,
        '[ADOPTED](/README.md#adopted)',
        '[SUPERSEDED](/README.md#superseded)\n- Superseded by: [ADR-0009](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S29: a template in braces',
    text: '# Use a queue\n\n## Status\n\n{Deprecated|Proposed|Accepted|Declined}\n',
    accepted: [[26, '{Deprecated|Proposed|Accepted|Declined}', 'Accepted']],
    rejected: [[26, '{Deprecated|Proposed|Accepted|Declined}', 'Rejected']],
    superseded: [
      [
        26,
        '{Deprecated|Proposed|Accepted|Declined}',
        'Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S29: a template in brackets',
    text: '# Use a queue\n\n* Status: [proposed | rejected | accepted | deprecated]\n',
    accepted: [[25, '[proposed | rejected | accepted | deprecated]', 'Accepted']],
    rejected: [[25, '[proposed | rejected | accepted | deprecated]', 'Rejected']],
    superseded: [
      [
        25,
        '[proposed | rejected | accepted | deprecated]',
        'Superseded by [ADR-0009](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S29: a template in YAML',
    text: '---\nstatus: "{proposed | rejected | accepted | superseded by ADR-0123"\n---\n# Use a queue\n',
    accepted: [[13, '{proposed | rejected | accepted | superseded by ADR-0123', 'accepted']],
    rejected: [[13, '{proposed | rejected | accepted | superseded by ADR-0123', 'rejected']],
    superseded: [
      [13, '{proposed | rejected | accepted | superseded by ADR-0123', 'superseded'],
      [70, '', '\nsuperseded-by: ADR-0009'],
    ],
  },
  {
    name: 'S29: a choice without brackets',
    text: '# Use a queue\n\nStatus: Proposed, Accepted, Deprecated, Superseded\n',
    accepted: [[23, 'Proposed, Accepted, Deprecated, Superseded', 'Accepted']],
    rejected: [[23, 'Proposed, Accepted, Deprecated, Superseded', 'Rejected']],
    superseded: [
      [
        23,
        'Proposed, Accepted, Deprecated, Superseded',
        'Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S30: help in a block quote first',
    text: '# Use a queue\n\n## Status\n\n> A decision may be "proposed" if nobody agreed to it.\n\nAccepted\n',
    rejected: [[82, 'Accepted', 'Rejected']],
    superseded: [[82, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S31: a change log that states no status',
    text: '# Use a queue\n\n## Changelog\n\n- July 15 2021: Created by @ann\n',
    accepted: [[15, '', '## Status\n\nAccepted\n\n']],
    rejected: [[15, '', '## Status\n\nRejected\n\n']],
    superseded: [[15, '', '## Status\n\nSuperseded by [9. Use streams](0009-use-streams.md)\n\n']],
  },
  {
    name: 'S31: a change log of statuses',
    text: '# Use a queue\n\n## Change Log\n\n- [approved](https://host/pull/4) 2021-01-25\n- [proposed](https://host/pull/2) 2021-01-03\n',
    rejected: [[30, '', '- rejected 2026-11-20\n']],
    superseded: [[30, '', '- superseded by [9. Use streams](0009-use-streams.md) 2026-11-20\n']],
  },
  {
    name: 'S32: an admonition',
    text: '# Use a queue\n\n!!! info\n    **Status**: Accepted\n',
    rejected: [[40, 'Accepted', 'Rejected']],
    superseded: [[40, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S32: an admonition behind a blank line',
    text: '# Use a queue\n\n!!! info "Decision"\n\n    **Status**: Accepted\n',
    rejected: [[52, 'Accepted', 'Rejected']],
    superseded: [[52, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S32: an admonition with a template',
    text: '# Use a queue\n\n!!! info\n    **Status**: { Proposed | Under Review | Accepted }\n',
    accepted: [[40, '{ Proposed | Under Review | Accepted }', 'Accepted']],
    rejected: [[40, '{ Proposed | Under Review | Accepted }', 'Rejected']],
    superseded: [
      [
        40,
        '{ Proposed | Under Review | Accepted }',
        'Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'S32: a titled container',
    text: '# Use a queue\n\n:::warning Deprecated\n\nUse streams.\n\n:::\n',
    accepted: 'refused',
    rejected: [[26, 'Deprecated', 'Rejected']],
    superseded: [[26, 'Deprecated', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S32: a note on top',
    text: '# Use a queue\n\n> [!NOTE]\n> This decision is **superseded by [ADR-0057](0057-streams.md)**.\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[87, '', ', [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S33: French',
    text: '# Utiliser une file\n\n* **Statut** : Accepté\n',
    rejected: [[36, 'Accepté', 'Rejeté']],
    superseded: [[36, 'Accepté', 'Remplacé par [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S33: Spanish',
    text: '# Usar una cola\n\n- **Estado:** aceptado\n',
    rejected: [[31, 'aceptado', 'rechazado']],
    superseded: [[31, 'aceptado', 'reemplazado por [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S33: Portuguese with an emoji',
    text: '# Usar uma fila\n\n## ⚡ Status\n\nProposto\n',
    accepted: [[30, 'Proposto', 'Aceito']],
    rejected: [[30, 'Proposto', 'Rejeitado']],
    superseded: [[30, 'Proposto', 'Substituído por [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S33: Japanese',
    text: '# キューを使う\n\n- ステータス: 承認済み\n',
    rejected: [[19, '承認済み', '却下']],
    superseded: [[19, '承認済み', '[ADR-0009](0009-use-streams.md) により置き換え']],
  },
  {
    name: 'S33: Japanese, full-width colon',
    text: '# キューを使う\n\n- ステータス：提案\n',
    accepted: [[18, '提案', '承認']],
    rejected: [[18, '提案', '却下']],
    superseded: [[18, '提案', '[ADR-0009](0009-use-streams.md) により置き換え']],
  },
  {
    name: 'S33: German',
    text: '# Warteschlange nutzen\n\n## Status\n\nAkzeptiert am 12.03.2024\n',
    rejected: [[35, 'Akzeptiert am 12.03.2024', 'Abgelehnt am 20.11.2026']],
    superseded: [
      [
        35,
        'Akzeptiert am 12.03.2024',
        'Ersetzt durch [9. Use streams](0009-use-streams.md) am 20.11.2026',
      ],
    ],
  },
  {
    name: 'S33: Chinese sentence',
    text: '# 使用队列\n\n## 状态\n\n已被 [12. 流](0012-流.md) 取代\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[39, '', '\n\n已被 [9. Use streams](0009-use-streams.md) 取代']],
  },
  {
    name: 'S34: none',
    text: '# Use a queue\n\n## Context\n\nOrders get lost.\n\n## Decision\n\nWe use a queue.\n',
    accepted: [[15, '', '## Status\n\nAccepted\n\n']],
    rejected: [[15, '', '## Status\n\nRejected\n\n']],
    superseded: [[15, '', '## Status\n\nSuperseded by [9. Use streams](0009-use-streams.md)\n\n']],
  },
  {
    name: 'S33: Italian',
    text: '# Usare una coda\n\n- Stato: accettato\n',
    rejected: [[27, 'accettato', 'rifiutato']],
    superseded: [[27, 'accettato', 'sostituito da [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'S33: Russian',
    text: '# Очередь\n\n## Статус\n\nПринято\n',
    rejected: [[22, 'Принято', 'Отклонено']],
    superseded: [[22, 'Принято', 'Заменено на [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'S33: Korean',
    text: '# 큐 사용\n\n- 상태: 승인됨\n',
    rejected: [[14, '승인됨', '거부됨']],
    superseded: [[14, '승인됨', '[ADR-0009](0009-use-streams.md)로 대체됨']],
  },
  {
    name: 'a sentence',
    text: '# Use a queue\n\n## Status\n\nDecided. We are open to new alternatives as they arise.\n',
    rejected: [
      [
        26,
        'Decided. We are open to new alternatives as they arise.',
        'Rejected. We are open to new alternatives as they arise.',
      ],
    ],
    superseded: [
      [
        26,
        'Decided. We are open to new alternatives as they arise.',
        'Superseded by [9. Use streams](0009-use-streams.md). We are open to new alternatives as they arise.',
      ],
    ],
  },
  {
    name: 'an unknown sentence',
    text: '# Use a queue\n\n## Status\n\nWaiting for the vendor.\n',
    accepted: [[26, 'Waiting for the vendor.', 'Accepted (previously Waiting for the vendor.)']],
    rejected: [[49, '', '\n\nRejected']],
    superseded: [[49, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'a full stop',
    text: '# Use a queue\n\n## Status\n\nAccepted.\n',
    rejected: [[26, 'Accepted.', 'Rejected.']],
    superseded: [[26, 'Accepted.', 'Superseded by [9. Use streams](0009-use-streams.md).']],
  },
  {
    name: 'closing hashes and a carriage return',
    text: '# Use a queue\r\n\r\n## Status ##  \r\n\r\nAccepted\r\n',
    rejected: [[35, 'Accepted', 'Rejected']],
    superseded: [[35, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'none, spelled N/A',
    text: '# Use a queue\n\n* Status: N/A\n',
    accepted: [[25, 'N/A', 'Accepted']],
    rejected: [[25, 'N/A', 'Rejected']],
    superseded: [[25, 'N/A', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'an empty value',
    text: '---\nstatus:\n---\n# Use a queue\n',
    accepted: [[11, '', ' Accepted']],
    rejected: [[11, '', ' Rejected']],
    superseded: [[11, '', ' Superseded\nsuperseded-by: ADR-0009']],
  },
  {
    name: 'struck out',
    text: '# Use a queue\n\n## Status\n\n~~Proposed~~ Accepted\n',
    rejected: [[26, '~~Proposed~~ Accepted', '~~Proposed~~ ~~Accepted~~ Rejected']],
    superseded: [
      [
        26,
        '~~Proposed~~ Accepted',
        '~~Proposed~~ ~~Accepted~~ Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'ticked',
    text: '# Use a queue\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected\n',
    rejected: [
      [44, 'x', ' '],
      [59, ' ', 'x'],
    ],
    superseded: [
      [44, 'x', ' '],
      [70, '', '\n- [x] Superseded\n\nSuperseded by [9. Use streams](0009-use-streams.md)'],
    ],
  },
  {
    name: 'a comment behind the value',
    text: '# Use a queue\n\n* Status: accepted <!-- optional -->\n',
    rejected: [[25, 'accepted', 'rejected']],
    superseded: [[25, 'accepted', 'superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'a section of an example in a fence',
    text: '# Use a queue\n\n```markdown\n## Status\n\nAccepted\n```\n',
    accepted: [[51, '', '\n## Status\n\nAccepted\n']],
    rejected: [[51, '', '\n## Status\n\nRejected\n']],
    superseded: [[51, '', '\n## Status\n\nSuperseded by [9. Use streams](0009-use-streams.md)\n']],
  },
  {
    name: 'a numbered heading',
    text: '# Use a queue\n\n## 1. Status\n\nAccepted\n',
    rejected: [[29, 'Accepted', 'Rejected']],
    superseded: [[29, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'setext headings',
    text: 'Use a queue\n===========\n\nStatus\n------\n\nAccepted\n',
    rejected: [[40, 'Accepted', 'Rejected']],
    superseded: [[40, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'fields under a heading of their own',
    text: '# Use a queue\n\n## Metadata\n\n- Status: Accepted\n- Date: 2024-05-02\n\n## Context\n\nOrders get lost.\n',
    rejected: [[38, 'Accepted', 'Rejected']],
    superseded: [[38, 'Accepted', 'Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'a key and value below the status heading',
    text: '# Use a queue\n\n## Status\n\nStatus: Accepted\nDate: 2024-05-02\n',
    rejected: [[34, 'Accepted', 'Rejected']],
    superseded: [[34, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'a label with a list below',
    text: '# Use a queue\n\n**Status**\n\n- Accepted\n',
    rejected: [[29, 'Accepted', 'Rejected']],
    superseded: [[29, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'rejected in favour of another',
    text: '# Use a queue\n\n## Status\n\nrejected in favour of ADR 111\n',
    accepted: [
      [26, 'rejected in favour of ADR 111', 'accepted (previously rejected in favour of ADR 111)'],
    ],
    superseded: [
      [
        26,
        'rejected in favour of ADR 111',
        'superseded (previously rejected in favour of ADR 111)\n\nsuperseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'accepted; supersedes',
    text: '---\nstatus: "accepted; supersedes ADR-0045"\n---\n# Use a queue\n',
    rejected: [[13, 'accepted; supersedes ADR-0045', 'rejected; supersedes ADR-0045']],
    superseded: [
      [13, 'accepted; supersedes ADR-0045', 'superseded; supersedes ADR-0045'],
      [43, '', '\nsuperseded-by: ADR-0009'],
    ],
  },
  {
    name: 'misspelt',
    text: '# Use a queue\n\n## Status\n\nSuperceded by [2. Streams](0002-streams.md)\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[69, '', '\n\nSuperceded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'replaced',
    text: '# Use a queue\n\nStatus: Replaced by ADR-4\n',
    accepted: 'has a successor',
    rejected: 'has a successor',
    superseded: [[40, '', ', [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'a non-breaking space before the colon',
    text: '# Utiliser une file\n\n**Statut :** Proposé\n',
    accepted: [[34, 'Proposé', 'Accepté']],
    rejected: [[34, 'Proposé', 'Rejeté']],
    superseded: [[34, 'Proposé', 'Remplacé par [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'a title in brackets with its fate',
    text: '# Use a queue (superseded)\n\n## Context\n\nOrders get lost.\n',
    accepted: 'refused',
    rejected: 'refused',
    superseded: [[26, '', '\n\nSuperseded by: [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'superseded in part below an acceptance',
    text: '# Use a queue\n\n## Status\n\nAccepted\n\nPartially superseded by [17. Shards](0017-shards.md)\n',
    rejected: [[26, 'Accepted', 'Rejected']],
    superseded: [
      [26, 'Accepted\n\n', ''],
      [88, '', '\n\nSuperseded by [9. Use streams](0009-use-streams.md)'],
    ],
  },
  {
    name: 'HTML for bold',
    text: '# Use a queue\n\n<b>Status:</b> Accepted<br>\n<b>Date:</b> 2024-05-02<br>\n',
    rejected: [[30, 'Accepted', 'Rejected']],
    superseded: [[30, 'Accepted', 'Superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'two colons',
    text: '# Use a queue\n\nStatus:: accepted\n',
    rejected: [[24, 'accepted', 'rejected']],
    superseded: [[24, 'accepted', 'superseded by [9. Use streams](0009-use-streams.md)']],
  },
  {
    name: 'a remark that is no verdict',
    text: '# Use a queue\n\nNote: This is not implemented yet\n\n## Context\n\nOrders get lost.\n',
    accepted: [[50, '', '## Status\n\nAccepted\n\n']],
    rejected: [[50, '', '## Status\n\nRejected\n\n']],
    superseded: [[50, '', '## Status\n\nSuperseded by [9. Use streams](0009-use-streams.md)\n\n']],
  },
  {
    name: 'S27: front matter and a section that agree',
    text: '---\nstatus: Accepted\n---\n# Use a queue\n\n## Status\n\nAccepted\n',
    rejected: [
      [12, 'Accepted', 'Rejected'],
      [51, 'Accepted', 'Rejected'],
    ],
    superseded: [
      [12, 'Accepted', 'Superseded\nsuperseded-by: ADR-0009'],
      [51, 'Accepted', 'Superseded'],
    ],
  },
  {
    name: 'S19: an emoji in a list',
    text: '# Use a queue\n\n* Status: ✅ Accepted\n',
    rejected: [[25, '✅ Accepted', '❌ Rejected']],
    superseded: [[25, '✅ Accepted', '⌛️ Superseded by [ADR-0009](0009-use-streams.md)']],
  },
  {
    name: 'boxes on one line',
    text: '# Use a queue\n\nStatus: ☐ Proposed ☑ Accepted ☐ Rejected ☐ Superseded\n',
    rejected: [
      [
        23,
        '☐ Proposed ☑ Accepted ☐ Rejected ☐ Superseded',
        '☐ Proposed ☐ Accepted ☑ Rejected ☐ Superseded',
      ],
    ],
    superseded: [
      [
        23,
        '☐ Proposed ☑ Accepted ☐ Rejected ☐ Superseded',
        '☐ Proposed ☐ Accepted ☐ Rejected ☑ Superseded by [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'a badge',
    text: '# Use a queue\n\nStatus: ![accepted](https://img.shields.io/badge/status-accepted-green)\n',
    rejected: [
      [
        23,
        '![accepted](https://img.shields.io/badge/status-accepted-green)',
        '![rejected](https://img.shields.io/badge/status-rejected-green)',
      ],
    ],
    superseded: [
      [
        23,
        '![accepted](https://img.shields.io/badge/status-accepted-green)',
        '![superseded](https://img.shields.io/badge/status-superseded-green)\n\nSuperseded by: [9. Use streams](0009-use-streams.md)',
      ],
    ],
  },
  {
    name: 'YAML with a comment',
    text: '---\nstatus: accepted # by the board\ndate: 2024-05-02\n---\n# Use a queue\n',
    rejected: [[12, 'accepted', 'rejected']],
    superseded: [
      [12, 'accepted', 'superseded'],
      [52, '', '\nsuperseded-by: ADR-0009'],
    ],
  },
  {
    name: 'YAML in single quotes',
    text: "---\nstatus: 'accepted'\n---\n# Use a queue\n",
    rejected: [[13, 'accepted', 'rejected']],
    superseded: [
      [13, 'accepted', 'superseded'],
      [22, '', '\nsuperseded-by: ADR-0009'],
    ],
  },
  {
    name: 'a YAML key that waits',
    text: '---\nstatus: accepted\nsuperseded-by: # the successor\n---\n# Use a queue\n',
    rejected: [[12, 'accepted', 'rejected']],
    superseded: [
      [12, 'accepted', 'superseded'],
      [35, '', ' ADR-0009'],
    ],
  },
  {
    name: 'a YAML list that waits',
    text: '---\nstatus: accepted\nsuperseded_by: [""]\n---\n# Use a queue\n',
    rejected: [[12, 'accepted', 'rejected']],
    superseded: [
      [12, 'accepted', 'superseded'],
      [37, '""', 'ADR-0009'],
    ],
  },
  {
    name: 'a bullet that waits',
    text: '# Use a queue\n\n- status: accepted\n- superseded by: -\n',
    rejected: [[25, 'accepted', 'rejected']],
    superseded: [
      [25, 'accepted', 'superseded'],
      [51, '-', '[ADR-0009](0009-use-streams.md)'],
    ],
  },
  {
    name: 'a row that waits',
    text: '# Use a queue\n\n|   |   |\n|---|---|\n| Status | Accepted |\n| Superseded by: | N/A |\n',
    rejected: [[46, 'Accepted', 'Rejected']],
    superseded: [
      [46, 'Accepted', 'Superseded'],
      [76, 'N/A', '[ADR-0009](0009-use-streams.md)'],
    ],
  },
];

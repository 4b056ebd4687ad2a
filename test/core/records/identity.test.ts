import assert from 'node:assert/strict';
import { readRecord } from '../../support/read.ts';

const BODY = '\n\n## Status\n\nAccepted\n\n## Context\n\nOrders get lost.\n';

type Case = readonly [
  path: string,
  head: string,
  title: string | undefined,
  number: number | undefined,
  id: string,
];

const cases: readonly Case[] = [
  ['0012-use-a-queue.md', '# Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', 'Use\na queue\n===', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# 12. Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# 0012 · Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# **ADR-0012** Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# ADR-12: Use a queue {#adr-12}', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', 'Date: 2024-05-02\nUse a queue\n===', 'Use a queue', 12, 'ADR-0012'],
  ['DR022-use-a-queue.md', '# DR022 : Use a queue', 'Use a queue', 22, 'DR-022'],
  ['D004-use-a-queue.md', '# D004: Use a queue', 'Use a queue', 4, 'D-004'],
  ['DEC-2026-004-queue.md', '# DEC-2026-004: Use a queue', 'Use a queue', 4, 'DEC-004'],
  [
    'ADR-2026-06-03-queue.md',
    '# ADR — Use a queue',
    'Use a queue',
    undefined,
    'ADR-2026-06-03-queue',
  ],
  ['0012-use-a-queue.md', '# 0012. Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# ADR 12: Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# ADR-012: Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# ADR 012 Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# ADR #12: Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', '# 12: Use a queue', 'Use a queue', 12, 'ADR-0012'],
  ['029-mcp.md', '# 029 - 🤖 Model contexts', '🤖 Model contexts', 29, 'ADR-029'],
  ['021-art.md', '# 🎨 ADR-021: Art first', 'Art first', 21, 'ADR-021'],
  ['adr-001-use-adrs.md', '# Architecture Decision Record: Use ADRs', 'Use ADRs', 1, 'ADR-001'],
  ['0045-evidence.md', '# ADR 45 - Evidence handling', 'Evidence handling', 45, 'ADR-0045'],
  ['0045-evidence.md', '# ADR-45 — Evidence handling', 'Evidence handling', 45, 'ADR-0045'],
  ['0001-totals.md', '# ADR: Keep totals', 'Keep totals', 1, 'ADR-0001'],
  ['0001-totals.md', '# TITLE:  Keep totals', 'Keep totals', 1, 'ADR-0001'],
  [
    'ORG-ADR-DR-0001-registry.md',
    '# ORG-ADR-DR-0001: A registry',
    'A registry',
    1,
    'ORG-ADR-DR-0001',
  ],
  ['0107-params.md', '# TEP-0107: Parameters', 'Parameters', 107, 'TEP-0107'],
  ['0001-guideline.md', '# [Design Guideline]', '[Design Guideline]', 1, 'ADR-0001'],
  ['0001-title.md', '# [001] Use a queue', 'Use a queue', 1, 'ADR-0001'],
  [
    'ARCH-001-command-structure.md',
    '---\nid: ARCH-001\ntitle: Command Structure\n---',
    'Command Structure',
    1,
    'ARCH-001',
  ],
  ['018-state.md', '---\ntitle: |\n  One state\n---', 'One state', 18, 'ADR-018'],
  [
    '011-classes.md',
    '---\nid: adrs-adr011\ntitle: "ADR011: Plan classes"\n---',
    'Plan classes',
    11,
    'adrs-adr011',
  ],
  ['0003-图形.md', '# 3. 图形生成功能', '图形生成功能', 3, 'ADR-0003'],
  ['0003-three.md', '# 3 ways to fail', 'ways to fail', 3, 'ADR-0003'],
  ['0007-three.md', '# 3 ways to fail', '3 ways to fail', 7, 'ADR-0007'],
  ['0056-ocr.md', '# ADR for an OCR engine', 'ADR for an OCR engine', 56, 'ADR-0056'],
  ['0001-template.md', '# ADR-0001: ADR-Template & rules', 'ADR-Template & rules', 1, 'ADR-0001'],
  ['0263-proxies.md', '# ADR 0000: Proxies', 'Proxies', 263, 'ADR-0263'],
  ['use-a-queue.md', '# 12. Use a queue', 'Use a queue', 12, 'ADR-12'],
  ['use-a-queue.md', '---\nnumber: 12\n---\n# Use a queue', 'Use a queue', 12, 'ADR-12'],
  ['use-a-queue.md', '# Use a queue', 'Use a queue', undefined, 'use-a-queue'],
  ['20200926-use-slugs.md', '# Use slugs', 'Use slugs', undefined, '20200926-use-slugs'],
  [
    '20240516132303-use-slugs.md',
    '# Use slugs',
    'Use slugs',
    undefined,
    '20240516132303-use-slugs',
  ],
  [
    '0012-use-a-queue.md',
    '# Use a `queue` for **all** orders <!-- short -->',
    'Use a queue for all orders',
    12,
    'ADR-0012',
  ],
  ['0012-use-a-queue.md', '# [Use a queue](https://host/page)', 'Use a queue', 12, 'ADR-0012'],
  ['0012-use-a-queue.md', 'Use a queue\n===', 'Use a queue', 12, 'ADR-0012'],
  [
    '0012-use-a-queue.md',
    '- Feature Name: queues\n- Start Date: 2024-05-02',
    'queues',
    12,
    'ADR-0012',
  ],
  ['0012-use-a-queue.md', '**Date**: 2024-05-02', undefined, 12, 'ADR-0012'],
  [
    '0012-use-a-queue.md',
    '## 12. Use a queue\n\n### Notes\n\nNone yet.\n\n### More',
    'Use a queue',
    12,
    'ADR-0012',
  ],
  [
    'RAC-one.md',
    '---\nid: RAC-01JYAAAAAAAA\n---\n# Use a queue',
    'Use a queue',
    undefined,
    'RAC-01JYAAAAAAAA',
  ],
];

describe('title, number and id', () => {
  for (const [name, head, title, number, id] of cases)
    it(`reads ${JSON.stringify(head)} of ${name}`, () => {
      const body = head.startsWith('## 12') ? '' : BODY;
      const record = readRecord(head + body, { path: `docs/adr/${name}` });
      assert.deepEqual([record.title?.value, record.number?.value, record.id], [title, number, id]);
      if (record.title) {
        const { start, end } = record.title.range;
        assert.equal(record.text.slice(start, end), record.title.raw);
      }
    });

  it('takes sections that are all of level one for sections', () => {
    const record = readRecord('# Context\n\nOrders get lost.\n\n# Decision\n\nWe use a queue.\n');
    assert.equal(record.title, undefined);
  });
});

import assert from 'node:assert/strict';
import { Uri } from 'vscode';
import type { Finding, OutlineRecord } from '../../../src/core/index.ts';
import { inWords, recordItem, recordTooltip } from '../../../src/extension/features/tree-item.ts';
import type { Root } from '../../../src/extension/root.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const record: OutlineRecord = {
  path: 'docs/adr/0007-x.md',
  id: 'ADR-0007',
  label: 'ADR-0007 Use one queue',
  title: 'Use one queue',
  kind: 'adr',
  kindName: 'Decision record',
  kindReason: verbatim('It lies in “docs/adr”.'),
  status: 'accepted',
  statusText: 'Accepted',
  phase: 'settled',
  icon: 'pass',
  date: '2026-11-02',
  period: '2026 Q4',
  people: [{ field: 'deciders', names: ['@ana', 'Bo Li'] }],
  counts: { error: 1, warning: 2, info: 5, hint: 0 },
};
const finding = (severity: Finding['severity'], message: string) =>
  ({ severity, message }) as Finding;
const root = { uri: Uri.parse('file:///repo') } as unknown as Root;

describe('recordItem', () => {
  it('says status and objections, to the eye and to the ear', () => {
    const parent = { type: 'group', root, group: { key: 'adr' } };
    const item = recordItem({ type: 'record', root, parent, record } as never);
    assert.equal(item.description, 'accepted');
    assert.equal(
      item.accessibilityInformation?.label,
      'ADR-0007 Use one queue, accepted, 1 error, 2 warnings',
    );
    assert.equal(item.id, 'file:///repo#adr#docs/adr/0007-x.md');
    assert.equal(item.resourceUri?.path, '/repo/docs/adr/0007-x.md');
  });
});

describe('recordTooltip', () => {
  it('has status, date, people, why it is of its kind, and the gravest findings first', () => {
    const many = Array.from({ length: 9 }, (_, at) => finding('warning', `Number ${at}.`));
    const { value } = recordTooltip(record, [...many, finding('error', 'Worst.')]);
    for (const part of ['Status: Accepted', '2026', 'deciders: @ana, Bo Li', 'It lies in']) {
      assert(value.includes(part), `Expected “${part}” in:\n${value}`);
    }
    assert(value.indexOf('Worst.') < value.indexOf('Number 0.'));
    assert.match(value, /… and 2 more/);
  });

  it('shows what files say as text, never as markup', () => {
    const label = '[click](command:x) $(alert) <img src=x> `a` **b**';
    const { value } = recordTooltip({ ...record, label }, [finding('info', label)]);
    assert(!value.includes('](') && !value.includes('$(alert)'), value);
    assert(!/[^\\]<img/.test(value), value);
    assert(!/[^\\]`a/.test(value), value);
  });
});

describe('inWords', () => {
  it('counts what a reviewer objects to, and nothing else', () => {
    assert.equal(inWords({ error: 0, warning: 0, info: 3, hint: 1 }), '');
    assert.equal(inWords({ error: 2, warning: 1, info: 0, hint: 0 }), '2 errors, 1 warning');
  });
});

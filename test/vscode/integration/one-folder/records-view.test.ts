import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, MarkdownString, type TreeItem } from 'vscode';
import type { Node } from '../../../../src/extension/features/tree-item.ts';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { leadline, remove, until, write } from '../leadline.ts';

const RECORD = `# 9100. Use one queue

Date: 2026-11-02

## Status

Proposed

## Context

Two queues do the same.
`;

describe('the records view', () => {
  const path = 'docs/adr/9100-use-one-queue.md';
  let api: LeadlineApi;

  before(async () => {
    api = await leadline();
    await write(path, RECORD);
    await until('the record is known', () => nodeOf(path) !== undefined);
  });
  after(async () => {
    await commands.executeCommand('leadline.groupByKind');
    await remove(path);
  });

  /** The children of a node, of which our provider makes a plain list. */
  const children = (node?: Node): Node[] => (api.tree.provider.getChildren(node) ?? []) as Node[];
  const item = (node: Node): TreeItem => api.tree.provider.getTreeItem(node) as TreeItem;
  const nodeOf = (wanted: string): Node | undefined =>
    children()
      .flatMap((group) => children(group))
      .find((node) => node.type === 'record' && node.record.path === wanted);

  it('filters, groups by period and sorts, and shows a record that is asked for', async () => {
    const all = children().flatMap((group) => children(group)).length;
    await commands.executeCommand('leadline.filter', 'USE one 9100');
    assert.deepEqual(
      children().flatMap((group) =>
        children(group).map((node) => node.type === 'record' && node.record.path),
      ),
      [path],
    );
    await commands.executeCommand('leadline.groupByPeriod');
    assert.deepEqual(
      children().map((node) => node.type === 'group' && node.group.label),
      ['2026 Q4'],
    );
    const [root] = api.store.roots;
    const other = [...(root?.project?.paths ?? [])].find((one) => one !== path);
    assert(root && other !== undefined);
    await api.tree.reveal({ root, path: other });
    assert.equal(children().flatMap((group) => children(group)).length, all);
    await commands.executeCommand('leadline.groupByKind');
    await commands.executeCommand('leadline.sortByDate');
    const dates = children().map((group) =>
      children(group).map((node) => (node.type === 'record' && node.record.date) || ''),
    );
    for (const one of dates) assert.deepEqual(one, [...one].sort().reverse());
    await commands.executeCommand('leadline.sortByPath');
  });

  it('groups records by kind', () => {
    const groups = children().map((node) => node.type === 'group' && node.group.kind);
    assert(groups.includes('adr'), `Expected decision records among ${groups.join(', ')}.`);
  });

  it('shows status and findings of a record, and opens it', () => {
    const node = nodeOf(path);
    assert(node);
    const shown = item(node);
    assert.match(shown.label as string, /Use one queue/);
    assert.match(String(shown.description), /^proposed/);
    assert.equal(shown.contextValue, 'record');
    assert.equal(shown.command?.command, 'vscode.open');
    assert.match(shown.accessibilityInformation?.label ?? '', /Use one queue.*, proposed, /);
  });

  it('tells the rest in a tooltip when asked', async () => {
    const node = nodeOf(path);
    assert(node);
    const shown = await api.tree.provider.resolveTreeItem?.(
      item(node),
      node,
      new CancellationTokenSource().token,
    );
    assert(shown?.tooltip instanceof MarkdownString);
    assert.match(shown.tooltip.value.replaceAll('&nbsp;', ' '), /2026/);
  });

  it('groups by status and by folder', async () => {
    await commands.executeCommand('leadline.groupByStatus');
    assert(children().some((node) => node.type === 'group' && node.group.key === 'proposed'));
    await commands.executeCommand('leadline.groupByFolder');
    assert(children().some((node) => node.type === 'group' && node.group.key === 'docs/adr'));
  });

  it('shows another status as soon as the file says so', async () => {
    await write(path, RECORD.replace('Proposed', 'Accepted'));
    await until('it is accepted', () => {
      const node = nodeOf(path);
      return node?.type === 'record' && node.record.status === 'accepted';
    });
  });
});

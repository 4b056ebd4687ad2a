import assert from 'node:assert/strict';
import { TreeItemCollapsibleState, Uri, type TreeItem } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import type { TraceViewNode } from '../../../../src/extension/features/trace-view.ts';
import { at, leadline, remove, write } from '../leadline.ts';

const SCOPE = 'docs/scope/2026-11-20-traced.md';

describe('from bet to ticket', () => {
  let api: LeadlineApi;

  before(async () => {
    api = await leadline();
  });
  afterEach(() => remove(SCOPE));

  const itemOf = async (node: TraceViewNode): Promise<TreeItem> =>
    api.trace.provider.getTreeItem(node);

  /** What a screen reader says of every node, each a step further in. */
  async function said(node?: TraceViewNode, indent = ''): Promise<string[]> {
    const children = (await api.trace.provider.getChildren(node)) ?? [];
    const lines: string[] = [];
    for (const child of children) {
      const item = await itemOf(child);
      lines.push(`${indent}${item.accessibilityInformation?.label ?? ''}`);
      assert.equal(
        item.collapsibleState !== TreeItemCollapsibleState.None,
        ((await api.trace.provider.getChildren(child)) ?? []).length > 0,
      );
      lines.push(...(await said(child, `${indent}  `)));
    }
    return lines;
  }

  it('shows bets, what serves them, and the holes in words', async () => {
    assert.deepEqual(await said(), [
      'Roadmap, Berths, first half of 2027, in review',
      '  Bet, Let skippers change their own booking',
      '    Scope doc, Change a booking online, in review',
      '      Decision, ADR-0003 Send invoices through the ledger, proposed',
      '  Bet, Open the new basin with measured depths, 1 hole',
      '    Hole: No scope doc serves this bet.',
      '  Bet, Know who is in which berth, 1 hole',
      '    Hole: No scope doc serves this bet.',
      'Without a bet, 3',
      '  Decision, ADR-0002 Assign berths by draught first, accepted',
      '    Ticket, TICKET-0001 Show the depth in the booking form, done',
      '  Decision, ADR-0006 Subscribe to changes of the tide forecast, accepted',
      '    Ticket, TICKET-0002 Listen to the tide feed, in progress',
      '  Ticket, TICKET-0003 Tidy up allocation, open, 1 hole',
      '    Hole: It belongs to no bet, scope doc or decision.',
    ]);
  });

  it('goes to the bet', async () => {
    const [roadmap] = (await api.trace.provider.getChildren()) ?? [];
    const [bet] = (await api.trace.provider.getChildren(roadmap)) ?? [];
    assert(bet);
    const { command } = await itemOf(bet);
    assert.equal(command?.command, 'vscode.open');
    const [uri, options] = command.arguments as [Uri, { selection: { start: { line: number } } }];
    assert.equal(uri.path, at('docs/roadmap/2027-H1.md').path);
    assert(options.selection.start.line > 5);
  });

  it('follows what is written', async () => {
    const before = await said();
    await write(
      SCOPE,
      '---\nkind: scope\nstatus: draft\nbet: ../roadmap/2027-H1.md#nowhere\n---\n\n# Traced\n\n## Problem\n\nNo.\n',
    );
    for (let left = 100; left > 0; left--) {
      const now = await said();
      if (now.length > before.length) {
        assert(now.some((line) => line.includes('Scope doc, Traced, draft')));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail('Waited in vain for the new scope doc.');
  });
});

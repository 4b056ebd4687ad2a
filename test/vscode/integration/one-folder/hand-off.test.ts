import assert from 'node:assert/strict';
import { commands, env, window, workspace, type CodeLens, type Uri } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, remove, until, write } from '../leadline.ts';

const SCOPE = 'docs/scope/2026-11-18-hand-off.md';
const text = `---
kind: scope
status: agreed
date: 2026-11-18
owner: "@ines"
---

# Hand something off

## In scope

- Sweep the pier
- Paint the gate

## Out of scope

- The crane
`;

describe('handing over', () => {
  let api: LeadlineApi;
  let made: readonly Uri[] = [];

  before(async () => {
    api = await leadline();
    await write(SCOPE, text);
    await until('the scope doc is known', () => api.store.record(at(SCOPE)) !== undefined);
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const { path } of made) await remove(below(path)).then(undefined, () => undefined);
    await remove(SCOPE);
    await until('the scope doc is gone', () => api.store.record(at(SCOPE)) === undefined);
  });

  const below = (path: string): string => path.slice(path.indexOf('/docs/tickets/') + 1);
  const lens = async (): Promise<string | undefined> => {
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      at(SCOPE),
      20,
    );
    return lenses
      .map(({ command }) => command?.title ?? '')
      .find((title) => title.startsWith('$(tasklist)'));
  };

  const untilLens = async (title: string): Promise<void> => {
    let last: string | undefined;
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      last = await lens();
      if (last === title) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`Waited in vain for the lens “${title}”; it is “${last ?? 'not there'}”.`);
  };

  it('offers tickets above what is in scope, makes them in one step, and tells when all have one', async () => {
    await window.showTextDocument(at(SCOPE));
    await untilLens('$(tasklist) Create Tickets…');
    made = await commands.executeCommand<readonly Uri[]>(
      'leadline.createTickets',
      at(SCOPE),
      [1, 2],
    );
    assert.equal(made.length, 2);
    await until('the tickets are known', () =>
      made.every((uri) => api.store.record(uri) !== undefined),
    );
    const texts = await Promise.all(
      made.map(async (uri) => (await workspace.openTextDocument(uri)).getText()),
    );
    assert.match(texts[0] ?? '', /\nfrom: "@ines"\n[^]*\n# Sweep the pier\n/);
    assert.match(texts[1] ?? '', /\n# Paint the gate\n/);
    const [one = 0, other = 0] = made.map(({ path }) => Number(/\/(\d+)-[^/]*$/.exec(path)?.[1]));
    assert.equal(other - one, 1);
    await untilLens('$(tasklist) 2 of 2 have a ticket');
  });

  it('copies a ticket as the body of an issue', async () => {
    const [first] = made;
    assert.ok(first);
    await commands.executeCommand('leadline.copyIssue', first);
    const copied = await env.clipboard.readText();
    assert.match(copied, /^\| \| \|\n\| --- \| --- \|\n\| status \| open \|\n/);
    assert.match(copied, /\n- \[ \] /);
    assert.ok(!copied.includes('kind: ticket'));
  });

  it('takes all of them back in one step', async () => {
    const [first] = made;
    assert.ok(first);
    await window.showTextDocument(first);
    await commands.executeCommand('undo');
    await until('the tickets are gone', () =>
      made.every((uri) => api.store.record(uri) === undefined),
    );
  });
});

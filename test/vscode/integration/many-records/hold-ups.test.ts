import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, extensions } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { FELT, turnsDuring } from '../turns.ts';

/** The collector of garbage keeps everybody waiting now and then, whoever made it. */
const COLLECTIONS = 4;
const TOO_LONG = 200;

describe('three thousand records', () => {
  let api: LeadlineApi;

  it('are read and judged while others get their turn', async function () {
    this.timeout(120_000);
    const extension = extensions.getExtension<LeadlineApi>('leadline.leadline');
    assert(extension);
    assert.equal(extension.isActive, false, 'Expected nothing here to have activated Leadline.');
    const loading = await turnsDuring(async () => {
      api = await extension.activate();
    });
    const started = performance.now();
    const turns = await turnsDuring(async () => {
      await commands.executeCommand('leadline.records.focus');
      await api.store.idle();
    });
    const took = performance.now() - started;
    const figures = [
      `loaded in turns of at most ${(loading[0] ?? 0).toFixed(0)} ms`,
      `read and judged in ${took.toFixed(0)} ms, in turns of at most`,
      turns
        .slice(0, 5)
        .map((turn) => turn.toFixed(0))
        .join(', '),
      `ms, ${turns.filter((turn) => turn > FELT).length} of them over ${FELT}`,
    ].join(' ');
    console.log(figures);
    const [root] = api.store.roots;
    assert.equal([...(root?.project?.paths ?? [])].length, 3000);
    assert(turns.filter((turn) => turn > FELT).length <= COLLECTIONS, figures);
    assert((turns[0] ?? 0) < TOO_LONG, figures);
  });

  it('are read anew, as after a change of the configuration, without more hold-ups', async function () {
    this.timeout(120_000);
    const turns = await turnsDuring(async () => {
      await commands.executeCommand('leadline.refresh');
    });
    const figures = `read anew in turns of at most ${(turns[0] ?? 0).toFixed(0)} ms`;
    console.log(figures);
    assert(turns.filter((turn) => turn > FELT).length <= COLLECTIONS, figures);
    assert((turns[0] ?? 0) < TOO_LONG, figures);
  });

  it('are looked for in all files, and led from bets to tickets, without more hold-ups', async function () {
    this.timeout(200_000);
    const [root] = api.store.roots;
    assert(root);
    const token = new CancellationTokenSource().token;
    for (const [what, work] of [
      ['citations looked for', () => api.mentions.everywhere(root, token)],
      ['led from bets to tickets', async () => api.trace.provider.getChildren()],
    ] as const) {
      const started = performance.now();
      const turns = await turnsDuring(work);
      const took = performance.now() - started;
      const longest = turns.slice(0, 5).map((turn) => turn.toFixed(0));
      const figures = `${what} in ${took.toFixed(0)} ms, in turns of at most ${longest.join(', ')} ms`;
      console.log(figures);
      assert(turns.filter((turn) => turn > FELT).length <= COLLECTIONS, figures);
      assert((turns[0] ?? 0) < TOO_LONG, figures);
    }
  });
});

// Measures the extension in the real editor, and leaves the figures in the file that LEADLINE_FIGURES names.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import Module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  commands,
  extensions,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { problems } from '../leadline.ts';
import { FELT, threadClock, turnsDuring } from '../turns.ts';

/** So many times a mistake is typed and taken back. */
const STROKES = 10;
const TOO_LONG = 200;

const figures: Record<string, number> = {};

/** Bytes that are in use once what is not was collected. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

interface Loaded {
  readonly activate: (context: ExtensionContext) => LeadlineApi;
}

/** Have the editor's own way of loading an extension tell how long ours takes. */
function watchLoading(): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    if (!request.endsWith('extension.cjs')) return load.call(this, request, ...rest);
    const [started, worked] = [performance.now(), threadClock()];
    const loaded = load.call(this, request, ...rest) as Loaded;
    figures['loadMs'] = performance.now() - started;
    figures['loadCpuMs'] = threadClock() - worked;
    loader._load = load;
    return {
      ...loaded,
      activate: (context: ExtensionContext) => {
        const [called, before] = [performance.now(), threadClock()];
        const api = loaded.activate(context);
        figures['activateMs'] = performance.now() - called;
        figures['activateCpuMs'] = threadClock() - before;
        return api;
      },
    };
  };
}

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

describe('the speed of the editor', function () {
  this.timeout(200_000);
  let api: LeadlineApi;

  it('is measured while the workspace opens', async () => {
    const extension = extensions.getExtension<LeadlineApi>('leadline.leadline');
    assert(extension);
    assert.equal(extension.isActive, false, 'Expected nothing here to have activated Leadline.');
    const before = heap();
    watchLoading();
    const [started, worked] = [performance.now(), threadClock()];
    const loading = await turnsDuring(async () => {
      api = await extension.activate();
    });
    const turns = await turnsDuring(async () => {
      await commands.executeCommand('leadline.records.focus');
      await api.store.idle();
    });
    figures['diagnosedMs'] = performance.now() - started;
    figures['diagnosedCpuMs'] = threadClock() - worked;
    assert(figures['loadMs'] !== undefined, 'Expected the loading to have been seen.');
    figures['loadingTurnMs'] = loading[0] ?? NaN;
    figures['longestTurnMs'] = turns[0] ?? NaN;
    figures['turnsFelt'] = turns.filter((turn) => turn > FELT).length;
    figures['turnsTooLong'] = turns.filter((turn) => turn > TOO_LONG).length;
    const [root] = api.store.roots;
    figures['records'] = root?.project?.size ?? NaN;
    figures['heapMiB'] = (heap() - before) / 2 ** 20;
  });

  /** Milliseconds from each change of a text to its findings, without the wait for the end of the typing. */
  async function typed(document: TextDocument, at: Position, words: string): Promise<number[]> {
    const took: number[] = [];
    const place = new Range(at, at.translate(0, words.length));
    const quiet = problems(document.uri).length;
    for (let stroke = 0; stroke < 2 * STROKES; stroke++) {
      await api.store.idle();
      const edit = new WorkspaceEdit();
      const mistaken = stroke % 2 === 0;
      if (mistaken) edit.insert(document.uri, at, words);
      else edit.delete(document.uri, place);
      let started = NaN;
      // The waiting for the end of the typing is over, whatever clock it went by.
      const touched = api.store.onDidTouch(() => {
        started = performance.now();
      });
      const told = new Promise<number>((resolve) => {
        const listening = api.store.onDidChange(() => {
          if (problems(document.uri).length > quiet !== mistaken) return;
          listening.dispose();
          resolve(performance.now());
        });
      });
      await workspace.applyEdit(edit);
      took.push((await told) - started);
      touched.dispose();
    }
    return took;
  }

  it('is measured while somebody types', async () => {
    const [first] = await workspace.findFiles('packages/team-1/docs/adr/0001-*.md');
    assert(first instanceof Uri);
    const document = await workspace.openTextDocument(first);
    await window.showTextDocument(document);
    const lines = document.getText().split(/\r?\n/);
    const prose = lines.findIndex((line) => line.length > 80);
    figures['keystrokeMs'] = medianOf(
      await typed(document, new Position(prose, 0), '[gone](./not-here.md) '),
    );
    // Whatever others say of this record may be wrong now, so that all of them are judged anew.
    const status = lines.findIndex((line) => /^status: /.test(line));
    const end = lines[status]?.length ?? 0;
    figures['statusKeystrokeMs'] = medianOf(await typed(document, new Position(status, end), 'xx'));
  });

  after(() => {
    const file = process.env['LEADLINE_FIGURES'];
    if (file) writeFileSync(file, JSON.stringify(figures));
    console.log(JSON.stringify(figures));
  });
});

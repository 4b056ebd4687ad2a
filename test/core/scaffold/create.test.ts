import assert from 'node:assert/strict';
import { createRecord, type RecordIo } from '../../../src/core/scaffold/create.ts';
import { ScaffoldError } from '../../../src/core/scaffold/scaffold.ts';
import { catalogOf, habits, request } from './scene.ts';

/** A repeatable generator (mulberry32), so that a failing interleaving can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A disk that lets others in between any two steps, in an order that the seed decides. */
class SharedDisk {
  readonly files = new Map<string, string>();
  overwritten = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  io(): RecordIo {
    return {
      createExclusive: async (path, text) => {
        await this.#turn();
        if (this.files.has(path)) return 'exists';
        this.files.set(path, text);
        return 'created';
      },
      listFolder: async (folder) => {
        await this.#turn();
        return [...this.files.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1));
      },
      remove: async (path) => {
        await this.#turn();
        this.files.delete(path);
      },
      pause: async (milliseconds) => {
        for (let at = 0; at < milliseconds; at++) await this.#turn();
      },
      random: this.#random,
    };
  }

  /** Run until nobody waits. */
  async run<T>(all: Promise<T>[]): Promise<T[]> {
    const state = { done: false };
    const result = Promise.all(all).finally(() => (state.done = true));
    // A failure reaches the caller by `result`; this only keeps it from being called unhandled before.
    result.catch(() => undefined);
    while (!state.done) {
      await new Promise((resolve) => setImmediate(resolve));
      while (this.#waiting.length > 0) {
        const [next] = this.#waiting.splice(Math.floor(this.#random() * this.#waiting.length), 1);
        next!();
        for (let at = 0; at < 6; at++) await Promise.resolve();
      }
    }
    return result;
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const catalog = catalogOf([]);

describe('createRecord', () => {
  it('creates the next record', async () => {
    const disk = new SharedDisk(1);
    const [file] = await disk.run([createRecord(disk.io(), request(), catalog, habits())]);
    assert.equal(file!.path, 'docs/adr/0001-use-kafka.md');
    assert.equal(disk.files.get(file!.path), file!.text);
  });

  it('sees files that the catalog has not heard of', async () => {
    const disk = new SharedDisk(1);
    disk.files.set('docs/adr/0006-by-hand.md', 'mine');
    const [file] = await disk.run([createRecord(disk.io(), request(), catalog, habits())]);
    assert.equal(file!.path, 'docs/adr/0007-use-kafka.md');
    assert.equal(disk.files.get('docs/adr/0006-by-hand.md'), 'mine');
  });

  it('gives records without numbers names of their own', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const disk = new SharedDisk(seed);
      const made = await disk.run(
        [1, 2, 3].map(() => createRecord(disk.io(), request({ kind: 'scope' }), catalog, habits())),
      );
      assert.equal(new Set(made.map(({ path }) => path)).size, 3);
    }
  });

  it('gives up with a sentence when others are always faster', async () => {
    const io: RecordIo = {
      createExclusive: () => Promise.resolve('exists'),
      listFolder: () => Promise.resolve([]),
      remove: () => Promise.resolve(),
      pause: () => Promise.resolve(),
    };
    await assert.rejects(createRecord(io, request(), catalog, habits()), ScaffoldError);
  });
});

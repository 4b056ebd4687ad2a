import type { RecordIo } from '../../../src/core/scaffold/create.ts';

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
export class SharedDisk {
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

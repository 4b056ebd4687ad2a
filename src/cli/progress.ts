import type { Io } from './io.ts';

/** Milliseconds before anything is shown, and between two changes. */
const PATIENCE_MS = 500;
/** Back to the first column, and erase the line. */
const ERASE = '\r\u001b[K';

/** Tells a person at a terminal how far long work has come; silent for everyone else, and when work is short. */
export class Progress {
  readonly #io: Io;
  readonly #words: readonly [doing: string, things: string];
  #last = performance.now();
  #shown = false;

  /**
   * @param doing `Reading`.
   * @param things `files`.
   */
  constructor(io: Io, doing = 'Reading', things = 'files') {
    this.#io = io;
    this.#words = [doing, things];
  }

  report = (done: number, total: number): void => {
    if (!this.#io.terminal.stderr || performance.now() - this.#last < PATIENCE_MS) return;
    this.#last = performance.now();
    this.#shown = true;
    const [doing, things] = this.#words;
    this.#io.stderr(`${ERASE}${doing} ${done} of ${total} ${things} …`);
  };

  done(): void {
    if (this.#shown) this.#io.stderr(ERASE);
    this.#shown = false;
  }
}

import type { Io } from './io.ts';

/** Milliseconds before anything is shown, and between two changes. */
const PATIENCE_MS = 500;
/** Back to the first column, and erase the line. */
const ERASE = '\r\u001b[K';

/** Tells a person at a terminal how far long work has come; silent for everyone else, and when work is short. */
export class Progress {
  readonly #io: Io;
  #last = performance.now();
  #shown = false;

  constructor(io: Io) {
    this.#io = io;
  }

  report = (done: number, total: number): void => {
    if (!this.#io.terminal.stderr || performance.now() - this.#last < PATIENCE_MS) return;
    this.#last = performance.now();
    this.#shown = true;
    this.#io.stderr(`${ERASE}Reading ${done} of ${total} files …`);
  };

  done(): void {
    if (this.#shown) this.#io.stderr(ERASE);
    this.#shown = false;
  }
}

/** Milliseconds of work after which others get their turn. */
export const SLICE_MS = 12;

/** Works that gave way, in their order. */
const waiting: (() => void)[] = [];

/**
 * Let the editor answer the user, and other extensions work, before we go on. Of several works that gave way one goes on
 * in each turn, so that their slices do not add up to a long one.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) inNextTurn(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) inNextTurn(goOn);
}

/** Not a timer, where there is another way: it waits for a millisecond at least, and in a browser soon for four. */
const inNextTurn: (work: () => void) => void =
  'setImmediate' in globalThis ? (work) => setImmediate(work) : throughChannel();

function throughChannel(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const works: (() => void)[] = [];
  Object.assign(port1, { onmessage: () => works.shift()?.() });
  return (work) => {
    works.push(work);
    port2.postMessage(undefined);
  };
}

/**
 * Do something for each of many things, with a pause whenever it has gone on for a while.
 *
 * @throws what `work` throws
 */
export async function inSlices<T>(all: Iterable<T>, work: (one: T) => void): Promise<void> {
  let since = performance.now();
  for (const one of all) {
    work(one);
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    since = performance.now();
  }
}

/**
 * Take the steps of a work to its end, with a pause whenever it has gone on for a while.
 *
 * @throws what a step throws
 */
export async function stepByStep<T>(steps: Generator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    since = performance.now();
  }
}

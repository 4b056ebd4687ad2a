/** Milliseconds of work after which others get their turn. */
export const SLICE_MS = 12;

/** Let the editor answer the user, and other extensions work, before we go on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
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

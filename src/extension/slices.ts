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

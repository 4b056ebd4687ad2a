/**
 * A queue before so many places: each task starts, in the order of asking, as soon as one is free.
 *
 * @param count how many tasks may run at a time, at least 1
 */
export function places(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // A place goes from hand to hand: nobody who asks meanwhile comes before those who wait.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

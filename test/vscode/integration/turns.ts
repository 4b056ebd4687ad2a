/** Milliseconds for which an extension may keep the others from their turn without being felt. */
export const FELT = 50;

/** Milliseconds of processor time of this thread, which a busy machine does not lengthen; of the clock where unknown. */
export function threadClock(): number {
  // Since Node 23.9, and so not in every desktop VS Code.
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

/**
 * How long each turn of the event loop took while something was done, longest first. Between two looks it waits for a
 * millisecond: to look all the time would keep a processor busy, and be what is measured.
 */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number[]> {
  const turns: number[] = [];
  let last = threadClock();
  let watching = true;
  const turn = () => {
    const now = threadClock();
    turns.push(now - last);
    last = now;
    if (watching) setTimeout(turn, 1);
  };
  setTimeout(turn, 1);
  await work();
  watching = false;
  return turns.sort((a, b) => b - a);
}

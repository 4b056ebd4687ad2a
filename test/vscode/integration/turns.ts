// How long an extension keeps the others from their turn.

/** Milliseconds of processor time of this thread, which a busy machine does not lengthen; of the clock where unknown. */
function now(): number {
  // Since Node 23.9, and so not in every desktop VS Code.
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

/** How long each turn of the event loop took while something was done, longest first. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number[]> {
  const turns: number[] = [];
  let last = now();
  let watching = true;
  const turn = () => {
    turns.push(now() - last);
    last = now();
    if (watching) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  watching = false;
  return turns.sort((a, b) => b - a);
}

import { hostname } from 'node:os';

/** How a process signs what it leaves on disk for a moment. */
export function signature(): string {
  return `${process.pid} ${hostname()}`;
}

/** Whether the process that signed something is known to have ended; one of another machine never is. */
export function hasEnded(signed: string): boolean {
  const at = signed.indexOf(' ');
  const pid = Number(signed.slice(0, Math.max(0, at)));
  if (!Number.isSafeInteger(pid) || pid < 1 || signed.slice(at + 1) !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

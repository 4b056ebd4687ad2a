import { hostname } from 'node:os';

/** How a process signs what it leaves on disk for a moment. */
export function signature(): string {
  return `${process.pid} ${hostname()}`;
}

/** What is known of the process that signed something: of one of another machine, nothing. */
export function lifeOf(signed: string): 'alive' | 'ended' | 'unknown' {
  const at = signed.indexOf(' ');
  const pid = Number(signed.slice(0, Math.max(0, at)));
  if (!Number.isSafeInteger(pid) || pid < 1 || signed.slice(at + 1) !== hostname())
    return 'unknown';
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    // One that may not be signalled lives: it is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'ended' : 'alive';
  }
}

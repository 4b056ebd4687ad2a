import { rmSync } from 'node:fs';

/**
 * Remove a file that has done its work: a lock, a journal, a text that waited for its place. What it was for is settled,
 * so a file that cannot be removed is no failure. It is tried twice: something that looks at every new file, such as a
 * virus scanner, holds it for a moment.
 */
export function discard(path: string): void {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      rmSync(path, { force: true, maxRetries: 2 });
      return;
    } catch {
      // Once more, or it stays: the next one that writes takes no harm from it.
    }
  }
}

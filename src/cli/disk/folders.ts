import { rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Remove a folder and those above it, as far as nothing is in them. */
export function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      // Something else is in it.
      return;
    }
  }
}

import type { Host, ReadResult, UnreadableReason } from '../../src/core/host.ts';

/** A host over a map of texts, with ways to change them as a user would. */
export interface MemoryHost extends Host {
  readonly files: Map<string, string>;
}

/**
 * A host that lives in memory.
 *
 * @param files Texts by POSIX path; `{ fault: 'binary' }` and the like for a file that cannot be read.
 * @param today `YYYY-MM-DD`.
 */
export function memoryHost(
  files: Readonly<Record<string, string | { readonly fault: UnreadableReason }>>,
  today = '2026-11-20',
): MemoryHost {
  const texts = new Map<string, string>();
  const faults = new Map<string, UnreadableReason>();
  for (const [path, content] of Object.entries(files)) {
    if (typeof content === 'string') texts.set(path, content);
    else faults.set(path, content.fault);
  }
  const read = (path: string): ReadResult => {
    const text = texts.get(path);
    if (text !== undefined) return { ok: true, text };
    const fault = faults.get(path);
    if (fault) return { ok: false, reason: fault };
    const folder = [...texts.keys()].some((other) => other.startsWith(`${path}/`));
    return { ok: false, reason: folder ? 'folder' : 'missing' };
  };
  return {
    files: texts,
    list: () => Promise.resolve([...texts.keys(), ...faults.keys()]),
    read: (path) => Promise.resolve(read(path)),
    today: () => today,
  };
}

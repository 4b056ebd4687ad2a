import type { Host } from '../host.ts';
import type { Mention } from './mention.ts';
import type { MentionScanner } from './scan.ts';

/** How many files are read at once: enough to hide a slow disk, few enough to breathe between. */
const SLICE = 32;
/** How many files are asked about in one go whether they are wanted; each costs microseconds. */
const ASKED = 1024;

export interface MentionIndexOptions {
  readonly host: Pick<Host, 'read'>;
  readonly scanner: MentionScanner;
  /** Whether a file is left out by the team's or the user's settings. */
  readonly excludes: (path: string) => boolean;
}

/**
 * Which files mention anything, and where. Holds what is written and not what it means, so that it stays right when
 * records change; files without mentions, which are nearly all, take no room.
 *
 * Built when first asked for, in slices, and then told of each file that changes: nothing ever reads all files again.
 */
export class MentionIndex {
  readonly #options: MentionIndexOptions;
  readonly #mentions = new Map<string, readonly Mention[]>();
  /** Files that changed while others were still being read for the first time. */
  #changedMeanwhile: Set<string> | undefined;
  #complete = false;

  constructor(options: MentionIndexOptions) {
    this.#options = options;
  }

  /** Whether every file has been looked into. */
  get complete(): boolean {
    return this.#complete;
  }

  /** By path, the mentions of each file that has any. */
  get mentions(): ReadonlyMap<string, readonly Mention[]> {
    return this.#mentions;
  }

  /** Whether a file is one in which mentions are looked for. */
  wants(path: string): boolean {
    return this.#options.scanner.wants(path) && !this.#options.excludes(path);
  }

  /**
   * Look into all files.
   *
   * @param pause Called between slices, so that a host can breathe, show progress, or cancel by throwing.
   * @throws what `pause` throws; what was read until then is kept, and the index is not complete.
   */
  async build(
    paths: Iterable<string>,
    pause?: (done: number, total: number) => Promise<void> | void,
  ): Promise<void> {
    const changed = (this.#changedMeanwhile = new Set<string>());
    try {
      const all = [...paths];
      const wanted: string[] = [];
      for (let at = 0; at < all.length; at += ASKED) {
        await pause?.(0, all.length);
        for (const path of all.slice(at, at + ASKED)) if (this.wants(path)) wanted.push(path);
      }
      await pause?.(0, wanted.length);
      wanted.sort();
      for (let at = 0; at < wanted.length; at += SLICE) {
        await pause?.(at, wanted.length);
        const slice = wanted.slice(at, at + SLICE);
        await Promise.all(slice.map((path) => this.#read(path, (one) => !changed.has(one))));
      }
      this.#complete = true;
    } finally {
      this.#changedMeanwhile = undefined;
    }
  }

  /** A file was written, created or deleted: it alone is read. */
  async update(path: string): Promise<void> {
    this.#changedMeanwhile?.add(path);
    if (this.wants(path)) await this.#read(path, () => true);
    else this.#mentions.delete(path);
  }

  /** A file, or a folder and all in it, is gone. */
  remove(path: string): void {
    this.#changedMeanwhile?.add(path);
    this.#mentions.delete(path);
    for (const known of this.#mentions.keys())
      if (known.startsWith(`${path}/`)) this.#mentions.delete(known);
  }

  async #read(path: string, counts: (path: string) => boolean): Promise<void> {
    const read = await this.#options.host.read(path);
    if (!counts(path)) return;
    const found = read.ok ? this.#options.scanner.scan(path, read.text) : [];
    if (found.length > 0) this.#mentions.set(path, found);
    else this.#mentions.delete(path);
  }
}

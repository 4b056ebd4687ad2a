import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { IgnoreFiles, type Host, type ReadResult } from '../../core/index.ts';
import { readText } from './read-text.ts';
import { toPosix, walk } from './walk.ts';

/**
 * The files below a root on disk, as core sees them. All work is synchronous: for a program that does nothing else
 * meanwhile, plain reads are faster than many at once.
 */
export class NodeHost implements Host {
  readonly root: string;
  readonly #today: string;
  /** Texts that are not on disk yet and win over what is. */
  readonly #drafts = new Map<string, string>();
  #closed: readonly string[] = [];
  /** Files of which the last listing has seen that they lead to no place outside the root. */
  #listed: ReadonlySet<string> = new Set();
  #ignoreFiles = new IgnoreFiles();

  /**
   * @param root An absolute path.
   * @param today `YYYY-MM-DD`.
   */
  constructor(root: string, today: string) {
    this.root = root;
    this.#today = today;
  }

  /** Folders that the last listing found and could not look into. */
  get closed(): readonly string[] {
    return this.#closed;
  }

  /** Texts written over files and not on disk yet, by path. */
  get drafts(): ReadonlyMap<string, string> {
    return this.#drafts;
  }

  /** Let a text win over the disk. */
  draft(path: string, text: string): void {
    this.#drafts.set(path, text);
  }

  /** Let the disk win again. */
  discard(path: string): void {
    this.#drafts.delete(path);
  }

  list(): Promise<readonly string[]> {
    const { paths, closed, ignoreFiles } = walk(this.root);
    this.#closed = closed;
    this.#listed = new Set(paths);
    this.#ignoreFiles = ignoreFiles;
    return Promise.resolve(paths);
  }

  ignores(path: string): boolean {
    return this.#ignoreFiles.ignores(path);
  }

  read(path: string): Promise<ReadResult> {
    const draft = this.#drafts.get(path);
    if (draft !== undefined) return Promise.resolve({ ok: true, text: draft });
    if (path.includes('..') && path.split('/').includes('..'))
      return Promise.resolve({ ok: false, reason: 'denied' });
    if (!this.#listed.has(path) && this.#leadsOut(path))
      return Promise.resolve({ ok: false, reason: 'denied' });
    // A plain path needs no mending, which would take longer than opening the file.
    return Promise.resolve(readText(`${this.root}/${path}`));
  }

  /** Whether a path is behind a link to a place outside the root. */
  #leadsOut(path: string): boolean {
    try {
      return toPosix(realpathSync(this.root), realpathSync(join(this.root, path))) === undefined;
    } catch {
      // Nothing is there, or it leads back to itself: reading tells.
      return false;
    }
  }

  today(): string {
    return this.#today;
  }
}

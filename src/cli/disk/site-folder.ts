import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { jsonText, plain } from '../text/plain.ts';
import { removeEmpty } from './folders.ts';
import { readJournal } from './journal.ts';
import { putFile } from './put.ts';
import { recover } from './take-back.ts';
import { toPosix } from './walk.ts';

/** Where a site says which files are its own. */
const MANIFEST = 'leadline-site.json';
const GENERATOR = 'leadline report';

/** What became of the files of a site. */
export interface SiteOutcome {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Pages of records that are gone, which somebody has changed since and which were left alone. */
  readonly left: readonly string[];
}

/**
 * Write the files of a site into a folder: those whose bytes differ, each in one step. Files of an earlier site that
 * are no longer part of it are removed. Which files are ours is said by a manifest; all others are left alone.
 */
export class SiteFolder {
  readonly #folder: string;
  readonly #shown: string;
  readonly #force: boolean;
  /** Of earlier runs: files, and the hashes of what was written. */
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();
  #made = 0;
  #changed = 0;
  #unchanged = 0;

  /**
   * @param folder Absolute; need not exist.
   * @param shown What the folder is called in messages.
   * @param force Whether files that are not ours are written over.
   * @throws CliFailure when something else than a folder is there.
   */
  constructor(folder: string, shown: string, force: boolean) {
    this.#force = force;
    this.#folder = folder;
    this.#shown = shown;
    this.#before = readManifest(folder, shown);
  }

  /**
   * Check that all files may be written, before any is; and note them as ours, so that a run that is interrupted
   * leaves nothing that the next one takes for somebody else's.
   *
   * @throws CliFailure when a file of that name is somebody else's.
   */
  announce(files: readonly { readonly path: string; readonly text: string }[]): void {
    for (const { path, text } of files) {
      const there = this.#read(path);
      if (there === undefined || this.#before.has(path) || this.#force || there === hashOf(text))
        continue;
      throw new CliFailure(
        `${plain(`${this.#shown}/${path}`)} is no page that Leadline wrote; nothing was written. Choose another folder, or --force replaces it.`,
      );
    }
    try {
      mkdirSync(this.#folder, { recursive: true });
    } catch (error) {
      throw new CliFailure(
        `${plain(this.#shown)} could not be made: ${plain((error as Error).message)}.`,
      );
    }
    // A run that was killed may have left a file that waits to take its place.
    if (readJournal(this.#folder)) recover(this.#folder);
    const all = new Map(this.#before);
    for (const { path, text } of files) all.set(path, hashOf(text));
    this.#put(MANIFEST, manifestOf(all));
  }

  /** Write one file, unless it is there with the same bytes. */
  write({ path, text }: { readonly path: string; readonly text: string }): void {
    const hash = hashOf(text);
    this.#now.set(path, hash);
    const there = this.#read(path);
    if (there === hash) {
      this.#unchanged++;
      return;
    }
    this.#put(path, text);
    if (there === undefined) this.#made++;
    else this.#changed++;
  }

  /** Remove what is no longer part of the site, and write down what is. */
  finish(): SiteOutcome {
    let removed = 0;
    const left: string[] = [];
    for (const [path, hash] of this.#before) {
      if (this.#now.has(path)) continue;
      const there = this.#read(path);
      if (there === undefined) continue;
      if (there !== hash || !this.#isInside(path)) {
        left.push(path);
        continue;
      }
      rmSync(join(this.#folder, path), { force: true });
      removeEmpty(dirname(join(this.#folder, path)), this.#folder);
      removed++;
    }
    this.#put(MANIFEST, manifestOf(this.#now));
    const [made, changed, unchanged] = [this.#made, this.#changed, this.#unchanged];
    return { made, changed, unchanged, removed, left };
  }

  /** The hash of what is there; undefined for nothing. What is no file is not ours. */
  #read(path: string): string | undefined {
    const file = join(this.#folder, path);
    try {
      return lstatSync(file).isFile() ? hashOf(readFileSync(file)) : '';
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      return '';
    }
  }

  #put(path: string, text: string): void {
    if (path === MANIFEST && this.#read(path) === hashOf(text)) return;
    putFile(this.#folder, path, text);
  }

  #isInside(path: string): boolean {
    try {
      const real = realpathSync(dirname(join(this.#folder, path)));
      return toPosix(realpathSync(this.#folder), real) !== undefined;
    } catch {
      return false;
    }
  }
}

/** What an earlier run has written down; nothing for a folder without a manifest, or with a broken one. */
function readManifest(folder: string, shown: string): ReadonlyMap<string, string> {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory() && !lstatSync(realpathSync(folder)).isDirectory())
      throw new CliFailure(`Unexpected file at ${plain(shown)}, expected a folder.`);
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    const manifest = JSON.parse(text) as { generator?: unknown; files?: unknown } | null;
    if (manifest?.generator !== GENERATOR || typeof manifest.files !== 'object') return new Map();
    return new Map(
      Object.entries(manifest.files ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && isBelow(entry[0]),
      ),
    );
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    return new Map();
  }
}

function isBelow(path: string): boolean {
  return (
    !path.includes('\\') &&
    !/^[a-z]:/i.test(path) &&
    path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

function manifestOf(files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return jsonText({ generator: GENERATOR, files: Object.fromEntries(sorted) });
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

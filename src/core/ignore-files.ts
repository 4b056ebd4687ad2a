import { readIgnoreLine, type IgnoreLine } from './text/ignore-line.ts';

/**
 * What the `.gitignore` files of a root leave out: built, fetched and generated files, among which copies of records
 * would be counted twice. Patterns are git's; a file deeper in the tree is asked after the ones above it.
 */
export class IgnoreFiles {
  /** By folder, the lines last to first. */
  readonly #folders = new Map<string, readonly IgnoreLine[]>();

  /** Note the `.gitignore` of a folder (POSIX, relative to the root; empty for the root itself). */
  add(folder: string, text: string): void {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    this.#folders.set(folder, lines.flatMap((line) => readIgnoreLine(line) ?? []).reverse());
  }

  /** Whether a file, or a folder when the path ends in `/`, is left out, by itself or with a folder above it. */
  ignores(path: string): boolean {
    if (this.#folders.size === 0) return false;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
      if (this.#matches(path.slice(0, slash + 1))) return true;
    return !path.endsWith('/') && this.#matches(path);
  }

  /** Like `ignores`, for a caller who knows that no folder above the path is left out. */
  ignoresHere(path: string): boolean {
    return this.#folders.size > 0 && this.#matches(path);
  }

  #matches(path: string): boolean {
    const isFolder = path.endsWith('/');
    const whole = isFolder ? path.slice(0, -1) : path;
    const low = whole.toLowerCase();
    const name = low.slice(low.lastIndexOf('/') + 1);
    let ignored = false;
    for (const [folder, lines] of this.#folders) {
      if (folder !== '' && !whole.startsWith(`${folder}/`)) continue;
      const inside = folder === '' ? low : whole.slice(folder.length + 1).toLowerCase();
      if (inside === '') continue;
      const what = { path: inside, name, isFolder };
      const line = lines.find(({ means }) => means(what));
      if (line) ignored = !line.negated;
    }
    return ignored;
  }
}

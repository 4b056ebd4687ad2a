import ignore, { type Ignore } from 'ignore';

/**
 * Whether a line is matched quickly: each `**` before the last multiplies the time by the depth of a path. What a
 * line that nobody writes would leave out is read.
 */
function isTame(line: string): boolean {
  return line.length <= 1000 && line.replace(/\/\*\*\/?$/, '').split('**').length <= 2;
}

/**
 * What the `.gitignore` files of a root leave out: built, fetched and generated files, among which copies of records
 * would be counted twice. Patterns are git's; a file deeper in the tree is asked after the ones above it.
 */
export class IgnoreFiles {
  readonly #folders = new Map<string, Ignore>();

  /** Note the `.gitignore` of a folder (POSIX, relative to the root; empty for the root itself). */
  add(folder: string, text: string): void {
    this.#folders.set(folder, ignore().add(text.split(/\r?\n/).filter(isTame)));
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
    let ignored = false;
    for (const [folder, patterns] of this.#folders) {
      if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
      const inside = folder === '' ? path : path.slice(folder.length + 1);
      if (inside === '') continue;
      const verdict = patterns.test(inside);
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  }
}

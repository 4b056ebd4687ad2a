/** A file that a gate is made of, before it is written. */
export interface Proposal {
  /** Relative to `folder`, with `/`: what the user is shown. */
  readonly path: string;
  /** Absolute. */
  readonly target: string;
  /** The file's whole text; undefined when nothing can or need be written. */
  readonly text: string | undefined;
  /** What the file holds now, where something is added to it; undefined for a new file. */
  readonly before?: string | undefined;
  readonly executable?: boolean;
  /** What to add by hand, where a file of somebody else is in the way. */
  readonly add?: string;
  /** What to say besides, in sentences. */
  readonly notes: readonly string[];
}

/** A word for a shell, whatever is in it. */
export function quoted(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The option that names a root below the top of the repository; empty at the top. */
export function rootOption(prefix: string): string {
  return prefix === '' ? '' : ` --root ${quoted(prefix)}`;
}

/**
 * What core may ask of the world. The terminal answers from the disk, the editor from its workspace (an unsaved
 * document wins over the disk), a test from memory.
 *
 * Paths are POSIX and relative to one root: the workspace folder or the command line's root.
 */
export interface Host {
  /**
   * All files below the root, in no given order, without ignored folders (`.git`, `node_modules`, …) and what
   * `.gitignore` files leave out. Never follows a link out of the root.
   */
  list(): Promise<readonly string[]>;
  /** Whether a path is left out of the last `list` though it may exist, so that nothing can be said of links to it. */
  ignores?(path: string): boolean;
  /** A file's text, or why it cannot be read as text. Never throws for a file's own fault. */
  read(path: string): Promise<ReadResult>;
  /** Today as `YYYY-MM-DD`, in the user's own time zone. */
  today(): string;
}

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** Why a file's text cannot be had. */
export type UnreadableReason =
  | 'missing'
  | 'folder'
  | 'denied'
  | 'too-large'
  | 'binary'
  | 'loop'
  | 'other';

/** A file of more than this many bytes is no record; reading it would only cost memory. 5 MiB. */
export const MAX_RECORD_BYTES = 5 * 1024 * 1024;

/** Folders in which no team keeps its records; a host does not list them. */
export const IGNORED_FOLDERS: readonly string[] = [
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.venv',
];

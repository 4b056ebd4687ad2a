import { FileSystemError, FileType, RelativePattern, Uri, workspace, type FileStat } from 'vscode';
import {
  IGNORED_FOLDERS,
  IgnoreFiles,
  MAX_RECORD_BYTES,
  pathTest,
  type Host,
  type ReadResult,
} from '../core/index.ts';
import { toPath, toUri } from './convert.ts';
import { waitsForSave } from './settings.ts';
import { breathe, inSlices } from './slices.ts';

/** Whether a file says what is left out, so that a change of it asks for all to be listed anew. */
export function isIgnoreFile(path: string): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore');
}

/** A NUL among the first bytes makes a file binary, as in git. */
const BINARY_PROBE = 8000;
/** So many files are asked about at once. */
const STATS = 64;

/**
 * The files of one workspace folder as core sees them, through the editor: unsaved text wins over the disk, and any
 * file system will do (local, remote, virtual). Where the setting says that a save counts, unsaved text does not.
 */
export class EditorHost implements Host {
  readonly #folder: Uri;
  readonly #decoder = new TextDecoder();
  /** Undefined until it is asked for: an activation makes none. */
  #excluded: ((path: string) => boolean) | undefined;
  #ignoreFiles: IgnoreFiles | undefined;
  /** When each file was last changed and how long it was, as of its last reading from the disk. */
  readonly #stamps = new Map<string, string>();
  /** Workspace folders inside this one; all is listed anew when they change. */
  #nested: readonly string[] = [];

  constructor(folder: Uri) {
    this.#folder = folder;
    this.#readNested();
  }

  /** Names only: nothing is opened. */
  async list(): Promise<readonly string[]> {
    this.#excluded = this.#excludes();
    this.#readNested();
    const found = await workspace.findFiles(
      new RelativePattern(this.#folder, '**/*'),
      `**/{${IGNORED_FOLDERS.join(',')}}/**`,
    );
    const uris = found.length > 0 ? found : await this.#walk(this.#folder);
    const paths: string[] = [];
    await inSlices(uris, (uri) => {
      const path = toPath(this.#folder, uri);
      if (path !== undefined) paths.push(path);
    });
    await this.#readIgnoreFiles(paths);
    const listed: string[] = [];
    await inSlices(paths, (path) => {
      if (!this.ignores(path)) listed.push(path);
    });
    await breathe();
    return listed;
  }

  /** Whether a path is none of ours: in an ignored or excluded folder, or in a workspace folder inside this one. */
  ignores(path: string): boolean {
    return (
      path.split('/').some((part) => IGNORED_FOLDERS.includes(part)) ||
      (this.#excluded ??= this.#excludes())(path) ||
      this.#ignoreFiles?.ignores(path) === true ||
      this.#nested.some((inner) => path.startsWith(inner))
    );
  }

  async read(path: string): Promise<ReadResult> {
    const uri = toUri(this.#folder, path);
    const key = uri.toString();
    const open = workspace.textDocuments.find(
      (document) => !document.isClosed && document.uri.toString() === key,
    );
    // A document without changes says nothing new, and what it says may be old: the editor keeps it for a while after
    // its file was deleted, whatever then takes its place.
    if (open?.isDirty && !waitsForSave(uri)) return { ok: true, text: open.getText() };
    try {
      const stat = await workspace.fs.stat(uri);
      if (stat.type & FileType.Directory) return { ok: false, reason: 'folder' };
      // Taken before the reading: what is written meanwhile shows later.
      this.#stamps.set(path, stampOf(stat));
      if (stat.size > MAX_RECORD_BYTES) return { ok: false, reason: 'too-large' };
      const bytes = await workspace.fs.readFile(uri);
      if (bytes.subarray(0, BINARY_PROBE).includes(0)) return { ok: false, reason: 'binary' };
      const text = this.#decoder.decode(bytes);
      // In another encoding than UTF-8 only the editor knows what the bytes mean.
      if (text.includes('\uFFFD') && open && !open.isClosed)
        return { ok: true, text: open.getText() };
      return { ok: true, text };
    } catch (error) {
      this.#stamps.delete(path);
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /** Files that are not on the disk as they were when they were last read; each is told once, until it is read again. */
  async outdated(): Promise<readonly string[]> {
    const found: string[] = [];
    const stamps = [...this.#stamps];
    for (let at = 0; at < stamps.length; at += STATS) {
      const isSo = async ([path, stamp]: readonly [string, string]): Promise<void> => {
        const now = await workspace.fs.stat(toUri(this.#folder, path)).then(stampOf, () => '');
        // It may have been read again meanwhile.
        if (now === stamp || this.#stamps.get(path) !== stamp) return;
        this.#stamps.delete(path);
        found.push(path);
      };
      await Promise.all(stamps.slice(at, at + STATS).map(isSo));
      await breathe();
    }
    return found;
  }

  today(): string {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** What is at a path on the disk, if anything. */
  async typeOf(path: string): Promise<'file' | 'folder' | undefined> {
    try {
      const stat = await workspace.fs.stat(toUri(this.#folder, path));
      return stat.type & FileType.Directory ? 'folder' : 'file';
    } catch {
      return undefined;
    }
  }

  /** For file systems that cannot search. Links to folders are not followed, so there is no way out and no loop. */
  async #walk(folder: Uri): Promise<Uri[]> {
    const files: Uri[] = [];
    const waiting = [folder];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      let entries: [string, FileType][];
      try {
        entries = await workspace.fs.readDirectory(at);
      } catch {
        continue;
      }
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(at, name);
        if (type === FileType.Directory && !IGNORED_FOLDERS.includes(name)) waiting.push(uri);
        else if (type & FileType.File) files.push(uri);
      }
    }
    return files;
  }

  async #readIgnoreFiles(paths: readonly string[]): Promise<void> {
    const ignoreFiles = new IgnoreFiles();
    // Deeper ones come later in order, and are asked later.
    for (const path of paths.filter(isIgnoreFile).sort()) {
      const read = await this.read(path);
      if (read.ok) ignoreFiles.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))), read.text);
    }
    this.#ignoreFiles = ignoreFiles;
  }

  #excludes(): (path: string) => boolean {
    const setting = workspace
      .getConfiguration('files', this.#folder)
      .get<Record<string, unknown>>('exclude', {});
    const globs = Object.keys(setting).filter((glob) => setting[glob] === true);
    return pathTest(globs.flatMap((glob) => [glob, `${glob}/**`]));
  }

  #readNested(): void {
    this.#nested = (workspace.workspaceFolders ?? []).flatMap((other) => {
      const path = toPath(this.#folder, other.uri);
      return path === undefined ? [] : [`${path}/`];
    });
  }
}

function stampOf({ mtime, size }: FileStat): string {
  return `${mtime} ${size}`;
}

function reasonOf(error: unknown): Extract<ReadResult, { ok: false }>['reason'] {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return 'missing';
  if (code === 'FileIsADirectory') return 'folder';
  if (code === 'NoPermissions') return 'denied';
  return String(error).includes('ELOOP') ? 'loop' : 'other';
}

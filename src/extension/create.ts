import { FileType, l10n, workspace } from 'vscode';
import {
  createRecord as create,
  takenElsewhere,
  type NewFile,
  type RecordIo,
} from '../core/index.ts';
import { toUri } from './convert.ts';
import { createFile } from './create-file.ts';
import type { Root } from './root.ts';

/** What the user wants a new record to be. */
export interface Wish {
  readonly kind: string;
  readonly title: string;
  /** Undefined for the folder that the repository uses for the kind. */
  readonly folder: string | undefined;
  /** Values of fields and of template variables, by name. */
  readonly answers?: ReadonlyMap<string, string>;
}

/** The last creation of each root: one at a time, so that the next sees the number that this one took. */
const queues = new WeakMap<Root, Promise<unknown>>();

/**
 * Make a record's file: never over another, never with a number that was taken a moment ago. Undo removes it.
 *
 * @throws ScaffoldError when the record cannot be made of this wish, Error when its file cannot be written; both with
 * a sentence for the user.
 */
export function createRecord(root: Root, wish: Wish): Promise<NewFile> {
  const before = queues.get(root) ?? Promise.resolve();
  const created = before.catch(() => undefined).then(() => createNext(root, wish));
  queues.set(root, created);
  return created;
}

async function createNext(root: Root, wish: Wish): Promise<NewFile> {
  await root.idle();
  const { project } = root;
  if (!project) {
    throw new Error(root.failure ?? l10n.t('The folder “{0}” is still being read.', root.name));
  }
  const elsewhere = await takenElsewhere(root.history, project, wish.folder);
  const file = await create(
    ioOf(root),
    {
      ...wish,
      answers: wish.answers ?? new Map(),
      takenNumbers: new Set(),
      takenPaths: new Set(elsewhere.known ? elsewhere.value : []),
      recordFolders: project.discovery.folders,
      today: project.today,
    },
    project.catalog,
    (folder) => project.habits(folder),
  );
  root.touch([[file.path, 'created']]);
  await root.idle();
  return file;
}

function ioOf(root: Root): RecordIo {
  return {
    createExclusive: (path, text) => createFile(toUri(root.uri, path), text, path),
    async listFolder(folder) {
      try {
        const entries = await workspace.fs.readDirectory(toUri(root.uri, folder));
        return entries.filter(([, type]) => type !== FileType.Unknown).map(([name]) => name);
      } catch {
        return [];
      }
    },
    async remove(path) {
      await workspace.fs.delete(toUri(root.uri, path));
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

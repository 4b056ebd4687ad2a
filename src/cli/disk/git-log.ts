import type { Commit, CommitFile, FileChange } from '../../core/index.ts';

/** How `git log` is to print commits for `LogReader`, with `-z --raw --numstat`. */
export const LOG_FORMAT = '--format=%x01%H%x00%cs%x00%an%x00%s';

/** Where in the output of `git log` we are: what the next piece between two NULs means. */
type State =
  | 'any'
  | 'date'
  | 'author'
  | 'subject'
  | 'raw-path'
  | 'raw-new-path'
  | 'count-from'
  | 'count-to';

interface Draft {
  id: string;
  date: string;
  author: string;
  subject: string;
  files: Map<string, { -readonly [K in keyof CommitFile]: CommitFile[K] }>;
}

/**
 * Reads the output of `git log -z --raw --numstat` as it comes. What a piece means follows from the pieces before it,
 * so that no file name and no message can be taken for something else.
 */
export class LogReader {
  readonly #visit: (commit: Commit) => 'stop' | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #state: State = 'any';
  #draft: Draft | undefined;
  #status: FileChange['status'] = 'modified';
  #from: string | undefined;
  #counts: readonly [number, number] = [0, 0];
  #stopped = false;

  constructor(visit: (commit: Commit) => 'stop' | undefined) {
    this.#visit = visit;
  }

  /** Whether `visit` has seen enough. */
  get stopped(): boolean {
    return this.#stopped;
  }

  read(chunk: Buffer): 'stop' | undefined {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    for (let end = all.indexOf(0); end >= 0 && !this.#stopped; end = all.indexOf(0, at)) {
      this.#piece(all.toString('utf8', at, end));
      at = end + 1;
    }
    this.#rest = Buffer.from(all.subarray(at));
    return this.#stopped ? 'stop' : undefined;
  }

  /** The last commit is told when there is no more output. */
  end(): void {
    if (this.#rest.length > 0 && !this.#stopped) this.#piece(this.#rest.toString('utf8'));
    this.#rest = Buffer.alloc(0);
    this.#tell();
  }

  #piece(piece: string): void {
    switch (this.#state) {
      case 'any':
        this.#begin(piece.startsWith('\n') ? piece.slice(1) : piece);
        return;
      case 'date':
        if (this.#draft) this.#draft.date = piece;
        this.#state = 'author';
        return;
      case 'author':
        if (this.#draft) this.#draft.author = piece;
        this.#state = 'subject';
        return;
      case 'subject':
        if (this.#draft) this.#draft.subject = piece;
        this.#state = 'any';
        return;
      case 'raw-path':
        if (this.#status === 'renamed') {
          this.#from = piece;
          this.#state = 'raw-new-path';
        } else this.#file(piece, undefined);
        return;
      case 'raw-new-path':
        this.#file(piece, this.#from);
        return;
      case 'count-from':
        this.#state = 'count-to';
        return;
      case 'count-to':
        this.#count(piece);
    }
  }

  #begin(piece: string): void {
    if (piece.startsWith('\u0001')) {
      this.#tell();
      if (this.#stopped) return;
      this.#draft = { id: piece.slice(1), date: '', author: '', subject: '', files: new Map() };
      this.#state = 'date';
    } else if (piece.startsWith(':')) {
      this.#status = statusOf(piece.slice(piece.lastIndexOf(' ') + 1));
      this.#state = 'raw-path';
    } else {
      const counts = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(piece);
      if (!counts) return;
      this.#counts = [Number(counts[1]) || 0, Number(counts[2]) || 0];
      // The names of a renamed file come in pieces of their own.
      if (counts[3] === '') this.#state = 'count-from';
      else this.#count(counts[3] ?? '');
    }
  }

  #file(path: string, from: string | undefined): void {
    this.#draft?.files.set(path, { path, status: this.#status, from, added: 0, removed: 0 });
    this.#state = 'any';
  }

  #count(path: string): void {
    const file = this.#draft?.files.get(path);
    if (file) [file.added, file.removed] = this.#counts;
    this.#state = 'any';
  }

  #tell(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (
      draft &&
      !this.#stopped &&
      this.#visit({ ...draft, files: [...draft.files.values()] }) === 'stop'
    )
      this.#stopped = true;
  }
}

/** The changes that `git diff --raw -z` prints. */
export function readChanges(output: Buffer): readonly FileChange[] {
  const pieces = output.toString('utf8').split('\0');
  const changes: FileChange[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const head = pieces[at] ?? '';
    if (!head.startsWith(':')) continue;
    const status = statusOf(head.slice(head.lastIndexOf(' ') + 1));
    const first = pieces[++at] ?? '';
    if (status === 'renamed') changes.push({ path: pieces[++at] ?? '', from: first, status });
    else changes.push({ path: first, status });
  }
  return changes;
}

/** A copy is a new file; a change of type or a conflict is a change. */
function statusOf(letter: string): FileChange['status'] {
  if (letter.startsWith('R')) return 'renamed';
  if (letter.startsWith('A')) return 'added';
  return letter.startsWith('D') ? 'deleted' : 'modified';
}

import { Disposable, l10n } from 'vscode';
import { drifts, type Drift } from '../core/index.ts';
import type { Root } from './root.ts';
import type { Located, Store } from './store.ts';

/** Milliseconds that somebody who looks at a record waits for its drift; the next look has it. */
const PATIENCE_MS = 400;

/**
 * How much governed code changed since its records were last touched. It is asked of git only when somebody looks at a
 * record, of one record at a time, and kept until there is another commit or another record.
 */
export class Drifts implements Disposable {
  readonly #known = new Map<Root, Map<string, Promise<Drift | undefined>>>();
  readonly #histories = new Map<Root, Disposable>();
  readonly #listeners: Disposable;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#listeners = Disposable.from(
      store.onDidChange(({ root, catalogChanged }) => {
        if (catalogChanged) this.#known.delete(root);
      }),
      store.onDidChangeRoots((gone) => gone.forEach((root) => this.#forget(root))),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const root of [...this.#histories.keys()]) this.#forget(root);
  }

  /** Drift in a sentence; undefined when nothing changed, git cannot tell, or it takes it too long to tell now. */
  async sentence(at: Located): Promise<string | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    const drift = await Promise.race([this.of(at), enough]);
    clearTimeout(timer);
    return drift && driftSentence(drift);
  }

  /** Drift of a record, however long git takes; undefined when it cannot tell. */
  of({ root, path }: Located): Promise<Drift | undefined> {
    const known = this.#known.get(root) ?? new Map<string, Promise<Drift | undefined>>();
    this.#known.set(root, known);
    if (!this.#histories.has(root))
      this.#histories.set(
        root,
        root.history.onDidChange(() => this.#known.delete(root)),
      );
    let drift = known.get(path);
    // One after another, so that a pointer that wanders over many does not start git for each at once.
    if (!drift) known.set(path, (drift = this.#last.then(() => ask(root, path, known))));
    this.#last = drift;
    return drift;
  }

  #forget(root: Root): void {
    this.#known.delete(root);
    this.#histories.get(root)?.dispose();
    this.#histories.delete(root);
  }
}

async function ask(
  root: Root,
  path: string,
  known: Map<string, unknown>,
): Promise<Drift | undefined> {
  const { project } = root;
  const told =
    project && (await drifts(root.history, project, new Set([path])).catch(() => undefined));
  if (told?.known === true) return told.value.get(path);
  // Git may be there the next time.
  known.delete(path);
  return undefined;
}

/** Undefined when nothing changed. */
export function driftSentence({ commits, since }: Drift): string | undefined {
  if (commits === 0) return undefined;
  return commits === 1
    ? l10n.t('Governed code changed in 1 commit since {0}', since)
    : l10n.t('Governed code changed in {0} commits since {1}', commits, since);
}

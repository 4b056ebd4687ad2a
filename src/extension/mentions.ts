import {
  CancellationError,
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  Range,
  window,
  workspace,
  type CancellationToken,
  type Position,
  type TextDocument,
} from 'vscode';
import {
  governanceOf,
  MentionIndex,
  mentionReader,
  pathTest,
  type DecisionRecord,
  type Governing,
  type Mention,
  type MentionReader,
  type Project,
  type ResolvedMention,
  type Touch,
} from '../core/index.ts';
import type { Root } from './root.ts';
import { breathe, SLICE_MS } from './slices.ts';
import type { Located, Store } from './store.ts';
import { TYPING_MS } from './watch.ts';

/** A document, what it mentions, and what that means. */
export interface Mentioning extends Located {
  readonly project: Project;
  readonly reader: MentionReader;
  readonly mentions: readonly Mention[];
  readonly resolved: readonly ResolvedMention[];
}

interface Indexed {
  readonly project: Project;
  readonly reader: MentionReader['scanner'];
  readonly index: MentionIndex;
  readonly done: Promise<void>;
}

/**
 * What documents and files mention. A document is looked into when a feature asks, once a version; all files of a
 * folder only when somebody wants to know who cites a record, and each of them again only when it changes.
 */
export class Mentions implements Disposable {
  readonly #store: Store;
  readonly #documents = new WeakMap<
    TextDocument,
    {
      readonly version: number;
      readonly scanner: MentionReader['scanner'];
      readonly mentions: readonly Mention[];
    }
  >();
  readonly #indexes = new Map<Root, Indexed>();
  readonly #listeners: Disposable;
  readonly #changes = new EventEmitter<void>();
  readonly #typed = new EventEmitter<TextDocument>();
  readonly #typing = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #disposal = new CancellationTokenSource();
  /** Records came or went, or say something else about themselves. */
  readonly onDidChange = this.#changes.event;
  /** A document's text changed, and then rested for a moment. */
  readonly onDidType = this.#typed.event;

  constructor(store: Store) {
    this.#store = store;
    this.#listeners = Disposable.from(
      this.#changes,
      this.#typed,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !store.locate(document.uri)) return;
        clearTimeout(this.#typing.get(document));
        this.#typing.set(
          document,
          setTimeout(() => {
            this.#typing.delete(document);
            if (!document.isClosed) this.#typed.fire(document);
          }, TYPING_MS),
        );
      }),
      store.onDidTouch(({ root, touches }) => this.#update(root, touches)),
      store.onDidChange(({ catalogChanged }) => {
        if (catalogChanged) this.#changes.fire();
      }),
      store.onDidChangeRoots((gone) => {
        for (const root of gone) this.#indexes.delete(root);
        this.#changes.fire();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('search.exclude')) this.#indexes.clear();
      }),
    );
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    this.#disposal.cancel();
    this.#disposal.dispose();
    this.#listeners.dispose();
  }

  /** What a document mentions; undefined outside the workspace, and until its folder has been read. */
  in(document: TextDocument): Mentioning | undefined {
    const at = this.#store.locate(document.uri);
    const project = at?.root.project;
    if (!at || !project) return undefined;
    const reader = mentionReader(project.facts, project.config);
    let known = this.#documents.get(document);
    if (known?.version !== document.version || known.scanner !== reader.scanner) {
      known = {
        version: document.version,
        scanner: reader.scanner,
        mentions: reader.scanner.scan(at.path, document.getText()),
      };
      this.#documents.set(document, known);
    }
    const { mentions } = known;
    return { ...at, project, reader, mentions, resolved: reader.resolved(at.path, mentions) };
  }

  /** The mention at a place of a document that means one record, itself left out. */
  at(document: TextDocument, position: Position): (Mentioning & ResolvedMention) | undefined {
    const mentioning = this.in(document);
    const offset = document.offsetAt(position);
    const found = mentioning?.resolved.find(
      ({ mention: { range } }) => range.start <= offset && offset <= range.end,
    );
    return mentioning && found && found.record.path !== mentioning.path
      ? { ...mentioning, ...found }
      : undefined;
  }

  /** The records that govern a document. */
  governing(document: TextDocument): readonly Governing[] {
    const mentioning = this.in(document);
    if (!mentioning) return [];
    const { project, path, resolved } = mentioning;
    return governanceOf(project.facts).of(path, resolved);
  }

  /**
   * What all files of a folder mention. The first call reads them, in slices and with progress; the next ones wait for
   * it, or answer at once.
   *
   * @throws when the token is cancelled first; the reading goes on for those who still wait.
   */
  async everywhere(root: Root, token: CancellationToken): Promise<MentionIndex | undefined> {
    const indexed = this.#indexed(root);
    if (!indexed) return undefined;
    await Promise.race([
      indexed.done,
      new Promise<never>((_, reject) =>
        token.onCancellationRequested(() => reject(new CancellationError())),
      ),
    ]);
    return indexed.index;
  }

  #indexed(root: Root): Indexed | undefined {
    const { project } = root;
    if (!project) return undefined;
    const { scanner } = mentionReader(project.facts, project.config);
    const known = this.#indexes.get(root);
    if (known?.project === project && known.reader === scanner) return known;
    const index = new MentionIndex({ host: root, scanner, excludes: excludesOf(root, project) });
    const done = this.#build(root, project, index);
    const indexed = { project, reader: scanner, index, done };
    this.#indexes.set(root, indexed);
    done.catch(() => this.#indexes.get(root) === indexed && this.#indexes.delete(root));
    return indexed;
  }

  async #build(root: Root, project: Project, index: MentionIndex): Promise<void> {
    const { token } = this.#disposal;
    await window.withProgress(
      {
        location: ProgressLocation.Window,
        title: l10n.t('Leadline: looking for citations in “{0}”', root.name),
      },
      async (progress) => {
        let since = performance.now();
        await index.build(project.catalog.files ?? [], async (done, total) => {
          if (token.isCancellationRequested) throw new CancellationError();
          if (performance.now() - since < SLICE_MS) return;
          progress.report({ message: `${Math.round((done / Math.max(1, total)) * 100)} %` });
          await breathe();
          since = performance.now();
        });
      },
    );
  }

  #update(root: Root, touches: ReadonlyMap<string, Touch>): void {
    const index = this.#indexes.get(root)?.index;
    if (!index) return;
    for (const [path, touch] of touches) {
      if (touch === 'deleted') index.remove(path);
      else void index.update(path);
    }
  }
}

/** Files in which neither the team nor the user wants to search. */
function excludesOf(root: Root, { config }: Project): (path: string) => boolean {
  const setting = workspace
    .getConfiguration('search', root.uri)
    .get<Record<string, unknown>>('exclude', {});
  const globs = Object.keys(setting).filter((glob) => setting[glob] === true);
  return pathTest([...globs.flatMap((glob) => [glob, `${glob}/**`]), ...config.mentions.exclude]);
}

/** Where a mention stands, as the editor counts. */
export function rangeOf(document: TextDocument, { range }: Mention): Range {
  return new Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** The record that a document is; undefined for any other. */
export function recordIn({ project, path }: Mentioning): DecisionRecord | undefined {
  return project.record(path);
}

import { EventEmitter, workspace, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import {
  gatherFacts,
  LineIndex,
  Project,
  type Counts,
  type DecisionRecord,
  type Finding,
  type KindSource,
  type ProjectOptions,
  type ReadResult,
  type Touch,
} from '../core/index.ts';
import { toPath } from './convert.ts';
import { isIgnoreFile, type EditorHost } from './editor-host.ts';
import type { EditorHistory } from './git.ts';
import { RootFindings } from './root-findings.ts';
import { breathe, SLICE_MS } from './slices.ts';
import { Storms } from './storms.ts';

/** What became different in one workspace folder. */
export interface RootChange {
  readonly root: Root;
  /** Files whose record or findings changed. */
  readonly paths: ReadonlySet<string>;
  /** Records came or went, or say something else about themselves; or a first reading is done. */
  readonly catalogChanged: boolean;
}

/** Files of one workspace folder to which something happened. */
export interface RootTouch {
  readonly root: Root;
  readonly touches: ReadonlyMap<string, Touch>;
}

export interface RootOptions {
  readonly uri: Uri;
  readonly name: string;
  readonly host: EditorHost;
  readonly history: EditorHistory;
  readonly builtIn: () => Promise<readonly KindSource[]>;
  readonly log: LogOutputChannel;
}

/** Milliseconds between two reports of a long work's progress. */
const REPORT_MS = 250;
/** So many changed files are reported at once: who listens works on all of them in one go. */
const REPORT_FILES = 100;
/** So many new files at once are a checkout or an installation: reading all anew is cheaper than asking of each. */
const STORM = 256;

/** Milliseconds after which a new folder is looked into once more. */
const SECOND_LOOK_MS = 1500;

/** Milliseconds of silence after which the history is asked again: a checkout or a fetch comes in many pieces. */
const CONSULT_MS = 1500;

/** Have what judging the first record asks of all of them worked out, each in a turn of its own. */
async function indexed({ facts }: Project): Promise<void> {
  await breathe();
  const [first] = facts.records;
  if (!first) return;
  facts.sameNumber(first);
  await breathe();
  facts.incoming(first.path);
  await breathe();
}

/** A newer wish made this work pointless. */
class Superseded extends Error {}

/**
 * The records of one workspace folder and what is found wrong with them, kept current.
 *
 * All work runs in one line, one slice after another: wishes (`touch`, `reload`) are noted at once and served in the
 * order reload, changed files, findings, a look for what nobody told of, so that no answer can overtake a newer one.
 */
export class Root implements Disposable {
  readonly uri: Uri;
  readonly name: string;
  readonly #options: RootOptions;
  readonly #changes = new EventEmitter<RootChange>();
  readonly onDidChange = this.#changes.event;
  readonly #touched = new EventEmitter<RootTouch>();
  /** Files, records or not, were written, made or deleted, or their unsaved text changed. */
  readonly onDidTouch = this.#touched.event;
  #project: Project | undefined;
  #failure: string | undefined;
  readonly #findings = new RootFindings();
  #settingLines = new Map<string, LineIndex>();
  #lastLines: { readonly text: string; readonly lines: LineIndex } | undefined;
  #reload = true;
  #generation = 0;
  #touches = new Map<string, Touch>();
  #stale = new Set<string>();
  /** What was changed and not judged yet: somebody looks at it, so it is reported before all else is judged anew. */
  #awaited = new Set<string>();
  #compare = false;
  #changed = new Set<string>();
  #catalogChanged = false;
  #reported = 0;
  #running: Promise<void> | undefined;
  #disposed = false;
  #second: ReturnType<typeof setTimeout> | undefined;
  #consulting: ReturnType<typeof setTimeout> | undefined;
  /** What was last said to be unknown, so that it is said once. */
  #unknown = '';
  readonly #storms = new Storms(() => this.compare());

  constructor(options: RootOptions) {
    this.#options = options;
    this.uri = options.uri;
    this.name = options.name;
    options.history.onDidChange(() => this.#consultSoon());
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#second);
    clearTimeout(this.#consulting);
    this.#storms.dispose();
    this.#options.history.dispose();
    this.#changes.dispose();
    this.#touched.dispose();
  }

  get history(): EditorHistory {
    return this.#options.history;
  }

  get host(): EditorHost {
    return this.#options.host;
  }

  /** Undefined until the first reading is done. */
  get project(): Project | undefined {
    return this.#project;
  }

  /** Why the folder could not be read, in a sentence. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** All findings, by path; a path is absent when there is nothing wrong with it. */
  get findings(): ReadonlyMap<string, readonly Finding[]> {
    return this.#findings.byPath;
  }

  /** How many findings of each severity there are; kept current, so that asking costs nothing. */
  get counts(): Counts {
    return this.#findings.counts;
  }

  findingsOf(path: string): readonly Finding[] {
    return this.#findings.of(path);
  }

  /** A file's text as the user sees it: unsaved text wins over the disk. */
  read(path: string): Promise<ReadResult> {
    return this.#options.host.read(path);
  }

  /** How the folder's records are read, for whoever reads them in another state. */
  async projectOptions(): Promise<ProjectOptions> {
    return { builtIn: await this.#options.builtIn(), trusted: workspace.isTrusted };
  }

  record(path: string): DecisionRecord | undefined {
    return this.#project?.record(path);
  }

  /** The lines of the text that a file's findings speak of. */
  linesOf = (path: string): LineIndex | undefined => {
    const text = this.record(path)?.text;
    if (text === undefined) return this.#settingLines.get(path);
    // The record's own lines would have it read as a whole again.
    if (this.#lastLines?.text !== text) this.#lastLines = { text, lines: new LineIndex(text) };
    return this.#lastLines.lines;
  };

  /** Files changed; look at them as soon as the line is free. */
  touch(touches: Iterable<readonly [path: string, touch: Touch]>): void {
    const all = [...touches];
    // What is none of ours fills the watcher's queue too.
    this.#storms.note(all.length);
    const ours = new Map(all.filter(([path]) => !this.#options.host.ignores(path)));
    for (const [path, touch] of ours) {
      const before = this.#touches.get(path);
      // A file that was made and then written is still new.
      this.#touches.set(path, touch === 'written' && before === 'created' ? before : touch);
    }
    this.#touched.fire({ root: this, touches: ours });
    this.#start();
  }

  /** Read every open document that is not read as it is now: unsaved text counts. */
  touchOpen(): void {
    const behind = workspace.textDocuments.flatMap((document): [string, Touch][] => {
      const path = document.isClosed ? undefined : toPath(this.uri, document.uri);
      const record = path === undefined ? undefined : this.record(path);
      return path !== undefined && record && record.text !== document.getText()
        ? [[path, 'written']]
        : [];
    });
    if (behind.length > 0) this.touch(behind);
  }

  /** Look for changes that nobody told of, which costs little when there are none. */
  compare(): void {
    this.#compare = true;
    this.#start();
  }

  /** Read everything anew. What is known stays visible until the new is here. */
  reload(): void {
    this.#reload = true;
    this.#generation++;
    this.#start();
  }

  /** Judge everything anew: the day or a setting of the editor changed. */
  relint(): void {
    this.#judgeAll();
    this.#start();
  }

  /** Resolves when there is nothing left to do. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #start(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
      // A wish made by a listener of the last report, or while this work came to its end.
      if (this.#hasWork) this.#start();
    });
  }

  get #hasWork(): boolean {
    const works = this.#reload || this.#touches.size > 0 || this.#stale.size > 0 || this.#compare;
    return !this.#disposed && works;
  }

  async #work(): Promise<void> {
    // Whoever makes a wish goes first: several in a row become one work.
    await breathe();
    while (!this.#disposed) {
      try {
        if (this.#reload) await this.#open();
        else if (this.#touches.size > 0) await this.#update();
        else if (this.#stale.size > 0) await this.#judgeSome();
        else if (this.#compare) await this.#findUntold();
        else break;
      } catch (error) {
        if (!(error instanceof Superseded)) this.#fail(error);
      }
    }
    if (!this.#disposed) this.#report();
  }

  async #open(): Promise<void> {
    this.#reload = false;
    this.#compare = false;
    this.#touches = new Map();
    this.#awaited = new Set();
    const generation = this.#generation;
    const started = performance.now();
    const project = await Project.open(this.#options.host, {
      ...(await this.projectOptions()),
      pause: this.#pauseFor(generation),
    });
    const lines = new Map<string, LineIndex>();
    for (const { path } of project.setupFindings) {
      const read = lines.has(path) ? undefined : await this.#options.host.read(path);
      if (read?.ok) lines.set(path, new LineIndex(read.text));
    }
    await indexed(project);
    if (generation !== this.#generation) return;
    // Until the history is asked again, what it said last counts.
    project.history = this.#project?.history;
    this.#project = project;
    this.#consultSoon();
    this.#failure = undefined;
    this.#settingLines = lines;
    for (const path of this.findings.keys()) this.#stale.add(path);
    this.#judgeAll();
    this.#catalogChanged = true;
    await breathe();
    const took = Math.round(performance.now() - started);
    this.#options.log.info(
      `${this.name}: read ${project.size} records of ${project.discovery.candidates.length} candidates ` +
        `in ${project.discovery.folders.length} folders (${took} ms).`,
    );
  }

  /** Compare what is known with what is on the disk, by names, times and sizes. */
  async #findUntold(): Promise<void> {
    this.#compare = false;
    const known = this.#project?.facts.files;
    if (!known) return;
    const { host, log } = this.#options;
    const listed = new Set(await host.list());
    const untold = new Map<string, Touch>();
    for (const path of listed) if (!known.has(path)) untold.set(path, 'created');
    for (const path of known) if (!listed.has(path)) untold.set(path, 'deleted');
    for (const path of await host.outdated()) if (!untold.has(path)) untold.set(path, 'written');
    // A change that was told meanwhile is in the line already.
    for (const path of this.#touches.keys()) untold.delete(path);
    log.debug(`${this.name}: looked for changes that nobody told of, found ${untold.size}.`);
    if (untold.size > 0) this.touch(untold);
  }

  async #update(): Promise<void> {
    const touches = this.#touches;
    this.#touches = new Map();
    const project = this.#project;
    const isSetting = [...touches.keys()].some(
      (path) => isIgnoreFile(path) || project?.isSetting(path),
    );
    const settled = project && (await this.#settle(project, touches));
    if (!project || !settled || isSetting) {
      this.reload();
      return;
    }
    const change = await project.updateAll(settled);
    this.#stale = new Set([...change.paths, ...this.#stale]);
    this.#awaited = new Set([...change.paths, ...this.#awaited]);
    for (const path of change.paths) this.#changed.add(path);
    if ([...settled.values()].some((touch) => touch !== 'written')) this.#consultSoon();
    if (change.catalogChanged) {
      this.#catalogChanged = true;
      this.#judgeAll();
    }
    this.#options.log.debug(
      `${this.name}: ${touches.size} changed, ${change.paths.length} read anew` +
        `${change.catalogChanged ? ', all to be judged' : ''}.`,
    );
  }

  /**
   * What the changes come to, by what is on the disk now; undefined when only a reading anew can tell. A new folder is
   * reported without what is in it, and news of a deletion may come after the file was made again.
   */
  async #settle(
    project: Project,
    touches: ReadonlyMap<string, Touch>,
  ): Promise<ReadonlyMap<string, Touch> | undefined> {
    const doubtful = [...touches].filter(
      ([path, touch]) => touch === 'deleted' || (!project.has(path) && !path.endsWith('.md')),
    );
    if (doubtful.length > STORM) return undefined;
    const settled = new Map(touches);
    const types = await Promise.all(doubtful.map(([path]) => this.#options.host.typeOf(path)));
    if (types.includes('folder')) {
      this.#lookAgain();
      return undefined;
    }
    for (const [at, [path]] of doubtful.entries()) {
      if (types[at] === 'file') settled.set(path, 'written');
    }
    return settled;
  }

  #consultSoon(): void {
    clearTimeout(this.#consulting);
    if (this.#disposed) return;
    this.#consulting = setTimeout(() => void this.#consult(), CONSULT_MS);
  }

  /** Ask the history what rules want to know, beside all other work and never while somebody waits for it. */
  async #consult(): Promise<void> {
    const project = this.#project;
    if (!project) return;
    try {
      const facts = await gatherFacts(this.#options.history, project);
      if (this.#disposed || project !== this.#project) return;
      const unknown = facts.unknown.map(({ because }) => because).join(' ');
      if (unknown !== this.#unknown) this.#options.log.info(`${this.name}: ${unknown}`);
      this.#unknown = unknown;
      project.history = facts;
      this.relint();
    } catch (error) {
      this.#options.log.error(error instanceof Error ? error : String(error));
    }
  }

  /** Files may still be arriving in a new folder, and watchers miss what arrives before they watch it. */
  #lookAgain(): void {
    clearTimeout(this.#second);
    this.#second = setTimeout(() => this.reload(), SECOND_LOOK_MS);
  }

  /** Everything is to be judged: what the user looks at first. */
  #judgeAll(): void {
    const project = this.#project;
    if (!project) return;
    const open = workspace.textDocuments.flatMap(
      (document) => toPath(this.uri, document.uri) ?? [],
    );
    this.#stale = new Set([
      ...this.#stale,
      ...open.filter((path) => project.record(path)),
      ...project.setupFindings.map((finding) => finding.path),
      ...project.unreadable.keys(),
      ...project.paths,
    ]);
  }

  async #judgeSome(): Promise<void> {
    const started = performance.now();
    let here = false;
    for (const path of this.#stale) {
      this.#stale.delete(path);
      if (this.#findings.keep(path, this.#judge(path))) this.#changed.add(path);
      here = this.#awaited.delete(path) && this.#awaited.size === 0;
      const enough = here || this.#changed.size >= REPORT_FILES;
      if (enough || performance.now() - started > SLICE_MS) break;
    }
    if (here) this.#report();
    if (this.#stale.size > 0) await breathe();
    if (performance.now() - this.#reported > REPORT_MS || this.#changed.size >= REPORT_FILES) {
      this.#report();
      await breathe();
    }
  }

  #judge(path: string): readonly Finding[] {
    const project = this.#project;
    if (!project) return [];
    const setup = project.setupFindings.filter((finding) => finding.path === path);
    return [...setup, ...project.lint(path)];
  }

  #report(): void {
    this.#reported = performance.now();
    if (this.#changed.size === 0 && !this.#catalogChanged) return;
    const change = { root: this, paths: this.#changed, catalogChanged: this.#catalogChanged };
    this.#changed = new Set();
    this.#catalogChanged = false;
    this.#changes.fire(change);
  }

  #pauseFor(generation: number): () => Promise<void> {
    return async () => {
      await breathe();
      if (this.#disposed || generation !== this.#generation) throw new Superseded();
    };
  }

  #fail(error: unknown): void {
    this.#failure = error instanceof Error ? error.message : String(error);
    this.#stale.clear();
    this.#catalogChanged = true;
    this.#options.log.error(error instanceof Error ? error : String(error));
  }
}

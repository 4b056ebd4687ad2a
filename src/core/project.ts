import { BaselineIndex, type Baseline } from './baseline/baseline.ts';
import { buildCatalog, factsOf } from './catalog/build.ts';
import type { Catalog, Skipped } from './catalog/catalog.ts';
import { CONFIG_FILES, type Config } from './config/config.ts';
import { discover, folderOf, isDiscoveryFile, type Discovery } from './discovery/discover.ts';
import type { HistoryFacts } from './history/facts.ts';
import type { Host, UnreadableReason } from './host.ts';
import type { Kind } from './kinds/kind.ts';
import { judgeRecord, type Judgement } from './lint.ts';
import { FolderHabits } from './project/folder-habits.ts';
import { refutedFolders } from './project/refuted.ts';
import {
  noSetup,
  readSetup,
  withBaseline,
  type Setup,
  type SetupOptions,
} from './project/setup.ts';
import { readFileName, scopeOf } from './records/file-name.ts';
import type { Habits } from './records/habits.ts';
import { readDocument, type Reading } from './records/read.ts';
import type { DecisionRecord } from './records/record.ts';
import type { Finding } from './rules/rule.ts';
import { noteForSiblings } from './rules/support/owed.ts';
import { unreadableFinding } from './unreadable.ts';

export interface ProjectOptions extends SetupOptions {
  /** Folders or files that the user named, relative to the root. */
  readonly only?: readonly string[];
  /**
   * Whether records will be judged: what rules ask of all siblings of a record is then noted as each is read, so that
   * the first one judged does not wait for all. Default true.
   */
  readonly judging?: boolean;
  /** Called between slices of work, so that a host can breathe, show progress, or cancel by throwing. */
  readonly pause?: (done: number, total: number) => Promise<void> | void;
}

/** What happened to a file, as far as the caller knows; `deleted` may be said of a folder. */
export type Touch = 'written' | 'created' | 'deleted';

/** What is said of one file. */
export interface FileJudgement extends Judgement {
  /** Findings that the baseline knows: not reported, not counted. */
  readonly known: readonly Finding[];
}

/** What a change of files did. */
export interface Change {
  /** Records other than the changed ones may have other findings now. */
  readonly catalogChanged: boolean;
  /** Files that were read anew or left out, in the order of the changes. */
  readonly paths: readonly string[];
}

/** How many files are read without a pause. */
const SLICE = 32;
/** How many files are read at once: enough to hide a slow disk. */
const ABREAST = 64;

/**
 * All records of one root, kept current: the state behind the terminal (opened once) and the editor (opened once,
 * then told of each change). It holds parses and what is derived from them; what a record means is decided elsewhere.
 */
export class Project {
  readonly #host: Host;
  readonly #options: ProjectOptions;
  #setup: Setup = noSetup;
  /** The texts of files that say where other tools keep their records, by path. */
  #discoveryFiles: ReadonlyMap<string, string> = new Map();
  /** Undefined when files came or went since it was made. */
  #baselineIndex: BaselineIndex | undefined;
  #discovery: Discovery = { folders: [], files: new Map(), candidates: [] };
  #candidates: ReadonlySet<string> = new Set();
  #files: Set<string> = new Set();
  readonly #records = new Map<string, DecisionRecord>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #unreadable = new Map<string, UnreadableReason>();
  #habits = new FolderHabits();
  /** Folders whose names promised records and whose files were none. */
  #refuted: ReadonlySet<string> = new Set();
  /** Right in every fact, though the text of a record may have moved on; see `outdated`. */
  #catalog: Catalog | undefined;
  #outdated = false;
  /** With the records as they are now, while the other one is outdated and somebody asked. */
  #current: Catalog | undefined;
  #history: HistoryFacts | undefined;

  private constructor(host: Host, options: ProjectOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Read everything below the host's root. */
  static async open(host: Host, options: ProjectOptions): Promise<Project> {
    const project = new Project(host, options);
    await project.reload();
    return project;
  }

  get config(): Config {
    return this.#setup.config;
  }

  get kinds(): ReadonlyMap<string, Kind> {
    return this.#setup.kinds;
  }

  /** Today as `YYYY-MM-DD`, by the host. */
  get today(): string {
    return this.#host.today();
  }

  /** The definitions of kinds that the repository brings and that are not read, since it is not trusted. */
  get leftOut(): readonly string[] {
    return this.#setup.leftOut;
  }

  /** Findings on the configuration and on kind definitions. */
  get setupFindings(): readonly Finding[] {
    return this.#setup.findings;
  }

  get discovery(): Discovery {
    return this.#discovery;
  }

  /** Record files whose text could not be had. */
  get unreadable(): ReadonlyMap<string, UnreadableReason> {
    return this.#unreadable;
  }

  /**
   * The catalog as far as records know each other: ids, statuses, links. It stays the same while somebody types prose;
   * the text of its records may be older than that of `record`. What follows each keystroke asks this one.
   */
  get facts(): Catalog {
    return this.#facts();
  }

  /**
   * The catalog with the records as they are now, made anew after each change of a text. The other one stays as it is,
   * with all that was worked out from it.
   */
  get catalog(): Catalog {
    const facts = this.#facts();
    return this.#outdated ? (this.#current ??= this.#buildCatalog()) : facts;
  }

  /** The habits of a folder's records. */
  habits(folder: string): Habits {
    return this.#habits.of(folder);
  }

  /** The record at a path, without making a catalog. */
  record(path: string): DecisionRecord | undefined {
    return this.#records.get(path);
  }

  /** Whether a file is known to be at a path. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** How many records there are. */
  get size(): number {
    return this.#records.size;
  }

  /** The paths of all records, in no given order. */
  get paths(): Iterable<string> {
    return this.#records.keys();
  }

  /** Whether a file, or a folder, says how records are found, read or judged, so that a change of it asks for `reload`. */
  isSetting(path: string): boolean {
    return (
      (CONFIG_FILES as readonly string[]).includes(path) ||
      path === this.#setup.known.path ||
      isDiscoveryFile(path) ||
      (this.#options.trusted !== false &&
        (path.startsWith(`${this.#setup.config.kinds}/`) ||
          `${this.#setup.config.kinds}/`.startsWith(`${path}/`)))
    );
  }

  /** What the history says of the records; whoever judges them is to be told when it is set. */
  get history(): HistoryFacts | undefined {
    return this.#history;
  }

  set history(facts: HistoryFacts | undefined) {
    this.#history = facts;
  }

  /** Read a text as if it stood at a path, such as another version of the record there; undefined when it is none. */
  readAs(path: string, text: string): DecisionRecord | undefined {
    const reading = this.#reading(path, text);
    return reading.type === 'record' ? reading.record : undefined;
  }

  /**
   * Read and judge a text as if it stood at a path, among the records as they are.
   *
   * @param kind The kind that the text is meant to be, where neither it nor the path says so.
   * @returns in a few words why it would be no record, when it would be none
   */
  judgeAs(
    path: string,
    text: string,
    kind?: string,
  ): { readonly record: DecisionRecord; readonly findings: readonly Finding[] } | string {
    const reading = this.#reading(path, text, kind);
    if (reading.type === 'foreign') return 'nothing says that it is one';
    if (reading.type === 'skipped') return reading.reason.text;
    const { record } = reading;
    const others = this.#facts().records.filter((other) => other.path !== path);
    const catalog = buildCatalog(
      [...others, record].sort((a, b) => (a.path < b.path ? -1 : 1)),
      [...this.#skipped.values()],
      this.#setup.kinds,
      new Set([...this.#files, path]),
      (other) => this.#host.ignores?.(other) ?? false,
    );
    const { findings } = judgeRecord(
      record,
      catalog,
      this.#setup.config,
      this.#host.today(),
      undefined,
      this.#history,
    );
    return { record, findings };
  }

  /** The findings on one record or on a record file that cannot be read; none for any other path. */
  lint(path: string): readonly Finding[] {
    return this.judge(path).findings;
  }

  /** The same, together with what is found and not reported. */
  judge(path: string): FileJudgement {
    const { findings, suppressed } = this.#judge(path);
    const { fresh, known } = this.#known().sift(path, findings, this.#records.get(path));
    return { findings: fresh, suppressed, known };
  }

  /** What the baseline hides of a file's findings. */
  known(path: string): readonly Finding[] {
    return this.#setup.known.baseline.entries.length === 0 ? [] : this.judge(path).known;
  }

  /** Where the baseline is or would be, relative to the root. */
  get baselinePath(): string {
    return this.#setup.known.path;
  }

  get baseline(): Baseline {
    return this.#setup.known.baseline;
  }

  /** Use another baseline from now on: one that was just written. */
  useBaseline(baseline: Baseline): void {
    this.#setup = withBaseline(this.#setup, baseline);
    this.#baselineIndex = undefined;
  }

  #judge(path: string): Judgement {
    const record = this.#records.get(path);
    if (record)
      return judgeRecord(
        record,
        this.#facts(),
        this.#setup.config,
        this.#host.today(),
        undefined,
        this.#history,
      );
    const reason = this.#unreadable.get(path);
    return { findings: reason ? [unreadableFinding(path, reason)] : [], suppressed: [] };
  }

  #known(): BaselineIndex {
    return (this.#baselineIndex ??= new BaselineIndex(this.#setup.known.baseline, (path) =>
      this.#files.has(path),
    ));
  }

  /** Read everything anew: configuration, kinds, folders, records. */
  async reload(): Promise<void> {
    const paths = await this.#host.list();
    this.#files = new Set(paths);
    this.#setup = await readSetup(this.#host, this.#files, this.#options);
    this.#baselineIndex = undefined;
    const discoveryFiles = new Map<string, string>();
    for (const path of paths) {
      const read = isDiscoveryFile(path) ? await this.#host.read(path) : undefined;
      if (read?.ok) discoveryFiles.set(path, read.text);
    }
    this.#discoveryFiles = discoveryFiles;
    this.#discover();
    this.#records.clear();
    this.#skipped.clear();
    this.#unreadable.clear();
    this.#habits = new FolderHabits();
    const { candidates } = this.#discovery;
    await this.#options.pause?.(0, candidates.length);
    await this.#readAll(candidates);
    this.#confirmFolders();
    this.#learn();
    this.#catalog = undefined;
  }

  /** A file was written, created or deleted, or its unsaved text changed. */
  async update(path: string, touch: Touch = 'written'): Promise<Change> {
    return this.updateAll(new Map([[path, touch]]));
  }

  /** Files changed. What is no record is not read; new records are found as `reload` would find them. */
  async updateAll(touches: ReadonlyMap<string, Touch>): Promise<Change> {
    // A folder's deletion first: what was made in it since is there.
    const inOrder = [...touches].sort(
      ([, a], [, b]) => Number(b === 'deleted') - Number(a === 'deleted'),
    );
    const named = inOrder.filter(([path, touch]) => this.#rename(path, touch));
    if (named.length > 0) this.#baselineIndex = undefined;
    const read = new Set([...touches.keys()].filter((path) => this.#candidates.has(path)));
    if (named.length > 0) {
      const before = this.#candidates;
      this.#discover();
      for (const path of before) if (!this.#candidates.has(path)) read.add(path);
      for (const path of this.#candidates) if (!before.has(path)) read.add(path);
      for (const path of this.#inRefuted(named.map(([name]) => name))) read.add(path);
    }
    const facts = new Map([...read].map((path) => [path, this.#factsAt(path)]));
    const all = [...read];
    for (const path of all) if (!this.#candidates.has(path)) this.#forget(path);
    await this.#readAll(all.filter((path) => this.#candidates.has(path)));
    if (named.length > 0) all.push(...this.#confirmFolders());
    const catalogChanged =
      named.length > 0 || all.some((path) => this.#factsAt(path) !== facts.get(path));
    if (catalogChanged) {
      this.#catalog = undefined;
      this.#learn();
    }
    if (all.length > 0) {
      this.#outdated = true;
      this.#current = undefined;
    }
    return { catalogChanged, paths: all };
  }

  #facts(): Catalog {
    if (!this.#catalog) {
      this.#catalog = this.#buildCatalog();
      this.#current = undefined;
      this.#outdated = false;
    }
    return this.#catalog;
  }

  #buildCatalog(): Catalog {
    return buildCatalog(
      [...this.#records.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      [...this.#skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      this.#setup.kinds,
      this.#files,
      (path) => this.#host.ignores?.(path) ?? false,
    );
  }

  /** What others can know of a file, as a string to compare. */
  #factsAt(path: string): string {
    const record = this.#records.get(path);
    if (record) return factsOf(record);
    return this.#skipped.get(path)?.reason.text ?? this.#unreadable.get(path) ?? '';
  }

  /** Note that a file, or all of a folder, came or went; false when that was known. */
  #rename(path: string, touch: Touch): boolean {
    if (touch === 'deleted') {
      if (this.#files.delete(path)) return true;
      const inside = [...this.#files].filter((file) => file.startsWith(`${path}/`));
      for (const file of inside) this.#files.delete(file);
      return inside.length > 0;
    }
    if (this.#files.has(path)) return false;
    this.#files.add(path);
    return true;
  }

  #discover(): void {
    this.#discovery = discover(
      [...this.#files],
      this.#discoveryFiles,
      this.#setup.config,
      this.#setup.kinds,
      this.#options.only,
    );
    this.#candidates = new Set(this.#discovery.candidates);
  }

  #forget(path: string): void {
    this.#records.delete(path);
    this.#skipped.delete(path);
    this.#unreadable.delete(path);
  }

  /** Read files, with a pause after each slice, during which the next ones are fetched. */
  async #readAll(paths: readonly string[]): Promise<void> {
    let next = 0;
    let pause: Promise<void> | undefined;
    const rest = async (at: number): Promise<void> => this.#options.pause?.(at, paths.length);
    const reader = async (): Promise<void> => {
      for (let at = next++; at < paths.length; at = next++) {
        if (at > 0 && at % SLICE === 0) pause = rest(at);
        // One that was cancelled ends all readers.
        await pause;
        await this.#read(paths[at] ?? '');
      }
    };
    await Promise.all(Array.from({ length: Math.min(ABREAST, paths.length) }, reader));
  }

  /** Read one file; what it was before counts until the new text is here. */
  async #read(path: string): Promise<void> {
    const read = await this.#host.read(path);
    this.#forget(path);
    if (!read.ok) {
      if (read.reason === 'missing' || read.reason === 'folder') this.#files.delete(path);
      else this.#unreadable.set(path, read.reason);
      return;
    }
    this.#classify(path, read.text);
    const record = this.#options.judging === false ? undefined : this.#records.get(path);
    const kind = record && this.#setup.kinds.get(record.kind);
    if (kind) noteForSiblings(record, kind);
  }

  /** @param meant The kind of a file that lies in no record folder. */
  #reading(path: string, text: string, meant?: string): Reading {
    const folder = folderOf(path, this.#discovery.folders);
    const named = this.#discovery.files.get(path);
    return readDocument(path, text, {
      kinds: this.#setup.kinds,
      folderKind: named ?? folder?.kind ?? meant,
      folder: folder?.path,
      named: named !== undefined,
      habits: this.habits(scopeOf(readFileName(path))),
    });
  }

  #classify(path: string, text: string): void {
    const reading = this.#reading(path, text);
    if (reading.type === 'record') this.#records.set(path, reading.record);
    else if (reading.type === 'skipped') {
      this.#skipped.set(path, { path, reason: reading.reason });
      if (reading.dateOrder) this.#habits.ask(parentOf(path), reading.dateOrder);
    }
  }

  /** Files in refuted folders to which some of the paths belong: together they may prove to be records. */
  #inRefuted(paths: readonly string[]): readonly string[] {
    const refuted = (path: string): string | undefined => {
      const folder = folderOf(path, this.#discovery.folders)?.path;
      return folder !== undefined && this.#refuted.has(folder) ? folder : undefined;
    };
    const again = new Set(paths.map(refuted));
    again.delete(undefined);
    if (again.size === 0) return [];
    return [...this.#candidates].filter((path) => again.has(refuted(path)));
  }

  /** Drop folders whose names promised records and whose files are none; tells the files in them. */
  #confirmFolders(): readonly string[] {
    const { folders } = this.#discovery;
    this.#refuted = refutedFolders(folders, this.#records.values(), this.#skipped.keys());
    if (this.#refuted.size === 0) return [];
    const gone = [...this.#records.keys(), ...this.#skipped.keys()].filter((path) => {
      const folder = folderOf(path, folders);
      return folder !== undefined && this.#refuted.has(folder.path);
    });
    this.#discovery = {
      ...this.#discovery,
      folders: folders.filter(({ path }) => !this.#refuted.has(path)),
    };
    for (const path of gone) {
      const text = this.#records.get(path)?.text;
      this.#records.delete(path);
      this.#skipped.delete(path);
      if (text !== undefined) this.#classify(path, text);
    }
    return gone;
  }

  /** Learn each folder's habits, then read again what they decide: dates such as 04/07/2023. */
  #learn(): void {
    for (const { path, text } of this.#habits.learn(this.#records.values()))
      this.#classify(path, text);
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

import { say } from './text/message.ts';
import { BaselineIndex, noBaseline, type Baseline } from './baseline/baseline.ts';
import { readBaseline } from './baseline/file.ts';
import { buildCatalog, factsOf } from './catalog/build.ts';
import type { Catalog, Skipped } from './catalog/catalog.ts';
import { BASELINE_FILE, CONFIG_FILES, defaultConfig, type Config } from './config/config.ts';
import { finding } from './config/checked-yaml.ts';
import { CONFIG_RULE, readConfig, type ReadConfig } from './config/read.ts';
import { findingsOnSettings } from './check-settings.ts';
import { discover, folderOf, isDiscoveryFile, type Discovery } from './discovery/discover.ts';
import { isConfirmed } from './discovery/confirm.ts';
import type { HistoryFacts } from './history/facts.ts';
import type { Host, UnreadableReason } from './host.ts';
import { loadKinds, type KindSource } from './kinds/load.ts';
import type { Kind } from './kinds/kind.ts';
import { isDefinition, kindSources } from './kinds/sources.ts';
import { judgeRecord, type Judgement } from './lint.ts';
import { readFileName, scopeOf } from './records/file-name.ts';
import { hasNumericDate, learnHabits, noHabits, type Habits } from './records/habits.ts';
import { readDocument, type Reading } from './records/read.ts';
import type { DecisionRecord } from './records/record.ts';
import type { Finding } from './rules/rule.ts';
import { noteForSiblings } from './rules/support/owed.ts';
import { unreadableFinding } from './unreadable.ts';

export interface ProjectOptions {
  /** The kinds that ship with Leadline; the caller has read their files. */
  readonly builtIn: readonly KindSource[];
  /** Folders or files that the user named, relative to the root. */
  readonly only?: readonly string[];
  /** Whether the repository's own kinds and templates may be used (Restricted Mode: no). Default true. */
  readonly trusted?: boolean;
  /**
   * Whether records will be judged: what rules ask of all siblings of a record is then noted as each is read, so that
   * the first one judged does not wait for all. Default true.
   */
  readonly judging?: boolean;
  /** The baseline to use instead of the configured one, relative to the root; false for none. */
  readonly baseline?: string | false | undefined;
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
  #config: Config = defaultConfig;
  #kinds: ReadonlyMap<string, Kind> = new Map();
  #leftOut: readonly string[] = [];
  #setupFindings: readonly Finding[] = [];
  #settings: ReadonlyMap<string, string> = new Map();
  #baselinePath = BASELINE_FILE;
  #baseline: Baseline = noBaseline;
  #baselineFindings: readonly Finding[] = [];
  /** Undefined when files came or went since it was made. */
  #baselineIndex: BaselineIndex | undefined;
  #discovery: Discovery = { folders: [], files: new Map(), candidates: [] };
  #candidates: ReadonlySet<string> = new Set();
  #files: Set<string> = new Set();
  readonly #records = new Map<string, DecisionRecord>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #unreadable = new Map<string, UnreadableReason>();
  #habits: ReadonlyMap<string, Habits> = new Map();
  /** The order of day and month that a folder's template asks for. */
  readonly #askedOrders = new Map<string, Habits['dateOrder']>();
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
    return this.#config;
  }

  get kinds(): ReadonlyMap<string, Kind> {
    return this.#kinds;
  }

  /** Today as `YYYY-MM-DD`, by the host. */
  get today(): string {
    return this.#host.today();
  }

  /** The definitions of kinds that the repository brings and that are not read, since it is not trusted. */
  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  /** Findings on the configuration and on kind definitions. */
  get setupFindings(): readonly Finding[] {
    return this.#setupFindings;
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
    return this.#habits.get(folder) ?? noHabits;
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
      path === this.#baselinePath ||
      isDiscoveryFile(path) ||
      (this.#options.trusted !== false &&
        (path.startsWith(`${this.#config.kinds}/`) ||
          `${this.#config.kinds}/`.startsWith(`${path}/`)))
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
      this.#kinds,
      new Set([...this.#files, path]),
      (other) => this.#host.ignores?.(other) ?? false,
    );
    const { findings } = judgeRecord(
      record,
      catalog,
      this.#config,
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
    return this.#baseline.entries.length === 0 ? [] : this.judge(path).known;
  }

  /** Where the baseline is or would be, relative to the root. */
  get baselinePath(): string {
    return this.#baselinePath;
  }

  get baseline(): Baseline {
    return this.#baseline;
  }

  /** Use another baseline from now on: one that was just written. */
  useBaseline(baseline: Baseline): void {
    this.#baseline = baseline;
    this.#baselineIndex = undefined;
    this.#setupFindings = this.#setupFindings.filter(
      (finding) => !this.#baselineFindings.includes(finding),
    );
  }

  #judge(path: string): Judgement {
    const record = this.#records.get(path);
    if (record)
      return judgeRecord(
        record,
        this.#facts(),
        this.#config,
        this.#host.today(),
        undefined,
        this.#history,
      );
    const reason = this.#unreadable.get(path);
    return { findings: reason ? [unreadableFinding(path, reason)] : [], suppressed: [] };
  }

  #known(): BaselineIndex {
    return (this.#baselineIndex ??= new BaselineIndex(this.#baseline, (path) =>
      this.#files.has(path),
    ));
  }

  /** Read everything anew: configuration, kinds, folders, records. */
  async reload(): Promise<void> {
    const paths = await this.#host.list();
    this.#files = new Set(paths);
    const setup: Finding[] = [];
    const configured = await this.#readConfig();
    this.#config = configured?.settings.config ?? defaultConfig;
    const loaded = loadKinds([...this.#options.builtIn, ...(await this.#ownKinds())], {
      wordsPerPage: this.#config.wordsPerPage,
    });
    this.#kinds = loaded.kinds;
    if (configured) {
      const { path, settings } = configured;
      const kinds = this.#options.trusted === false ? undefined : this.#kinds;
      setup.push(...settings.findings, ...findingsOnSettings(path, settings, { kinds }));
    }
    this.#baselineFindings = await this.#readBaseline(configured);
    setup.push(...loaded.findings, ...this.#baselineFindings);
    this.#setupFindings = setup;
    const settings = new Map<string, string>();
    for (const path of paths) {
      const read = isDiscoveryFile(path) ? await this.#host.read(path) : undefined;
      if (read?.ok) settings.set(path, read.text);
    }
    this.#settings = settings;
    this.#discover();
    this.#records.clear();
    this.#skipped.clear();
    this.#unreadable.clear();
    this.#habits = new Map();
    this.#askedOrders.clear();
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

  async #readConfig(): Promise<Configured | undefined> {
    for (const path of CONFIG_FILES) {
      const read = this.#files.has(path) ? await this.#host.read(path) : undefined;
      if (read?.ok) return { path, settings: readConfig(path, read.text) };
    }
    return undefined;
  }

  /** Read the baseline that was asked for, is configured, or has the usual name; tells what is wrong with it. */
  async #readBaseline(configured: Configured | undefined): Promise<readonly Finding[]> {
    this.#baseline = noBaseline;
    this.#baselineIndex = undefined;
    const path = this.#options.baseline ?? this.#config.baseline;
    this.#baselinePath = path || BASELINE_FILE;
    if (path === false) return [];
    const read = await this.#host.read(this.#baselinePath);
    if (read.ok) {
      const { baseline, findings } = readBaseline(this.#baselinePath, read.text);
      this.#baseline = baseline;
      return findings;
    }
    if (read.reason === 'missing') {
      // Whoever asks for one in the call may be about to write it.
      if (path === undefined || this.#options.baseline !== undefined || !configured) return [];
      const message = say`Unexpected baseline “${path}”, expected a file that is there; “leadline lint --update-baseline” writes it.`;
      const range = configured.settings.rangeOf(['baseline']);
      return [finding({ path: configured.path, rule: CONFIG_RULE }, message, range)];
    }
    return [{ ...unreadableFinding(this.#baselinePath, read.reason), rule: CONFIG_RULE }];
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
      this.#kinds,
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
      this.#settings,
      this.#config,
      this.#kinds,
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
    const kind = record && this.#kinds.get(record.kind);
    if (kind) noteForSiblings(record, kind);
  }

  /** @param meant The kind of a file that lies in no record folder. */
  #reading(path: string, text: string, meant?: string): Reading {
    const folder = folderOf(path, this.#discovery.folders);
    const named = this.#discovery.files.get(path);
    return readDocument(path, text, {
      kinds: this.#kinds,
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
      if (reading.dateOrder) this.#askedOrders.set(parentOf(path), reading.dateOrder);
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
    const inside = new Map<
      (typeof folders)[number],
      { records: DecisionRecord[]; others: number }
    >();
    for (const folder of folders)
      if (folder.tentative === true) inside.set(folder, { records: [], others: 0 });
    const holderOf = (path: string) => {
      const folder = folderOf(path, folders);
      return folder && inside.get(folder);
    };
    for (const record of inside.size > 0 ? this.#records.values() : [])
      holderOf(record.path)?.records.push(record);
    for (const { path } of inside.size > 0 ? this.#skipped.values() : []) {
      const holder = holderOf(path);
      if (holder) holder.others++;
    }
    const refuted = [...inside].filter(
      ([{ unnamed }, { records, others }]) =>
        !isConfirmed(records, unnamed === true ? records.length + others : undefined),
    );
    this.#refuted = new Set(refuted.map(([{ path }]) => path));
    if (refuted.length === 0) return [];
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
    const folders = new Map<string, DecisionRecord[]>();
    for (const record of this.#records.values()) {
      const scope = scopeOf(record.file);
      const siblings = folders.get(scope);
      if (siblings) siblings.push(record);
      else folders.set(scope, [record]);
    }
    const before = this.#habits;
    this.#habits = new Map(
      [...folders].map(([folder, records]) => [
        folder,
        learnHabits(records, this.#askedOrders.get(folder)),
      ]),
    );
    for (const [folder, records] of folders) {
      if (before.get(folder)?.dateOrder === this.habits(folder).dateOrder) continue;
      for (const record of records)
        if (hasNumericDate(record)) this.#classify(record.path, record.text);
    }
  }

  async #ownKinds(): Promise<KindSource[]> {
    const prefix = `${this.#config.kinds}/`;
    const paths = [...this.#files].filter((file) => file.startsWith(prefix)).sort();
    const trusted = this.#options.trusted !== false;
    this.#leftOut = trusted ? [] : paths.filter(isDefinition);
    if (!trusted) return [];
    const files = new Map<string, string>();
    for (const path of paths) {
      const read = await this.#host.read(path);
      if (read.ok) files.set(path, read.text);
    }
    return kindSources(files);
  }
}

/** A configuration and where it stands. */
interface Configured {
  readonly path: string;
  readonly settings: ReadConfig;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Project, type Touch } from '../../core/index.ts';
import { builtInKinds } from '../built-in.ts';
import { NodeHost } from '../disk/node-host.ts';
import type { Io } from '../io.ts';
import { todayOf } from '../today.ts';

/** A root as it is on the disk now. */
export interface Current {
  readonly host: NodeHost;
  readonly project: Project;
}

/**
 * Keeps a root current for a program that runs for long: before each question, what changed on the disk is read, and
 * nothing else. Names and times of files tell; nothing is watched, so nothing is missed either.
 */
export class CurrentRoot {
  readonly #io: Pick<Io, 'env' | 'templates'>;
  readonly #root: string;
  #open: Current | undefined;
  #names: ReadonlySet<string> = new Set();
  #stamps: ReadonlyMap<string, string> = new Map();
  #signal: AbortSignal | undefined;

  /** @param root An absolute path. */
  constructor(io: Pick<Io, 'env' | 'templates'>, root: string) {
    this.#io = io;
    this.#root = root;
  }

  /** @throws the signal's reason when it is aborted; what was read until then is read again. */
  async now(signal?: AbortSignal): Promise<Current> {
    this.#signal = signal;
    await this.#pause();
    const today = todayOf(this.#io.env);
    const open = this.#open;
    if (open?.host.today() !== today) return this.#reopen(today);
    const names = new Set(await open.host.list());
    const touches = new Map<string, Touch>();
    for (const path of this.#names) if (!names.has(path)) touches.set(path, 'deleted');
    for (const path of names) if (!this.#names.has(path)) touches.set(path, 'created');
    const stamps = this.#stampsOf(names, open.project);
    for (const [path, stamp] of stamps)
      if (!touches.has(path) && this.#stamps.get(path) !== stamp) touches.set(path, 'written');
    if ([...touches.keys()].some((path) => open.project.isSetting(path)))
      return this.#reopen(today);
    // Until all of it is read, it is not known to be current.
    this.#open = undefined;
    if (touches.size > 0) await open.project.updateAll(touches);
    this.#names = names;
    // A file that became a candidate only now is compared from the next time on: read once more then, at worst.
    this.#stamps = stamps;
    this.#open = open;
    return open;
  }

  async #reopen(today: string): Promise<Current> {
    this.#open = undefined;
    const host = new NodeHost(this.#root, today);
    const names = new Set(await host.list());
    const before = performance.timeOrigin + performance.now();
    const project = await Project.open(host, {
      builtIn: builtInKinds(this.#io.templates),
      pause: () => this.#pause(),
    });
    this.#names = names;
    this.#stamps = this.#stampsOf(names, project, before);
    this.#open = { host, project };
    return this.#open;
  }

  /** Let messages come in, a cancellation among them. */
  async #pause(): Promise<void> {
    await breathe();
    this.#signal?.throwIfAborted();
  }

  /**
   * What tells one text of a file from the next, for the files that are read.
   *
   * @param before Milliseconds: what was written later may have been written after it was read, so it is not trusted.
   */
  #stampsOf(
    names: Iterable<string>,
    project: Project,
    before = Infinity,
  ): ReadonlyMap<string, string> {
    const candidates = new Set(project.discovery.candidates);
    const stamps = new Map<string, string>();
    for (const path of names) {
      if (!candidates.has(path) && !project.isSetting(path)) continue;
      const stats = statSync(join(this.#root, path), { throwIfNoEntry: false });
      if (stats && stats.mtimeMs < before)
        stamps.set(path, `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`);
      else stamps.set(path, 'unknown');
    }
    return stamps;
  }
}

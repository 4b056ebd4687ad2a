/** So many changes without a silence are a storm. */
const STORM = 256;
/** So many changes at once are part of a storm; fewer do not keep it from its end. */
const GUST = 16;
/** Milliseconds of silence after which a storm is over. */
const SILENCE_MS = 2000;

/**
 * Tells when a storm of file changes is over, as after a checkout. The editor's file watchers lose some of the changes
 * that come while they report others (https://github.com/parcel-bundler/watcher/issues/183), and leave out what does
 * not fit into the system's queue, without a word; so whoever goes by their news has to look for himself then.
 */
export class Storms {
  readonly #over: () => void;
  readonly #silence: number;
  #changes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param silence Milliseconds without changes after which a storm is over. */
  constructor(over: () => void, silence = SILENCE_MS) {
    this.#over = over;
    this.#silence = silence;
  }

  /** So many changes were just told of. */
  note(changes: number): void {
    // What writes a log without end must not keep it from being seen.
    if (this.#changes >= STORM && changes < GUST) return;
    this.#changes += changes;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const isStorm = this.#changes >= STORM;
      this.#changes = 0;
      if (isStorm) this.#over();
    }, this.#silence);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

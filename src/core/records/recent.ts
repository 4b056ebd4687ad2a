/** Something that can do without its parts. */
export interface Forgetful {
  /** Whether the parts were used since this was last asked. */
  takeUse(): boolean;
  forgetParts(): void;
}

/**
 * Those who lately made parts. When there are too many, one that has not used them since its last turn forgets them
 * (the "second chance" replacement of operating systems: nearly least recently used, without moving anything).
 */
export class Recent<T extends Forgetful> {
  readonly #members: T[] = [];
  readonly #size: number;
  #next = 0;

  /** @param size How many may keep their parts at once. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Note that one has made parts; it must not be among the members already. */
  add(member: T): void {
    if (this.#members.length < this.#size) {
      this.#members.push(member);
      return;
    }
    while (this.#members[this.#next]?.takeUse() === true) this.#step();
    this.#members[this.#next]?.forgetParts();
    this.#members[this.#next] = member;
    this.#step();
  }

  #step(): void {
    this.#next = (this.#next + 1) % this.#size;
  }
}

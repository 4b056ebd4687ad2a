import type { Random } from '../fuzz/random.ts';
import type { Scene } from './fault.ts';

/** What a scenario has to work with. */
export interface Context {
  readonly scene: Scene;
  readonly random: Random;
  /** How many times something may go wrong; a scenario that knows every way tries no more than there are. */
  readonly rounds: number;
  /** Say that something does not hold. */
  readonly fail: (what: string) => void;
}

/** How a scenario went. */
export interface Done {
  readonly rounds: number;
  /** Why it could not be tried here. */
  readonly skipped?: string;
  /** What else is worth telling. */
  readonly note?: string;
}

/** Something that goes wrong, and what must hold then. */
export interface Scenario {
  readonly name: string;
  readonly promise: string;
  run(context: Context): Promise<Done>;
}

import { cpuClock } from '../support/cpu-clock.ts';
import { minimise } from './minimise.ts';
import { Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import { SIGNS } from './mutate.ts';
import type { Input, Target } from './target.ts';

/** Something that went wrong. */
export interface Failure {
  readonly at: number;
  readonly message: string;
  /** As small as it was made. */
  readonly input: Input;
}

/** An execution in so many asks how time grows with length instead. */
const GROWTH_EVERY = 200;
/** Processor time that an input may take: at least this many milliseconds, and so many for each 1,000 characters. */
const BOUND = 1500;
const BOUND_PER_1000 = 150;
/** Characters of the text whose time is looked at; one of a quarter is its measure. */
const LONG = 32_000;
/** Below this a time says nothing about growth, in milliseconds. */
const NOISE = 120;
/** What a time may grow by when the text grows by four: sixteen would be quadratic. */
const GROWTH = 10;

/** What an execution is made of: the documents of a real folder come first, as they are. */
export function inputAt(target: Target, seed: number, at: number, seeds: Seeds): Input {
  const real = target.real && seeds.real[at];
  if (real !== undefined) return target.real!(real);
  return target.make(Random.for(seed, target.name, at), seeds);
}

/** Whether an execution is about growth. */
export function asksGrowth(target: Target, at: number): boolean {
  return target.long !== undefined && at % GROWTH_EVERY === GROWTH_EVERY - 1;
}

/** One execution, by its position. */
export async function execute(
  target: Target,
  seed: number,
  at: number,
  seeds: Seeds,
): Promise<Failure | undefined> {
  if (asksGrowth(target, at)) {
    const recipe = recipeOf(target, Random.for(seed, target.name, at));
    const message = await growth(target, recipe);
    if (message === undefined) return undefined;
    return { at, message, input: recipe };
  }
  const input = inputAt(target, seed, at, seeds);
  const message = await trial(target, input);
  if (message === undefined) return undefined;
  const kind = kindOf(message);
  const fails = async (smaller: Input): Promise<boolean> => {
    const again = await trial(target, smaller);
    return again !== undefined && kindOf(again) === kind;
  };
  const small = await minimise(input, fails, target.variadic);
  return { at, message: (await trial(target, small)) ?? message, input: small };
}

/** What goes wrong with an input; undefined for nothing. */
export async function trial(target: Target, input: Input): Promise<string | undefined> {
  const length = input.reduce((sum, part) => sum + part.length, 0);
  const bound = BOUND + (length * BOUND_PER_1000) / 1000;
  for (let attempt = 1; ; attempt++) {
    const before = cpuClock();
    try {
      await target.check(input);
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const time = cpuClock() - before;
    // A collection of garbage slows one run, not three.
    if (time < bound) return undefined;
    if (attempt === 3)
      return `It took ${Math.round(time)} ms for ${length} characters, expected at most ${Math.round(bound)}.`;
  }
}

/** Failures of one kind are told once: the message without what differs from one input to the next. */
export function kindOf(message: string): string {
  return (message.split('\n')[0] ?? '')
    .replace(/\d+/g, '0')
    .replace(/[“"][^”"]*[”"]/g, '“”')
    .slice(0, 70);
}

/** What stands first, what is repeated and what stands last. */
type Recipe = readonly [first: string, repeated: string, last: string];

function recipeOf(target: Target, random: Random): Recipe {
  const signs = target.pieces ?? SIGNS;
  const some = (least: number, most: number): string =>
    random.list(least, most, () => random.pick(signs)).join('');
  return [random.oneIn(2) ? '' : some(1, 2), some(1, 4), random.oneIn(2) ? '' : some(1, 2)];
}

async function growth(
  target: Target,
  [first, repeated, last]: Recipe,
): Promise<string | undefined> {
  const time = async (size: number): Promise<number> => {
    const text = first + repeated.repeat(Math.ceil(size / repeated.length)) + last;
    const input = target.long?.(text) ?? [text];
    const before = cpuClock();
    await target.check(input);
    return cpuClock() - before;
  };
  try {
    for (let attempt = 1; ; attempt++) {
      const long = await time(LONG);
      if (long < NOISE) return undefined;
      const times = long / (await time(LONG / 4));
      if (times < GROWTH && long < (LONG * BOUND_PER_1000) / 1000) return undefined;
      if (attempt === 4)
        return `It took ${Math.round(long)} ms for ${LONG} characters, ${times.toFixed(1)} times that of a quarter.`;
    }
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

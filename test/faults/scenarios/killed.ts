import { filesFor, type Command } from '../commands.ts';
import { difference, isSame, isWaiting, type Files } from '../fault.ts';
import type { Context, Done, Scenario } from '../scenario.ts';

/** A process that is killed at each of its writes, before it and in the middle of it, or at a moment of nobody's choice. */
export const killed: Scenario = {
  name: 'killed',
  promise: 'Every file is whole; the next command that writes says so and makes it all or none.',
  async run(context) {
    const { random } = context;
    const cases = await everyPlace(context);
    const tries = Array.from({ length: context.rounds }, (_, round) => ({
      ...(cases[
        context.rounds < cases.length * 2 ? random.below(cases.length) : round % cases.length
      ] ?? cases[0]!),
      type:
        (['kill', 'torn', 'time'] as const)[
          context.rounds < cases.length * 2
            ? random.below(3)
            : Math.min(2, Math.floor(round / cases.length))
        ] ?? 'time',
    }));
    for (const one of tries) await once(context, one);
    return {
      rounds: tries.length,
      note: `${cases.length} places in ${context.commands.length} commands`,
    } satisfies Done;
  },
};

/** A command that is killed, and the one after it too while it takes back what the first had begun. */
export const killedTwice: Scenario = {
  name: 'killed, and again while it is taken back',
  promise: 'However the taking back ends, the command after it leaves all or none.',
  async run(context) {
    const { random, scene, fail } = context;
    const cases = (await everyPlace(context)).filter(
      ({ command }) => command.changes ?? context.commands.length < 4,
    );
    for (let round = 0; round < context.rounds; round++) {
      const { command, at, after } = random.pick(cases);
      const type = random.pick(['kill', 'torn', 'error', 'full'] as const);
      const fault = { type, at: random.below(12) };
      const name = `${command.name}, killed at ${at}, then ${type} at ${fault.at}`;
      scene.reset(filesFor(command));
      await scene.run(command.args, { fault: { type: 'kill', at } });
      const second = await scene.run(['status', '9999', 'accepted'], { fault });
      if (/\n\s+at |Unexpected failure/.test(second.err)) fail(`${name}: ${second.err}`);
      await mustBeSettled(context, { command, after, name });
    }
    return { rounds: context.rounds };
  },
};

/** A place where a command may be killed, and what there is when it is not. */
interface Place {
  readonly command: Command;
  /** The call that changes the disk, from zero. */
  readonly at: number;
  readonly after: Files;
}

async function everyPlace({ scene, fail, commands }: Context): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const command of commands) {
    scene.reset(filesFor(command));
    const whole = await scene.run(command.args);
    if (whole.code === null || whole.code > 1)
      fail(`${command.name} ended with ${whole.code}: ${whole.err}`);
    const after = scene.files();
    if (isSame(after, filesFor(command))) fail(`${command.name} changed nothing.`);
    for (let at = 0; at < (whole.calls ?? 0); at++) places.push({ command, at, after });
  }
  return places;
}

/** The next command that writes, which has nothing to write itself, makes all of a change or none of it. */
async function mustBeSettled(
  { scene, fail }: Context,
  {
    command,
    after,
    name,
  }: { readonly command: Command; readonly after: Files; readonly name: string },
): Promise<void> {
  const before = filesFor(command);
  const next = await scene.run(['status', '9999', 'accepted']);
  if (next.code !== 2 || /\n\s+at /.test(next.err)) fail(`${name}: the next command: ${next.err}`);
  const now = scene.files();
  if (!isSame(now, before) && !isSame(now, after) && !isStep(now, before, after, command))
    fail(`${name}: neither all nor none: ${difference(now, before)}; ${next.err}`);
}

async function once(
  context: Context,
  { command, at, after, type }: Place & { readonly type: 'kill' | 'torn' | 'time' },
): Promise<void> {
  const { scene, random, fail } = context;
  const before = filesFor(command);
  const name = `${command.name}, ${type} at ${at}`;
  scene.reset(before);
  const ended =
    type === 'time'
      ? await scene.run(command.args, {
          fault: { type: 'slow', wait: 15 },
          killAfter: 150 + random.below(500),
        })
      : await scene.run(command.args, { fault: { type, at } });
  if (type !== 'time' && ended.code !== null) fail(`${name}: it was not killed.`);
  for (const [path, text] of scene.files())
    if (
      !isWaiting(path) &&
      text !== before.get(path) &&
      text !== after.get(path) &&
      !isWholeNew(path, text)
    )
      fail(`${name}: ${path} is not whole.`);
  for (const path of before.keys())
    if (!scene.files().has(path) && after.has(path)) fail(`${name}: ${path} is gone.`);
  await mustBeSettled(context, { command, after, name });
}

/** The new record before its other half was written into it is a whole one. */
function isWholeNew(path: string, text: string): boolean {
  return /0006-use-pigeons\.md$/.test(path) && text.endsWith('\n') && text.length > 150;
}

/** What consists of several changes by itself: repairs of different files, a configuration and a baseline. */
function isStep(now: Files, before: Files, after: Files, { args }: Command): boolean {
  if (args[0] !== 'lint' && args[0] !== 'init') return false;
  return [...new Set([...now.keys(), ...before.keys(), ...after.keys()])].every(
    (path) => now.get(path) === before.get(path) || now.get(path) === after.get(path),
  );
}

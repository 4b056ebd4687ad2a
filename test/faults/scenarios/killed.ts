import { COMMANDS, filesFor, type Command } from '../commands.ts';
import { difference, isSame, isWaiting, type Files } from '../fault.ts';
import type { Context, Done, Scenario } from '../scenario.ts';

/** A process that is killed at each of its writes, before it and in the middle of it, or at a moment of nobody's choice. */
export const killed: Scenario = {
  name: 'killed',
  promise: 'Every file is whole; the next command that writes says so and makes it all or none.',
  async run(context) {
    const { random, scene } = context;
    const cases: { readonly command: Command; readonly at: number; readonly after: Files }[] = [];
    for (const command of COMMANDS) {
      scene.reset(filesFor(command));
      const whole = await scene.run(command.args);
      if (whole.code === null || whole.code > 1)
        context.fail(`${command.name} ended with ${whole.code}: ${whole.err}`);
      const after = scene.files();
      if (isSame(after, filesFor(command))) context.fail(`${command.name} changed nothing.`);
      for (let at = 0; at < (whole.calls ?? 0); at++) cases.push({ command, at, after });
    }
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
      note: `${cases.length} places in ${COMMANDS.length} commands`,
    } satisfies Done;
  },
};

async function once(
  { scene, random, fail }: Context,
  {
    command,
    at,
    after,
    type,
  }: {
    readonly command: Command;
    readonly at: number;
    readonly after: Files;
    readonly type: 'kill' | 'torn' | 'time';
  },
): Promise<void> {
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
  // Writes nothing itself.
  const next = await scene.run(['status', '9999', 'accepted']);
  if (next.code !== 2 || /\n\s+at /.test(next.err)) fail(`${name}: the next command: ${next.err}`);
  const now = scene.files();
  if (!isSame(now, before) && !isSame(now, after) && !isStep(now, before, after, command))
    fail(`${name}: neither all nor none: ${difference(now, before)}; ${next.err}`);
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

import type { Target } from '../target.ts';
import { blocks } from './blocks.ts';
import { commandArguments } from './arguments.ts';
import { config } from './config.ts';
import { convert } from './convert.ts';
import { kindDefinitions } from './kinds.ts';
import { messages } from './messages.ts';
import { record } from './record.ts';
import { references } from './references.ts';
import { repairs } from './repairs.ts';
import { suppressions } from './suppressions.ts';
import { templates } from './templates.ts';
import { writer } from './writer.ts';

/** Everything that is fuzzed; one more target is a file beside this one and a line here. */
export const targets: readonly Target[] = [
  record,
  blocks,
  writer,
  repairs,
  convert,
  suppressions,
  references,
  config,
  kindDefinitions,
  templates,
  messages,
  commandArguments,
];

/** @throws when there is no such target. */
export function targetNamed(name: string): Target {
  const target = targets.find((one) => one.name === name);
  if (target) return target;
  throw new Error(
    `Unexpected target “${name}”, expected ${targets.map((one) => one.name).join(', ')}.`,
  );
}

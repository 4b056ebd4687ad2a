import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { rootOption, type Proposal } from './proposal.ts';
import { below, type GateRepository } from './repository.ts';

/** Files whose change may make a record wrong, as git's patterns of paths. */
const JUDGED = [':(icase)*.md', ':(icase)*.markdown', '*leadline.config.*', '*.leadline/*'];

/** A hook of plain git that judges the records before each commit that touches them. */
export function gitHook(repository: GateRepository): Proposal {
  const { top, gitFolder, hooks } = repository;
  const target = join(hooks, 'pre-commit');
  const shown = below(top, target);
  const text = scriptOf(repository);
  const what = { path: shown ?? target, target, executable: true };
  if (shown === undefined && below(gitFolder, target) === undefined)
    return {
      ...what,
      text: undefined,
      add: text,
      notes: [
        'Git runs the hooks of a folder that other repositories share (core.hooksPath); add this there by hand, or give this repository a folder of its own.',
      ],
    };
  if (lstatSync(target, { throwIfNoEntry: false }))
    return {
      ...what,
      text: undefined,
      add: text.slice(text.indexOf('\n') + 1),
      notes: ['A hook is there already and was left as it is. Add this before its last command:'],
    };
  return {
    ...what,
    text,
    notes: [
      'It calls “npx leadline”; “git config leadline.command PATH” names another program. “git commit --no-verify” goes past it.',
    ],
  };
}

function scriptOf({ prefix }: GateRepository): string {
  const lint = `lint${rootOption(prefix)}`;
  return `#!/bin/sh
# Leadline judges the records before a commit that touches them; an error keeps the commit from being made.
# It calls what “git config leadline.command” names, else “npx leadline” without installing anything.
# “git commit --no-verify” goes past it. Written by “leadline init --hook git”.
if ! git diff --cached --quiet -- ${JUDGED.map((pattern) => `'${pattern}'`).join(' ')}; then
  leadline=$(git config --type=path --get leadline.command)
  if [ -n "$leadline" ]; then
    "$leadline" ${lint} >&2
  else
    npx --no-install leadline ${lint} >&2
  fi || {
    echo 'leadline: nothing was committed. Mend what is told above, or go past it with “git commit --no-verify”.' >&2
    exit 1
  }
fi
`;
}

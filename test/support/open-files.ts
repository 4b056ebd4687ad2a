import { Project } from '../../src/core/project.ts';
import { builtInKinds } from './built-in-kinds.ts';
import { memoryHost } from './memory-host.ts';

/** A project over texts by path. */
export function openFiles(files: Readonly<Record<string, string>>): Promise<Project> {
  return Project.open(memoryHost(files), { builtIn: builtInKinds() });
}

/** A decision record with these fields in its front matter. */
export function decision(
  title: string,
  fields: Readonly<Record<string, string>> = {},
  outcome = 'Chosen option: "A", because it is enough. More follows.',
): string {
  const lines = Object.entries({ status: 'accepted', date: '2026-11-02', ...fields });
  return [
    '---',
    ...lines.map(([key, value]) => `${key}: ${value}`),
    `---\n\n# ${title}\n\n## Context and Problem Statement\n\nFacts.\n\n## Considered Options\n\n* A\n* B\n`,
    `## Decision Outcome\n\n${outcome}\n`,
  ].join('\n');
}

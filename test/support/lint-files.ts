import { Project } from '../../src/core/project.ts';
import type { Finding } from '../../src/core/rules/rule.ts';
import { builtInKinds } from './built-in-kinds.ts';
import { memoryHost } from './memory-host.ts';

const builtIn = builtInKinds();

/** What the examples of the rules' pages and the tests take for today. */
export const TODAY = '2026-11-20';

/** Lint a small workspace given as texts by path, as the terminal and the editor do. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
  today = TODAY,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const project = await Project.open(memoryHost(files, today), { builtIn });
  return new Map(project.catalog.records.map((record) => [record.path, project.lint(record.path)]));
}

import { Project } from '../../src/core/project.ts';
import type { Finding } from '../../src/core/rules/rule.ts';
import { builtInKinds } from './built-in-kinds.ts';
import { gatherFacts } from '../../src/core/history/facts.ts';
import { memoryHistory, type MemoryCommit } from './memory-history.ts';
import { memoryHost } from './memory-host.ts';
import type { Past } from './rule-page.ts';

const builtIn = builtInKinds();

/** What the examples of the rules' pages and the tests take for today. */
export const TODAY = '2026-11-20';

/** Lint a small workspace given as texts by path, as the terminal and the editor do. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
  today = TODAY,
  past: readonly Past[] = [],
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const project = await Project.open(memoryHost(files, today), { builtIn });
  if (past.length > 0) project.history = await gatherFacts(historyOf(past, files), project);
  return new Map(project.catalog.records.map((record) => [record.path, project.lint(record.path)]));
}

/** The commits of an example, one a day; `main` is at the first, and each other branch one commit further. */
function historyOf(past: readonly Past[], working: Readonly<Record<string, string>>) {
  const commits: MemoryCommit[] = [];
  let files: Record<string, string> = {};
  const last = Math.max(1, ...past.map(({ at }) => at ?? 1));
  for (let at = 1; at <= last; at++) {
    files = { ...files };
    for (const one of past) if (one.at === at) files[one.path] = one.text;
    commits.push({
      id: `c${at}`.padEnd(40, '0'),
      parent: commits.at(-1)?.id,
      date: `2026-10-${String(at).padStart(2, '0')}`,
      subject: `Commit ${at}`,
      files,
    });
  }
  const [first] = commits;
  const head = commits.at(-1);
  if (!first || !head) throw new Error('Unexpected history without a commit.');
  const branches = [{ name: 'main', commit: first.id, remote: false }];
  for (const { branch, path, text } of past) {
    if (branch === undefined) continue;
    const id = `b${branches.length}`.padEnd(40, '0');
    const own = { ...first.files, [path]: text };
    commits.push({ id, parent: first.id, date: '2026-10-02', subject: branch, files: own });
    branches.push({ name: branch, commit: id, remote: false });
  }
  return memoryHistory({ commits, head: head.id, branch: 'work', branches, working });
}

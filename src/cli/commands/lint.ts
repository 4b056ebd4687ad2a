import { findDeadCitations, type Finding } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { mend } from '../mend.ts';
import { readMentions } from '../mentions.ts';
import { exitCodeOf, lookFor, sourcesOf } from '../outcome.ts';
import { reporters } from '../reporters/index.ts';
import { consultHistory, findingsOf, openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline lint`, as parsed from the command line. */
export interface LintOptions {
  readonly root?: string | undefined;
  readonly format: keyof typeof reporters;
  /** Apply the safe repairs first. */
  readonly fix?: boolean;
  /** Show hints in text, too. */
  readonly hints?: boolean;
  /** More warnings than this fail the run; undefined for no limit. */
  readonly maxWarnings?: number;
  /** Judge what code says of records too. */
  readonly code?: boolean;
}

/** Judge the records below the root, or those named. */
export async function lint(
  io: Io,
  paths: readonly string[],
  options: LintOptions,
): Promise<ExitCode> {
  // Code lies outside of record folders: with it, the paths only choose what is judged.
  const workspace = await openWorkspace(io, options, paths, { discover: options.code === true });
  await consultHistory(io, workspace);
  if (options.fix) await mend(workspace, io.stderr);
  const findings = [
    ...findingsOf(workspace),
    ...(options.code ? await findingsOnCode(io, workspace) : []),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { catalog } = workspace.project;
  const report = {
    findings,
    silenced: [],
    records: catalog.records
      .map(({ path }) => path)
      .filter((path) => workspace.selection.has(path)),
    sources: await sourcesOf(findings, workspace),
  };
  io.stdout(reporters[options.format](report, lookFor(io, workspace.host.root, options)));
  return exitCodeOf(findings, options.maxWarnings);
}

/** Findings on files that are no records: what they say of records. */
async function findingsOnCode(io: Io, workspace: Workspace): Promise<readonly Finding[]> {
  const { project, selection } = workspace;
  const { index } = await readMentions(io, workspace);
  const findings: Finding[] = [];
  for (const [path, mentions] of index.mentions) {
    if (!selection.has(path)) continue;
    const source = await workspace.source(path);
    if (source)
      findings.push(
        ...findDeadCitations(path, source.text, project.catalog, project.config, mentions),
      );
  }
  return findings;
}

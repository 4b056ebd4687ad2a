import type { ExitCode, Io } from '../io.ts';
import { mend } from '../mend.ts';
import { exitCodeOf, lookFor, sourcesOf } from '../outcome.ts';
import { reporters } from '../reporters/index.ts';
import { consultHistory, findingsOf, openWorkspace } from '../workspace.ts';

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
}

/** Judge the records below the root, or those named. */
export async function lint(
  io: Io,
  paths: readonly string[],
  options: LintOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, paths);
  await consultHistory(io, workspace);
  if (options.fix) await mend(workspace, io.stderr);
  const findings = findingsOf(workspace);
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

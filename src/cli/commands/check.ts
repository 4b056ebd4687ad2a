import { checkBranch, type Check } from '../../core/index.ts';
import { builtInKinds } from '../built-in.ts';
import { checkReporters } from '../check-reporters/index.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { exitCodeOf, lookFor, sourcesOf } from '../outcome.ts';
import { plain } from '../text/plain.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline check`, as parsed from the command line. */
export interface CheckOptions {
  readonly root?: string | undefined;
  readonly format: keyof typeof checkReporters;
  /** A branch, a tag or a commit: what the branch goes to. */
  readonly base: string;
  readonly hints?: boolean;
  readonly maxWarnings?: number;
}

/** Judge what a branch brings, against what it goes to. */
export async function check(io: Io, options: CheckOptions): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options);
  const { project, host, history } = workspace;
  const checked = await checkBranch({
    project,
    host,
    history,
    base: options.base,
    options: { builtIn: builtInKinds(io.templates) },
  });
  if (!checked.known)
    throw new CliFailure(`Nothing was checked against the base: ${plain(checked.because)}`);
  const result: Check = checked.value;
  for (const because of result.unknown)
    io.stderr(`Not checked against the history: ${plain(because)}\n`);
  const report = {
    ...result,
    silenced: [],
    records: project.catalog.records.map(({ path }) => path),
    sources: await sourcesOf(result.findings, workspace),
  };
  io.stdout(checkReporters[options.format](report, lookFor(io, host.root, options)));
  return exitCodeOf(result.findings, options.maxWarnings);
}

import { findDeadCitations, type Finding } from '../../core/index.ts';
import {
  countMended,
  namedBaseline,
  recordFindings,
  shrunkBaseline,
  storeBaseline,
} from '../baseline.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { mend } from '../mend.ts';
import { readMentions } from '../mentions.ts';
import { exitCodeOf, lookFor, sourcesOf } from '../outcome.ts';
import { reporters } from '../reporters/index.ts';
import { count } from '../text/words.ts';
import { plain } from '../text/plain.ts';
import { consultHistory, judgementsOf, openWorkspace, type Workspace } from '../workspace.ts';

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
  /** The file of known findings; false for none; undefined for the configured one. */
  readonly baseline?: string | false;
  /** Take all findings into the baseline first. */
  readonly updateBaseline?: boolean;
}

/** Judge the records below the root, or those named. */
export async function lint(
  io: Io,
  paths: readonly string[],
  options: LintOptions,
): Promise<ExitCode> {
  const { baseline, updateBaseline = false } = options;
  if (baseline === false && updateBaseline)
    throw new CliFailure('Unexpected --update-baseline, expected either it or --no-baseline.');
  // Code lies outside of record folders: with it, the paths only choose what is judged.
  const workspace = await openWorkspace(io, options, paths, {
    discover: options.code === true,
    writing: options.fix === true || updateBaseline,
    baselineOf: (root) =>
      baseline === undefined || baseline === false
        ? baseline
        : namedBaseline(baseline, io.cwd, root, updateBaseline),
  });
  await consultHistory(io, workspace);
  if (options.fix) await mend(workspace, io.stderr);
  if (updateBaseline) io.stderr(await recordFindings(workspace));
  else if (baseline !== false) await tellMended(workspace, options, io);
  const judged = judgementsOf(workspace);
  const code = options.code ? await judgeCode(io, workspace) : undefined;
  const findings = code
    ? [...judged.findings, ...code.findings].sort((a, b) =>
        a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
      )
    : judged.findings;
  const { catalog } = workspace.project;
  const report = {
    findings,
    silenced: judged.silenced,
    records: catalog.records
      .map(({ path }) => path)
      .filter((path) => workspace.selection.has(path)),
    citing: code?.files,
    sources: await sourcesOf(
      [...findings, ...judged.silenced.map(({ finding }) => finding)],
      workspace,
    ),
  };
  const output = reporters[options.format](report, lookFor(io, workspace.host.root, options));
  for (const piece of typeof output === 'string' ? [output] : output) io.stdout(piece);
  return exitCodeOf(findings, options.maxWarnings);
}

/** A baseline only ever becomes smaller by itself: `--fix` takes out of it what is mended, else a note says so. */
async function tellMended(workspace: Workspace, { fix }: LintOptions, io: Io): Promise<void> {
  const { project } = workspace;
  if (project.baseline.entries.length === 0) return;
  const shrunk = shrunkBaseline(workspace);
  const mended = countMended(project.baseline, shrunk);
  if (mended === 0) return;
  const what = `${count(mended, 'finding')} of ${plain(project.baselinePath)}`;
  if (fix) {
    await storeBaseline(workspace, shrunk);
    io.stderr(`${what} ${mended === 1 ? 'was' : 'were'} mended and taken out of it.\n`);
  } else
    io.stderr(
      `${what} ${mended === 1 ? 'is' : 'are'} mended; “leadline lint --update-baseline” takes ${mended === 1 ? 'it' : 'them'} out.\n`,
    );
}

/** Judge files that are no records for what they say of records; count those that say anything. */
async function judgeCode(
  io: Io,
  workspace: Workspace,
): Promise<{ readonly findings: readonly Finding[]; readonly files: number }> {
  const { project, selection } = workspace;
  const { index } = await readMentions(io, workspace);
  const findings: Finding[] = [];
  let files = 0;
  for (const [path, mentions] of index.mentions) {
    if (!selection.has(path) || project.record(path)) continue;
    files++;
    const source = await workspace.source(path);
    if (source)
      findings.push(
        ...findDeadCitations(path, source.text, project.catalog, project.config, mentions),
      );
  }
  return { findings, files };
}

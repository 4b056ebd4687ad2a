import type { Finding } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { mend } from '../mend.ts';
import { reporters } from '../reporters/index.ts';
import type { Source } from '../text/frame.ts';
import { styleFor } from '../text/style.ts';
import { findingsOf, openWorkspace, type Workspace } from '../workspace.ts';

/** The columns of a report that goes to no terminal. */
const DEFAULT_COLUMNS = 100;

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
  if (options.fix) await mend(workspace, io.stderr);
  const findings = findingsOf(workspace);
  const { catalog } = workspace.project;
  const report = {
    findings,
    records: catalog.records.filter(({ path }) => workspace.selection.has(path)).length,
    sources: await sourcesOf(findings, workspace),
  };
  const output = reporters[options.format](report, {
    style: styleFor(io),
    columns: io.columns ?? DEFAULT_COLUMNS,
    hints: options.hints === true,
  });
  for (const piece of typeof output === 'string' ? [output] : output) io.stdout(piece);
  return exitCodeOf(findings, options.maxWarnings);
}

function exitCodeOf(findings: readonly Finding[], maxWarnings = Infinity): ExitCode {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return of('error') > 0 || of('warning') > maxWarnings ? 1 : 0;
}

async function sourcesOf(
  findings: readonly Finding[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const finding of findings) {
    const others = finding.related.map(({ path }) => path);
    const mended = finding.fixes.flatMap(({ edits }) => [...edits.keys()]);
    for (const path of [finding.path, ...others, ...mended]) {
      const source = sources.has(path) ? undefined : await workspace.source(path);
      if (source) sources.set(path, source);
    }
  }
  return sources;
}

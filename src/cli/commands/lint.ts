import { isAbsolute, relative, resolve, sep } from 'node:path';
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
import { reporters } from '../reporters/index.ts';
import type { Source } from '../text/frame.ts';
import { styleFor } from '../text/style.ts';
import { count } from '../text/words.ts';
import { plain } from '../text/plain.ts';
import { judgementsOf, openWorkspace, type Workspace } from '../workspace.ts';

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
  const workspace = await openWorkspace(io, options, paths, {
    // Code lies outside of record folders: with it, the paths only choose what is judged.
    discover: options.code === true,
    baselineOf: (root) =>
      baseline === undefined || baseline === false
        ? baseline
        : namedBaseline(baseline, io.cwd, root, updateBaseline),
  });
  if (options.fix) await mend(workspace, io.stderr);
  if (updateBaseline) io.stderr(recordFindings(workspace));
  else if (baseline !== false) tellMended(workspace, options, io);
  const { findings: onRecords, silenced } = judgementsOf(workspace);
  const findings = [
    ...onRecords,
    ...(options.code ? await findingsOnCode(io, workspace) : []),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { catalog } = workspace.project;
  const report = {
    findings,
    silenced,
    records: catalog.records
      .map(({ path }) => path)
      .filter((path) => workspace.selection.has(path)),
    sources: await sourcesOf([...findings, ...silenced.map(({ finding }) => finding)], workspace),
  };
  const output = reporters[options.format](report, {
    style: styleFor(io),
    columns: io.columns,
    hints: options.hints === true,
    prefix: prefixOf(workspace.host.root, io.env['GITHUB_WORKSPACE']),
  });
  for (const piece of typeof output === 'string' ? [output] : output) io.stdout(piece);
  return exitCodeOf(findings, options.maxWarnings);
}

/** The root as seen from the checkout that annotations are relative to: empty when it is the checkout, or lies outside. */
function prefixOf(root: string, checkout: string | undefined): string {
  if (!checkout) return '';
  const path = relative(resolve(checkout), root).split(sep).join('/');
  return path === '' || path.startsWith('../') || path === '..' || isAbsolute(path)
    ? ''
    : `${path}/`;
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

/** A baseline only ever becomes smaller by itself: `--fix` takes out of it what is mended, else a note says so. */
function tellMended(workspace: Workspace, { fix }: LintOptions, io: Io): void {
  const { project } = workspace;
  if (project.baseline.entries.length === 0) return;
  const shrunk = shrunkBaseline(workspace);
  const mended = countMended(project.baseline, shrunk);
  if (mended === 0) return;
  const what = `${count(mended, 'finding')} of ${plain(project.baselinePath)}`;
  if (fix) {
    storeBaseline(workspace, shrunk);
    io.stderr(`${what} ${mended === 1 ? 'was' : 'were'} mended and taken out of it.\n`);
  } else
    io.stderr(
      `${what} ${mended === 1 ? 'is' : 'are'} mended; “leadline lint --update-baseline” takes ${mended === 1 ? 'it' : 'them'} out.\n`,
    );
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

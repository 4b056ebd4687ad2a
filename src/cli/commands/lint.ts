import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { mend } from '../mend.ts';
import { reporters } from '../reporters/index.ts';
import type { Source } from '../text/frame.ts';
import { styleFor } from '../text/style.ts';
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
  io.stdout(
    reporters[options.format](report, {
      style: styleFor(io),
      columns: io.columns,
      hints: options.hints === true,
      prefix: prefixOf(workspace.host.root, io.env['GITHUB_WORKSPACE']),
    }),
  );
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

import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../core/index.ts';
import type { ExitCode, Io } from './io.ts';
import type { Look } from './reporters/report.ts';
import type { Source } from './text/frame.ts';
import { styleFor } from './text/style.ts';
import type { Workspace } from './workspace.ts';

/** An error always fails a run, more warnings than allowed do too. */
export function exitCodeOf(findings: readonly Finding[], maxWarnings = Infinity): ExitCode {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return of('error') > 0 || of('warning') > maxWarnings ? 1 : 0;
}

/** How the output of a call is to look. */
export function lookFor(io: Io, root: string, options: { readonly hints?: boolean }): Look {
  return {
    style: styleFor(io),
    columns: io.columns,
    hints: options.hints === true,
    prefix: prefixOf(root, io.env['GITHUB_WORKSPACE']),
  };
}

/** The text of each file that findings speak of, where it can be had. */
export async function sourcesOf(
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

/** The root as seen from the checkout that annotations are relative to: empty when it is the checkout, or lies outside. */
function prefixOf(root: string, checkout: string | undefined): string {
  if (!checkout) return '';
  const path = relative(resolve(checkout), root).split(sep).join('/');
  return path === '' || path.startsWith('../') || path === '..' || isAbsolute(path)
    ? ''
    : `${path}/`;
}

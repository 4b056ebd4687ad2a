import { traceOf, type Trace, type TraceNode } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { jsonText, plain } from '../text/plain.ts';
import { styleFor, type Style } from '../text/style.ts';
import { count } from '../text/words.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline trace`, as parsed from the command line. */
export interface TraceOptions {
  readonly root?: string | undefined;
  readonly format: 'text' | 'json';
}

/** Show the chain bet → scope doc → decision → ticket, and where it has holes. */
export async function trace(
  io: Io,
  paths: readonly string[],
  options: TraceOptions,
): Promise<ExitCode> {
  const { project, selection } = await openWorkspace(io, options, paths, {
    judging: false,
    discover: true,
  });
  const all = traceOf(project.catalog);
  const nodes = [...all.values()].filter(({ path }) => selection.has(path));
  io.stdout(
    options.format === 'json' ? jsonText(nodes.map(told)) : asText(all, nodes, styleFor(io)),
  );
  return 0;
}

/** What others may read of a node; offsets in texts mean nothing without these. */
function told({ key, level, path, id, label, status, dead, up, down, holes }: TraceNode): object {
  return {
    ...{ key, level, path, id, label, status, dead, up, down },
    holes: holes.map(({ text }) => text),
  };
}

function asText(all: Trace, nodes: readonly TraceNode[], style: Style): string {
  if (nodes.length === 0) return 'No records found.\n';
  const shown = new Set(nodes.map(({ key }) => key));
  const roots = nodes.filter(({ up }) => !up.some((key) => shown.has(key)));
  // What hangs together first; records that nothing ties to others are only counted, unless they should be tied.
  const trees = roots.filter(
    ({ down, holes }) => down.some((key) => shown.has(key)) || holes.length > 0,
  );
  const alone = roots.length - trees.length;
  const lines = trees.flatMap((root) => [...branch(root, '', all, shown, style), '']);
  const holes = nodes.reduce((sum, node) => sum + node.holes.length, 0);
  const sum = holes === 0 ? style.good('No holes.') : `${style.warning(count(holes, 'hole'))}.`;
  return `${lines.join('\n')}${lines.length > 0 ? '\n' : ''}${sum}${alone > 0 ? ` ${count(alone, 'record')} stand${alone === 1 ? 's' : ''} alone.` : ''}\n`;
}

/** A node and what serves it, each a step further in; the chain has no circles, since it only leads downwards. */
function branch(
  node: TraceNode,
  indent: string,
  all: Trace,
  shown: ReadonlySet<string>,
  style: Style,
): string[] {
  const status = node.level === 'bet' ? '' : `  ${plain(node.status ?? 'no status')}`;
  return [
    `${indent}${style.faint(`${node.level}:`)} ${plain(node.label)}${status}${node.level === 'bet' ? '' : `  ${style.faint(plain(node.path))}`}`,
    ...node.holes.map((hole) => `${indent}  ${style.warning('✗')} ${plain(hole.text)}`),
    ...node.down.flatMap((key) => {
      const next = shown.has(key) ? all.get(key) : undefined;
      return next ? branch(next, `${indent}  `, all, shown, style) : [];
    }),
  ];
}

import {
  dotOf,
  mermaidOf,
  relationGraph,
  traceGraph,
  type RelationGraph,
} from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { knownKind } from '../known-kind.ts';
import { jsonText } from '../text/plain.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline graph`, as parsed from the command line. */
export interface GraphOptions {
  readonly root?: string | undefined;
  readonly format: keyof typeof FORMATS;
  readonly kind?: string;
  /** Records without any relation too. */
  readonly all?: boolean;
  /** The chain from bets to tickets instead. */
  readonly trace?: boolean;
}

const FORMATS = {
  mermaid: mermaidOf,
  dot: dotOf,
  json: (graph: RelationGraph): string => jsonText(graph),
} as const;

/** Print what records say of each other as a graph. */
export async function graph(
  io: Io,
  paths: readonly string[],
  options: GraphOptions,
): Promise<ExitCode> {
  const { project, selection } = await openWorkspace(io, options, paths, {
    judging: false,
    discover: true,
  });
  const { catalog } = project;
  const chosen = {
    kind: options.kind === undefined ? undefined : knownKind(options.kind, project.kinds).id,
    all: options.all === true,
    has: (path: string) => selection.has(path),
  };
  const drawn = options.trace ? traceGraph(catalog, chosen) : relationGraph(catalog, chosen);
  if (drawn.nodes.length === 0 && catalog.records.length > 0)
    io.stderr('No record has to do with another; --all shows them all.\n');
  io.stdout(FORMATS[options.format](drawn));
  return 0;
}

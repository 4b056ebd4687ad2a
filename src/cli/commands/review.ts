import { isMessage, reviewMarkdown, reviewOf } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { recordNamed } from '../record-named.ts';
import { jsonText } from '../text/plain.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline review`, as parsed from the command line. */
export interface ReviewOptions {
  readonly root?: string | undefined;
  readonly format: 'markdown' | 'json';
}

/** Hold one record against what its kind asks: what is there, what is missing, what it says to each question. */
export async function review(io: Io, reference: string, options: ReviewOptions): Promise<ExitCode> {
  const { host, project } = await openWorkspace(io, options);
  const record = recordNamed(reference, project, { cwd: io.cwd, root: host.root });
  const found = reviewOf(record, project.catalog, project.config, project.lint(record.path));
  const lineOf = (offset: number): number => record.lines.lineAt(offset) + 1;
  if (options.format === 'markdown') {
    io.stdout(reviewMarkdown(found, { lineOf, path: record.path }));
    return 0;
  }
  // Offsets in texts mean nothing outside: lines, counted from 1, do.
  io.stdout(
    jsonText({
      ...found.completeness,
      status: found.status ?? null,
      parts: withLines(found.completeness.parts, lineOf),
      questions: withLines(found.questions, lineOf),
    }),
  );
  return 0;
}

function withLines(value: unknown, lineOf: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((one) => withLines(one, lineOf));
  if (typeof value !== 'object' || value === null || isMessage(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) =>
      key === 'range'
        ? ['line', lineOf((inner as { readonly start: number }).start)]
        : [key, withLines(inner, lineOf)],
    ),
  );
}

import type { ExitCode, Io } from '../io.ts';
import { jsonText, plain } from '../text/plain.ts';
import { styleFor } from '../text/style.ts';
import { table } from '../text/table.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline kinds`, as parsed from the command line. */
export interface KindsOptions {
  readonly root?: string | undefined;
  readonly format: 'text' | 'json';
}

/** Tell which kinds of records there are, where each is defined and where its records go. */
export async function kinds(io: Io, options: KindsOptions): Promise<ExitCode> {
  const { project } = await openWorkspace(io, options);
  const known = [...project.kinds.values()];
  if (options.format === 'json')
    io.stdout(
      jsonText(
        known.map(({ id, name, description, source, place, statuses }) => ({
          id,
          name,
          description,
          source,
          folder: place.folder,
          statuses: statuses.map((status) => status.id),
        })),
      ),
    );
  else {
    const rows = known.map((kind) => ({
      cells: [kind.id, kind.name, kind.source, kind.place.folder].map(plain),
      note: plain(kind.description),
    }));
    io.stdout(`${table(rows, io.columns, styleFor(io)).join('\n')}\n`);
  }
  for (const finding of project.setupFindings)
    io.stderr(`${plain(finding.path)}: ${plain(finding.message)}\n`);
  return 0;
}

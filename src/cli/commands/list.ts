import { traceOf, type Catalog, type Kind } from '../../core/index.ts';
import { factsOf, linksIn, noRecord, type RecordFacts } from '../facts.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { knownKind } from '../known-kind.ts';
import { jsonArrayText, plain } from '../text/plain.ts';
import { styleFor } from '../text/style.ts';
import { list as inWords } from '../text/words.ts';
import { table } from '../text/table.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline list`, as parsed from the command line. */
export interface ListOptions {
  readonly root?: string | undefined;
  readonly format: 'text' | 'json';
  readonly kind?: string;
  readonly status?: string;
  /** Say why each file was taken for what it is. */
  readonly explain?: boolean;
  /** Tell in JSON what each record serves and what serves it. */
  readonly trace?: boolean;
}

/** A listed file, and in a sentence why it was taken for what it is. */
interface Entry {
  readonly facts: RecordFacts;
  readonly reason: string;
}

/** What `--status` calls the absence of a status. */
const NO_STATUS = 'none';

/** List the records below the root, or those named. */
export async function list(
  io: Io,
  paths: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, paths, {
    judging: false,
    // What a record has to do with others is not told by a part of them.
    discover: options.trace === true,
  });
  const { kinds } = workspace.project;
  const kind = options.kind === undefined ? undefined : knownKind(options.kind, kinds).id;
  const status = options.status === undefined ? undefined : knownStatus(options.status, kinds);
  const entries = entriesOf(workspace).filter(
    ({ facts }) =>
      (kind === undefined || facts.kind === kind) &&
      (status === undefined || (facts.isRecord && (facts.status ?? NO_STATUS) === status)),
  );
  const trace = options.trace ? traceOf(workspace.project.catalog) : undefined;
  if (options.format === 'json') {
    const shown = ({ facts, reason }: Entry): unknown => ({
      ...facts,
      ...(trace && { trace: linksIn(trace, facts.path) }),
      ...(options.explain && { reason }),
    });
    for (const piece of jsonArrayText(entries, shown)) io.stdout(piece);
  } else io.stdout(asText(entries, kinds, io, options.explain === true));
  return 0;
}

/** Records, and files in their folders that are none, by path. */
function entriesOf({ project, selection }: Workspace): readonly Entry[] {
  const catalog: Catalog = project.catalog;
  return [
    ...catalog.records.map((record) => ({
      facts: factsOf(record, catalog),
      reason: record.kindReason.text,
    })),
    ...catalog.skipped.map(({ path, reason }) => ({ facts: noRecord(path), reason: reason.text })),
    ...[...project.unreadable].map(([path, reason]) => ({
      facts: noRecord(path),
      reason: `unreadable: ${reason}`,
    })),
  ]
    .filter(({ facts }) => selection.has(facts.path))
    .sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
}

function knownStatus(named: string, kinds: ReadonlyMap<string, Kind>): string {
  const status = named.toLowerCase().replaceAll('-', ' ');
  const known = new Set(
    [...kinds.values()].flatMap(({ statuses }) => statuses.map(({ id }) => id)),
  );
  known.add('other').add(NO_STATUS);
  if (known.has(status)) return status;
  throw new CliFailure(
    `Unexpected status “${plain(named)}”, expected ${inWords([...known], 'or')}.`,
  );
}

function asText(
  entries: readonly Entry[],
  kinds: ReadonlyMap<string, Kind>,
  io: Io,
  explain: boolean,
): string {
  const style = styleFor(io);
  const groups: string[] = [];
  const group = (heading: string, members: readonly Entry[], row: (entry: Entry) => string[]) => {
    if (members.length === 0) return;
    const rows = members.map((entry) => ({
      cells: row(entry).map(plain),
      note: explain ? plain(entry.reason) : undefined,
    }));
    groups.push([style.heading(heading), ...table(rows, io.columns, style)].join('\n'));
  };
  for (const kind of kinds.values())
    group(
      plain(kind.plural),
      entries.filter(({ facts }) => facts.kind === kind.id),
      ({ facts }) => [facts.id ?? '', facts.status ?? '–', facts.title ?? '–', facts.path],
    );
  if (explain)
    group(
      'Not records',
      entries.filter(({ facts }) => !facts.isRecord),
      ({ facts }) => [facts.path],
    );
  return groups.length > 0 ? `${groups.join('\n\n')}\n` : 'No records found.\n';
}

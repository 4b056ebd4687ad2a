import { citationsOf, recordCard, type Citation } from '../../core/index.ts';
import { type ExitCode, type Io } from '../io.ts';
import { readMentions } from '../mentions.ts';
import { recordNamed } from '../record-named.ts';
import type { Source } from '../text/frame.ts';
import { jsonText, plain } from '../text/plain.ts';
import { styleFor } from '../text/style.ts';
import { count, list } from '../text/words.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline refs`, as parsed from the command line. */
export interface RefsOptions {
  readonly root?: string | undefined;
  readonly format: 'text' | 'json';
}

/** A citation with its place as people and editors count. */
interface Told extends Pick<Citation, 'path' | 'text' | 'where'> {
  readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
  /** The line it stands in, without the blanks around. */
  readonly line: string;
}

const HEADINGS: Readonly<Record<Citation['where'], string>> = {
  record: 'Records',
  text: 'Other texts',
  code: 'Code',
};
/** So much of a line is shown. */
const LONGEST_LINE = 160;

/** Tell every place that cites a record. */
export async function refs(io: Io, reference: string, options: RefsOptions): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, [], { judging: false });
  const { host, project } = workspace;
  const record = recordNamed(reference, project, { cwd: io.cwd, root: host.root });
  const { reader, index } = await readMentions(io, workspace);
  const citations = citationsOf(record, project.catalog, reader, index.mentions);
  const told: Told[] = [];
  for (const citation of citations) told.push(await tell(citation, workspace));
  const card = recordCard(record, project.catalog);
  if (options.format === 'json') {
    io.stdout(
      jsonText({
        record: {
          path: card.path,
          id: card.id,
          title: card.title,
          status: card.status ?? null,
          dead: card.dead,
          successors: card.heirs.map(({ path }) => path),
        },
        citations: told,
      }),
    );
    return 0;
  }
  const style = styleFor(io);
  const standing = card.dead
    ? ` (${plain(card.status ?? '')}${card.heirs.length > 0 ? `, now ${list(card.heirs.map(({ id }) => plain(id)))}` : ''})`
    : '';
  const blocks = (['record', 'text', 'code'] as const).flatMap((where) => {
    const here = told.filter((one) => one.where === where);
    if (here.length === 0) return [];
    const rows = here.map(
      (one) =>
        `  ${plain(one.path)}:${one.range.start.line + 1}:${one.range.start.character + 1}  ${style.faint(plain(one.line))}`,
    );
    return [[style.heading(HEADINGS[where]), ...rows].join('\n')];
  });
  const files = new Set(told.map(({ path }) => path)).size;
  const sum =
    told.length === 0
      ? `Nothing cites ${plain(card.label)}${standing}.`
      : `${count(told.length, 'citation')} of ${plain(card.label)}${standing} in ${count(files, 'file')}.`;
  io.stdout(`${[...blocks, sum].join('\n\n')}\n`);
  return 0;
}

async function tell({ path, range, text, where }: Citation, workspace: Workspace): Promise<Told> {
  const source = await workspace.source(path);
  const at = (offset: number) => {
    const { line, character } = source?.lines.positionAt(offset) ?? { line: 0, character: 0 };
    return { line, character };
  };
  const line = source ? lineAround(source, range.start) : '';
  return { path, range: { start: at(range.start), end: at(range.end) }, text, where, line };
}

/** The line that holds a place; of a long one what stands around it. */
function lineAround({ text, lines }: Source, offset: number): string {
  const { start, end } = lines.lineRange(lines.lineAt(offset));
  if (end - start <= LONGEST_LINE) return text.slice(start, end).trim();
  const from = Math.max(start, Math.min(offset - LONGEST_LINE / 2, end - LONGEST_LINE));
  const to = Math.min(end, from + LONGEST_LINE);
  return `${from > start ? '…' : ''}${text.slice(from, to).trim()}${to < end ? '…' : ''}`;
}

import {
  drifts,
  governanceOf,
  mentionReader,
  recordCard,
  type Drift,
  type Governing,
} from '../../core/index.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { pathBelow } from '../path-below.ts';
import { jsonText, plain } from '../text/plain.ts';
import { styleFor, type Style } from '../text/style.ts';
import { count } from '../text/words.ts';
import { wrap } from '../text/wrap.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline why`, as parsed from the command line. */
export interface WhyOptions {
  readonly root?: string | undefined;
  readonly format: 'text' | 'json';
}

/** A record that governs a path, as JSON tells it. */
interface Told {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly status: string | null;
  /** It no longer holds. */
  readonly dead: boolean;
  readonly date: string | null;
  /** What was decided, in a sentence. */
  readonly decision: string | null;
  /** For a dead one, the paths of what holds in its place. */
  readonly successors: readonly string[];
  /** Why it governs: the globs that match, and the lines (one-based) of the file that mention it. */
  readonly globs: readonly string[];
  readonly lines: readonly number[];
  /** How much of what it governs changed since it was last touched; null where the history does not tell. */
  readonly drift: Drift | null;
}

/** Tell which records govern a file or folder. */
export async function why(io: Io, named: string, options: WhyOptions): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, [], { judging: false });
  const { host, project } = workspace;
  const path = pathBelow(host.root, io.cwd, named);
  if (path === undefined)
    throw new CliFailure(
      `Unexpected path “${plain(named)}”, expected one inside the root ${plain(host.root)}.`,
    );
  const read = await host.read(path);
  const reader = mentionReader(project.catalog, project.config);
  const mentions = read.ok ? reader.resolved(path, reader.scanner.scan(path, read.text)) : [];
  const governing = governanceOf(project.catalog).of(path, mentions);
  const lineOf = await linesOf(path, workspace);
  const drifted = await drifts(
    workspace.history,
    project,
    new Set(governing.map(({ record }) => record.path)),
  );
  const told = governing.map((one) => ({
    ...tell(one, workspace, lineOf),
    drift: (drifted.known ? drifted.value.get(one.record.path) : undefined) ?? null,
  }));
  io.stdout(
    options.format === 'json'
      ? jsonText({ path, governedBy: told })
      : asText(path === '' ? '.' : path, told, io),
  );
  return 0;
}

async function linesOf(path: string, workspace: Workspace): Promise<(offset: number) => number> {
  const source = await workspace.source(path);
  return (offset) => (source ? source.lines.lineAt(offset) + 1 : 0);
}

function tell(
  { record, heirs, globs, mentions }: Governing,
  { project }: Workspace,
  lineOf: (offset: number) => number,
): Omit<Told, 'drift'> {
  const card = recordCard(record, project.catalog);
  return {
    path: card.path,
    id: card.id,
    title: card.title,
    status: card.status ?? null,
    dead: card.dead,
    date: card.date ?? null,
    decision: card.decision ?? null,
    successors: heirs.map((heir) => heir.path),
    globs,
    lines: [...new Set(mentions.map(({ range }) => lineOf(range.start)))],
  };
}

function asText(path: string, told: readonly Told[], io: Io): string {
  const style = styleFor(io);
  if (told.length === 0) return `No record governs ${plain(path)}.\n`;
  const living = told.filter(({ dead }) => !dead);
  const dead = told.filter((one) => one.dead);
  const blocks = [
    living.length > 0
      ? [style.heading(`${plain(path)} is governed by ${count(living.length, 'record')}:`)]
      : [`No record that holds governs ${plain(path)}.`],
    ...living.map((one) => describe(one, style, io.columns)),
    ...(dead.length > 0 ? [[style.heading('No longer holding:')]] : []),
    ...dead.map((one) => describe(one, style, io.columns)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function describe(one: Told, style: Style, columns = 100): string[] {
  const status = one.status ?? 'no status';
  const successors = one.successors.length > 0 ? ` → ${one.successors.map(plain).join(', ')}` : '';
  const why = [
    ...one.globs.map((glob) => `governs ${plain(glob)}`),
    ...(one.lines.length > 0 ? [`mentioned in line ${one.lines.join(', ')}`] : []),
  ];
  return [
    `  ${style.heading(plain(one.id))}  ${plain(one.title)}`,
    `    ${(one.dead ? style.warning : style.good)(plain(status))}${one.date === null ? '' : `, ${plain(one.date)}`}${successors}`,
    ...(one.decision === null
      ? []
      : wrap(plain(one.decision), columns - 4).map((line) => `    ${line}`)),
    ...(one.drift === null || one.drift.commits === 0
      ? []
      : [style.faint(`    ${driftOf(one.drift)}`)]),
    style.faint(`    ${plain(one.path)} (${why.join('; ')})`),
  ];
}

function driftOf({ since, commits, files, lines }: Drift): string {
  return (
    `since it was last touched on ${since}: ${count(commits, 'commit')}, ` +
    `${count(lines, 'line')} changed in ${count(files, 'governed file')}`
  );
}

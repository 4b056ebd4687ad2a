import {
  LineIndex,
  applyEdits,
  planRenumber,
  RenumberError,
  takenElsewhere,
  type Renumbering,
} from '../../core/index.ts';
import { changeFiles } from '../disk/change-files.ts';
import { withLock } from '../disk/lock.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { recordNamed } from '../record-named.ts';
import { plain } from '../text/plain.ts';
import { shownDiff, unifiedDiff } from '../text/unified-diff.ts';
import { count } from '../text/words.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline renumber`, as parsed from the command line. */
export interface RenumberOptions {
  readonly root?: string | undefined;
  /** Print what would change and change nothing. */
  readonly dryRun?: boolean;
}

/**
 * Give a record another number: its file, its title, and every citation.
 *
 * @param number Undefined for the next free one.
 */
export async function renumber(
  io: Io,
  reference: string,
  number: number | undefined,
  options: RenumberOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, [], {
    judging: false,
    writing: options.dryRun !== true,
  });
  const { host } = workspace;
  const plan = await withLock(host.root, async () => {
    const planned = await planFor(io, reference, number, workspace);
    if (options.dryRun !== true) carryOut(host.root, planned);
    return planned;
  });
  const [{ from, to } = { from: '', to: '' }] = plan.renames;
  if (options.dryRun) io.stdout(shownDiff(diffOf(plan), io));
  else io.stdout(`${plain(nameAfter(plan, from) ?? to)}\n`);
  const cited = [...plan.edits.keys()].filter((path) => path !== from).length;
  io.stderr(
    `${options.dryRun ? 'Would renumber' : 'Renumbered'} ${plan.from} as ${plan.to}: ` +
      `${count(plan.renames.length, 'file')} renamed, citations in ${count(cited, 'other file')} rewritten.\n`,
  );
  for (const { path, range, text } of plan.doubts) {
    const read = await host.read(plan.renames.find((one) => one.from === path)?.to ?? path);
    const line = read.ok ? new LineIndex(read.text).lineAt(range.start) + 1 : 1;
    io.stderr(
      `Left alone: “${plain(text)}” in ${plain(path)}:${line} could mean another record with that number.\n`,
    );
  }
  return 0;
}

async function planFor(
  io: Io,
  reference: string,
  number: number | undefined,
  { host, project, history }: Workspace,
): Promise<Renumbering> {
  const record = recordNamed(reference, project, { root: host.root, cwd: io.cwd });
  const taken = await takenElsewhere(history, project);
  if (!taken.known && taken.reason === 'failed')
    io.stderr(`Other branches were not looked at for numbers: ${plain(taken.because)}\n`);
  const progress = new Progress(io);
  try {
    return await planRenumber(project, host, {
      record,
      number,
      takenPaths: new Set(taken.known ? taken.value : []),
      pause: progress.report,
    });
  } catch (error) {
    if (error instanceof RenumberError) throw new CliFailure(plain(error.message));
    throw error;
  } finally {
    progress.done();
  }
}

function carryOut(root: string, { renames, edits, texts }: Renumbering): void {
  const targets = new Map(renames.map(({ from, to }) => [from, to]));
  changeFiles(
    root,
    [...new Set([...edits.keys(), ...targets.keys()])].sort().map((path) => {
      const before = texts.get(path);
      const changes = edits.get(path);
      const to = targets.get(path);
      return {
        path,
        ...(before !== undefined &&
          changes && { text: { before, after: applyEdits(before, changes) } }),
        ...(to !== undefined && { to }),
      };
    }),
  );
}

function diffOf({ renames, edits, texts }: Renumbering): string {
  const targets = new Map(renames.map(({ from, to }) => [from, to]));
  return [...new Set([...edits.keys(), ...targets.keys()])]
    .sort()
    .map((path) =>
      unifiedDiff(
        { from: path, to: targets.get(path) ?? path },
        texts.get(path) ?? '',
        edits.get(path) ?? [],
      ),
    )
    .join('');
}

/** Where the record itself is then: the main document of a folder of its own, or its file. */
function nameAfter({ renames, edits }: Renumbering, first: string): string | undefined {
  const own = renames.find(({ from }) => edits.has(from) && /\.(?:md|mdx|markdown)$/i.test(from));
  return (own ?? renames.find(({ from }) => from === first))?.to;
}

import { issueOf, planField, Refusal, TRACKING, webPlaceOf } from '../../core/index.ts';
import { remoteOf } from '../disk/git-remote.ts';
import { withLock } from '../disk/lock.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { recordNamed } from '../record-named.ts';
import { jsonText, plain } from '../text/plain.ts';
import { createIssue, productOf, programOf, type Tracker } from '../tracker.ts';
import { openWorkspace } from '../workspace.ts';
import { writePlan } from '../write-plan.ts';

/** `leadline issue`, as parsed from the command line. */
export interface IssueOptions {
  readonly root?: string | undefined;
  readonly format: 'markdown' | 'json';
  /** Where to create it; undefined to print it only. */
  readonly create?: Tracker;
  /** Create without asking. */
  readonly yes?: boolean;
}

/** Print a record as an issue, or create the issue and write its address into the record. */
export async function issue(io: Io, reference: string, options: IssueOptions): Promise<ExitCode> {
  const { create } = options;
  const workspace = await openWorkspace(io, options, [], { writing: create !== undefined });
  const { host, project } = workspace;
  const record = recordNamed(reference, project, { cwd: io.cwd, root: host.root, kind: 'ticket' });
  const remote = await remoteOf(host.root);
  const made = issueOf(
    record,
    project.catalog,
    remote && webPlaceOf(remote.address, remote.prefix),
  );
  if (create === undefined) {
    const { path, id } = record;
    io.stdout(
      options.format === 'json'
        ? jsonText({ path, id, ...made })
        : shown(`# ${made.title}\n\n${made.body}`),
    );
    return 0;
  }
  const tracked = record.fields.get(TRACKING)?.raw.trim() ?? '';
  if (tracked !== '')
    throw new CliFailure(
      `${plain(record.path)} is tracked at ${plain(tracked)} already; nothing was created.`,
    );
  // What cannot be done is said before anybody is asked.
  programOf(create, io);
  const product = productOf(create);
  if (options.yes !== true) {
    const answer = await io.ask?.(`Create the issue “${plain(made.title)}” on ${product}? [y/N] `);
    if (answer === undefined)
      throw new CliFailure('Nobody is there to ask; --yes creates the issue without asking.');
    if (!/^y(?:es)?$/i.test(answer.trim())) {
      io.stderr('Nothing was created.\n');
      return 0;
    }
  }
  const address = await createIssue(create, made, host.root, io);
  io.stdout(`${plain(address)}\n`);
  const planned = planField(record, project.catalog, TRACKING, address);
  if (planned instanceof Refusal) {
    io.stderr(`The address was not written into the record: ${plain(planned.reason)}\n`);
    return 0;
  }
  try {
    await withLock(host.root, () => {
      writePlan(planned, workspace);
      return Promise.resolve();
    });
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    throw new CliFailure(`The issue is at ${plain(address)}, but ${error.message}`);
  }
  return 0;
}

/** Markdown, safe to print: lines stay lines, and tabs tabs. */
function shown(markdown: string): string {
  return markdown
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(plain).join('\t'))
    .join('\n');
}

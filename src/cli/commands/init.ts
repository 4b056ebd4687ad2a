import {
  compareFolders,
  CONFIG_FILES,
  describeFindings,
  describeSurvey,
  Project,
  proposeConfig,
  surveyOf,
  type FolderDifference,
  type Kind,
  type Survey,
} from '../../core/index.ts';
import { currentBaseline, storeBaseline, totalOf } from '../baseline.ts';
import { builtInKinds } from '../built-in.ts';
import { describeDifference } from '../config-text.ts';
import { withLock } from '../disk/lock.ts';
import { recordIo } from '../disk/record-io.ts';
import {
  offer,
  proposeGate,
  type Gate,
  type GateOptions,
  type GateOutcome,
} from '../gate/offer.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { mayWrite, shownText } from '../may-write.ts';
import { jsonText, plain } from '../text/plain.ts';
import { styleFor } from '../text/style.ts';
import { count } from '../text/words.ts';
import { wrap } from '../text/wrap.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** `leadline init`, as parsed from the command line. */
export interface InitOptions extends GateOptions {
  readonly root?: string | undefined;
  /** Offer a baseline, too. */
  readonly baseline?: boolean;
}

/** What becomes of the configuration. */
interface Outcome {
  readonly path: string;
  /** The proposal; undefined where there is a configuration already. */
  readonly text: string | undefined;
  readonly difference: FolderDifference | undefined;
}

const CONFIG_FILE = CONFIG_FILES[0];
/** Lines of a terminal or file wider than this are hard to read. */
const MAX_COLUMNS = 100;
const INDENT = '  ';

/** Explain what there is, propose a configuration, and write it when told to. */
export async function init(io: Io, options: InitOptions): Promise<ExitCode> {
  const workspace = await openWorkspace(io, options, [], { writing: options.dryRun !== true });
  const { project } = workspace;
  const gate = await proposeGate(workspace.host.root, options);
  const survey = surveyOf(project);
  const outcome = await outcomeOf(workspace, survey, io);
  if (options.format === 'text') {
    io.stdout(inWords(survey, project.kinds, io));
    io.stdout(
      outcome.text === undefined
        ? stays(outcome, project, io)
        : shownText(`Proposed ${outcome.path}`, outcome.text, io),
    );
  }
  const question = `Write ${CONFIG_FILE}?`;
  const write = outcome.text !== undefined && (await mayWrite(question, options, io));
  if (write) await create(workspace, outcome.path, outcome.text);
  if (options.format === 'json')
    io.stdout(
      jsonText({
        ...survey,
        config: {
          path: outcome.path,
          exists: outcome.text === undefined,
          written: write,
          text: outcome.text ?? null,
          difference: outcome.difference ?? null,
        },
        baseline: options.baseline ? await offerBaseline(workspace, options, io) : null,
        ...(await offerGate(gate, options, io)),
      }),
    );
  else if (write) io.stderr(`Wrote ${outcome.path}.\n`);
  else if (outcome.text !== undefined)
    io.stderr(`Nothing was written. “leadline init --yes” writes ${outcome.path}.\n`);
  if (options.format === 'text') {
    if (options.baseline) await offerBaseline(workspace, options, io);
    await offerGate(gate, options, io);
  }
  return 0;
}

/** Show the hook and the workflow that were asked for, and write them when told to. */
async function offerGate(
  { hook, workflow, repository }: Gate,
  options: InitOptions,
  io: Io,
): Promise<{ readonly hook: GateOutcome | null; readonly workflow: GateOutcome | null }> {
  if (!repository) return { hook: null, workflow: null };
  return {
    hook: hook ? await offer(hook, repository, options, io) : null,
    workflow: workflow ? await offer(workflow, repository, options, io) : null,
  };
}

/** What became of the baseline. */
interface BaselineOutcome {
  readonly path: string;
  /** Whether there was one before. */
  readonly exists: boolean;
  readonly written: boolean;
  /** How many findings it knows, or would know. */
  readonly findings: number;
}

/** Say what a baseline would know, and write it when told to. One that is there stays as it is. */
async function offerBaseline(
  workspace: Workspace,
  options: InitOptions,
  io: Io,
): Promise<BaselineOutcome> {
  const { project } = workspace;
  const path = project.baselinePath;
  const name = plain(path);
  const say = options.format === 'text' ? io.stderr : () => undefined;
  if (project.has(path)) {
    say(`${name} is there already and was left as it is; see “leadline lint --update-baseline”.\n`);
    return { path, exists: true, written: false, findings: totalOf(project.baseline.entries) };
  }
  const baseline = currentBaseline(workspace);
  const findings = totalOf(baseline.entries);
  if (findings === 0) {
    say(`There is nothing for ${name} to know, and it was not written.\n`);
    return { path, exists: false, written: false, findings };
  }
  const known = count(findings, 'finding');
  const question = `Write ${name}, so that ${known} of today ${findings === 1 ? 'is' : 'are'} not reported again?`;
  const written = await mayWrite(question, options, io);
  if (written) await storeBaseline(workspace, baseline);
  say(
    written
      ? `Wrote ${name}: ${known}.\n`
      : `${name} was not written. “leadline init --baseline --yes” writes it, with ${known}.\n`,
  );
  return { path, exists: false, written, findings };
}

async function outcomeOf({ project, host }: Workspace, survey: Survey, io: Io): Promise<Outcome> {
  const existing = CONFIG_FILES.find((path) => project.has(path));
  if (existing === undefined)
    return {
      path: CONFIG_FILE,
      text: proposeConfig(survey, project.kinds),
      difference: undefined,
    };
  if (project.config.folders.length === 0)
    return { path: existing, text: undefined, difference: undefined };
  const { ignore, kinds, folders } = project.config;
  host.draft(existing, JSON.stringify({ ignore, kinds }));
  const alone = await Project.open(host, { builtIn: builtInKinds(io.templates) });
  host.discard(existing);
  return {
    path: existing,
    text: undefined,
    difference: compareFolders(folders, alone),
  };
}

function inWords(survey: Survey, kinds: ReadonlyMap<string, Kind>, io: Io): string {
  const total =
    survey.records === 0
      ? ['There are no records here yet.']
      : [
          `${count(survey.folders.length, 'record folder')} and ${count(survey.records, 'record')}.`,
          `Findings: ${describeFindings(survey.findings).text}. “leadline lint” shows them.`,
        ];
  const chapters = describeSurvey(survey, kinds).map(({ heading, sentences }) =>
    chapter({ heading: heading.text, sentences: sentences.map(({ text }) => text) }, io),
  );
  return `${[...chapters, chapter({ heading: 'In all', sentences: total }, io)].join('\n\n')}\n\n`;
}

function stays({ path, difference }: Outcome, project: Project, io: Io): string {
  const mistakes = project.setupFindings.filter((finding) => finding.path === path).length;
  const heading = `${path} is there already and stays as it is.`;
  const sentences = [
    ...describeDifference(project.config, difference, project.kinds),
    ...(mistakes > 0 ? [`It has ${count(mistakes, 'mistake')}; “leadline lint” shows where.`] : []),
  ];
  return `${chapter({ heading, sentences }, io)}\n`;
}

/** A heading with sentences below it, each on lines of its own. */
function chapter(
  { heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] },
  io: Io,
): string {
  // A terminal that does not know its width says 0.
  const columns = Math.min(io.columns || MAX_COLUMNS, MAX_COLUMNS) - INDENT.length;
  const lines = sentences.flatMap((sentence) => wrap(plain(sentence), columns));
  return [styleFor(io).heading(plain(heading)), ...lines.map((line) => INDENT + line)].join('\n');
}

/** @throws CliFailure when somebody else has just written one, or it cannot be written. */
async function create({ host }: Workspace, path: string, text: string): Promise<void> {
  const made = await withLock(host.root, () => recordIo(host.root).createExclusive(path, text));
  if (made === 'exists') throw new CliFailure(`${path} is there already and was left as it is.`);
}

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import type { ConvertOptions } from './commands/convert.ts';
import type { DigestOptions } from './commands/digest.ts';
import type { CheckOptions } from './commands/check.ts';
import type { GraphOptions } from './commands/graph.ts';
import type { IndexOptions } from './commands/index-page.ts';
import type { InitOptions } from './commands/init.ts';
import type { IssueOptions } from './commands/issue.ts';
import type { KindsOptions } from './commands/kinds.ts';
import type { LintOptions } from './commands/lint.ts';
import type { ListOptions } from './commands/list.ts';
import type { McpOptions } from './commands/mcp.ts';
import type { NewOptions } from './commands/new.ts';
import type { RefsOptions } from './commands/refs.ts';
import type { RenumberOptions } from './commands/renumber.ts';
import type { ReportOptions } from './commands/report.ts';
import type { TicketsOptions } from './commands/tickets.ts';
import type { TraceOptions } from './commands/trace.ts';
import type { WhyOptions } from './commands/why.ts';
import type { ReviewOptions } from './commands/review.ts';
import type { StatusOptions, TieOptions } from './commands/status.ts';
import { isCliFailure, type ExitCode, type Io } from './io.ts';
import { plainLines } from './text/plain.ts';
import { TRACKERS } from './tracker.ts';

/**
 * The command line as one function: what it prints goes to `io`, what it decides is the exit code.
 *
 * @param argv The arguments alone, without the program's name.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong; help and version end the same way, and are no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isCliFailure(error)) io.stderr(`${plainLines(error.message)}\n`);
    else io.stderr(`Unexpected failure: ${plainLines(describe(error, io))}\n`);
    return 2;
  }
}

/** The message alone; with `LEADLINE_DEBUG`, where it came from too. */
function describe(error: unknown, io: Io): string {
  if (!(error instanceof Error)) return String(error);
  return io.env['LEADLINE_DEBUG'] ? (error.stack ?? error.message) : error.message;
}

function build(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('leadline')
    .description('Decision records, scope docs, roadmaps and tickets, kept honest.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: (text) => io.stderr(plainLines(text)),
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Run “leadline --help” for what there is.')
    .addHelpText('after', EXAMPLES);

  const root = () => new Option('--root <dir>', 'work on this folder (default: found, see below)');
  const format = (formats = ['text', 'json']) =>
    new Option('--format <format>', 'how to print').choices(formats).default('text');

  program
    .command('init')
    .description('explain what records there are and how they are written; propose a configuration')
    .addOption(root())
    .option('--yes', 'write without asking')
    .option('--baseline', 'offer a baseline too: known findings are then not reported')
    .addOption(
      new Option('--hook [type]', 'offer a hook that judges each commit').choices([
        'git',
        'pre-commit',
      ]),
    )
    .addOption(
      new Option('--workflow [forge]', 'offer a job that judges each pull request').choices([
        'github',
        'gitlab',
      ]),
    )
    .option('--sarif', 'with --workflow github: send findings to code scanning, too')
    .option('--dry-run', 'write nothing')
    .addOption(format())
    .action(async (options: InitOptions) => {
      const { init } = await import('./commands/init.ts');
      done(await init(io, options));
    });

  program
    .command('list')
    .description('list records: id, status, title, path')
    .argument('[paths...]', 'only these files and folders')
    .addOption(root())
    .option('--kind <kind>', 'only records of this kind')
    .option('--status <status>', 'only records of this status; “none” for those without')
    .option('--explain', 'say why each file was taken for what it is')
    .option('--trace', 'in JSON: what each record serves and what serves it, and what is missing')
    .addOption(format())
    .action(async (paths: string[], options: ListOptions) => {
      const { list } = await import('./commands/list.ts');
      done(await list(io, paths, options));
    });

  program
    .command('lint')
    .description('judge records; exit code 1 when something must be mended')
    .argument('[paths...]', 'only these files and folders')
    .addOption(root())
    .option('--fix', 'apply the repairs that are right in every case')
    .option('--hints', 'show hints too; without it, text only counts them')
    .option('--code', 'judge code too: comments that cite records which no longer hold')
    .option('--max-warnings <number>', 'fail on more warnings than this (default: no limit)', whole)
    .option('--baseline <file>', 'do not report the findings that it knows (default: see docs)')
    .option('--no-baseline', 'report every finding')
    .option(
      '--update-baseline',
      'take all findings into the baseline, and the mended ones out of it',
    )
    .addOption(format(['text', 'json', 'sarif', 'github', 'junit']))
    .action(async (paths: string[], options: LintOptions) => {
      const { lint } = await import('./commands/lint.ts');
      done(await lint(io, paths, options));
    });

  program
    .command('check')
    .description('judge what a branch brings against its base; exit codes as of lint')
    .requiredOption('--base <ref>', 'what the branch goes to: a branch, a tag or a commit')
    .addOption(root())
    .option('--hints', 'show hints too')
    .option('--max-warnings <number>', 'fail on more warnings than this (default: no limit)', whole)
    .addOption(format(['text', 'json', 'markdown', 'github', 'sarif']))
    .action(async (options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      done(await check(io, options));
    });

  program
    .command('new')
    .description('write a new record from its template and print its path')
    .argument('<kind>', 'adr, scope, roadmap, ticket, or a kind of your own')
    .argument('<title>', 'its title')
    .addOption(root())
    .option('--set <key=value>', 'fill in a field; may be repeated', pair, new Map())
    .option('--supersedes <ref>', 'the record that this one replaces: a path, an id or a number')
    .option('--folder <dir>', 'where to write it (default: where such records are)')
    .action(async (kind: string, title: string, options: NewOptions) => {
      const { create } = await import('./commands/new.ts');
      done(await create(io, kind, title, options));
    });

  const date = () =>
    new Option('--date <day>', 'the day of the change, YYYY-MM-DD (default: today)');
  const dryRun = () => new Option('--dry-run', 'print a diff and write nothing');
  const force = () => new Option('--force', 'go where the lifecycle of the kind does not');

  program
    .command('status')
    .description('bring a record to another status, in its own dialect')
    .argument('<ref>', 'a path, an id or a number')
    .argument('<status...>', 'accepted, accept, “signed off”, …')
    .addOption(root())
    .option('--by <ref>', 'the record that takes its place; may be repeated', several, [])
    .option('--set <key=value>', 'write a field too; may be repeated', pair, new Map())
    .addOption(date())
    .addOption(dryRun())
    .addOption(force())
    .action(async (ref: string, words: string[], options: StatusOptions) => {
      const { status } = await import('./commands/status.ts');
      done(await status(io, ref, words, options));
    });

  program
    .command('supersede')
    .description('let one record take the place of another; both say so')
    .argument('<old>', 'a path, an id or a number')
    .argument('<new...>', 'the record, or the records, that take its place')
    .addOption(root())
    .option('--section <heading>', 'only this section of the old record')
    .addOption(date())
    .addOption(dryRun())
    .addOption(force())
    .action(async (old: string, successors: string[], options: TieOptions) => {
      const { supersede } = await import('./commands/status.ts');
      done(await supersede(io, old, successors, options));
    });

  program
    .command('amend')
    .description('let one record change another in part; both say so')
    .argument('<old>', 'a path, an id or a number')
    .argument('<new...>', 'the record, or the records, that amend it')
    .addOption(root())
    .option('--section <heading>', 'the section that is amended')
    .addOption(dryRun())
    .action(async (old: string, amendments: string[], options: TieOptions) => {
      const { amend } = await import('./commands/status.ts');
      done(await amend(io, old, amendments, options));
    });

  program
    .command('tickets')
    .description('make a ticket of each thing that a scope doc has in scope')
    .argument('<ref>', 'the scope doc: a path, an id or a number')
    .addOption(root())
    .option('--item <number>', 'only this item, counted from 1; may be repeated', items, [])
    .option('--set <key=value>', 'fill in a field of each; may be repeated', pair, new Map())
    .option('--folder <dir>', 'where to write them (default: where tickets are)')
    .option('--dry-run', 'print what would be made as a diff, and make nothing')
    .action(async (reference: string, options: TicketsOptions) => {
      const { tickets } = await import('./commands/tickets.ts');
      done(await tickets(io, reference, options));
    });

  program
    .command('issue')
    .description('print a ticket as an issue for a tracker, or create the issue')
    .argument('<ref>', 'the ticket: a path, an id or a number')
    .addOption(root())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .addOption(
      new Option(
        '--create <tracker>',
        'create it, by “gh” or “glab”, and write down where it is',
      ).choices([...TRACKERS]),
    )
    .option('--yes', 'create without asking')
    .action(async (reference: string, options: IssueOptions) => {
      const { issue } = await import('./commands/issue.ts');
      done(await issue(io, reference, options));
    });

  program
    .command('renumber')
    .description('give a record another number: its file, its title and every citation')
    .argument('<ref>', 'the record: a path, an id or a number')
    .argument('[number]', 'its new number (default: the next free one)', whole)
    .addOption(root())
    .option('--dry-run', 'print what would change as a diff, and change nothing')
    .action(async (ref: string, number: number | undefined, options: RenumberOptions) => {
      const { renumber } = await import('./commands/renumber.ts');
      done(await renumber(io, ref, number, options));
    });

  program
    .command('index')
    .description('print an index of the records as Markdown, or keep one in a file')
    .addOption(root())
    .option('--out <file>', 'write it there: anew, or between its marks in a file that has them')
    .option('--kind <kind>', 'only records of this kind')
    .option('--check', 'write nothing; exit code 1 when the file is not current')
    .action(async (options: IndexOptions) => {
      const { index } = await import('./commands/index-page.ts');
      done(await index(io, options));
    });

  program
    .command('report')
    .description('write all records as a page, or a site, of HTML for people without an editor')
    .addOption(root())
    .option('--out <file>', 'one page: where to write it; an older report there is replaced')
    .option('--site <dir>', 'a page for each record: the folder to write them to')
    .option('--url <address>', 'where the site will be on the web, for its feed')
    .option('--force', 'replace whatever is there')
    .action(async (options: ReportOptions) => {
      const { report } = await import('./commands/report.ts');
      done(await report(io, options));
    });

  program
    .command('digest')
    .description('tell what happened in a period, as Markdown: risks, decisions, what is due, bets')
    .requiredOption('--since <day>', 'the first day, YYYY-MM-DD')
    .option('--until <day>', 'the last day, YYYY-MM-DD (default: today)')
    .addOption(root())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .action(async (options: DigestOptions) => {
      const { digest } = await import('./commands/digest.ts');
      done(await digest(io, options));
    });

  program
    .command('review')
    .description('hold one record against what its kind asks, as Markdown for whoever reviews it')
    .argument('<ref>', 'the record: a path, an id or a number')
    .addOption(root())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .action(async (reference: string, options: ReviewOptions) => {
      const { review } = await import('./commands/review.ts');
      done(await review(io, reference, options));
    });

  program
    .command('why')
    .description('tell which decisions govern a file or folder, and whether they still hold')
    .argument('<path>', 'the file or folder')
    .addOption(root())
    .addOption(format())
    .action(async (path: string, options: WhyOptions) => {
      const { why } = await import('./commands/why.ts');
      done(await why(io, path, options));
    });

  program
    .command('convert')
    .description(
      'write a record, or all of a folder, in another dialect; tells what it has no place for',
    )
    .argument('<what>', 'a folder, or a record: a path, an id or a number')
    .addOption(root())
    .requiredOption('--to <dialect>', 'nygard, madr-2, madr-3, madr-4, leadline, …')
    .option('--dry-run', 'print a diff and write nothing')
    .option('--strict', 'write nothing when a record cannot be converted')
    .addOption(
      new Option('--format <format>', 'how to print what becomes of each part')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .action(async (what: string, options: ConvertOptions) => {
      const { convert } = await import('./commands/convert.ts');
      done(await convert(io, what, options));
    });

  program
    .command('refs')
    .description('tell every place that cites a record: other records, texts, code')
    .argument('<ref>', 'the record: a path, an id or a number')
    .addOption(root())
    .addOption(format())
    .action(async (reference: string, options: RefsOptions) => {
      const { refs } = await import('./commands/refs.ts');
      done(await refs(io, reference, options));
    });

  program
    .command('graph')
    .description('print which record supersedes, amends or relates to which')
    .argument('[paths...]', 'only these files and folders')
    .addOption(root())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['mermaid', 'dot', 'json'])
        .default('mermaid'),
    )
    .option('--kind <kind>', 'only records of this kind')
    .option('--all', 'records without any relation too')
    .option('--trace', 'the chain from bets to tickets instead')
    .action(async (paths: string[], options: GraphOptions) => {
      const { graph } = await import('./commands/graph.ts');
      done(await graph(io, paths, options));
    });

  program
    .command('trace')
    .description('show the chain bet, scope doc, decision, ticket, and its holes')
    .argument('[paths...]', 'only these files and folders')
    .addOption(root())
    .addOption(format())
    .action(async (paths: string[], options: TraceOptions) => {
      const { trace } = await import('./commands/trace.ts');
      done(await trace(io, paths, options));
    });

  program
    .command('kinds')
    .description('list the kinds of records and where they are defined')
    .addOption(root())
    .addOption(format())
    .action(async (options: KindsOptions) => {
      const { kinds } = await import('./commands/kinds.ts');
      done(await kinds(io, options));
    });

  program
    .command('mcp')
    .description(
      'answer coding agents over the Model Context Protocol, on standard input and output',
    )
    .addOption(root())
    .option('--allow-write', 'let agents create records and change their status')
    .action(async (options: McpOptions) => {
      const { mcp } = await import('./commands/mcp.ts');
      done(await mcp(io, options));
    });

  return program;
}

const EXAMPLES = `
Examples:
  leadline init                                   what is here, and a configuration for it
  leadline list                                   every record below the root
  leadline list --kind adr --status proposed      decisions that are still open
  leadline lint                                   judge them all
  leadline lint docs/adr --max-warnings 0         judge one folder, warnings count
  leadline lint --fix                             mend what is safe to mend
  leadline new adr "Use PostgreSQL for events"    write the next decision record
  leadline new ticket "Rotate keys" --set assignee=@priya
  leadline status 7 accept                        accept it, today
  leadline supersede 3 9                          record 9 takes the place of record 3
  leadline init --hook --workflow                 a hook for commits, a job for pull requests
  leadline tickets docs/scope/2026-11-20-x.md     a ticket for each thing in scope
  leadline issue 4 --create github                hand one to the tracker
  leadline check --base origin/main               judge a branch, for continuous integration
  leadline renumber 12 --dry-run                  what another number would change
  leadline convert docs/adr --to madr-4 --dry-run what a whole folder would become
  leadline index --out docs/adr/README.md         keep an index of the records there
  leadline digest --since 2026-11-13              what happened this week
  leadline report --out records.html              a page to send to people without an editor

  leadline why src/api/orders.ts                  the decisions that govern this file
  leadline refs ADR-0012                          every place that cites it
  leadline mcp --root .                           what a coding agent is told to start

The root is the nearest folder upward with a leadline.config.yaml, else the git root, else
the working directory. LEADLINE_NOW=YYYY-MM-DD sets today. Exit codes: 0 clean, 1 findings,
2 misuse or failure.
`;

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}

function items(text: string, before: readonly number[]): readonly number[] {
  return [...before, whole(text)];
}

function several(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function pair(text: string, before: Map<string, string>): Map<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected key=value.');
  return new Map(before).set(text.slice(0, at).trim(), text.slice(at + 1));
}

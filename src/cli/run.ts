import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import type { IndexOptions } from './commands/index-page.ts';
import type { InitOptions } from './commands/init.ts';
import type { KindsOptions } from './commands/kinds.ts';
import type { LintOptions } from './commands/lint.ts';
import type { ListOptions } from './commands/list.ts';
import type { NewOptions } from './commands/new.ts';
import type { ReportOptions } from './commands/report.ts';
import type { StatusOptions, TieOptions } from './commands/status.ts';
import { CliFailure, type ExitCode, type Io } from './io.ts';

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
    if (error instanceof CliFailure) io.stderr(`${error.message}\n`);
    else io.stderr(`Unexpected failure: ${describe(error, io)}\n`);
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
      writeErr: io.stderr,
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Run “leadline --help” for what there is.')
    .addHelpText('after', EXAMPLES);

  const root = () => new Option('--root <dir>', 'work on this folder (default: found, see below)');
  const format = () =>
    new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');

  program
    .command('init')
    .description('explain what records there are and how they are written; propose a configuration')
    .addOption(root())
    .option('--yes', 'write without asking')
    .option('--baseline', 'offer a baseline too: known findings are then not reported')
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
    .option('--max-warnings <number>', 'fail on more warnings than this (default: no limit)', whole)
    .option('--baseline <file>', 'do not report the findings that it knows (default: see docs)')
    .option('--no-baseline', 'report every finding')
    .option(
      '--update-baseline',
      'take all findings into the baseline, and the mended ones out of it',
    )
    .addOption(format())
    .action(async (paths: string[], options: LintOptions) => {
      const { lint } = await import('./commands/lint.ts');
      done(await lint(io, paths, options));
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
    .command('index')
    .description('print an index of the records as Markdown, or keep one in a file')
    .addOption(root())
    .option('--out <file>', 'write it there: anew, or between its marks in a file that has them')
    .option('--kind <kind>', 'only records of this kind')
    .action(async (options: IndexOptions) => {
      const { index } = await import('./commands/index-page.ts');
      done(await index(io, options));
    });

  program
    .command('report')
    .description('write all records as one page of HTML for people without an editor')
    .addOption(root())
    .requiredOption('--out <file>', 'where to write it; an older report there is replaced')
    .option('--force', 'replace whatever is there')
    .action(async (options: ReportOptions) => {
      const { report } = await import('./commands/report.ts');
      done(await report(io, options));
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
  leadline index --out docs/adr/README.md         keep an index of the records there
  leadline report --out records.html              a page to send to people without an editor

The root is the nearest folder upward with a leadline.config.yaml, else the git root, else
the working directory. LEADLINE_NOW=YYYY-MM-DD sets today. Exit codes: 0 clean, 1 findings,
2 misuse or failure.
`;

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}

function several(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function pair(text: string, before: Map<string, string>): Map<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected key=value.');
  return new Map(before).set(text.slice(0, at).trim(), text.slice(at + 1));
}

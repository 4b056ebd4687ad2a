import { digestMarkdown, digestOf } from '../../core/index.ts';
import { builtInKinds } from '../built-in.ts';
import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { jsonText } from '../text/plain.ts';
import { dayNamed, todayOf } from '../today.ts';
import { openWorkspace } from '../workspace.ts';

/** `leadline digest`, as parsed from the command line. */
export interface DigestOptions {
  readonly root?: string | undefined;
  readonly format: 'markdown' | 'json';
  /** The first day of the period. */
  readonly since: string;
  /** The last day; today by default. */
  readonly until?: string;
}

/** Tell what happened to the records in a period. */
export async function digest(io: Io, options: DigestOptions): Promise<ExitCode> {
  const since = dayNamed(options.since, '--since');
  const until = options.until === undefined ? todayOf(io.env) : dayNamed(options.until, '--until');
  if (since > until)
    throw new CliFailure(`Unexpected --since ${since} after ${until}, expected the first day.`);
  const { project, host, history } = await openWorkspace(io, options, [], { judging: false });
  const told = await digestOf({
    ...{ project, host, history, since, until },
    options: { builtIn: builtInKinds(io.templates), judging: false },
  });
  io.stdout(options.format === 'json' ? jsonText(told) : digestMarkdown(told));
  return 0;
}

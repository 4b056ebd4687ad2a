import { spawn } from 'node:child_process';

/** How a command ended, with all that it printed on either stream, in order of arrival. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Run a command to its end and keep what it prints. A command that cannot be started counts as code 127. */
export function capture(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    /** Called with each chunk as it arrives, for progress. */
    readonly onOutput?: (chunk: string) => void;
  } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { onOutput, ...how } = options;
    const child = spawn(command, args, { ...how, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      onOutput?.(chunk.toString());
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Run npm, by the very npm that started us where there is one. */
export function npm(args: readonly string[], cwd: string): Promise<Outcome> {
  const own = process.env['npm_execpath'];
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier', ...args];
  if (own?.endsWith('.js')) return capture(process.execPath, [own, ...quiet], { cwd });
  return process.platform === 'win32'
    ? capture('cmd.exe', ['/d', '/c', 'npm.cmd', ...quiet], { cwd })
    : capture('npm', quiet, { cwd });
}

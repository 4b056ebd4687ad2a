import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Milliseconds after which a program is given up. */
const PATIENCE_MS = 120_000;
/** So much of what it prints is kept. */
const MAX_OUTPUT = 100_000;

/** How a program ended, and what it said. */
export interface Ended {
  /** Undefined when it was ended, or could not be run. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Where a program is installed. Looks in the absolute folders of PATH only: what lies in the working directory, which
 * may be a stranger's repository, is never run.
 */
export function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, file);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not there.
    }
  }
  return undefined;
}

/** Run a program once. Arguments go to it as they are, never through a shell. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, input }: { cwd: string; env: NodeJS.ProcessEnv; input: string },
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: 'pipe', windowsHide: true });
    let stdout = '';
    let stderr = '';
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    const end = (code: number | undefined, more = ''): void => {
      clearTimeout(patience);
      resolve({ code, stdout, stderr: stderr + more });
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < MAX_OUTPUT) stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < MAX_OUTPUT) stderr += text;
    });
    // It may end before it has read all of its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (error) => end(undefined, error.message));
    child.on('close', (code) => end(code ?? undefined));
  });
}

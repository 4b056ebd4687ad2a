import { execFile } from 'node:child_process';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Make a folder with records a git repository: the records from 2 May 2026, two later commits to `tide.ts`, which
 * ADR-0006 governs, record 7 on a local branch and record 8 on a remote-tracking one.
 */
export async function gitRepository(folder: string): Promise<void> {
  const git = async (args: readonly string[], day = '2026-05-01'): Promise<void> => {
    await run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
    });
  };
  const commit = async (day: string): Promise<void> => {
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--message', `On ${day}`], day);
  };
  const hold = async (name: string, branch: string): Promise<void> => {
    await git(['checkout', '--quiet', '-b', branch]);
    await writeFile(join(folder, 'docs/adr', name), '# Elsewhere\n\n## Status\n\nProposed\n');
    await commit('2026-05-03');
    await git(['checkout', '--quiet', 'main']);
  };

  await git(['init', '--quiet', '--initial-branch=main']);
  // Records come second: the editor cannot tell what the very first commit holds.
  await git(['commit', '--quiet', '--allow-empty', '--message', 'Begin']);
  await mkdir(join(folder, 'services'), { recursive: true });
  await writeFile(join(folder, 'services/notes.ts'), '// As ADR-0006 says.\n');
  await commit('2026-05-02');
  await hold('0007-held-here.md', 'queues');
  await hold('0008-held-there.md', 'theirs');
  await git(['update-ref', 'refs/remotes/origin/theirs', 'theirs']);
  await git(['branch', '--quiet', '-D', 'theirs']);
  for (const day of ['2026-05-04', '2026-05-05']) {
    await appendFile(join(folder, 'services/berths/src/tide.ts'), `// ${day}\n`);
    await commit(day);
  }
}

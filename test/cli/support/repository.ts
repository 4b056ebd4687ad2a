import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from './folder.ts';

/** A git repository in a temporary folder, gone after the tests. */
export interface Repository {
  readonly root: string;
  /** Run git in it; what it prints, without the line end. */
  git(...args: string[]): string;
  /** Write files (undefined removes one) and commit everything; the commit's id. */
  commit(
    files: Readonly<Record<string, string | undefined>>,
    message?: string,
    by?: { readonly author: string; readonly date: string },
  ): string;
  write(files: Readonly<Record<string, string | undefined>>): void;
}

/** Nobody's own settings, and no repository around the one that is meant. */
const env = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-10-05T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-10-05T12:00:00Z',
};

const ME = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];

/** A new repository; the branch is `main`. */
export function repository(
  files?: Readonly<Record<string, string>>,
  root = folderWith(),
): Repository {
  const gitWith = (more: Readonly<Record<string, string>>, args: readonly string[]): string =>
    execFileSync('git', [...ME, ...args], {
      cwd: root,
      env: { ...env, ...more },
      encoding: 'utf8',
    }).replace(/\n$/, '');
  const git = (...args: string[]): string => gitWith({}, args);
  const write = (texts: Readonly<Record<string, string | undefined>>): void => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text === undefined) rmSync(join(root, path));
      else writeFileSync(join(root, path), text);
    }
  };
  const repo: Repository = {
    root,
    git,
    write,
    commit(texts, message = 'A change', by) {
      write(texts);
      git('add', '--all');
      const day = by && `${by.date}T12:00:00Z`;
      gitWith(
        {
          ...(by && { GIT_AUTHOR_NAME: by.author }),
          ...(day !== undefined && { GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day }),
        },
        ['commit', '--quiet', '--allow-empty', '--message', message],
      );
      return git('rev-parse', 'HEAD');
    },
  };
  git('init', '--quiet', '--initial-branch', 'main');
  if (files) repo.commit(files, 'Begin');
  return repo;
}

/** A clone with the last commits only. */
export function shallowClone(of: Repository, depth: number): Repository {
  const root = folderWith();
  execFileSync(
    'git',
    ['clone', '--quiet', '--depth', String(depth), '--no-single-branch', `file://${of.root}`, root],
    { env },
  );
  return {
    ...of,
    root,
    git: (...args) =>
      execFileSync('git', [...ME, ...args], { cwd: root, env, encoding: 'utf8' }).trimEnd(),
  };
}

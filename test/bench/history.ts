/**
 * How long questions about a long history take: `npx tsx test/bench/history.ts`. Makes a repository of 20,000 commits
 * and 1,000 branches, and fails when an answer takes longer than somebody would wait.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitHistory } from '../../src/cli/disk/git.ts';

const COMMITS = 20_000;
const BRANCHES = 1_000;
/** Seconds; about ten times what it takes on a quiet machine, since others may be busy on it. */
const PATIENCE_S = 20;

/** A stream for `git fast-import`. */
function stream(): string {
  const parts: string[] = [];
  const data = (text: string): string => `data ${text.length}\n${text}\n`;
  for (let at = 0; at < COMMITS; at++) {
    parts.push(
      `commit refs/heads/main\nmark :${at + 1}\n`,
      `committer A <a@example.com> ${1_600_000_000 + at * 600} +0000\n${data(`Change ${at}`)}`,
    );
    if (at === 0)
      parts.push(
        `M 100644 inline docs/adr/0001-a.md\n${data('# 1. A\n\n## Status\n\nAccepted\n')}`,
      );
    parts.push(`M 100644 inline src/f${at % 400}.ts\n${data(`// ${at}`)}`);
  }
  for (let at = 0; at < BRANCHES; at++)
    parts.push(`reset refs/heads/b${at}\nfrom :${COMMITS - at * 7}\n\n`);
  return parts.join('');
}

const root = mkdtempSync(join(tmpdir(), 'leadline-history-'));
let slow = false;
try {
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: root });
  const made = spawnSync('git', ['fast-import', '--quiet'], { cwd: root, input: stream() });
  if (made.status !== 0) throw new Error(made.stderr.toString());
  execFileSync('git', ['reset', '--quiet', '--hard'], { cwd: root });
  const history = gitHistory(root);
  const branches = await history.branches();
  const commits = branches.known ? branches.value.map(({ commit }) => commit) : [];
  const questions: [string, () => Promise<{ readonly known: boolean }>][] = [
    ['branches', () => history.branches()],
    [`record files on ${commits.length} branches`, () => history.filesAt(commits, ['docs/adr'])],
    [
      'commits that touched records',
      () => history.walk({ line: 'first-parent', paths: ['docs/adr'] }, () => undefined),
    ],
    ['all commits with their files', () => history.walk({ line: 'no-merges' }, () => undefined)],
    ['the newest commit', () => history.walk({ line: 'no-merges' }, () => 'stop')],
  ];
  for (const [question, ask] of questions) {
    const started = performance.now();
    const { known } = await ask();
    const seconds = (performance.now() - started) / 1000;
    slow ||= !known || seconds > PATIENCE_S;
    console.log(`${question}: ${seconds.toFixed(2)} s${known ? '' : ', unknown'}`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (slow) process.exitCode = 1;

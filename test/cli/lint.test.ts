import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const record = (status: string, more = ''): string =>
  `# 1. Use a cache\n\nDate: 2026-02-03\n\n## Status\n\n${status}\n\n## Context\n\nSlow.\n\n## Decision\n\nWe will cache, because it is slow.${more}\n\n## Consequences\n\nFaster, and stale.\n`;
const at = 'doc/adr/0001-use-a-cache.md';

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly range: { readonly start: { readonly line: number } };
}

async function lint(root: string, ...args: string[]): Promise<{ code: number; found: Found[] }> {
  const { code, out } = await runCli(root, ['lint', '--format', 'json', ...args]);
  return { code, found: JSON.parse(out) as Found[] };
}

describe('leadline lint', () => {
  it('is content with a good record', async () => {
    const root = folderWith({ '.git/HEAD': '', [at]: record('Proposed') });
    assert.deepEqual(await runCli(root, ['lint']), {
      code: 0,
      out: 'No findings in 1 record.\n',
      err: '',
    });
  });

  it('fails on errors, and on warnings only beyond --max-warnings', async () => {
    const broken = record('Proposed', ' See [that](gone.md).');
    const root = folderWith({ '.git/HEAD': '', [at]: broken });
    const { code, found } = await lint(root);
    const link = found.find(({ rule }) => rule === 'broken-link');
    assert.equal(link?.severity, 'warning');
    assert.equal(link.range.start.line, 14);
    assert.equal(code, 0);
    assert.equal((await lint(root, '--max-warnings', '0')).code, 1);
    assert.equal((await lint(root, '--max-warnings', '5')).code, 0);

    const worse = folderWith({
      '.git/HEAD': '',
      [at]: record('Accepted'),
      'doc/adr/0001-use-two-caches.md': record('Accepted'),
    });
    const errors = await lint(worse);
    assert.equal(errors.code, 1);
    assert.ok(errors.found.some(({ rule }) => rule === 'duplicate-number'));
  });

  it('judges only what is named', async () => {
    const broken = record('Proposed', ' See [that](gone.md).');
    const root = folderWith({
      '.git/HEAD': '',
      [at]: broken,
      'doc/adr/0002-use-two.md': broken.replace('1. Use a cache', '2. Use two'),
    });
    const { found } = await lint(root, 'doc/adr/0002-use-two.md');
    assert.deepEqual([...new Set(found.map(({ path }) => path))], ['doc/adr/0002-use-two.md']);
  });

  it('reports mistakes of the configuration with their line', async () => {
    const root = folderWith({
      'leadline.config.yaml': '# ours\nruels:\n  broken-link: off\n',
      [at]: record('Proposed'),
    });
    const { found } = await lint(root, 'doc');
    const [mistake] = found.filter(({ path }) => path === 'leadline.config.yaml');
    assert.equal(mistake?.range.start.line, 1);
  });

  it('prints what other programs read', async () => {
    const root = folderWith({ '.git/HEAD': '', [at]: record('Proposed', ' See [that](gone.md).') });
    const printed = async (format: string, env: Record<string, string> = {}): Promise<string> =>
      (
        await runCli(root, ['lint', '--format', format], {
          env: { LEADLINE_NOW: '2026-11-20', ...env },
        })
      ).out;
    assert.match(await printed('sarif'), /"ruleId": "broken-link"/);
    assert.match(await printed('junit'), /<testcase name="broken-link at 15:/);
    const command = (file: string): RegExp => new RegExp(`^::warning file=${file},line=15,`, 'm');
    assert.match(await printed('github'), command(at));
    // In a checkout that holds more than the root, files are named as the checkout knows them.
    assert.match(
      await printed('github', { GITHUB_WORKSPACE: dirname(root) }),
      command(`${basename(root)}/${at}`),
    );
    assert.match(await printed('github', { GITHUB_WORKSPACE: join(root, 'doc') }), command(at));
  });

  it('tells code scanning what was silenced, and why', async () => {
    const comment = '\n\n<!-- leadline-disable-next-line broken-link: Written next week. -->\n';
    const root = folderWith({
      '.git/HEAD': '',
      [at]: record('Proposed', `${comment}See [that](gone.md).`),
      'doc/adr/0002-use-two.md': record('Proposed', ' See [it](lost.md).').replace('# 1.', '# 2.'),
    });
    await runCli(root, ['lint', '--update-baseline']);
    const { out } = await runCli(root, ['lint', '--format', 'sarif']);
    const [run] = (JSON.parse(out) as Log).runs;
    assert.deepEqual(
      run!.results!.map(({ locations, suppressions }) => [
        locations![0]!.physicalLocation!.region!.startLine,
        suppressions,
      ]),
      [
        [18, [{ kind: 'inSource', justification: 'Written next week.' }]],
        [15, [{ kind: 'external' }]],
      ],
    );
  });

  it('breaks lines at the width of a terminal, and nowhere else', async () => {
    const root = folderWith({ '.git/HEAD': '', [at]: record('Acceptd') });
    const { out: long } = await runCli(root, ['lint']);
    assert.match(long, /did you mean “Accepted”\? {2}unknown-status\n/);
    const { out: narrow } = await runCli(root, ['lint'], { columns: 44 });
    for (const line of narrow.split('\n').slice(0, -2)) assert.ok(line.length <= 60, line);
    assert.match(narrow, /: did\n {16}you mean “Accepted”\?\n {16}unknown-status\n/);
  });
});

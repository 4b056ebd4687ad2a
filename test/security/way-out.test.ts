import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeHost } from '../../src/cli/disk/node-host.ts';
import { folderWith } from '../cli/support/folder.ts';
import { repository } from '../cli/support/repository.ts';
import { runCli } from '../cli/support/run-cli.ts';

const SECRET = 'the-secret-of-another-folder';
const record =
  '# 1. Use a cache\n\nDate: 2026-02-03\n\n## Status\n\nProposed\n\n## Context\n\nSlow.\n';

/** A folder with a secret in it, and a root beside it in which links and names lead there. */
function scene(files: Readonly<Record<string, string>> = {}) {
  const outside = folderWith({
    'secret.md': `# ${SECRET}\n\n## Status\n\n${SECRET}\n`,
    'x/y.md': SECRET,
  });
  const root = join(folderWith({ 'root/.git/HEAD': '' }), 'root');
  for (const [path, text] of Object.entries({ 'docs/adr/0001-use-a-cache.md': record, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const link = (path: string, to: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(join(outside, to), join(root, path));
  };
  const snapshot = (): string =>
    readdirSync(outside, { recursive: true, encoding: 'utf8' })
      .sort()
      .map(
        (name) => `${name} ${/\.md$/.test(name) ? readFileSync(join(outside, name), 'utf8') : ''}`,
      )
      .join('\n');
  const untouched = snapshot();
  return { root, outside, link, isUntouched: () => assert.equal(snapshot(), untouched) };
}

const readers: readonly string[][] = [
  ['lint', '--hints', '--code'],
  ['lint', '--format', 'sarif'],
  ['lint', '--format', 'json'],
  ['list', '--explain'],
  ['list', '--format', 'json'],
  ['refs', '0001'],
  ['why', 'src/a.ts'],
  ['kinds'],
  ['init', '--dry-run'],
  ['graph', '--all'],
  ['index'],
];

describe('a way out of the root', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('is not read: links to files and folders, settings and templates', async () => {
    const { root, link } = scene({
      'leadline.config.yaml':
        'baseline: linked/secret.md\nkinds: linked-kinds\nfolders: [docs/adr, linked]\n',
    });
    link('docs/adr/0002-linked.md', 'secret.md');
    link('docs/adr/linked-folder', '');
    link('linked', '');
    link('linked-kinds/memo/kind.yaml', 'secret.md');
    link('linked-kinds/memo/record.md.hbs', 'secret.md');
    link('.adr-dir', 'secret.md');
    link('src/a.ts', 'secret.md');
    link('leadline-baseline.json', 'secret.md');
    for (const args of readers) {
      const { out, err } = await runCli(root, args);
      assert.ok(!(out + err).includes(SECRET), `${args.join(' ')}: ${out}${err}`);
    }
    await runCli(root, ['report', '--out', 'r.html']);
    assert.ok(!readFileSync(join(root, 'r.html'), 'utf8').includes(SECRET));
  });

  it('is not read: a baseline that is named straight through a link', async () => {
    for (const named of ['base.json', '../base.json', '/etc/passwd', 'linked/secret.md']) {
      const { root, link } = scene({ 'leadline.config.yaml': `baseline: ${named}\n` });
      link('base.json', 'secret.md');
      link('linked', '');
      const { out, err } = await runCli(root, ['lint']);
      assert.ok(!(out + err).includes(SECRET) && !(out + err).includes('root:'), named);
    }
  });

  it('is not read by the host, whatever path it is asked for', async () => {
    const { root, link } = scene();
    link('in', '');
    link('one.md', 'secret.md');
    const host = new NodeHost(root, '2026-11-20');
    for (const list of [false, true]) {
      if (list) await host.list();
      for (const path of [
        'in/secret.md',
        'one.md',
        '../x',
        'a/../../x',
        '..',
        'in/../in/secret.md',
        '/etc/passwd',
      ])
        assert.deepEqual((await host.read(path)).ok, false, path);
      assert.ok((await host.read('docs/adr/0001-use-a-cache.md')).ok);
    }
  });

  it('is not written: new records, statuses, conversions, numbers, indexes, baselines, configurations', async () => {
    const { root, outside, link, isUntouched } = scene();
    link('linked', '');
    link('docs/adr/0002-linked.md', 'secret.md');
    link('index.md', 'secret.md');
    link('dangling.md', 'not-there.md');
    for (const args of [
      ['new', 'adr', 'A title', '--folder', 'linked'],
      ['new', 'adr', 'A title', '--folder', 'linked/deeper'],
      ['new', 'adr', 'A title', '--folder', '../x'],
      ['new', 'adr', 'A title', '--folder', outside],
      ['new', 'adr', '../../../x'],
      ['new', 'roadmap', 'x', '--set', 'period=../../x'],
      ['new', 'ticket', 'x', '--set', 'slug=../../../x'],
      ['status', 'docs/adr/0002-linked.md', 'accepted'],
      ['status', '../secret.md', 'accepted'],
      ['status', join(outside, 'secret.md'), 'accepted'],
      ['convert', 'docs/adr/0002-linked.md', '--to', 'nygard'],
      ['convert', outside, '--to', 'nygard'],
      ['renumber', 'docs/adr/0002-linked.md', '7'],
      ['index', '--out', 'linked/index.md'],
      ['index', '--out', 'index.md'],
      ['index', '--out', 'dangling.md'],
      ['index', '--out', '../index.md'],
      ['index', '--out', join(outside, 'index.md')],
      ['lint', '--baseline', 'linked/b.json', '--update-baseline'],
      ['lint', '--baseline', '../b.json', '--update-baseline'],
      ['lint', '--fix'],
    ])
      await runCli(root, args);
    isUntouched();
    assert.deepEqual(readdirSync(outside).sort(), ['secret.md', 'x']);
    assert.deepEqual(readdirSync(dirname(root)), ['root']);
  });

  it('is not written: a configuration behind a link', async () => {
    const { root, outside, link, isUntouched } = scene();
    link('leadline.config.yaml', 'not-there.yaml');
    await runCli(root, ['init', '--yes', '--baseline']);
    isUntouched();
    assert.ok(!existsSync(join(outside, 'not-there.yaml')));
  });

  it('is not taken by a kind of the repository: places, names of files, dialects', async () => {
    for (const place of [
      'folder: ../out',
      'folder: /tmp/out',
      'folder: docs/memo\n  file: "../../{{slug}}.md"',
      'folder: docs/memo\n  file: "{{title}}/../../../x.md"',
      'folder: "docs/{{title}}"',
    ]) {
      const root = folderWith({
        '.git/HEAD': '',
        'inner/.gitkeep': '',
        'inner/.leadline/kinds/memo/kind.yaml': `id: memo\nname: Memo\nextends: ticket\nplace:\n  ${place}\n`,
      });
      const before = readdirSync(root, { encoding: 'utf8' }).sort();
      await runCli(join(root, 'inner'), ['new', 'memo', '../../evil', '--root', '.']);
      assert.deepEqual(readdirSync(root, { encoding: 'utf8' }).sort(), before, place);
      assert.ok(!existsSync('/tmp/out'));
    }
  });
});

describe('a repository whose own settings of git run programs', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('has none of them run, and takes no branch for an option', async () => {
    const repo = repository({ 'docs/adr/0001-use-a-cache.md': record, 'a.md': 'x\n' });
    const trap = join(repo.root, '.git', 'trap.sh');
    const sprung = join(repo.root, 'sprung');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${sprung}'\ncat\n`, { mode: 0o755 });
    repo.git('branch', 'base');
    for (const [name, ref] of [
      ['refs/heads/--output=owned', 'HEAD'],
      ['refs/heads/-c', 'HEAD'],
      ['refs/heads/$(touch owned)', 'HEAD'],
    ] as const) {
      try {
        repo.git('update-ref', name, ref);
      } catch {
        // This git has no such names.
      }
    }
    repo.commit({
      'docs/adr/0001-use-a-cache.md': record.replace('Proposed', 'Accepted'),
      '.gitattributes': '* filter=evil diff=evil\n',
    });
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['core.sshCommand', trap],
      ['core.editor', trap],
      ['core.askPass', trap],
      ['core.alternateRefsCommand', trap],
      ['diff.external', trap],
      ['diff.evil.command', trap],
      ['diff.evil.textconv', trap],
      ['filter.evil.clean', trap],
      ['filter.evil.smudge', trap],
      ['filter.evil.process', trap],
      ['gpg.program', trap],
      ['log.showSignature', 'true'],
      ['credential.helper', trap],
      ['uploadpack.packObjectsHook', trap],
      ['alias.log', `!${trap}`],
      ['alias.rev-parse', `!${trap}`],
    ] as const)
      repo.git('config', key, value);
    for (const hook of [
      'post-index-change',
      'post-checkout',
      'reference-transaction',
      'fsmonitor-watchman',
    ])
      writeFileSync(join(repo.root, '.git', 'hooks', hook), readFileSync(trap), { mode: 0o755 });
    writeFileSync(join(repo.root, 'a.md'), 'changed\n');
    for (const args of [
      ['lint'],
      ['check', '--base', 'base'],
      ['check', '--base', '--output=owned'],
      ['check', '--base=--output=owned'],
      ['check', '--base', '-c'],
      ['check', '--base', '$(touch owned)'],
      ['check', '--base', 'ext::sh -c touch% owned'],
      ['new', 'adr', 'Another'],
      ['renumber', 'docs/adr/0001-use-a-cache.md', '9'],
      ['list'],
      ['init', '--dry-run'],
      ['report', '--out', 'r.html'],
    ])
      await runCli(repo.root, args);
    assert.ok(!existsSync(sprung), existsSync(sprung) ? readFileSync(sprung, 'utf8') : '');
    assert.ok(!existsSync(join(repo.root, 'owned')));
  });
});

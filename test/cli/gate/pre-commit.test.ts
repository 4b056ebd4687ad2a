import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { withEntry } from '../../../src/cli/gate/pre-commit.ts';
import { smallAdr } from '../../support/small-adr.ts';
import { repository } from '../support/repository.ts';
import { runCli } from '../support/run-cli.ts';

const FILE = '.pre-commit-config.yaml';
const files = { 'docs/adr/0001-a.md': smallAdr('A') };
const ENTRY = ['- repo: local', '  hooks:', '    - id: leadline'];

interface Configuration {
  readonly repos: readonly {
    readonly repo: string;
    readonly hooks: readonly Readonly<Record<string, unknown>>[];
  }[];
}

describe('leadline init --hook pre-commit', function () {
  this.timeout(30_000);

  it('writes a file in the framework’s terms', async () => {
    const { root } = repository(files);
    await runCli(root, ['init', '--hook', 'pre-commit', '--yes']);
    const { repos } = parse(readFileSync(join(root, FILE), 'utf8')) as Configuration;
    assert.equal(repos.length, 1);
    assert.equal(repos[0]?.repo, 'local');
    const [hook] = repos[0].hooks;
    // What the framework wants of a local hook, and nothing that it does not know.
    assert.deepEqual(Object.keys(hook ?? {}).sort(), [
      ...['entry', 'files', 'id', 'language', 'name', 'pass_filenames'],
    ]);
    assert.equal(hook?.['entry'], 'npx --no-install leadline lint');
    assert.equal(hook['language'], 'system');
    assert.equal(hook['pass_filenames'], false);
    const wanted = new RegExp(String(hook['files']).replace('(?i)', ''), 'i');
    for (const path of ['docs/A.MD', 'leadline.config.yaml', 'x/.leadline/kinds/a/kind.yaml'])
      assert.match(path, wanted);
    for (const path of ['src/a.ts', 'README.mdx', 'xleadline.config.yaml'])
      assert.doesNotMatch(path, wanted);
  });

  it('adds to the file that is there, and not one other byte is different', async () => {
    const before = `# ours\r\nrepos:\r\n- repo: "https://example.org/x" # pinned\r\n  rev: 'v1'\r\n  hooks: [{id: x}]\r\n\r\n# the rest\r\nfail_fast: true\r\n`;
    const { root } = repository({ ...files, [FILE]: before });
    // It is taken without being named, since the framework is there.
    const { out, err } = await runCli(root, ['init', '--hook', '--yes']);
    assert.match(err, /Wrote \.pre-commit-config\.yaml\./);
    const after = readFileSync(join(root, FILE), 'utf8');
    const at = after.indexOf('- repo: local');
    const end = after.indexOf('pass_filenames: false\r\n') + 'pass_filenames: false\r\n'.length;
    assert.equal(after.slice(0, at) + after.slice(end), before);
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.ok(
      out.includes('- repo: local') && !out.includes('example.org'),
      'Only the addition is shown.',
    );
    const told = parse(after) as Configuration & { readonly fail_fast: boolean };
    assert.deepEqual(
      told.repos.map(({ repo }) => repo),
      ['https://example.org/x', 'local'],
    );
    assert.equal(told.fail_fast, true);
    const again = await runCli(root, ['init', '--hook', '--yes']);
    assert.match(again.out, /It runs Leadline already and was left as it is\./);
    assert.equal(readFileSync(join(root, FILE), 'utf8'), after);
  });

  it('keeps to the indentation of the list, whatever ends the file', () => {
    for (const [before, after] of [
      ['repos:\n- repo: a\n  hooks: []', `repos:\n- repo: a\n  hooks: []\n${ENTRY.join('\n')}`],
      ['repos:\n  - repo: a # b\n\n', `repos:\n  - repo: a # b\n  ${ENTRY.join('\n  ')}\n\n`],
      ['\ufeffrepos:\n- repo: a\n', `\ufeffrepos:\n- repo: a\n${ENTRY.join('\n')}\n`],
      ['repos:\n- repo: a\nci: {}\n', `repos:\n- repo: a\n${ENTRY.join('\n')}\nci: {}\n`],
    ])
      assert.equal(withEntry(before ?? '', ENTRY), after);
  });

  it('adds nothing where that could break the file', () => {
    for (const text of [
      '',
      'repos: [{repo: a}]\n',
      'repos: []\n',
      'repos:\n- a: [\n',
      '- a\n',
      'x: 1\n',
    ])
      assert.equal(withEntry(text, ENTRY), undefined, text);
    const known = 'repos:\n- repo: local\n  hooks:\n  - id: leadline\n';
    assert.equal(withEntry(known, ENTRY), known);
  });

  it('says what to add to a file that it leaves alone', async () => {
    const { root } = repository({ ...files, [FILE]: 'repos: []\n' });
    const { out } = await runCli(root, ['init', '--hook', '--yes']);
    assert.match(out, /Nothing can be added to it safely\./);
    assert.match(out, /^- repo: local$/m);
    assert.equal(readFileSync(join(root, FILE), 'utf8'), 'repos: []\n');
  });
});

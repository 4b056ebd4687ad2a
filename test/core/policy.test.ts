import assert from 'node:assert/strict';
import { readConfig } from '../../src/core/config/read.ts';
import { policyOf } from '../../src/core/policy.ts';
import { Project } from '../../src/core/project.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { TODAY } from '../support/lint-files.ts';
import { memoryHost } from '../support/memory-host.ts';

const record = (status: string, more = '') =>
  `---\nstatus: ${status}\n${more}---\n\n# Keep orders in Postgres\n\n## Context\n\nSee [a](gone.md).\n`;

/** The severity of the broken link in each file. */
async function severities(
  config: string,
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const project = await Project.open(
    memoryHost({ 'leadline.config.yaml': config, ...files }, TODAY),
    { builtIn: builtInKinds() },
  );
  assert.deepEqual(project.setupFindings, []);
  return Object.fromEntries(
    Object.keys(files).map((path) => [
      path.replace(/.*\//, ''),
      project.lint(path).find(({ rule }) => rule === 'broken-link')?.severity ?? 'off',
    ]),
  );
}

describe('severity', () => {
  it('goes by the name of a status before its phase', async () => {
    const files = {
      'docs/adr/1.md': record('accepted'),
      'docs/adr/2.md': record('deferred'),
      'docs/adr/3.md': record('draft'),
      'docs/adr/4.md': record('acceptd'),
    };
    assert.deepEqual(
      await severities(
        'rules: { broken-link: { accepted: hint, settled: error, deferred: error, open: warning } }\n',
        files,
      ),
      { '1.md': 'hint', '2.md': 'error', '3.md': 'info', '4.md': 'warning' },
    );
  });

  it('goes by the last override that speaks of the file, and what it leaves open by the one before', async () => {
    const files = {
      'docs/adr/1.md': record('accepted'),
      'docs/adr/old/2.md': record('accepted'),
      'docs/adr/old/3.md': record('proposed'),
      'docs/adr/old/4-kept.md': record('accepted'),
    };
    assert.deepEqual(
      await severities(
        [
          'rules: { broken-link: error }',
          'overrides:',
          '  - { paths: [docs/adr/old/**], rules: { broken-link: { settled: hint } } }',
          '  - { paths: ["**/*-kept.md"], rules: { broken-link: { accepted: info } } }',
          '',
        ].join('\n'),
        files,
      ),
      { '1.md': 'error', '2.md': 'hint', '3.md': 'error', '4-kept.md': 'info' },
    );
  });

  it('is in force from a number or a date on; a record that does not say is judged', async () => {
    const files = {
      'docs/adr/0009-a.md': record('accepted', 'date: 2025-12-31\n'),
      'docs/adr/0010-b.md': record('accepted', 'date: 2026-01-01\n'),
      'docs/adr/c.md': record('accepted', 'date: 2025-12\n'),
      'docs/adr/d.md': record('accepted', 'date: 2026-01\n'),
      'docs/adr/e.md': record('accepted'),
    };
    const off = (names: readonly string[]) =>
      Object.fromEntries(
        Object.keys(files).map((path) => {
          const name = path.replace(/.*\//, '');
          return [name, names.includes(name) ? 'off' : 'warning'];
        }),
      );
    assert.deepEqual(
      await severities('rules: { broken-link: { effectiveFrom: 10 } }\n', files),
      off(['0009-a.md']),
    );
    assert.deepEqual(
      await severities('rules: { broken-link: { effectiveFrom: 2026-01-01 } }\n', files),
      off(['0009-a.md', 'c.md']),
    );
    const override = (more: string) =>
      severities(`overrides: [{ paths: ["docs/**"], effectiveFrom: 10${more} }]\n`, files);
    assert.deepEqual(await override(''), off(['0009-a.md']));
    assert.deepEqual(await override(', rules: { broken-link: {} }'), off(['0009-a.md']));
    assert.deepEqual(await override(', rules: { missing-date: warning }'), off([]));
    assert.deepEqual(
      await override(', rules: { broken-link: { effectiveFrom: 2026-01-01 } }'),
      off(['0009-a.md', 'c.md']),
    );
  });

  it('is worked out once for all files of which the same is said', () => {
    const { config } = readConfig(
      'leadline.config.yaml',
      'overrides:\n  - { paths: [a/**], rules: { broken-link: off } }\n  - { paths: [b/**] }\n',
    );
    assert.equal(policyOf(config, 'a/1.md'), policyOf(config, 'a/2.md'));
    assert.notEqual(policyOf(config, 'a/1.md'), policyOf(config, 'c/1.md'));
    assert.equal(
      policyOf(config, 'a/1.md').of('broken-link'),
      policyOf(config, 'a/2.md').of('broken-link'),
    );
  });

  it('takes over options one by one', () => {
    const { config } = readConfig(
      'leadline.config.yaml',
      'rules: { x: { options: { a: 1, b: 1 } } }\noverrides: [{ paths: ["**"], rules: { x: { options: { b: 2 } } } }]\n',
    );
    assert.deepEqual(policyOf(config, 'a.md').of('x').options, { a: 1, b: 2 });
  });
});

import assert from 'node:assert/strict';
import { defaultConfig, type Config } from '../../src/core/config/config.ts';
import { judgeRecord } from '../../src/core/lint.ts';
import { Project } from '../../src/core/project.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { TODAY } from '../support/lint-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { say } from '../../src/core/text/message.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';
const text =
  '---\nstatus: accepted\n---\n\n# Keep orders in Postgres\n\n## Context\n\nTwo stores.\n';

const speaks: Rule = {
  id: 'speaks',
  group: 'structure',
  summary: 'Speaks of every record.',
  severity: { draft: 'hint', open: 'info', settled: 'warning', closed: 'off' },
  *check() {
    yield { message: say`Here.`, range: { start: 9, end: 12 } };
  },
};
const throws: Rule = {
  ...speaks,
  id: 'throws',
  check() {
    throw new Error('no such luck');
  },
};

async function lintWith(rules: readonly Rule[], content = text, config: Partial<Config> = {}) {
  const project = await Project.open(memoryHost({ [path]: content }, TODAY), {
    builtIn: builtInKinds(),
  });
  const [record] = project.catalog.records;
  return judgeRecord(record!, project.catalog, { ...defaultConfig, ...config }, TODAY, rules)
    .findings;
}

describe('judgeRecord', () => {
  it('gives a finding the severity of the record’s phase', async () => {
    const severities = [];
    for (const status of ['draft', 'proposed', 'accepted', 'superseded', 'no such thing'])
      severities.push(
        (await lintWith([speaks], text.replace('accepted', status))).map(
          ({ severity }) => severity,
        ),
      );
    assert.deepEqual(severities, [['hint'], ['info'], ['warning'], [], ['info']]);
  });

  it('judges a record without a status like a proposal', async () => {
    const [finding] = await lintWith([speaks], text.replace('status: accepted', 'tags: [x]'));
    assert.equal(finding?.severity, 'info');
  });

  it('lets the team decide, for all phases or for one', async () => {
    const with_ = (severity: 'off' | 'error' | { settled: 'error' } | { draft: 'error' }) =>
      lintWith([speaks], text, {
        rules: new Map([['speaks', { severity, options: undefined }]]),
      });
    assert.deepEqual(await with_('off'), []);
    assert.equal((await with_('error'))[0]?.severity, 'error');
    assert.equal((await with_({ settled: 'error' }))[0]?.severity, 'error');
    assert.equal((await with_({ draft: 'error' }))[0]?.severity, 'warning');
  });

  it('names a rule that fails, and applies the others', async () => {
    const findings = await lintWith([throws, speaks]);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['internal', 'error'],
        ['speaks', 'warning'],
      ],
    );
    assert.match(findings[0]?.message ?? '', /“throws” failed \(no such luck\)/);
  });

  it('orders findings by range and rule', async () => {
    const at = (id: string, start: number, end: number): Rule => ({
      ...speaks,
      id,
      *check() {
        yield { message: say`Here.`, range: { start, end } };
      },
    });
    const findings = await lintWith([at('d', 5, 9), at('c', 5, 6), at('b', 2, 8), at('a', 5, 9)]);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['b', 'c', 'a', 'd'],
    );
  });

  it('hands a rule its options, and the default for one that is wrong', async () => {
    let seen: unknown;
    const rule: Rule = {
      ...speaks,
      options: {
        properties: {
          most: { type: 'integer', default: 3, minimum: 1, description: 'How many.' },
          words: { type: 'string[]', default: ['a'], description: 'Which.' },
        },
      },
      check({ options }) {
        seen = options;
        return [];
      },
    };
    await lintWith([rule], text, {
      rules: new Map([['speaks', { severity: undefined, options: { most: 0, words: ['b'] } }]]),
    });
    assert.deepEqual(seen, { most: 3, words: ['b'] });
  });

  it('asks a rule about a kind only if it applies', async () => {
    assert.deepEqual(await lintWith([{ ...speaks, applies: ({ id }) => id === 'roadmap' }]), []);
  });
});

import assert from 'node:assert/strict';
import { smallAdr } from '../support/small-adr.ts';
import { folderWith } from './support/folder.ts';
import { repository, shallowClone } from './support/repository.ts';
import { runCli } from './support/run-cli.ts';

const A = 'docs/adr/0001-keep-orders.md';
const B = 'docs/adr/0002-name-events.md';
const C = 'docs/adr/0003-use-streams.md';
const BASE = {
  [A]: smallAdr('Keep orders'),
  [B]: smallAdr('Name events', { status: 'proposed' }),
  'src/a.ts': '// Decided in ADR-0001.\nexport const a = 1;\n',
  'src/b.ts': '// See docs/adr/0001-keep-orders.md\n',
};

interface Result {
  readonly changed: number;
  readonly mended: number;
  readonly lifecycle: readonly { readonly words: string; readonly citedBy: readonly string[] }[];
  readonly findings: readonly {
    readonly path: string;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly related: readonly { readonly message: string }[];
  }[];
}

async function checked(root: string, base = 'main'): Promise<Result & { readonly code: number }> {
  const { code, out, err } = await runCli(root, ['check', '--base', base, '--format', 'json']);
  assert.equal(err, '');
  return { ...(JSON.parse(out) as Result), code };
}

describe('leadline check', function () {
  this.timeout(30_000);

  it('tells what became of records, and who still cites one that no longer holds', async () => {
    const repo = repository(BASE);
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({
      [A]: BASE[A].replace('status: accepted', 'status: superseded by ADR-0003'),
      [B]: undefined,
      [C]: smallAdr('Use streams', {
        more: '\n## More Information\n\nSupersedes ADR-0001.\n',
      }).replace('decision-makers', 'supersedes: ADR-0001\ndecision-makers'),
    });
    const { lifecycle, code, changed } = await checked(repo.root);
    assert.deepEqual(
      lifecycle.map(({ words }) => words),
      [
        'ADR-0001 accepted → superseded by ADR-0003; 2 files still cite it',
        'ADR-0002 removed, it was proposed',
        'ADR-0003 added as accepted',
      ],
    );
    assert.deepEqual(lifecycle[0]?.citedBy, ['src/a.ts', 'src/b.ts']);
    assert.equal(code, 0);
    assert.equal(changed, 2);
  });

  it('reports findings that are new, and none that were there', async () => {
    const flawed = `${smallAdr('Keep orders')}\nSee [that](gone.md).\n`;
    const repo = repository({ ...BASE, [A]: flawed });
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ [A]: `${flawed}\nAnd [this](missing.md).\n`.replace('# Keep', '\n# Keep') });
    const { findings } = await checked(repo.root);
    assert.deepEqual(
      findings.map(({ rule, message }) => `${rule}: ${message}`).filter((one) => /link/.test(one)),
      findings
        .filter(({ message }) => message.includes('missing.md'))
        .map(({ rule, message }) => `${rule}: ${message}`),
    );
    assert.equal(findings.filter(({ rule }) => rule === 'broken-link').length, 1);
    repo.commit({ [A]: smallAdr('Keep orders') });
    const mended = await checked(repo.root);
    assert.deepEqual(mended.findings, []);
    assert.equal(mended.mended, 1);
  });

  it('fails on a number that the base has given to another record meanwhile', async () => {
    const repo = repository(BASE);
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ [C]: smallAdr('Use streams') });
    repo.git('switch', '--quiet', 'main');
    repo.commit({ 'docs/adr/0003-use-tables.md': smallAdr('Use tables') });
    repo.git('switch', '--quiet', 'topic');
    const { findings, code } = await checked(repo.root);
    assert.deepEqual(
      findings.map(({ path, rule, severity }) => [path, rule, severity]),
      [[C, 'number-taken', 'error']],
    );
    assert.match(
      findings[0]?.message ?? '',
      /“docs\/adr\/0003-use-tables.md” on the branch “main”/,
    );
    assert.equal(code, 1);
    repo.git('merge', '--quiet', '--message', 'Merge', 'main');
    repo.commit({ 'docs/adr/0003-use-tables.md': undefined });
    assert.deepEqual((await checked(repo.root)).findings, []);
  });

  it('asks for a record where the team does, until one governs the code', async () => {
    const config = 'policy:\n  needsAdr:\n    - paths: ["src/api/**", "db"]\n';
    const repo = repository({ ...BASE, 'leadline.config.yaml': config, 'src/api/x.ts': '1' });
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ 'src/api/x.ts': '2', 'src/a.ts': '3' });
    repo.write({ 'db/schema.sql': 'create' });
    const { findings, code } = await checked(repo.root);
    assert.deepEqual(
      findings.map(({ path, rule, related }) => [path, rule, related.length]),
      [['db/schema.sql', 'needs-adr', 1]],
    );
    assert.equal(code, 1);
    repo.commit({ [C]: smallAdr('Use streams', { governs: 'src/api' }) });
    const nearly = await checked(repo.root);
    assert.match(
      nearly.findings[0]?.message ?? '',
      /`governs` of “docs\/adr\/0003-use-streams.md”/,
    );
    repo.commit({ [C]: smallAdr('Use streams', { governs: 'src/api/**", "db' }) });
    assert.deepEqual((await checked(repo.root)).findings, []);
  });

  it('shows what was rewritten since it was accepted, committed or not', async () => {
    const config = 'policy: { immutability: bounded }\n';
    const repo = repository({ ...BASE, 'leadline.config.yaml': config });
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ 'src/a.ts': '1' });
    repo.write({ [A]: BASE[A].replace('one store cannot', 'two stores can') });
    const { findings } = await checked(repo.root);
    assert.deepEqual(
      findings.map(({ rule, related }) => [rule, related[0]?.message]),
      [['accepted-text', 'Accepted as “one store cannot”, now “two stores can”.']],
    );
    const lint = await runCli(repo.root, ['lint']);
    assert.match(lint.out, /accepted-text/);
  });

  it('objects to code before its scope doc, and to drift that the branch brings over the limit', async () => {
    const config = 'policy:\n  scopeBeforeCode: true\n  drift: { commits: 1 }\n';
    const repo = repository({
      ...BASE,
      [A]: smallAdr('Keep orders', { governs: 'src/**' }),
      'leadline.config.yaml': config,
    });
    repo.commit({ 'src/a.ts': '1' });
    repo.git('switch', '--quiet', '--create', 'topic');
    assert.deepEqual((await checked(repo.root)).findings, []);
    repo.commit({ 'src/a.ts': '2' }, 'Code first');
    repo.commit({ 'docs/scope/2026-10-05-x.md': '---\nkind: scope\nstatus: draft\n---\n\n# X\n' });
    const { findings } = await checked(repo.root);
    const rules = findings.map(({ rule }) => rule);
    assert.ok(rules.includes('scope-after-code') && rules.includes('governed-code-drift'));
    const next = await checked(repo.root, 'HEAD');
    assert.deepEqual(next.findings, []);
  });

  it('knows a record again that was renamed and renumbered', async () => {
    const repo = repository({ ...BASE, [A]: `${smallAdr('Keep orders')}\nSee [that](gone.md).\n` });
    repo.git('switch', '--quiet', '--create', 'topic');
    await runCli(repo.root, ['renumber', '1', '9']);
    repo.commit({});
    const { findings, lifecycle } = await checked(repo.root);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      lifecycle.map(({ words }) => words),
      ['ADR-0009 was ADR-0001 before'],
    );
  });

  it('writes one comment in which nothing that others wrote is markup', async () => {
    const repo = repository(BASE);
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({
      [C]: smallAdr('Ask @everyone <img src=x> | [x](https://evil.example) **b**', {
        status: 'proposed',
      }).replace('## Decision Outcome', '## Other'),
    });
    const { out } = await runCli(repo.root, ['check', '--base', 'main', '--format', 'markdown']);
    assert.match(out, /^<!-- leadline-check -->\n\n### Leadline: /);
    assert.ok(!/[^&]@everyone|<img|\]\(https:\/\/evil|\*\*b/.test(out), out);
    for (const row of out.split('\n').filter((one) => one.startsWith('| ')))
      assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
    const github = await runCli(repo.root, ['check', '--base', 'main', '--format', 'github']);
    assert.match(github.out, /^::(?:error|warning) file=docs\/adr\/0003/m);
  });

  it('says what is missing when it cannot compare', async () => {
    const said = async (root: string, base: string): Promise<string> => {
      const { code, out, err } = await runCli(root, ['check', '--base', base]);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    const repo = repository(BASE);
    assert.match(await said(repo.root, 'nope'), /There is no commit “nope” here/);
    assert.match(await said(repo.root, '--exec=x'), /There is no commit “--exec=x” here/);
    assert.match(await said(folderWith(BASE), 'main'), /in no git repository/);
    assert.match(await said(repository().root, 'main'), /no commit/);
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ 'x.md': 'x' });
    repo.git('switch', '--quiet', 'main');
    repo.commit({ 'y.md': 'y' });
    const clone = shallowClone(repo, 1);
    assert.match(await said(clone.root, 'origin/topic'), /clone is shallow/);
    repo.git('switch', '--quiet', '--orphan', 'other');
    repo.commit({ 'z.md': 'z' });
    assert.match(await said(repo.root, 'main'), /no history in common/);
    const { code } = await runCli(repo.root, ['check']);
    assert.equal(code, 2);
  });

  it('works on a detached head, as continuous integration has it', async () => {
    const repo = repository(BASE);
    repo.git('switch', '--quiet', '--detach');
    repo.commit({ [C]: smallAdr('Use streams') });
    const { lifecycle } = await checked(repo.root);
    assert.equal(lifecycle.length, 1);
  });
});

describe('numbers on other branches', function () {
  this.timeout(30_000);

  it('are seen by lint and left free by new', async () => {
    const repo = repository(BASE);
    repo.git('switch', '--quiet', '--create', "it's$(x)/a");
    repo.commit({ 'docs/adr/0007-far.md': smallAdr('Far'), 'docs/tickets/0003-x.md': '# X\n' });
    repo.git('switch', '--quiet', 'main');
    repo.git('switch', '--quiet', '--create', 'topic');
    const made = await runCli(repo.root, ['new', 'adr', 'Next']);
    assert.deepEqual(made, { code: 0, out: 'docs/adr/0008-next.md\n', err: '' });
    const ticket = await runCli(repo.root, ['new', 'ticket', 'Next']);
    assert.equal(ticket.out, 'docs/tickets/0004-next.md\n');
    repo.write({ 'docs/adr/0007-near.md': smallAdr('Near') });
    const { out } = await runCli(repo.root, ['lint', 'docs/adr/0007-near.md']);
    assert.match(
      out,
      /warning +The number 7 is also that of “docs\/adr\/0007-far.md” on the branch “it's\$\(x\)\/a”/,
    );
  });
});

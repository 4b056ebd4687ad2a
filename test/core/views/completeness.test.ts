import assert from 'node:assert/strict';
import { baselineEntries } from '../../../src/core/baseline/baseline.ts';
import { writeBaseline } from '../../../src/core/baseline/file.ts';
import { Project } from '../../../src/core/project.ts';
import { completeness, type Part } from '../../../src/core/views/completeness.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { completeRecords } from '../../support/complete-records.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { TODAY } from '../../support/lint-files.ts';

const builtIn = builtInKinds();

async function checklistOf(path: string, files: Readonly<Record<string, string>>) {
  const project = await Project.open(memoryHost(files, TODAY), { builtIn });
  const record = project.catalog.get(path);
  assert.ok(record);
  return completeness(record, project.catalog, project.config, project.lint(path));
}

function find(parts: readonly Part[], key: string): Part | undefined {
  for (const part of parts) {
    const found = part.key === key ? part : find(part.parts, key);
    if (found) return found;
  }
  return undefined;
}

const roadmap = (bets: string, more = ''): Record<string, string> => ({
  'docs/roadmap/2027-H1.md': `---
kind: roadmap
status: in review
period: 2027-H1
team: Berths
owner: "@ines"
${more}---

# Berths, first half of 2027

## Context

We own the booking of berths.

## Three bets

${bets}
## Non-goals

- A native app, because the site is enough on deck.
`,
});

const bet = (name: string, owner: string): string => `### ${name}

- Owner: ${owner}
- Cost: 6 weeks
- Success signal: fewer than 15 calls a day

`;

describe('the completeness of a record', () => {
  for (const path of Object.keys(completeRecords))
    it(`is whole for a record with which a reviewer is content: ${path}`, async () => {
      const { done, total, parts } = await checklistOf(path, completeRecords);
      assert.ok(total > 8);
      assert.deepEqual(
        parts.filter(({ state }) => state !== 'complete'),
        [],
      );
      assert.equal(done, total);
    });

  it('shows for each bet what is there and what is missing, with the reason', async () => {
    const path = 'docs/roadmap/2027-H1.md';
    const files = roadmap(
      bet('Faster search', '@tom') + bet('Own berths', '') + bet('Codes', 'TBD'),
    );
    const { parts } = await checklistOf(path, files);
    assert.equal(find(parts, 'section:bets')?.state, 'complete');
    assert.equal(find(parts, 'section:bets/1/owner')?.detail.text, '@tom');
    const missing = find(parts, 'section:bets/2/owner');
    assert.equal(missing?.state, 'missing');
    assert.match(missing.reasons.map(({ text }) => text).join(), /“Own berths” has no owner/);
    const vague = find(parts, 'section:bets/3/owner');
    assert.notEqual(vague?.state, 'complete');
  });

  it('names a missing section in its place, with the question that it answers', async () => {
    const { parts } = await checklistOf('docs/roadmap/2027-H1.md', roadmap(bet('One', '@a')));
    const risks = find(parts, 'section:risks');
    assert.equal(risks?.state, 'missing');
    assert.match(risks.detail.text, /notice it early/);
    assert.deepEqual(
      parts.filter(({ type }) => type === 'section').map(({ key }) => key),
      ['section:context', 'section:bets', 'section:non-goals', 'section:risks'],
    );
  });

  it('blames the section for the number of its items', async () => {
    const { parts } = await checklistOf('docs/roadmap/2027-H1.md', roadmap(bet('One', '@a')));
    const bets = find(parts, 'section:bets');
    assert.equal(bets?.state, 'flawed');
    assert.match(bets.reasons.map(({ text }) => text).join(), /3/);
  });

  it('tells apart what is owed now and what is owed later', async () => {
    const signOffs =
      'sign-offs:\n  - role: product\n    name: Maud\n    date: 2026-11-12\n  - role: design\n    name:\n    date:\n';
    const { parts } = await checklistOf(
      'docs/roadmap/2027-H1.md',
      roadmap(bet('One', '@a'), signOffs),
    );
    assert.equal(find(parts, 'field:sign-offs/1')?.state, 'complete');
    assert.deepEqual(
      [find(parts, 'field:sign-offs/2')?.state, find(parts, 'field:sign-offs/2')?.detail.text],
      ['later', 'no name, no date yet'],
    );
    const without = await checklistOf('docs/roadmap/2027-H1.md', roadmap(bet('One', '@a')));
    assert.equal(find(without.parts, 'field:sign-offs')?.state, 'later');
  });

  it('keeps what belongs to no part, so that nothing is lost', async () => {
    const path = 'docs/adr/0001-a.md';
    const files = { [path]: '# 1. A\n\nStatus: accepted\n\n## History\n\nSee [it](gone.md).\n' };
    const project = await Project.open(memoryHost(files, TODAY), { builtIn });
    const record = project.catalog.get(path);
    assert.ok(record);
    const findings = project.lint(path).filter(({ severity }) => severity !== 'hint');
    const { parts } = completeness(record, project.catalog, project.config, findings);
    const told: string[] = [];
    const visit = (part: Part): void => {
      told.push(...[part.label, ...part.reasons].map(({ text }) => text));
      part.parts.forEach(visit);
    };
    parts.forEach(visit);
    for (const { rule, message } of findings)
      if (rule !== 'missing-section' && rule !== 'missing-field')
        assert.ok(told.includes(message), message);
    assert.ok(parts.some(({ type }) => type === 'record'));
  });

  it('tells what a baseline hides, and does not count it as complete', async () => {
    const path = 'docs/roadmap/2027-H1.md';
    const three = ['One', 'Two', 'Three'].map((name) => bet(name, '@ana')).join('');
    const files = roadmap(three.replace('- Owner: @ana\n', ''));
    const before = await Project.open(memoryHost(files, TODAY), { builtIn });
    const entries = baselineEntries(before.lint(path), before.record(path));
    const project = await Project.open(
      memoryHost({ ...files, 'leadline-baseline.json': writeBaseline({ entries }) }, TODAY),
      { builtIn },
    );
    assert.deepEqual(project.lint(path), []);
    const record = project.catalog.get(path);
    assert.ok(record);
    const { done, total, parts } = completeness(
      record,
      project.catalog,
      project.config,
      project.lint(path),
      project.known(path),
    );
    const owner = find(parts, 'section:bets/1/owner');
    assert.equal(owner?.state, 'accepted');
    assert.match(owner.reasons.map(({ text }) => text).join(), /has no owner/);
    const risks = find(parts, 'section:risks');
    assert.equal(risks?.state, 'accepted');
    assert.ok(done < total);
    const all = await checklistOf(path, files);
    assert.deepEqual({ done, total }, { done: all.done, total: all.total });
  });
});

import assert from 'node:assert/strict';
import { Project } from '../../src/core/project.ts';
import { suppress } from '../../src/core/suppress.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { TODAY } from '../support/lint-files.ts';
import { memoryHost } from '../support/memory-host.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';

async function open(text: string): Promise<Project> {
  return Project.open(memoryHost({ [path]: text }, TODAY), { builtIn: builtInKinds() });
}

/** The text with the finding of a rule on some words silenced, and how far the comment reaches. */
async function silence(text: string, rule: string, at: string): Promise<[string, string]> {
  const project = await open(text);
  const record = project.record(path);
  assert(record);
  const finding = project
    .lint(path)
    .find(({ rule: id, range }) => id === rule && range.start === text.indexOf(at));
  assert(finding, `Expected ${rule} at ${at}.`);
  const comment = suppress(record, finding);
  assert(comment);
  return [comment.reach, applyEdits(text, comment.edits).replace('{why}', 'so')];
}

const head = '---\nstatus: proposed\n---\n\n# Keep orders in Postgres\n\n## Context\n\n';
const next = (rule = 'broken-link') => `<!-- leadline-disable-next-line ${rule}: so -->`;

describe('suppress', () => {
  it('leaves the findings on fields below it where they are', async () => {
    const record = '##\n\n| | |\n| - | - |\n| Status | accepted |\n\nDecider: [list everyone]\n';
    const rules = async (text: string) => (await open(text)).lint(path).map(({ rule }) => rule);
    const before = await rules(record);
    assert(before.includes('leftover-placeholder') && !before.includes('missing-field'));
    const [, text] = await silence(record, 'missing-title', '##');
    assert.deepEqual(
      await rules(text),
      before.filter((rule) => rule !== 'missing-title'),
    );
  });

  it('leaves a request alone that stands alone', async () => {
    const [, text] = await silence(`${head}Describe\n`, 'leftover-placeholder', 'Describe');
    const rules = (await open(text)).lint(path).map(({ rule }) => rule);
    assert(!rules.includes('leftover-placeholder') && !rules.includes('unused-suppression'));
  });

  it('stands for the whole file where it would part a key from its list', async () => {
    const [reach, text] = await silence('status:\n- 8\n', 'unknown-status', '8');
    assert.equal(reach, 'file');
    assert(!(await open(text)).lint(path).some(({ rule }) => /-status$/.test(rule)), text);
  });

  it('stands above the last line, which no comment below it is', async () => {
    const body = `${head}Slow.\n`;
    const end = '<!--leadline-enable-->\n';
    const [, text] = await silence(body + end, 'missing-section', 'Slow.');
    assert.equal(text, `${head}${next('missing-section')}\nSlow.\n${end}`);
    const project = await open(text);
    assert(!project.lint(path).some(({ rule }) => rule === 'missing-section'));
  });

  it('stands above a record that is nothing but comments', async () => {
    const [reach, text] = await silence('<!-- Later. -->\n', 'missing-title', '<!-- Later');
    assert.equal(reach, 'line');
    assert.equal(text, `${next('missing-title')}\n<!-- Later. -->\n`);
    const project = await open(text);
    const rules = project.lint(path).map(({ rule }) => rule);
    assert(!rules.includes('missing-title') && !rules.includes('unused-suppression'), rules.join());
  });

  const cases: [name: string, body: string, reach: string, expected: string][] = [
    ['above a paragraph', 'See [a](gone.md).\n', 'line', `${next()}\nSee [a](gone.md).\n`],
    [
      'around a paragraph, for a line in its middle',
      'See\n[a](gone.md).\nDone.\n\nMore.\n',
      'block',
      '<!-- leadline-disable broken-link: so -->\nSee\n[a](gone.md).\nDone.\n<!-- leadline-enable broken-link -->\n\nMore.\n',
    ],
    [
      'around a table',
      '| a | b |\n| - | - |\n| c | [a](gone.md) |\n',
      'block',
      '<!-- leadline-disable broken-link: so -->\n| a | b |\n| - | - |\n| c | [a](gone.md) |\n<!-- leadline-enable broken-link -->\n',
    ],
    [
      'above the first item of a list',
      '1. [a](gone.md)\n2. b\n',
      'line',
      `${next()}\n1. [a](gone.md)\n2. b\n`,
    ],
    [
      'between two items, in the first one',
      '1. b\n2. [a](gone.md)\n',
      'line',
      `1. b\n   ${next()}\n2. [a](gone.md)\n`,
    ],
    [
      'between two items of a list in a list',
      '- x\n  - b\n  - [a](gone.md)\n',
      'line',
      `- x\n  - b\n    ${next()}\n  - [a](gone.md)\n`,
    ],
    [
      'in a second paragraph of an item',
      '- x\n\n  [a](gone.md)\n',
      'line',
      `- x\n\n  ${next()}\n  [a](gone.md)\n`,
    ],
    ['in a quote', '> x\n>\n> [a](gone.md)\n', 'line', `> x\n>\n> ${next()}\n> [a](gone.md)\n`],
    [
      'around a last paragraph without a line end',
      'See\n[a](gone.md).',
      'block',
      '<!-- leadline-disable broken-link: so -->\nSee\n[a](gone.md).\n<!-- leadline-enable broken-link -->',
    ],
  ];
  for (const [name, body, reach, expected] of cases)
    it(`puts the comment ${name}, and nothing else changes`, async () => {
      const text = head + body;
      assert.deepEqual(await silence(text, 'broken-link', 'gone.md'), [reach, head + expected]);
      const crlf = text.replaceAll('\n', '\r\n');
      assert.equal(
        (await silence(crlf, 'broken-link', 'gone.md'))[1],
        (head + expected).replaceAll('\n', '\r\n'),
      );
      const judged = async (of: string) =>
        (await open(of)).lint(path).map(({ rule, message }) => `${rule} ${message}`);
      assert.deepEqual(
        await judged(head + expected),
        (await judged(text)).filter((line) => !line.startsWith('broken-link')),
      );
    });

  it('puts a comment of YAML into front matter, and one on the record above its title', async () => {
    const text = '---\ntags:\n  - x\nstatus: acceptd\n---\n\n# A\n\n## Context\n\nB.\n';
    assert.deepEqual(await silence(text, 'unknown-status', 'acceptd'), [
      'line',
      text.replace('status', '# leadline-disable-next-line unknown-status: so\nstatus'),
    ]);
    const untitled = text
      .replace('acceptd', 'accepted')
      .replace('tags:\n  - x\nstatus: accepted', 'tags: x')
      .replace('# A', '# 9. A');
    assert.deepEqual(await silence(untitled, 'number-mismatch', '9'), [
      'line',
      untitled.replace('# 9. A', `${next('number-mismatch')}\n# 9. A`),
    ]);
  });

  it('does not move a finding that stands at the title as long as the table is near', async () => {
    const text = '# A\n| Date | 2026-10-05 |\n| --- | --- |\n| Tags | x |\n\n## Context\n\nB.\n';
    const [, silenced] = await silence(text, 'missing-status', 'A\n|');
    const rules = (await open(silenced)).lint(path).map(({ rule }) => rule);
    assert(
      !rules.includes('missing-status') && !rules.includes('unused-suppression'),
      rules.join(),
    );
  });

  it('speaks of the whole file where there is no line above', async () => {
    const text = '---\nstatus: proposed\n---\n\n## Context\n\nB.\n';
    assert.deepEqual(await silence(text, 'missing-title', '---'), [
      'file',
      text.replace('status', '# leadline-disable-file missing-title: so\nstatus'),
    ]);
  });

  it('stands above a record without a title, whose findings stay where they are', async () => {
    const text = 'Status: proposed\n\n## Context\n\nA.\n\n## Decision\n\nB.\n';
    const [reach, silenced] = await silence(text, 'missing-title', 'Status');
    assert.deepEqual([reach, silenced], ['line', `${next('missing-title')}\n${text}`]);
    const rules = (await open(silenced)).lint(path).map(({ rule }) => rule);
    assert(!rules.includes('missing-title') && !rules.includes('unused-suppression'), rules.join());
  });

  it('has nothing for findings that no comment can silence', async () => {
    const text = `${head}<!-- leadline-disable-file -->\n`;
    const project = await open(text);
    const [finding] = project
      .lint(path)
      .filter(({ rule }) => rule === 'suppression-without-reason');
    const record = project.record(path);
    assert(record && finding);
    assert.equal(suppress(record, finding), undefined);
  });

  it('stands for the whole file where the front matter cannot be read', async () => {
    for (const [text, at] of [
      ['---\n.\n---\n\n# A\n', '.'],
      ['---\n: 0\n- \n---\n\n# A\n', '- '],
    ] as const) {
      const [reach, silenced] = await silence(text, 'front-matter-syntax', at);
      assert.equal(reach, 'file');
      const rules = (await open(silenced)).lint(path).map(({ rule }) => rule);
      assert.ok(!rules.includes('front-matter-syntax'), silenced);
      assert.ok(!rules.includes('unused-suppression'), silenced);
    }
  });
});

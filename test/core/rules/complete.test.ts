import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { retiredIds, rules } from '../../../src/core/rules/index.ts';
import { ruleList } from '../../../src/core/rule-list.ts';
import { readRulePage } from '../../support/rule-page.ts';

const code = new URL('../../../src/core/rules/', import.meta.url);
const pages = new URL('../../../docs/rules/', import.meta.url);
/** Ids of findings that no rule makes, each with a page. */
const OTHER_PAGES = ruleList
  .map(({ id }) => id)
  .filter((id) => rules.every((rule) => rule.id !== id));
const HEADINGS = ['Why', 'Wrong', 'Right', 'Options', 'Repair'];

const idsIn = (folder: URL, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((id) => id !== 'rule' && id !== 'index' && id !== 'README')
    .sort();

const listed = rules.map(({ id }) => id);

describe('the list of rules', () => {
  it('names every file of src/core/rules, and nothing else', () => {
    for (const id of idsIn(code, '.ts'))
      assert.ok(
        listed.includes(id),
        `src/core/rules/${id}.ts is not in the list of index.ts: add a line.`,
      );
    for (const id of listed)
      assert.ok(
        idsIn(code, '.ts').includes(id),
        `The rule ${id} has no file src/core/rules/${id}.ts: its file must have its name.`,
      );
  });

  it('names each rule once, in the order of the alphabet', () => {
    assert.deepEqual(listed, [...new Set(listed)].sort());
  });

  it('has ids in kebab-case that no retired rule had', () => {
    for (const id of listed) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/, `The id ${id} is not in kebab-case.`);
      assert.ok(
        !retiredIds.includes(id),
        `The id ${id} belonged to a retired rule: choose another.`,
      );
    }
  });

  it('has a summary in a sentence for each rule', () => {
    for (const { id, summary } of rules)
      assert.match(summary, /^[A-Z].{10,}\.$/, `The summary of ${id} is no sentence.`);
  });
});

describe('the pages of the rules', () => {
  it('are there for every rule, and for nothing else', () => {
    for (const id of listed)
      assert.ok(
        idsIn(pages, '.md').includes(id),
        `The rule ${id} has no page docs/rules/${id}.md: write one.`,
      );
    for (const id of idsIn(pages, '.md'))
      assert.ok(
        listed.includes(id) || OTHER_PAGES.includes(id),
        `docs/rules/${id}.md speaks of no rule: remove it.`,
      );
    for (const id of OTHER_PAGES)
      assert.ok(idsIn(pages, '.md').includes(id), `docs/rules/${id}.md is missing: write it.`);
  });

  it('are listed in docs/rules/README.md with their summaries', () => {
    const list = readFileSync(new URL('README.md', pages), 'utf8');
    for (const { id, summary } of rules)
      assert.ok(
        list.includes(`| [${id}](${id}.md) | ${summary} |\n`),
        `docs/rules/README.md has no line “| [${id}](${id}.md) | ${summary} |”: add it.`,
      );
  });

  it('have the summaries of ids that no rule has', () => {
    for (const { id, summary } of ruleList.filter((info) => OTHER_PAGES.includes(info.id)))
      assert.equal(readFileSync(new URL(`${id}.md`, pages), 'utf8').split('\n')[2], summary);
  });

  for (const rule of rules) {
    it(`tell of ${rule.id} what the code says`, () => {
      const page = readRulePage(readFileSync(new URL(`${rule.id}.md`, pages), 'utf8'));
      const { severity } = rule;
      assert.equal(page.title, rule.id);
      assert.equal(page.summary, rule.summary);
      assert.deepEqual(
        page.severities,
        typeof severity === 'string'
          ? Array<string>(4).fill(severity)
          : [severity.draft, severity.open, severity.settled, severity.closed],
      );
      assert.deepEqual(page.headings, HEADINGS);
      assert.ok(page.wrong.length > 0, `The page of ${rule.id} has no wrong example.`);
      assert.ok(page.right.length > 0, `The page of ${rule.id} has no right example.`);
    });
  }
});

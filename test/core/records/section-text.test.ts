import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { readSections } from '../../../src/core/records/sections.ts';
import { isEmptySection, sectionText, wordCount } from '../../../src/core/records/section-text.ts';
import { builtIn } from './built-in.ts';

const words = (text: string) => wordCount(text, scanBlocks(text).children);

function isEmpty(body: string): boolean {
  const text = `# T\n\n## Context\n\n${body}\n\n## Decision\n\nKafka.`;
  return isEmptySection(text, readSections(text, scanBlocks(text), builtIn('adr'))[0]!);
}

describe('wordCount', () => {
  it('counts prose, lists and tables', () => {
    assert.equal(words('One **two** three-fold.\n\n- four\n  - five\n\n> six'), 6);
    assert.equal(words('| a | b |\n| --- | --- |\n| c d | 5 |'), 5);
  });

  it('leaves out code, comments, link targets and front matter', () => {
    assert.equal(
      words('---\na: b c\n---\n\nOne [two](https://example.org/a-b)\n\n<!-- three -->'),
      2,
    );
    assert.equal(words('```\nnot this\n```\n\n    nor this\n\n<!-- none --> one'), 0);
    assert.equal(words('One <!-- two --> three'), 2);
  });

  it('counts two characters as a word where words are not set apart', () => {
    assert.equal(words('背景と課題です'), 4);
    assert.equal(words('Kafka を使う'), 3);
  });
});

describe('sectionText', () => {
  it('is the prose of a section and those inside it', () => {
    const text =
      '## Decision\n\n**Kafka**, because.\n\n### Consequences\n\n- Good\n\n## Links\n\nx';
    const [decision] = readSections(text, scanBlocks(text), builtIn('adr'));
    assert.equal(sectionText(text, decision!), 'Kafka, because.\nGood');
  });
});

describe('isEmptySection', () => {
  for (const body of [
    '',
    '<!-- What hurts? -->',
    'TBD',
    '- [ ]',
    '{What hurts?}',
    '> _TODO_',
    '<Say it>',
  ]) {
    it(`says so of “${body}”`, () => assert.ok(isEmpty(body)));
  }
  for (const body of [
    'None.',
    'Text',
    '```\na\n```',
    '![](a.png)',
    '### Kafka',
    '- TBD\n- a',
    '| a |\n| - |',
  ]) {
    it(`does not say so of ${JSON.stringify(body)}`, () => assert.ok(!isEmpty(body)));
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../src/core/rules/index.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { lintFiles } from '../../support/lint-files.ts';
import { readRulePage, type Example } from '../../support/rule-page.ts';

const pages = new URL('../../../docs/rules/', import.meta.url);

/** Where a rule speaks in an example: `path:line`, one-based. */
async function placesOf(rule: string, { files, past }: Example): Promise<string[]> {
  const places: string[] = [];
  for (const [path, findings] of await lintFiles(files, undefined, past)) {
    const lines = new LineIndex(files[path] ?? '');
    for (const finding of findings)
      if (finding.rule === rule) places.push(`${path}:${lines.lineAt(finding.range.start) + 1}`);
  }
  return places.sort();
}

function expected({ lines }: Example): string[] {
  return [...lines].flatMap(([path, marked]) => marked.map((line) => `${path}:${line}`)).sort();
}

describe('the pages of rules', () => {
  for (const { id } of rules) {
    it(`${id} behaves as its page says`, async () => {
      const page = readRulePage(readFileSync(new URL(`${id}.md`, pages), 'utf8'));
      for (const example of page.wrong)
        assert.deepEqual(await placesOf(id, example), expected(example), 'a wrong example');
      for (const example of page.right)
        assert.deepEqual(await placesOf(id, example), [], 'a right example');
    });
  }
});

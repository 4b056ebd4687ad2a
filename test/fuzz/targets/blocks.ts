import fc from 'fast-check';
import { compareWhole } from '../../core/markdown/compare-inline.ts';
import { documents } from '../../core/markdown/documents.ts';
import type { Target } from '../target.ts';

/** The block reader, compared with remark. What is known to differ is told in test/core/markdown/compare.ts. */
export const blocks: Target = {
  name: 'blocks',
  promise: 'Blocks and links are those that remark finds.',
  share: 3,
  make: (random) => fc.sample(documents, { numRuns: 1, seed: random.below(2 ** 31) }),
  real: (text) => [text],
  check([text = '']) {
    const unexplained = compareWhole(text).find(({ known }) => known === undefined);
    if (unexplained) throw new Error(`Otherwise than remark: ${unexplained.detail}`);
  },
};

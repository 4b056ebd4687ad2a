import { dialectsToConvertTo, planConvert } from '../../../src/core/convert/convert.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { choice, inside, same, type Target } from '../target.ts';
import { OTHERS, someDocument, worldOf } from './world.ts';

/** Conversion between dialects. */
export const convert: Target = {
  name: 'convert',
  promise:
    'A converted record says the same, is of its new dialect, and is not changed by another conversion to it; there and back comes to rest.',
  share: 3,
  make: (random, seeds) => [someDocument(random, seeds), String(random.below(7))],
  real: (text) => [text, '0'],
  check([text = '', which]) {
    const world = worldOf(text, OTHERS[1]);
    if (!world) return;
    const { record, catalog } = world;
    const dialect = choice(which, dialectsToConvertTo(catalog.kindOf(record)));
    const first = planConvert(record, catalog, dialect);
    if (first instanceof Refusal || first.edits.length === 0) return;
    for (const { range } of first.edits) inside(text, range, 'an edit');
    const converted = applyEdits(text, first.edits);
    const after = worldOf(converted, OTHERS[1]);
    if (!after) throw new Error('The converted text is no record.');
    same(after.record.dialect, dialect, 'The dialect');
    same(after.record.kind, record.kind, 'The kind');
    same(after.record.title?.value, record.title?.value, 'The title');
    same(after.record.status?.value.id, record.status?.value.id, 'The status');
    const words = (one: string): string => one.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const body = (one: string): number => words(one).length;
    if (body(converted) < body(text) * 0.6 && body(text) > 300)
      throw new Error('Much of the text is gone.');
    const again = planConvert(after.record, after.catalog, dialect);
    same(again instanceof Refusal ? again.reason : again.edits, [], 'Converted once more');
    const back = planConvert(after.record, after.catalog, record.dialect);
    if (back instanceof Refusal) return;
    const returned = worldOf(applyEdits(converted, back.edits), OTHERS[1]);
    if (!returned) throw new Error('The text that is converted back is no record.');
    same(
      returned.record.status?.value.id,
      record.status?.value.id,
      'The status after there and back',
    );
  },
};

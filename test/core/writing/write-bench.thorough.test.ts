import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, Refusal } from '../../../src/core/writing/draft.ts';
import { writtenBy } from '../../support/writing.ts';
import { notations } from './notations.ts';
import { catalogWith, change, STATUSES } from './every-notation.ts';

describe('statuses written in every notation', () => {
  it('changes the same whatever the line ends, the byte order mark and the end of the file are', () => {
    const cases = fc.record({
      notation: fc.constantFrom(...notations),
      id: fc.constantFrom(...STATUSES),
      crlf: fc.boolean(),
      mark: fc.boolean(),
      unfinished: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ notation, id, crlf, mark, unfinished }) => {
        const whole = notation.text.replace(/^\ufeff/, '').replaceAll('\r', '');
        const bare = unfinished ? whole.replace(/\n$/, '') : whole;
        const dressed = (text: string): string =>
          (mark ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
        const plain = change(catalogWith(bare), id);
        const written = change(catalogWith(dressed(bare)), id);
        assert.equal(written instanceof Refusal, plain instanceof Refusal);
        if (plain instanceof Refusal || written instanceof Refusal) return;
        assert.equal(writtenBy(dressed(bare), written), dressed(plain.text));
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing the second time', () => {
    for (const { text } of notations)
      for (const id of STATUSES) {
        const once = change(catalogWith(text), id);
        if (once instanceof Refusal) continue;
        const twice = change(catalogWith(once.text), id);
        assert.ok(twice instanceof Draft, once.text);
        assert.deepEqual(twice.edits, [], once.text);
      }
  });
});

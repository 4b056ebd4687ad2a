import assert from 'node:assert/strict';
import { findPlaceholders } from '../../../../src/core/rules/support/placeholders.ts';
import { readRecord } from '../../../support/read.ts';

function found(text: string): string[] {
  const record = readRecord(`# A\n\n${text}\n\n## Context\n\nSlow.\n`);
  return findPlaceholders(record).map(({ start, end }) => record.text.slice(start, end));
}

describe('a mark of unfinished work', () => {
  it('is found at the end of a line, wherever that stands', () => {
    assert.deepEqual(found('2026-11-20\nTODO'), ['TODO']);
    assert.deepEqual(found('We keep orders for TODO\nSupport asks.'), ['TODO']);
    assert.deepEqual(found('We keep orders for TODO\r\n\r\nSupport asks.'), ['TODO']);
  });

  it('is a thing where the sentence goes on', () => {
    assert.deepEqual(found('We look for each TODO\ncomment in the code.'), []);
    assert.deepEqual(found('> We look for each TODO\n> comment in the code.'), []);
  });
});

describe('a gap inside a sentence', () => {
  it('is a promise in round brackets, in any language of the interface', () => {
    assert.deepEqual(found('It costs (to be confirmed) euros.'), ['(to be confirmed)']);
    assert.deepEqual(found('Voir (à compléter).'), ['(à compléter)']);
    assert.deepEqual(found('Es dauert (noch zu klären) Tage.'), ['(noch zu klären)']);
    assert.deepEqual(found('A queue (to be read by two workers) holds them.'), []);
  });

  it('is a name in square brackets behind a word that leads to it', () => {
    assert.deepEqual(found('Start in [file name], and read on.'), ['[file name]']);
    assert.deepEqual(found('En la auditoría de [mes] no supimos.'), ['[mes]']);
  });

  it('is no link, and nothing that is put into somebody’s words', () => {
    assert.deepEqual(found('As told in [the guide].\n\n[the guide]: https://example.com'), []);
    assert.deepEqual(found('She wrote: “we wait for [the] report”.'), []);
    assert.deepEqual(found('- [blocked] rotate the keys'), []);
  });

  it('is a figure that nobody filled in', () => {
    assert.deepEqual(found('There were XX incidents.'), ['XX']);
    assert.deepEqual(found('Desde el siglo XX nadie lo hace.'), []);
  });
});

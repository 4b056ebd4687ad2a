import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../../src/core/records/record.ts';
import { languageIn, languageOf } from '../../../../src/core/rules/support/language.ts';
import { readRecord } from '../../../support/read.ts';

const of = (text: string): DecisionRecord => readRecord(`# A\n\n${text}`);

describe('the language of a text', () => {
  for (const [language, text] of [
    ['en', 'We keep the queue, and it has to be fast'],
    ['de', 'Wir behalten die Warteschlange und sie wird schneller'],
    ['es', 'Los pedidos son lentos y hay que esperar con una cola'],
    ['pt', 'Os pedidos com uma fila do banco e mais nada'],
    ['fr', "Les files sont dans le cache et l'on attend pour cette page"],
  ] as const)
    it(`is told by small words, in letters of ASCII and beyond: ${language}`, () => {
      assert.equal(languageOf(of(text)), language);
      assert.equal(languageOf(of(`${text} → 決定`)), language);
      assert.equal(languageOf(of(text.toUpperCase())), language);
    });

  it('is English where nothing tells', () => {
    assert.equal(languageOf(of('')), 'en');
    assert.equal(languageOf(of('Postgres 16; kubectl_apply')), 'en');
    assert.equal(languageOf(of("die' 'und' weil3 DER-VON")), 'de');
  });

  it('is that of the record where a part of it leaves a doubt', () => {
    const record = of('Wir behalten die Warteschlange und sie wird schneller');
    assert.equal(languageIn(record, 'Kafka'), 'de');
    assert.equal(languageIn(record, 'the queue and the rest of it'), 'en');
  });

  it('is not that of its comments and of the keys above it', () => {
    const german = 'Wir behalten die Warteschlange und sie';
    const remark = '<!-- the one that we have to fill in with the rest of it -->';
    assert.equal(languageOf(of(`${remark}\n\n${german}`)), 'de');
    assert.equal(languageOf(of(remark.repeat(30) + german)), 'de');
    assert.equal(languageOf(of(`${german} <!-- ${remark.slice(4, -3)}`)), 'de');
    const front = '---\nstatus: to be the one that is on the way with us\n---\n';
    assert.equal(languageOf(readRecord(`${front}# A\n\n${german}\n`)), 'de');
  });

  it('takes a word with an apostrophe for one word', () => {
    // "the" inside of another word is none.
    assert.equal(languageOf(of("the'x x'the the'the und")), 'en');
    assert.equal(languageOf(of("the'x x'the the'the und der")), 'de');
  });
});

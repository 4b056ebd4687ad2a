import assert from 'node:assert/strict';
import { l10n } from 'vscode';
import { SaidError, verbatim } from '../../src/core/index.ts';
import { phrase, say } from '../../src/core/text/message.ts';
import { reasonOf, translate, translateWords } from '../../src/extension/translate.ts';

describe('translate', () => {
  it('fills in a message and what it holds', () => {
    assert.equal(
      translate(say`${say`Bet ${2}`} has no ${'{0} owner'}.`),
      'Bet 2 has no {0} owner.',
    );
    assert.equal(translate(verbatim('')), '');
  });

  it('says in English what the command line says', () => {
    const asked = say`It is empty: ${phrase('What follows?', 'what follows?')}`;
    assert.equal(translate(asked), 'It is empty: what follows?');
    Object.assign(l10n, { bundle: {} });
    try {
      assert.equal(translate(asked), 'It is empty: what follows?');
    } finally {
      Object.assign(l10n, { bundle: undefined });
    }
  });

  it('leaves the words of a kind that nobody knows as they are', () => {
    assert.equal(translateWords('Was gehört dem Team?'), 'Was gehört dem Team?');
    assert.equal(translateWords(''), '');
  });

  it('tells what went wrong, whoever says it', () => {
    assert.equal(reasonOf(new SaidError(say`The number ${7} is taken.`)), 'The number 7 is taken.');
    assert.equal(reasonOf(new Error('No such file.')), 'No such file.');
    assert.equal(reasonOf('odd'), 'odd');
  });
});

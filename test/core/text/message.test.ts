import assert from 'node:assert/strict';
import {
  isMessage,
  phrase,
  SaidError,
  say,
  verbatim,
  type Message,
} from '../../../src/core/text/message.ts';

/** As a host does that has no translation. */
function filledIn({ template, args }: Message): string {
  return template.replace(/\{(\d+)\}/g, (_, at: string) => {
    const arg = args[Number(at)];
    return typeof arg === 'object' ? filledIn(arg) : String(arg);
  });
}

describe('a message', () => {
  it('is said in English, and as a template with what it is filled in with', () => {
    const said = say`There are ${3} bets in “${'Plans'}”.`;
    assert.equal(said.text, 'There are 3 bets in “Plans”.');
    assert.equal(said.template, 'There are {0} bets in “{1}”.');
    assert.deepEqual(said.args, [3, 'Plans']);
  });

  it('holds others, which a host may translate by themselves', () => {
    const whole = say`${say`Bet ${2}`} has no ${verbatim('owner')}.`;
    assert.equal(whole.text, 'Bet 2 has no owner.');
    assert.equal(whole.template, '{0} has no {1}.');
    assert.equal(filledIn(whole), whole.text);
  });

  it('takes what it is filled in with as it is', () => {
    const odd = say`${'{1} $& {0}'} and ${'b'}`;
    assert.equal(odd.text, '{1} $& {0} and b');
    assert.equal(filledIn(odd), odd.text);
  });

  it('may be found by other words than it is shown with in the middle of a sentence', () => {
    const asked = phrase('What is true?', 'what is true?');
    assert.equal(say`It is empty: ${asked}`.text, 'It is empty: what is true?');
    assert.equal(filledIn(asked), 'What is true?');
  });

  it('has one template however often it is said', () => {
    const said = ['a', 'b'].map((name) => say`This is ${name}.`);
    assert.deepEqual(
      said.map(({ template }) => template),
      ['This is {0}.', 'This is {0}.'],
    );
  });

  it('is its English in JSON', () => {
    assert.equal(JSON.stringify({ label: say`Bet ${2}` }), '{"label":"Bet 2"}');
    assert.ok(isMessage(say`Bet ${2}`) && !isMessage('Bet 2') && !isMessage({ text: 'Bet 2' }));
  });

  it('says why something cannot be done', () => {
    const error = new SaidError(say`The number ${7} is taken.`, { cause: 'x' });
    assert.equal(error.message, 'The number 7 is taken.');
    assert.equal(error.said.template, 'The number {0} is taken.');
    assert.equal(error.cause, 'x');
  });
});

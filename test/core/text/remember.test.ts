import assert from 'node:assert/strict';
import { remember } from '../../../src/core/text/remember.ts';

describe('remember', () => {
  it('asks once for each text, also where the answer is undefined', () => {
    const asked: string[] = [];
    const answer = remember(10, (text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.length;
    });
    for (const text of ['one', 'none', 'one', 'none']) answer(text);
    assert.equal(answer('one'), 3);
    assert.equal(answer('none'), undefined);
    assert.deepEqual(asked, ['one', 'none']);
  });

  it('forgets what came once and keeps what is asked for again', () => {
    const asked: string[] = [];
    const answer = remember(4, (text) => asked.push(text));
    for (let at = 0; at < 20; at++) {
      answer('often');
      answer(`once ${at}`);
    }
    assert.equal(asked.filter((text) => text === 'often').length, 1);
    answer('once 0');
    assert.equal(asked.filter((text) => text === 'once 0').length, 2);
  });
});

import assert from 'node:assert/strict';
import { ask, type Answer, type Step } from '../../../src/extension/commands/steps.ts';

/** A question that notes when it is asked and gives the next of its answers. */
function scripted(name: string, log: string[], ...answers: Answer<string>[]): Step {
  return ({ step, totalSteps }) => {
    log.push(`${name} ${step}/${totalSteps}`);
    return Promise.resolve(answers.shift() ?? 'cancel');
  };
}

describe('ask', () => {
  it('asks one after another, and goes back', async () => {
    const log: string[] = [];
    const steps = [
      scripted('kind', log, { value: 'adr' }, { value: 'scope' }),
      scripted('title', log, 'back', { value: 'A' }),
    ];
    assert.equal(await ask('New', () => steps), true);
    assert.deepEqual(log, ['kind 1/2', 'title 2/2', 'kind 1/2', 'title 2/2']);
  });

  it('asks what follows from an answer', async () => {
    const log: string[] = [];
    let several = false;
    const kind: Step = async (place) => {
      several = true;
      return scripted('kind', log, { value: 'adr' })(place);
    };
    const folder = scripted('folder', log, { value: 'docs/adr' });
    assert.equal(await ask('New', () => [kind, ...(several ? [folder] : [])]), true);
    assert.deepEqual(log, ['kind 1/1', 'folder 2/2']);
  });

  it('is over when a question stays without an answer, or the first is gone back from', async () => {
    assert.equal(await ask('New', () => [scripted('kind', [], 'cancel')]), false);
    assert.equal(await ask('New', () => [scripted('kind', [], 'back')]), false);
  });
});

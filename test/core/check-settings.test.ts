import assert from 'node:assert/strict';
import { findingsOnSettings } from '../../src/core/check-settings.ts';
import { readConfig } from '../../src/core/config/read.ts';
import { loadKinds } from '../../src/core/kinds/load.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';

const { kinds } = loadKinds(builtInKinds(), { wordsPerPage: 500 });
const path = 'leadline.config.yaml';

const check = (text: string, known: Parameters<typeof findingsOnSettings>[2] = { kinds }) =>
  findingsOnSettings(path, readConfig(path, text), known).map(({ message, range }) => [
    message,
    text.slice(range.start, range.end),
  ]);

describe('findingsOnSettings', () => {
  it('is content with what rules take', () => {
    const text =
      'rules:\n  bet-count: off\n  missing-sign-off:\n    severity: info\n    options:\n      roles: [product]\n';
    assert.deepEqual(check(text), []);
  });

  it('names a rule that is none, and the one that was meant', () => {
    assert.deepEqual(check('rules:\n  bet-cuont: off\n  sing: off\n'), [
      ['Unexpected rule “bet-cuont”, did you mean “bet-count”?', 'bet-cuont'],
      ['Unexpected rule “sing”, expected a known one.', 'sing'],
    ]);
  });

  it('names an option that a rule does not take, and a value of the wrong type', () => {
    const text =
      'rules:\n  missing-sign-off:\n    options:\n      role: x\n      roles: product\n  bet-count:\n    options:\n      most: 3\n';
    assert.deepEqual(check(text), [
      ['Unexpected option “role”, expected one of roles.', 'role'],
      ['Unexpected value of “roles”, expected a list of texts.', 'roles'],
      ['Unexpected option “most”, expected none.', 'most'],
    ]);
  });

  it('names a phase or status that no kind has, and knows those that one has', () => {
    const text =
      'rules:\n  bet-count: { setled: off, signed off: error, in review: info, settled: off }\n  missing-date:\n    severity: { acepted: info }\n';
    assert.deepEqual(check(text), [
      ['Unexpected phase or status “setled”, did you mean “settled”?', 'setled'],
      ['Unexpected phase or status “acepted”, did you mean “accepted”?', 'acepted'],
    ]);
  });

  it('names a kind that is none, at its place in spite of mistakes before it', () => {
    const text = 'folders:\n  - 5\n  - { path: a, kind: adr }\n  - { path: b, kind: roadmpa }\n';
    assert.deepEqual(check(text), [
      ['Unexpected kind “roadmpa”, did you mean “roadmap”?', 'roadmpa'],
    ]);
    assert.deepEqual(check('folders: [{ path: a, kind: memo }]\n'), [
      [
        'Unexpected kind “memo”, expected adr, charter, growth-plan, options-memo, policy, postmortem, promotion-case, roadmap, runbook, scope or ticket.',
        'memo',
      ],
    ]);
  });

  it('says nothing of names of kinds and statuses where kinds may not be read', () => {
    const text = 'folders: [{ path: a, kind: memo }]\nrules: { bet-count: { done: off } }\n';
    assert.deepEqual(check(text, { kinds: undefined }), []);
  });

  it('looks into overrides too', () => {
    const text =
      'overrides:\n  - paths: [a/**]\n    rules:\n      bet-cuont: off\n      bet-count: { acepted: off }\n      missing-sign-off: { options: { roels: [a] } }\n';
    assert.deepEqual(
      check(text).map(([, at]) => at),
      ['bet-cuont', 'acepted', 'roels'],
    );
  });
});

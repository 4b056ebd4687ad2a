import assert from 'node:assert/strict';
import { isNone, isPlaceholder } from '../../../../src/core/records/values/none.ts';

const nothing = [
  ...[
    '',
    ' ',
    '-',
    '—',
    '--',
    'N/A',
    'n.a.',
    'None.',
    '_None_',
    '**none**',
    '""',
    '[]',
    '[""]',
    '(none)',
  ],
  ...[
    '- none',
    'None yet',
    'No',
    'keine',
    'Entfällt',
    'Ninguno',
    'não se aplica',
    'Aucun',
    'néant',
    'なし',
  ],
  '<!-- say why --> none',
];
const later = [
  ...[
    'TBD',
    'tbd.',
    '_TBD_',
    'TODO',
    'TODO: say why',
    'To be decided',
    '???',
    '?',
    '...',
    '…',
    '____',
  ],
  ...[
    '<name>',
    '<Name of the owner>',
    '{title}',
    '{title of option 1}',
    '{{title}}',
    '{open | closed}',
  ],
  ...[
    '[What hurts?]',
    '[open | closed]',
    '`<name>`',
    'Lorem ipsum dolor',
    'xxx',
    'YYYY-MM-DD',
    'a definir',
  ],
];
const prose = [
  'None of the partners objected.',
  'Nothing changes for readers, because the format stays.',
  'No.1 concern: latency',
  'The TODO list app',
  'Todo list',
  'Why?',
  '{ accepted }',
  '{"a": 1}',
  '[text](target)',
  '[1]',
  '[ADR-5]',
  '<https://example.org>',
  '<br>',
  'Non-goals are listed below',
  'Noah',
];

describe('isNone', () => {
  for (const text of nothing) it(`takes “${text}” for none`, () => assert.ok(isNone(text)));
  for (const text of [...later, ...prose]) {
    it(`does not take “${text}” for none`, () => assert.ok(!isNone(text)));
  }
});

describe('isPlaceholder', () => {
  for (const text of later) it(`takes “${text}” for one`, () => assert.ok(isPlaceholder(text)));
  for (const text of [...nothing, ...prose]) {
    it(`does not take “${text}” for one`, () => assert.ok(!isPlaceholder(text)));
  }
});

import { defaultConfig } from '../../../src/core/config/config.ts';
import { readConfig } from '../../../src/core/config/read.ts';
import { findingsOnSettings } from '../../../src/core/check-settings.ts';
import { judgeRecord } from '../../../src/core/lint.ts';
import { policyOf } from '../../../src/core/policy.ts';
import { kinds } from '../../support/read.ts';
import { completeRecords } from '../../support/complete-records.ts';
import { mutate, SIGNS } from '../mutate.ts';
import { inside, type Target } from '../target.ts';
import { TODAY, worldOf } from './world.ts';

const VALUES = [
  'off',
  'error',
  'warning',
  'info',
  'hint',
  'loud',
  '3',
  'true',
  'null',
  '[]',
  '{}',
  '"**/*.md"',
  '["a/**", "!b"]',
  '2026-11-20',
  '"["',
  '"{a,b"',
  '{ severity: off }',
  '{ accepted: error }',
];
const KEYS = [
  'folders',
  'ignore',
  'rules',
  'overrides',
  'baseline',
  'kinds',
  'wordsPerPage',
  'policy',
  'mentions',
  'missing-date',
  'broken-link',
  'paths',
  'kind',
  'path',
  'severity',
  'options',
  'effectiveFrom',
  'needsAdr',
  'immutability',
  'drift',
  'prefixes',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];
const FILE = 'leadline.config.yaml';
const KNOWN = { kinds };
const [record = ''] = Object.values(completeRecords);
const world = worldOf(record);

/** The configuration file. */
export const config: Target = {
  name: 'config',
  promise: 'Every mistake is a sentence at its place; what is left can be used.',
  share: 25,
  make: (random, seeds) => {
    if (random.oneIn(2))
      return [
        mutate(random, random.pick(seeds.configs), seeds.configs, [...SIGNS, ...KEYS, ...VALUES]),
      ];
    const lines = random.list(1, 9, () => {
      const indent = '  '.repeat(random.below(4));
      return `${indent}${random.oneIn(4) ? '- ' : ''}${random.pick(KEYS)}:${random.oneIn(2) ? ` ${random.pick(VALUES)}` : ''}`;
    });
    return [lines.join('\n')];
  },
  long: (text) => [text],
  pieces: [
    ...SIGNS,
    '\n- ',
    'a: ',
    '[',
    '{',
    '&a ',
    '*a',
    '!!',
    '? ',
    '| ',
    '> ',
    '"',
    'folders: ',
    '**/',
    '{a,',
    '(',
    '@(',
  ],
  check([text = '']) {
    const read = readConfig(FILE, text);
    for (const { range, message } of [...read.findings, ...findingsOnSettings(FILE, read, KNOWN)]) {
      inside(text, range, message);
      if (!/^[A-Z“"].*[.!?)”]$/s.test(message)) throw new Error(`No sentence: ${message}`);
    }
    policyOf(read.config, 'docs/adr/0001-a.md');
    if (world)
      judgeRecord(world.record, world.catalog, { ...defaultConfig, ...read.config }, TODAY);
    if (({} as Record<string, unknown>)['polluted'] !== undefined)
      throw new Error('A prototype was changed.');
  },
};

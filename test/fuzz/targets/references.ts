import { findDeadCitations } from '../../../src/core/mentions/cites-dead-record.ts';
import { mentionReader } from '../../../src/core/mentions/reader.ts';
import { fieldForReferences, mentionStart } from '../../../src/core/mentions/complete.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { mutate, SIGNS } from '../mutate.ts';
import { choice, inside, same, type Target } from '../target.ts';
import { OTHERS, worldOf } from './world.ts';

const world = worldOf(
  '---\nstatus: superseded\nsuperseded-by: ADR-0009\n---\n\n# Use a queue\n',
  OTHERS[1],
)!;
const FORMS = [
  'ADR-9',
  'ADR 0009',
  'adr-009',
  '#9',
  '9',
  '[9](0009-use-streams.md)',
  '0009-use-streams.md',
  './0009-use-streams.md#context',
  '../adr/0009-use-streams.html',
  '/docs/adr/0009-use-streams.md',
  'https://github.com/a/b/blob/main/docs/adr/0009-use-streams.md',
  '[[0009-use-streams|x]]',
  'Use streams',
  'docs/adr/',
  '<0009-use-streams.md>',
  'C:\\a\\0009.md',
  'mailto:a@b.c',
  '%E0%A4%A',
  '#',
  '',
  '.',
  '..',
  '/',
  '//',
  '?',
];
const FILES = [
  'src/a.ts',
  'src/a.py',
  'a.md',
  'a.html',
  'a.sql',
  'a.rs',
  'a.lua',
  'a.vue',
  'Makefile',
  'a.yaml',
  'a.png',
  'a',
];

/** The resolver of references, and the scanner for mentions in code. */
export const references: Target = {
  name: 'references',
  promise:
    'Every reference has a meaning or none; a mention covers what it says; a link that is sure leads to the record.',
  share: 150,
  make: (random, seeds) => [
    random.oneIn(5) ? random.pick(FORMS) : mutate(random, random.pick(FORMS), FORMS),
    random.oneIn(2) ? '' : mutate(random, random.pick([...seeds.code, ...FORMS]), FORMS),
    String(random.below(FILES.length)),
  ],
  long: (text) => [text, text, '0'],
  pieces: [...SIGNS, ...FORMS, '/', '..', '/*', '*/', '//', '"', "'", '`', '${', 'ADR-', '9'],
  check([reference = '', code = '', file]) {
    const { catalog, record } = world;
    const resolution = catalog.resolve(record, reference);
    same(
      ['record', 'ambiguous', 'broken', 'elsewhere', 'text'].includes(resolution.type),
      true,
      resolution.type,
    );
    if (resolution.type === 'ambiguous' && resolution.records.length < 2)
      throw new Error('Ambiguous between fewer than two.');
    const path = choice(file, FILES);
    const reader = mentionReader(catalog, defaultConfig);
    let end = 0;
    const mentions = reader.scanner.scan(path, code);
    for (const mention of mentions) {
      inside(code, mention.range, 'a mention');
      same(code.slice(mention.range.start, mention.range.end), mention.text, 'A mention covers');
      if (mention.range.start < end) throw new Error('Two mentions overlap.');
      ({ end } = mention.range);
      if (mention.number)
        same(
          Number(code.slice(mention.number.digits.start, mention.number.digits.end)),
          mention.number.value,
          'The digits',
        );
    }
    reader.resolved(path, mentions);
    for (const { range } of findDeadCitations(path, code, catalog, defaultConfig))
      inside(code, range, 'a citation');
    mentionStart(catalog, defaultConfig, code);
    fieldForReferences(catalog.kindOf(record), reference);
  },
};

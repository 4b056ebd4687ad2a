import assert from 'node:assert/strict';
import { lintFiles } from '../support/lint-files.ts';

/** Characters of each hostile run; each record has several. */
const LENGTH = 40_000;

/** What is repeated: whatever some expression of ours asks to be repeated, in the main. */
const pumps = [
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    '\n\n',
    '\u00a0',
    '-',
    '_',
    '#',
    ' #',
    '# ',
    '`',
    '*',
    '~',
    '=',
    '|',
    '\\',
    '/',
    '.',
  ],
  ...[
    '[',
    '(',
    '{',
    '<',
    '](',
    '[a](',
    '<a ',
    '</',
    '<!--',
    '{#',
    '{{',
    '[^a]: ',
    '"',
    "'",
    '!',
    '&',
    '%',
    '?',
    ':',
  ],
  ...[
    'x',
    'x ',
    'x-',
    'x.y/',
    '0',
    '\ud83d\ude00',
    '@',
    '@a ',
    'a: ',
    'a, ',
    'ADR-1 ',
    'http://a ',
    'because ',
  ],
  ...['no ', 'on the ', '- x\n', '- ', '1. ', '> ', '[x] '],
];

/** Where it is repeated; a sign that fits nowhere follows, so that nothing matches in the end. */
const places: Readonly<Record<string, (run: string) => string>> = {
  'a title': (run) => `# ADR-0001: A ${run}\u0001\n\n## Status\n\nAccepted\n\n## Context\n\nx\n`,
  'a status': (run) =>
    `# 1. A\n\n## Status\n\nAccepted ${run}\u0001b\n\n## Context\n\nx\n\n## Decision\n\nx\n`,
  'a paragraph': (run) =>
    `# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nx ${run}\u0001b\n\n## Decision\n\nWe x ${run}\u0001b\n\n## Consequences\n\n- ${run}\u0001b\n`,
  'front matter': (run) =>
    `---\nstatus: accepted ${run}\u0001b\ndate: 2026 ${run}\u0001\ndeciders: a ${run}\u0001b\nsupersedes: a ${run}\u0001b\ngoverns: x ${run}\u0001\n---\n\n# A\n`,
  'a field, a table and a heading': (run) =>
    `# 1. A\n\nDate: ${run}\u0001b\nDeciders: ${run}\u0001\nSupersedes: ${run}\u0001b\n* Status: ${run}\u0001b\n\n| a | b |\n| - | - |\n| ${run} | b\u0001 |\n\n## ${run}\u0001b\n`,
};

describe('a long line in a record', function () {
  this.timeout(120_000);

  for (const [place, write] of Object.entries(places))
    it(`keeps no reading busy in ${place}`, async () => {
      const slow: string[] = [];
      for (const pump of pumps) {
        const run = pump.repeat(Math.ceil(LENGTH / pump.length));
        const from = process.cpuUsage().user;
        await lintFiles({ 'docs/adr/0001-a.md': write(run), 'docs/adr/0002-b.md': write('x') });
        // In microseconds. The square of the length of one run alone would be seconds.
        const seconds = (process.cpuUsage().user - from) / 1e6;
        if (seconds > 1.5) slow.push(`${JSON.stringify(pump)}: ${seconds.toFixed(1)} s`);
      }
      assert.deepEqual(slow, []);
    });
});

import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { LineIndex, type Finding } from '../../../src/core/index.ts';
import { reporters } from '../../../src/cli/reporters/index.ts';
import type { LintReport } from '../../../src/cli/reporters/report.ts';
import { makeStyle } from '../../../src/cli/text/style.ts';

const text = '# Use\n\nStatus: acepted\n\n🚢 see [x](gone.md)\n';
const other = '# Other\n\nStatus: accepted\n';
const path = 'docs/adr/0001-use.md';

function rangeOf(marked: string, within = text): { start: number; end: number } {
  const start = within.indexOf(marked);
  return { start, end: start + marked.length };
}

const status: Finding = {
  path,
  rule: 'unknown-status',
  severity: 'warning',
  message: 'Unexpected status “acepted”, expected “accepted”.',
  range: rangeOf('acepted'),
  related: [
    { path: 'docs/adr/0002.md', range: rangeOf('accepted', other), message: 'Spelt so here.' },
  ],
  fixes: [
    {
      title: 'Write “accepted”',
      safe: true,
      edits: new Map([[path, [{ range: rangeOf('acepted'), newText: 'accepted' }]]]),
    },
  ],
  tag: undefined,
};
const link: Finding = {
  path,
  rule: 'broken-link',
  severity: 'error',
  message: 'The link leads nowhere.',
  range: rangeOf('gone.md'),
  related: [],
  fixes: [],
  tag: undefined,
};
const large: Finding = {
  ...link,
  path: 'docs/adr/0003-large.md',
  rule: 'unreadable-file',
  message: 'Too large.',
  range: { start: 0, end: 0 },
};
const report: LintReport = {
  findings: [status, link, large],
  silenced: [],
  records: 2,
  sources: new Map([
    [path, { text, lines: new LineIndex(text) }],
    ['docs/adr/0002.md', { text: other, lines: new LineIndex(other) }],
  ]),
};
const plainLook = { style: makeStyle(false), columns: 80, hints: false };

describe('text reporter', () => {
  it('groups findings by file, shows the line meant, and sums up', () => {
    assert.equal(
      reporters.text(report, plainLook),
      [
        'docs/adr/0001-use.md',
        '  3:9  warning  Unexpected status “acepted”, expected “accepted”.  unknown-status',
        '  3 │ Status: acepted',
        '    │         ^^^^^^^',
        '    see docs/adr/0002.md:3:9 Spelt so here.',
        '  5:12  error    The link leads nowhere.  broken-link',
        '  5 │ 🚢 see [x](gone.md)',
        '    │            ^^^^^^^',
        '',
        'docs/adr/0003-large.md',
        '  1:1  error    Too large.  unreadable-file',
        '',
        '2 errors and 1 warning in 2 files, among 2 records. 1 can be mended with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('differs by colours alone on a terminal', () => {
    const coloured = reporters.text(report, { ...plainLook, style: makeStyle(true) });
    assert.ok(coloured.includes('\u001b[31merror'));
    assert.equal(stripVTControlCharacters(coloured), reporters.text(report, plainLook));
  });

  it('says that all is well, or that nothing was there', () => {
    const none = { findings: [], silenced: [], sources: new Map() };
    assert.equal(reporters.text({ ...none, records: 1 }, plainLook), 'No findings in 1 record.\n');
    assert.match(reporters.text({ ...none, records: 0 }, plainLook), /^No records found\./);
  });

  it('counts hints, and shows them when asked', () => {
    const hinted = { ...report, findings: [link, { ...status, severity: 'hint' as const }] };
    const printed = reporters.text(hinted, plainLook);
    assert.ok(!printed.includes('unknown-status'));
    assert.match(printed, /1 error and 1 hint \(see --hints\) in 1 file/);
    const all = reporters.text(hinted, { ...plainLook, hints: true });
    assert.match(all, /hint +Unexpected status .* unknown-status\n/);
    assert.match(all, /1 error and 1 hint in 1 file/);
  });

  it('escapes what a terminal would obey in paths and messages', () => {
    const hostile = { ...large, path: 'docs/\u001b]0;x\u0007.md', message: 'Is “\u202egnp”.' };
    const printed = reporters.text({ ...report, findings: [hostile] }, plainLook);
    assert.match(printed, /docs\/\\u001b\]0;x\\u0007\.md/);
    assert.match(printed, /“\\u202egnp”/);
    for (const unsafe of ['\u001b', '\u0007', '\u202e']) assert.ok(!printed.includes(unsafe));
  });
});

describe('json reporter', () => {
  it('has the shape that scripts rely on, zero-based and in UTF-16 units', () => {
    const [first, second, third] = JSON.parse(
      [...reporters.json(report, plainLook)].join(''),
    ) as unknown[];
    const at = { start: { line: 2, character: 8 }, end: { line: 2, character: 15 } };
    assert.deepEqual(first, {
      path,
      rule: 'unknown-status',
      severity: 'warning',
      message: status.message,
      range: at,
      fixes: [
        {
          title: 'Write “accepted”',
          safe: true,
          edits: [{ path, range: at, newText: 'accepted' }],
        },
      ],
      related: [
        {
          path: 'docs/adr/0002.md',
          range: { start: { line: 2, character: 8 }, end: { line: 2, character: 16 } },
          message: 'Spelt so here.',
        },
      ],
      docs: 'https://github.com/leadline/leadline/blob/main/docs/rules/unknown-status.md',
    });
    assert.deepEqual((second as { range: unknown }).range, {
      start: { line: 4, character: 11 },
      end: { line: 4, character: 18 },
    });
    const origin = { line: 0, character: 0 };
    assert.deepEqual((third as { range: unknown }).range, { start: origin, end: origin });
  });
});

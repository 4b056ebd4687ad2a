import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { reporters } from '../../../src/cli/reporters/index.ts';
import { makeStyle } from '../../../src/cli/text/style.ts';
import { hostileReport, link, path, plainLook, report, status } from './sample.ts';

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
    assert.equal(
      reporters.text({ ...none, records: [path] }, plainLook),
      'No findings in 1 record.\n',
    );
    assert.match(reporters.text({ ...none, records: [] }, plainLook), /^No records found\./);
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
    const printed = reporters.text(hostileReport, plainLook);
    assert.match(printed, /\/\\u001b\]0;x\\u0007\\u000a<&">\.md\n/);
    assert.match(printed, /“\\u202egnp”/);
    for (const unsafe of ['\u001b', '\u0007', '\u202e']) assert.ok(!printed.includes(unsafe));
  });

  it('breaks long messages at the width of the terminal', () => {
    assert.equal(
      reporters.text({ ...report, findings: [status] }, { ...plainLook, columns: 52 }),
      [
        'docs/adr/0001-use.md',
        '  3:9  warning  Unexpected status “acepted”,',
        '                expected “accepted”.  unknown-status',
        '  3 │ Status: acepted',
        '    │         ^^^^^^^',
        '    see docs/adr/0002.md:3:9 Spelt so here.',
        '',
        '1 warning in 1 file, among 2 records. 1 can be mended with --fix.',
        '',
      ].join('\n'),
    );
    const narrow = reporters.text(report, { ...plainLook, columns: 10 });
    assert.match(narrow, /\n {16}expected “accepted”\.\n {16}unknown-status\n/);
  });
});

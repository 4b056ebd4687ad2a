import assert from 'node:assert/strict';
import { reporters } from '../../../src/cli/reporters/index.ts';
import { hostileReport, link, plainLook, report } from './sample.ts';

describe('github reporter', () => {
  it('prints a workflow command a finding, then a sum', () => {
    assert.equal(
      reporters.github(report, plainLook),
      [
        '::warning file=docs/adr/0001-use.md,line=3,col=9,endLine=3,endColumn=15,title=Leadline%3A unknown-status::Unexpected status “acepted”, expected “accepted”.',
        '::error file=docs/adr/0001-use.md,line=5,col=12,endLine=5,endColumn=18,title=Leadline%3A broken-link::The link leads nowhere.',
        '::error file=docs/adr/0003-large.md,line=1,col=1,endLine=1,endColumn=1,title=Leadline%3A unreadable-file::Too large.',
        '2 errors and 1 warning in 2 files, among 2 records. 1 can be mended with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('names no columns for a range of several lines', () => {
    const finding = { ...link, range: { start: 2, end: 20 } };
    const [line] = reporters.github({ ...report, findings: [finding] }, plainLook).split('\n');
    assert.match(line!, /^::error file=docs\/adr\/0001-use\.md,line=1,endLine=3,title=/);
  });

  it('names files as the checkout knows them', () => {
    const [line] = reporters.github(report, { ...plainLook, prefix: 'a b/' }).split('\n');
    assert.match(line!, /^::warning file=a b\/docs\/adr\/0001-use\.md,/);
  });

  it('leaves hints out, unless asked', () => {
    const hinted = { ...report, findings: [{ ...link, severity: 'hint' as const }] };
    assert.equal(
      reporters.github(hinted, plainLook),
      '1 hint (see --hints) in 1 file, among 2 records.\n',
    );
    assert.match(reporters.github(hinted, { ...plainLook, hints: true }), /^::notice file=/);
  });

  it('lets no path or message begin a command or a property of its own', () => {
    const [line, sum, end, ...more] = reporters.github(hostileReport, plainLook).split('\n');
    assert.equal(end, '');
    assert.deepEqual(more, []);
    assert.equal(sum, '1 warning in 1 file, among 1 record.');
    // What the runner does with it: up to the second “::”, properties at commas.
    const [, properties, message] = /^::warning (.*?)::(.*)$/.exec(line!)!;
    assert.deepEqual(
      properties!.split(',').map((one) => one.split('=')[0]),
      ['file', 'line', 'col', 'endLine', 'endColumn', 'title'],
    );
    assert.equal(
      properties!.split(',')[0],
      'file=docs/a%2Cb%3Ac%250A/\\u001b]0;x\\u0007\\u000a<&">.md',
    );
    assert.match(message!, /^Is “\\u202egnp”, 100%25\\u000d\\u000a::error::x /);
    // eslint-disable-next-line no-control-regex -- Control characters are what this is about.
    assert.doesNotMatch(line!, /[\u0000-\u001f]/);
  });
});

import assert from 'node:assert/strict';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { version } from '../../../package.json';
import { LineIndex, ruleList, type Finding } from '../../../src/core/index.ts';
import { reporters } from '../../../src/cli/reporters/index.ts';
import type { LintReport } from '../../../src/cli/reporters/report.ts';
import { hostileReport, large, link, path, plainLook, report, status } from './sample.ts';
import { verbatim } from '../../../src/core/text/message.ts';

// One of the schema's patterns is none in Unicode mode.
const validate = addFormats(new Ajv({ strict: false, unicodeRegExp: false })).compile(schema);

function logOf(of: LintReport): Log {
  const log = JSON.parse(reporters.sarif(of, plainLook)) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
  return log;
}

const run = (of: LintReport) => logOf(of).runs[0]!;
const only = (finding: Finding): LintReport => ({ ...report, findings: [finding] });

describe('sarif reporter', () => {
  it('is told apart from what the schema does not allow', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });

  it('says a finding with its place, related places, repair and fingerprint', () => {
    const [result] = run(report).results!;
    const at = { startLine: 3, startColumn: 9, endLine: 3, endColumn: 16 };
    const artifactLocation = { uri: path, uriBaseId: '%SRCROOT%' };
    assert.deepEqual(result, {
      ruleId: 'unknown-status',
      ruleIndex: ruleList.findIndex(({ id }) => id === 'unknown-status'),
      level: 'warning',
      message: { text: status.message },
      locations: [{ physicalLocation: { artifactLocation, region: at } }],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'Spelt so here.' },
          physicalLocation: {
            artifactLocation: { uri: 'docs/adr/0002.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 17 },
          },
        },
      ],
      partialFingerprints: result!.partialFingerprints,
      suppressions: [],
      fixes: [
        {
          description: { text: 'Write “accepted”' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: at, insertedContent: { text: 'accepted' } }],
            },
          ],
          properties: { safe: true },
        },
      ],
      properties: { severity: 'warning' },
    });
  });

  it('says how columns and lines are counted, and names no folder of this machine', () => {
    const { columnKind, newlineSequences, originalUriBaseIds, tool, results } = run(report);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(newlineSequences, ['\r\n', '\n', '\r']);
    assert.deepEqual(originalUriBaseIds, {
      '%SRCROOT%': { description: { text: 'The root that was judged.' } },
    });
    assert.equal(tool.driver.version, version);
    // The ship before the link takes two units.
    assert.equal(results![1]!.locations![0]!.physicalLocation!.region!.startColumn, 12);
  });

  it('describes every rule, with its page and its gravest level', () => {
    const rules = run(report).tool.driver.rules!;
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleList.map(({ id }) => id),
    );
    const rule = rules.find(({ id }) => id === 'unknown-status')!;
    assert.deepEqual(rule, {
      id: 'unknown-status',
      shortDescription: { text: 'The status is one that the kind knows.' },
      fullDescription: { text: 'The status is one that the kind knows. Its severity is warning.' },
      helpUri: 'https://github.com/leadline/leadline/blob/main/docs/rules/unknown-status.md',
      help: {
        text: 'See https://github.com/leadline/leadline/blob/main/docs/rules/unknown-status.md',
      },
      defaultConfiguration: { level: 'warning' },
    });
    const graver = rules.find(({ id }) => id === 'leftover-placeholder')!;
    assert.equal(graver.defaultConfiguration?.level, 'error');
    assert.match(graver.fullDescription!.text, /error once settled/);
  });

  it('says of what nobody objects to any more who decided so, and why', () => {
    const { results } = run({
      ...only(status),
      silenced: [
        { finding: link, by: 'comment', reason: 'Written next week.' },
        { finding: large, by: 'baseline' },
      ],
    });
    assert.deepEqual(
      results!.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        ['unknown-status', []],
        ['broken-link', [{ kind: 'inSource', justification: 'Written next week.' }]],
        ['unreadable-file', [{ kind: 'external' }]],
      ],
    );
  });

  it('takes infos and hints for notes, and says which they were', () => {
    const levels = (['info', 'hint'] as const).map((severity) => {
      const [result] = run(only({ ...link, severity })).results!;
      return [result!.level, String(result!.properties!['severity'])];
    });
    assert.deepEqual(levels, [
      ['note', 'info'],
      ['note', 'hint'],
    ]);
  });

  it('has fingerprints that survive moved lines, and tell equal lines apart', () => {
    const text = 'a [x](gone.md)\nb\na [x](gone.md)\n';
    const at = (source: string, from = 0): Finding => {
      const start = source.indexOf('gone', from);
      return { ...link, range: { start, end: start + 7 } };
    };
    const prints = (source: string): string[] =>
      run({
        findings: [at(source), at(source, source.indexOf('b'))],
        silenced: [],
        records: [path],
        sources: new Map([[path, { text: source, lines: new LineIndex(source) }]]),
      }).results!.map((result) => Object.values(result.partialFingerprints!)[0]!);
    const [one, two] = prints(text);
    assert.match(one!, /^[0-9a-f]{16}:1$/);
    assert.notEqual(one, two);
    assert.deepEqual(prints(`New line.\r\n${text}`), [one, two]);
  });

  it('deletes without inserting, and inserts without deleting', () => {
    const edits = [
      { range: { start: 0, end: 2 }, newText: '' },
      { range: { start: 5, end: 5 }, newText: '!' },
    ];
    const fix = { title: verbatim('Mend'), safe: false, edits: new Map([[path, edits]]) };
    const [result] = run(only({ ...link, fixes: [fix] })).results!;
    assert.deepEqual(result!.fixes![0]!.artifactChanges[0]!.replacements, [
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 } },
      {
        deletedRegion: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 6 },
        insertedContent: { text: '!' },
      },
    ]);
  });

  it('is valid for hostile paths, for files without text, and for nothing', () => {
    const [result] = run(hostileReport).results!;
    assert.equal(
      result!.locations![0]!.physicalLocation!.artifactLocation!.uri,
      'docs/a%2Cb%3Ac%250A/%1B%5D0%3Bx%07%0A%3C%26%22%3E.md',
    );
    run(only({ ...large, path: 'docs/\ud800.md', rule: 'one-of-tomorrow' }));
    assert.deepEqual(
      run({ findings: [], silenced: [], records: [], sources: new Map() }).results,
      [],
    );
  });

  it('gives the same bytes for the same report, and obeys no control character', () => {
    const printed = reporters.sarif(hostileReport, plainLook);
    assert.equal(printed, reporters.sarif(hostileReport, plainLook));
    // eslint-disable-next-line no-control-regex -- Control characters are what this is about.
    assert.doesNotMatch(printed, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

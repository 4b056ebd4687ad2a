import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { readConfig } from '../../../src/core/config/read.ts';

const PATH = 'leadline.config.yaml';

function mistakes(text: string): string[] {
  return readConfig(PATH, text).findings.map(
    ({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`,
  );
}

describe('readConfig', () => {
  it('reads everything that a configuration may say', () => {
    const text = [
      'folders:',
      '  - docs/adr/',
      '  - { path: docs/plans, kind: roadmap }',
      'ignore: ["docs/archive/**"]',
      'rules:',
      '  broken-link: off',
      '  missing-date: { settled: warning, draft: off }',
      '  section-too-long: { severity: hint, options: { percent: 20 } }',
      '  missing-field: { signed off: off, effectiveFrom: 2026-01-31 }',
      'overrides:',
      '  - paths: ["docs/legacy/**"]',
      '    rules: { missing-date: { effectiveFrom: 40 } }',
      '    effectiveFrom: 12',
      'baseline: ./docs/known.json',
      'kinds: ./tools/kinds/',
      'wordsPerPage: 400',
      'policy:',
      '  needsAdr: [{ paths: ["src/api/**"] }, { paths: [db], kind: options-memo }]',
      '  scopeBeforeCode: true',
      '  immutability: append-only',
      '  drift: { commits: 20 }',
      'mentions: { prefixes: { adr: [DEC, ODH-ADR], ticket: TKT }, exclude: [vendor/**] }',
      '',
    ].join('\n');
    const { config, findings, keyRangeOf, rangeOf } = readConfig(PATH, text);
    assert.deepEqual(findings, []);
    assert.deepEqual(config, {
      folders: [
        { path: 'docs/adr', kind: 'adr', line: 1 },
        { path: 'docs/plans', kind: 'roadmap', line: 2 },
      ],
      ignore: ['docs/archive/**'],
      rules: new Map<string, unknown>([
        ['broken-link', { severity: 'off', options: undefined }],
        ['missing-date', { severity: { settled: 'warning', draft: 'off' }, options: undefined }],
        ['section-too-long', { severity: 'hint', options: { percent: 20 } }],
        [
          'missing-field',
          {
            severity: { 'signed off': 'off' },
            options: undefined,
            effectiveFrom: '2026-01-31',
          },
        ],
      ]),
      overrides: [
        {
          paths: ['docs/legacy/**'],
          rules: new Map([
            ['missing-date', { severity: undefined, options: undefined, effectiveFrom: 40 }],
          ]),
          effectiveFrom: 12,
        },
      ],
      baseline: 'docs/known.json',
      kinds: 'tools/kinds',
      wordsPerPage: 400,
      policy: {
        needsAdr: [
          { paths: ['src/api/**'], kind: 'adr' },
          { paths: ['db'], kind: 'options-memo' },
        ],
        scopeBeforeCode: 'scope',
        immutability: 'append-only',
        drift: { commits: 20 },
      },
      mentions: {
        prefixes: new Map([
          ['adr', ['DEC', 'ODH-ADR']],
          ['ticket', ['TKT']],
        ]),
        exclude: ['vendor/**'],
      },
    });
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(at(keyRangeOf(['rules', 'missing-date'])), 'missing-date');
    assert.equal(at(rangeOf(['rules', 'section-too-long', 'options', 'percent'])), '20');
  });

  it('reads JSON, with its places', () => {
    const text = '{\n  "rules": { "broken-link": "loud" },\n  "wordsPerPage": 400\n}\n';
    const { config, findings } = readConfig('leadline.config.json', text);
    assert.equal(config.wordsPerPage, 400);
    const { start, end } = findings[0]!.range;
    assert.equal(text.slice(start, end), '"loud"');
  });

  it('says nothing of a file that says nothing', () => {
    for (const text of ['', '# later\n', '{}', '---\n'])
      assert.deepEqual(
        { ...readConfig(PATH, text), written: undefined, keyRangeOf: 0, rangeOf: 0 },
        { config: defaultConfig, findings: [], written: undefined, keyRangeOf: 0, rangeOf: 0 },
      );
  });

  const cases: [name: string, text: string, ...expected: string[]][] = [
    [
      'an unknown key, with the one that was meant',
      'ignored: []\nrule: {}\n',
      'ignored: Unexpected key “ignored”, expected “ignore”.',
      'rule: Unexpected key “rule”, expected “rules”.',
    ],
    [
      'a severity that is none',
      'rules: { broken-link: warn }\n',
      'warn: Unexpected text “warn” for “rules.broken-link”, expected error, warning, info, hint, off or a map of keys and values.',
    ],
    [
      'a severity of a phase that is none',
      'rules: { broken-link: { settled: eror } }\n',
      'eror: Unexpected text “eror” for “rules.broken-link.settled”, expected error, warning, info, hint or off.',
    ],
    [
      'a severity of a status that is none',
      'rules: { broken-link: { in review: loud } }\n',
      'loud: Unexpected text “loud” for “rules.broken-link.in review”, expected error, warning, info, hint or off.',
    ],
    [
      'a day or a number from which nothing can be in force',
      'rules: { a: { effectiveFrom: 2026-02-30 }, b: { effectiveFrom: -1 }, c: { effectiveFrom: [1] } }\n',
      '2026-02-30: Unexpected “2026-02-30” for effectiveFrom, expected a day such as 2026-01-31 or the number of a record.',
      '-1: Unexpected “-1” for effectiveFrom, expected a day such as 2026-01-31 or the number of a record.',
      '[1]: Unexpected list for “rules.c.effectiveFrom”, expected text or a number.',
    ],
    [
      'an override without paths, of none, and with a key that is none',
      'overrides:\n  - rules: { a: off }\n  - paths: []\n  - { paths: ["a/**"], rulse: {} }\n',
      'rules: { a: off }: Missing “overrides[0].paths”.',
      'paths: []: Unexpected override without a path, expected at least one glob in “paths”.',
      'rulse: Unexpected key “rulse”, expected “rules”.',
    ],
    [
      'a baseline outside of the root',
      'baseline: ../known.json\n',
      '../known.json: Unexpected path “../known.json”, expected one below the root.',
    ],
    [
      'text for a number',
      'wordsPerPage: many\n',
      'many: Unexpected text “many” for “wordsPerPage”, expected a number.',
    ],
    [
      'a page of no length',
      'wordsPerPage: 5\n',
      '5: Unexpected length of a page, expected 50 to 5000 words.',
    ],
    [
      'a folder outside of the root',
      'folders: [docs, ../other, /etc]\n',
      '../other: Unexpected path “../other”, expected one below the root.',
      '/etc: Unexpected path “/etc”, expected one below the root.',
    ],
    [
      'a folder without a path, and an unknown key beside it',
      'folders:\n  - 5\n  - { path: a, knd: adr, x: 1 }\n',
      '5: Unexpected number 5 for “folders[0]”, expected text or a map of keys and values.',
      'knd: Unexpected key “knd”, expected “kind”.',
      'x: Unexpected key “x”, expected one of path, kind, flat.',
    ],
    [
      'a list for a map',
      'rules: [a]\n',
      '[a]: Unexpected list for “rules”, expected a map of keys and values.',
    ],
    [
      'a map for a list',
      'ignore: { a: b }\n',
      '{ a: b }: Unexpected map for “ignore”, expected a list.',
    ],
    [
      'a broken glob',
      'ignore: ["docs/[a"]\n',
      '"docs/[a": Unexpected glob “docs/[a”, expected one such as “docs/archive/**”.',
    ],
    [
      'a key without a value',
      'ignore:\n',
      'ignore: Unexpected nothing for “ignore”, expected a list.',
    ],
    [
      'a text that is no map',
      'docs/adr\n',
      'docs/adr: Unexpected text “docs/adr” for the file, expected a map of keys and values.',
    ],
    [
      'a tab for an indent',
      'rules:\n\tbroken-link: off\n',
      '\tbroken-link: Unexpected tab, expected spaces for the indent.',
    ],
  ];
  for (const [name, text, ...expected] of cases)
    it(`finds ${name}`, () => assert.deepEqual(mistakes(text), expected));

  it('uses what is right in spite of what is wrong', () => {
    const text =
      'ignore: [a, 5, "b/**"]\nrules: { x: loud, y: off }\nwordsPerPage: none\nkinds: k\n';
    const { config, findings } = readConfig(PATH, text);
    assert.equal(findings.length, 3);
    assert.deepEqual(config.ignore, ['a', 'b/**']);
    assert.deepEqual([...config.rules.keys()], ['y']);
    assert.equal(config.wordsPerPage, 500);
    assert.equal(config.kinds, 'k');
  });

  it('finds a typo under the rule “config” and repairs it', () => {
    const [finding] = readConfig(PATH, 'wordsperPage: 400\n').findings;
    assert.equal(finding!.rule, 'config');
    assert.equal(finding!.severity, 'warning');
    assert.equal(finding!.fixes[0]!.title.text, 'Change “wordsperPage” to “wordsPerPage”');
  });

  it('falls back on the defaults when nothing can be read', () => {
    const { config, findings } = readConfig(PATH, 'a: [\n');
    assert.ok(findings.length > 0);
    assert.equal(config, defaultConfig);
  });
});

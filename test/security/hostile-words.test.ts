import assert from 'node:assert/strict';
import { readBaseline } from '../../src/core/baseline/file.ts';
import { readConfig } from '../../src/core/config/read.ts';
import { runCli } from '../cli/support/run-cli.ts';
import { folderWith } from '../cli/support/folder.ts';

/** Names that every object answers to. */
const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'isPrototypeOf',
];

/** All that every object and function inherits, as it is now. */
function inherited(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((of) => Reflect.ownKeys(of).map(String).join())
    .join('\n');
}

const yaml = (name: string): string =>
  [
    `${name}: { polluted: true }`,
    `rules: { ${name}: error, unknown-status: { severity: info, options: { ${name}: { polluted: true } } } }`,
    `folders: [{ path: ${name}, kind: ${name} }]`,
    `overrides: [{ paths: ["${name}/**"], rules: { ${name}: off } }]`,
    `mentions: { prefixes: { ${name}: [${name}] } }`,
    `policy: { needsAdr: [{ paths: [${name}], kind: ${name} }] }`,
  ].join('\n');

const json = (name: string): string =>
  `{ "rules": { "${name}": { "polluted": true } }, "${name}": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }`;

const record = (name: string): string =>
  [
    '---',
    `status: ${name}`,
    `kind: ${name}`,
    `${name}: ${name}`,
    `date: ${name}`,
    `decision-makers: [${name}]`,
    `supersedes: ${name}`,
    `nested: { ${name}: { polluted: true } }`,
    'list:',
    `  - ${name}: { polluted: true }`,
    '---',
    '',
    `# ${name}`,
    '',
    `${name}: ${name}`,
    `* ${name}: ${name}`,
    '',
    `## ${name}`,
    '',
    `<!-- leadline-disable ${name} -->`,
    `[${name}](${name}.md#${name}) [${name}] [[${name}]]`,
    '',
    `[${name}]: ${name}`,
    '',
    '## Status',
    '',
    name,
    '',
  ].join('\n');

describe('names that every object answers to', function () {
  this.timeout(60_000);

  for (const name of INHERITED)
    it(`are names like any other: ${name}`, async () => {
      const before = inherited();
      readConfig('leadline.config.yaml', yaml(name));
      readConfig('leadline.config.json', json(name));
      readBaseline('b.json', `{ "version": 1, "files": { "${name}": { "${name}": 1 } } }`);
      const root = folderWith({
        '.git/HEAD': '',
        'leadline.config.yaml': yaml(name),
        [`.leadline/kinds/${name}/kind.yaml`]: `id: memo\nname: Memo\nextends: ticket\nfields: { ${name}: { type: text } }\nstatuses: { ${name}: { phase: open } }\nsections: { ${name}: { title: ${name} } }\n`,
        [`.leadline/kinds/${name}/record.md.hbs`]: `# {{title}}\n`,
        [`.leadline/kinds/${name}/dialects/${name}.md.hbs`]: `# {{title}}\n`,
        'docs/adr/0001-a.md': record(name),
        [`docs/adr/${name}.md`]: record(name),
        'docs/tickets/0001-t.md': record(name).replace(/^kind: .*$/m, 'kind: ticket'),
        'docs/roadmap/2027-H1.md': record(name).replace(/^kind: .*$/m, 'kind: roadmap'),
        [`${name}/x.ts`]: `// ADR-1 ${name}-1\n`,
      });
      for (const args of [
        ['lint', '--hints', '--code', '--format', 'json'],
        ['list', '--explain'],
        ['graph', '--all'],
        ['trace'],
        ['kinds'],
        ['why', `${name}/x.ts`],
        ['report', '--out', 'r.html'],
        ['index'],
        ['refs', name],
        ['status', 'docs/adr/0001-a.md', name],
        ['new', name, name],
        ['new', 'adr', name, '--set', `${name}=${name}`],
        ['new', 'ticket', name, '--set', `assignee=${name}`],
        ['lint', '--fix'],
      ]) {
        const { err } = await runCli(root, args);
        assert.doesNotMatch(
          err,
          /TypeError|not a function|not iterable|undefined|\[object|native code/,
          args.join(' '),
        );
      }
      assert.equal(inherited(), before);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  backstage,
  structurizrAdrTools,
  structurizrLog4brains,
  structurizrMadr,
  type Reading,
} from '../support/other-readers.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const FOLDER = 'docs/decisions';

/** A first record in each dialect that one of the readers supports, named as it asks. */
const FIRST = {
  nygard:
    '# 1. Store in a file\n\nDate: 2026-01-02\n\n## Status\n\nProposed\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n',
  'madr-2':
    '# Store in a file\n\n* Status: proposed\n* Deciders: Ann\n* Date: 2026-01-02\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nOne.\n\n### Positive Consequences\n\n* That\n',
  'madr-3':
    '---\nstatus: proposed\ndate: 2026-01-02\ndeciders: Ann\n---\n\n# Store in a file\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nOne.\n\n### Consequences\n\n* That\n',
  'madr-4':
    '---\nstatus: proposed\ndate: 2026-01-02\ndecision-makers: Ann\nticket: SHOP-1\n---\n\n# Store in a file\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nOne.\n\n### Consequences\n\n* That\n\n### Confirmation\n\nA test.\n',
  log4brains:
    '# Store in a file\n\n- Status: proposed\n- Deciders: Ann\n- Date: 2026-01-02\n- Tags: a\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n- One\n- Two\n\n## Decision Outcome\n\nOne.\n\n### Positive Consequences\n\n- That\n',
} as const;
type Dialect = keyof typeof FIRST;

const nameIn = (dialect: Dialect): string =>
  dialect === 'log4brains' ? '20260102-store-in-a-file.md' : '0001-store-in-a-file.md';

const READERS: readonly (readonly [
  string,
  readonly Dialect[],
  (name: string, text: string) => Reading | undefined,
])[] = [
  ['Backstage', ['madr-2', 'madr-3', 'madr-4'], backstage],
  ['Structurizr for adr-tools', ['nygard'], (_, text) => structurizrAdrTools(text)],
  ['Structurizr for MADR', ['madr-3', 'madr-4'], (_, text) => structurizrMadr(text)],
  ['Structurizr for Log4brains', ['log4brains'], (_, text) => structurizrLog4brains(text)],
];

describe('what other tools read in what we write', function () {
  this.timeout(60_000);
  const env = { env: { LEADLINE_NOW: '2026-03-04' } };

  for (const [tool, dialects, read] of READERS)
    for (const dialect of dialects) {
      const reading = (root: string, name: string): Reading => {
        const found = read(name, readFileSync(join(root, FOLDER, name), 'utf8'));
        return found ?? assert.fail(`${tool} does not take ${name} for a record.`);
      };

      it(`${tool}: new, accepted and superseded records in ${dialect}`, async () => {
        const first = nameIn(dialect);
        const root = folderWith({ '.git/HEAD': '', [`${FOLDER}/${first}`]: FIRST[dialect] });
        const run = async (...args: string[]): Promise<void> => {
          const { code, err } = await runCli(root, args, env);
          assert.equal(code, 0, err);
        };
        await run('status', `${FOLDER}/${first}`, 'accepted', '--date', '2026-02-03');
        assert.match(reading(root, first).status ?? '', /^accepted$/i);
        assert.equal(reading(root, first).date, '2026-02-03');
        await run('new', 'adr', 'Store in a table');
        const second = readdirSync(join(root, FOLDER)).find((name) => /table/.test(name)) ?? '';
        const fresh = reading(root, second);
        assert.equal(fresh.title, 'Store in a table');
        assert.match(fresh.status ?? '', /^proposed$/i);
        assert.equal(fresh.date, '2026-03-04');
        await run('status', `${FOLDER}/${second}`, 'accepted');
        await run('supersede', `${FOLDER}/${first}`, `${FOLDER}/${second}`);
        const old = reading(root, first);
        assert.match(old.status ?? '', /^["']?superseded/i);
        assert.equal(old.title, 'Store in a file');
        assert.match(reading(root, second).status ?? '', /^["']?accepted/i);
        if (tool === 'Backstage' || tool === 'Structurizr for MADR') return;
        // adr-tools' reader ties records by what stands under the status, Log4brains' by the status and the links.
        const tied = (name: string): string[] => reading(root, name).links.map(([, file]) => file);
        assert.deepEqual(tied(first), [second]);
        assert.deepEqual(tied(second), [first]);
      });

      for (const from of Object.keys(FIRST) as Dialect[])
        // What MADR 2 writes in a file named by its day is Log4brains' already.
        if (from !== dialect && !(from === 'madr-2' && dialect === 'log4brains'))
          it(`${tool}: a record converted from ${from} to ${dialect}`, async () => {
            const name = nameIn(dialect);
            const other = name.replace('0001', '0002').replace('20260102', '20260103');
            const old = FIRST[from].replace(/proposed/i, (word) =>
              word === 'Proposed' ? 'Accepted' : 'accepted',
            );
            const numbered = dialect !== 'log4brains';
            const root = folderWith({
              '.git/HEAD': '',
              [`${FOLDER}/${name}`]: numbered ? old : old.replace('# 1. ', '# '),
              [`${FOLDER}/${other}`]: old
                .replace('# 1. ', numbered ? '# 2. ' : '# ')
                .replace('a file', 'a table'),
            });
            const tie = await runCli(
              root,
              ['supersede', `${FOLDER}/${name}`, `${FOLDER}/${other}`],
              env,
            );
            assert.equal(tie.code, 0, tie.err);
            const { code, err } = await runCli(root, ['convert', FOLDER, '--to', dialect], env);
            assert.equal(code, 0, err);
            assert.match(reading(root, name).status ?? '', /^["']?superseded/i, err);
            const now = reading(root, other);
            assert.match(now.status ?? '', /^["']?accepted/i);
            assert.equal(now.title, 'Store in a table');
            assert.equal(now.date, '2026-01-02');
          });
    }
});

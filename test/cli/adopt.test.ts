import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nygard } from '../support/samples.ts';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

const madr2 = (title: string, lead = '*'): string =>
  `# ${title}\n\n${lead} Status: accepted\n${lead} Deciders: Ann\n${lead} Date: 2026-01-02\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nChosen option: "One", because it is less.\n`;
const madr4 = (title: string): string =>
  `---\nstatus: accepted\ndate: 2026-01-02\ndecision-makers: Ann\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nChosen option: "One", because it is less.\n`;

/** A small repository of each tool, laid out as its documentation says, with what we are to say of it. */
const TOOLS: Readonly<
  Record<
    string,
    { files: Record<string, string>; folder: string; said: RegExp; dialect: string; next: string }
  >
> = {
  'adr-tools': {
    files: {
      '.adr-dir': 'architecture/log\n',
      'architecture/log/0001-record-architecture-decisions.md': nygard('1. Record', 'Accepted'),
      'architecture/log/0002-cache.md': nygard('2. Cache', 'Accepted'),
      'architecture/log/templates/template.md':
        '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\n## Decision\n\n## Consequences\n',
    },
    folder: 'architecture/log',
    said: /Named by \.adr-dir, the settings of adr-tools\./,
    dialect: 'nygard',
    next: 'architecture/log/0003-next.md',
  },
  Log4brains: {
    files: {
      '.log4brains.yml':
        'project:\n  name: Shop\n  tz: Europe/Paris\n  adrFolder: ./docs/log\n  packages:\n    - name: web\n      path: ./packages/web\n      adrFolder: ./packages/web/docs/log\n',
      'docs/log/20260102-use-log4brains.md': madr2('Use Log4brains', '-'),
      'docs/log/template.md': '# [short title]\n\n- Status: [draft | proposed]\n',
      'docs/log/index.md': '# Decisions\n',
      'docs/log/README.md': '# Decisions\n',
      'packages/web/docs/log/20260103-use-a-frame.md': madr2('Use a frame', '-'),
    },
    folder: 'docs/log',
    said: /Named by \.log4brains\.yml, the settings of Log4brains\./,
    dialect: 'log4brains',
    next: 'docs/log/20261120-next.md',
  },
  MADR: {
    files: {
      'docs/decisions/0000-use-markdown-any-decision-records.md': madr4('Use MADR'),
      'docs/decisions/0001-cache.md': madr4('Cache'),
      'docs/decisions/adr-template.md':
        '---\nstatus: "{proposed | rejected}"\n---\n\n# {short title}\n',
      'docs/decisions/README.md': '# Decisions\n',
    },
    folder: 'docs/decisions',
    said: /Its name is one for decision records\./,
    dialect: 'madr-4',
    next: 'docs/decisions/0002-next.md',
  },
  'dotnet-adr': {
    files: {
      'adr.config.json': '{\n    "path": "./Docs/Log"\n}',
      'Docs/Log/0001-cache.md': madr2('Cache'),
      'Docs/Log/0002-queue.md': madr2('Queue'),
    },
    folder: 'Docs/Log',
    said: /Named by adr\.config\.json, the settings of dotnet-adr\./,
    dialect: 'madr-2',
    next: 'Docs/Log/0003-next.md',
  },
  'ADR Manager': {
    files: {
      '.vscode/settings.json': '{\n  // ours\n  "adrManager.adrDirectory": "docs/log",\n}\n',
      'docs/log/0001-cache.md': madr2('Cache'),
      'docs/log/0002-queue.md': madr2('Queue'),
    },
    folder: 'docs/log',
    said: /Named by \.vscode\/settings\.json, the settings of ADR Manager\./,
    dialect: 'madr-2',
    next: 'docs/log/0003-next.md',
  },
};

describe('adopting the repository of another tool', function () {
  this.timeout(30_000);
  for (const [tool, { files, folder, said, dialect, next }] of Object.entries(TOOLS))
    it(`explains and configures ${tool}, and goes on as it does`, async () => {
      const root = folderWith({ '.git/HEAD': '', ...files });
      const before = await runCli(root, ['list', '--format', 'json']);
      const { code, out } = await runCli(root, ['init', '--yes']);
      assert.equal(code, 0);
      assert.match(out.replace(/\s+/g, ' '), said);
      assert.match(
        readFileSync(join(root, 'leadline.config.yaml'), 'utf8'),
        new RegExp(`- ${folder}\n`),
      );
      assert.deepEqual(await runCli(root, ['list', '--format', 'json']), before);
      const records = (JSON.parse(before.out) as { isRecord: boolean; dialect: string }[]).filter(
        ({ isRecord }) => isRecord,
      );
      assert.deepEqual([...new Set(records.map((one) => one.dialect))], [dialect]);
      const made = await runCli(root, ['new', 'adr', 'Next'], {
        env: { LEADLINE_NOW: '2026-11-20' },
      });
      assert.equal(made.out, `${next}\n`, made.err);
    });
});

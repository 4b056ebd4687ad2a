import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './measure.ts';

/** Exact versions, the last ones for the Node that the project supports. */
const VERSIONS = [
  'markdownlint-cli2@0.22.1',
  'remark-cli@12.0.1',
  'remark-frontmatter@5.0.0',
  'remark-gfm@4.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'rumdl@0.2.75',
];
const REQUIRED = ['*', '## Decision', '*'];

/**
 * Other linters of Markdown on the same files, each as its own documentation says to call it. They are installed on
 * demand into a folder that git ignores.
 *
 * @throws when they can neither be found nor installed.
 */
export function peers(cache: string, records: string): Contender[] {
  const home = join(cache, 'peers');
  if (!existsSync(join(home, 'node_modules'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    process.stderr.write('Installing the peers …\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...VERSIONS], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const config = (name: string, content: string): string => {
    const path = join(home, name);
    writeFileSync(path, content);
    return path;
  };
  const modules = join(home, 'node_modules');
  const headings = JSON.stringify(REQUIRED);
  const required = config(
    'required.markdownlint-cli2.jsonc',
    `{ "config": { "default": false, "MD043": { "headings": ${headings} } } }\n`,
  );
  const rumdl = config(
    'rumdl.toml',
    `[global]\nenable = ["MD043"]\n[MD043]\nheadings = ${headings}\n`,
  );
  const remark = config(
    'remark.json',
    '{ "plugins": ["remark-frontmatter", "remark-gfm", "remark-preset-lint-recommended"] }\n',
  );
  return [
    {
      name: 'markdownlint-cli2, MD043',
      command: process.execPath,
      args: [
        join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        '--config',
        required,
        '**/*.md',
      ],
      cwd: records,
    },
    {
      name: 'remark-cli, recommended',
      command: process.execPath,
      args: [
        join(modules, 'remark-cli/cli.js'),
        '--no-stdout',
        '--quiet',
        '--rc-path',
        remark,
        records,
      ],
      cwd: home,
    },
    {
      name: 'rumdl, MD043',
      command: join(modules, '.bin/rumdl'),
      args: ['check', '--no-cache', '--config', rumdl, '--quiet', records],
      cwd: home,
    },
    {
      name: 'rumdl, all rules',
      command: join(modules, '.bin/rumdl'),
      args: ['check', '--no-cache', '--no-config', '--quiet', records],
      cwd: home,
    },
  ];
}

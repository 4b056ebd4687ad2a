import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withUnit, type Figure } from './arithmetic.ts';
import { adrTools, log4brains } from './listers.ts';
import { measure, type Contender, type Measured } from './measure.ts';
import { cache, generatedRecords } from './records.ts';
import type { Report } from './report.ts';
import { ours } from './sizes.ts';

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

/** Ours beside others' on the same number of records. */
export interface Comparison {
  readonly records: number;
  readonly measured: readonly Measured[];
  /** Who could not be had, and why. */
  readonly missing: readonly string[];
}

/**
 * So many records for log4brains: it asks git of each, and takes a minute and more for a thousand.
 */
const MOST_FOR_LOG4BRAINS = 1000;

/** Run ours and whoever of the others can be had in turn. */
export function comparePeers(counts: readonly number[], runs: number): Comparison[] {
  return counts.map((records) => {
    process.stderr.write(`peers on ${records} records …\n`);
    const folder = generatedRecords(records);
    const missing: string[] = [];
    const had = (name: string, get: () => Contender[]): Contender[] => {
      try {
        return get();
      } catch (error) {
        const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
        missing.push(`${name} (${first})`);
        return [];
      }
    };
    const contenders = [
      ...ours(folder),
      ...had('markdownlint-cli2, remark-cli and rumdl', () => peers(cache, folder)),
      ...had('adr-tools', () => [adrTools(cache, folder)]),
      ...(records <= MOST_FOR_LOG4BRAINS
        ? had('log4brains', () => [log4brains(cache, folder)])
        : []),
    ];
    return { records, measured: measure(contenders, runs), missing };
  });
}

/** What is promised of the others, each as our seconds for one of theirs. */
export function peerFigures(compared: readonly Comparison[]): Figure[] {
  return compared.flatMap(({ records, measured }): Figure[] => {
    const seconds = (name: string): number | undefined =>
      measured.find((one) => one.name === name)?.median;
    const against = (peer: string, command: string, limit: number): Figure[] => {
      const [theirs, mine] = [seconds(peer), seconds(`leadline ${command}`)];
      return theirs === undefined || mine === undefined
        ? []
        : [
            {
              what: `\`${command}\` of ${records} records, × ${peer}`,
              value: mine / theirs,
              limit,
              unit: '×',
              how: `promised: ${limit === 1 ? 'not slower' : `${1 / limit} times faster`}; measured: ${withUnit(theirs / mine, {})} times`,
            },
          ];
    };
    return [
      ...against('markdownlint-cli2, MD043', 'lint', 1 / 40),
      ...against('remark-cli, recommended', 'lint', 1 / 40),
      ...against('rumdl, MD043', 'lint', 1),
      ...against('log4brains, adr list', 'list', 1 / 40),
    ];
  });
}

/** All who were compared, in one table. */
export function peersReport(compared: readonly Comparison[], runs: number): Report {
  const missing = [...new Set(compared.flatMap((one) => one.missing))];
  return {
    caption: `Whole processes, the medians of ${runs} runs in turn.${missing.length > 0 ? ` Left out, since not to be had: ${missing.join('; ')}.` : ''} log4brains is asked for ${MOST_FOR_LOG4BRAINS} records only: it asks git of each.`,
    rows: [
      ['records', 'program', 'seconds', '× leadline list', '× leadline lint', 'peak MiB'],
      ...compared.flatMap(({ records, measured }) => {
        const own = (command: string): number =>
          measured.find(({ name }) => name === `leadline ${command}`)?.median ?? NaN;
        return measured.map(({ name, median, peak }) => [
          String(records),
          name,
          median.toFixed(2),
          (median / own('list')).toFixed(1),
          (median / own('lint')).toFixed(1),
          // What a program that is not Node starts is unknown.
          peak === undefined || !/leadline|read|markdownlint|remark|log4/.test(name)
            ? '–'
            : peak.toFixed(0),
        ]);
      }),
    ],
  };
}

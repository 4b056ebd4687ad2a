import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Contender } from './measure.ts';

/** Debian's package, which is the same shell scripts as the project's release. */
const ADR_TOOLS = {
  name: 'adr-tools_3.0.0-2_all.deb',
  package: 'adr-tools=3.0.0-2',
  sha512:
    '283d556a69ffb9cc0649198be4e74e70dbbd7170d74f619da83c3f936ea5219c20b868d99af0287ea56d70eeee3658be05a25579414a11b56f0a43ddbbb0db5e',
};
const LOG4BRAINS = ['@log4brains/cli@1.1.0', '@log4brains/cli-common@1.1.0'];

/**
 * log4brains on the same files, which it wants in a repository with a history, each of its packages named.
 *
 * @throws when it can neither be found nor installed.
 */
export function log4brains(cache: string, records: string): Contender {
  const home = join(cache, 'peers-log4brains');
  const driver = join(home, 'log4brains.cjs');
  if (!existsSync(driver)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    process.stderr.write('Installing log4brains …\n');
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...LOG4BRAINS],
      { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    // Its package for the terminal brings a web server too; this is the part of it that lists.
    writeFileSync(
      driver,
      `const { createCli } = require('@log4brains/cli');
const { AppConsole } = require('@log4brains/cli-common');
createCli({ appConsole: new AppConsole() }).parse(process.argv);
`,
    );
  }
  const folder = `${records}-log4brains`;
  if (!existsSync(join(folder, '.git', 'done'))) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(records, 'packages'), join(folder, 'packages'), { recursive: true });
    const [first = '', ...others] = readdirSync(join(folder, 'packages'));
    const packages = others.map(
      (name) =>
        `    - name: ${name}\n      path: ./packages/${name}\n      adrFolder: ./packages/${name}/docs/adr\n`,
    );
    writeFileSync(
      join(folder, '.log4brains.yml'),
      `project:\n  name: Bench\n  tz: Etc/UTC\n  adrFolder: ./packages/${first}/docs/adr\n  packages:\n${packages.join('')}`,
    );
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    git('init', '--quiet');
    git('add', '--all');
    git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'commit',
      '--quiet',
      '-m',
      'Records',
    );
    writeFileSync(join(folder, '.git', 'done'), '');
  }
  return {
    name: 'log4brains, adr list',
    command: process.execPath,
    args: [driver, 'adr', 'list', '--raw'],
    cwd: folder,
  };
}

/**
 * adr-tools on the same files, all in one folder: it knows no other.
 *
 * @throws when it can neither be found nor fetched, or is another than the one pinned.
 */
export function adrTools(cache: string, records: string): Contender {
  const home = join(cache, 'peers-adr-tools');
  const scripts = join(home, 'usr', 'libexec', 'adr-tools');
  if (!existsSync(join(home, 'done'))) {
    mkdirSync(home, { recursive: true });
    process.stderr.write('Fetching adr-tools …\n');
    execFileSync('apt-get', ['download', ADR_TOOLS.package], { cwd: home, stdio: 'ignore' });
    const file = join(home, ADR_TOOLS.name);
    const digest = createHash('sha512').update(readFileSync(file)).digest('hex');
    if (digest !== ADR_TOOLS.sha512) throw new Error(`Unexpected bytes in ${ADR_TOOLS.name}.`);
    execFileSync('dpkg', ['-x', file, home]);
    // They call each other where the package would be installed.
    for (const name of readdirSync(scripts)) {
      const text = readFileSync(join(scripts, name), 'utf8');
      writeFileSync(join(scripts, name), text.replaceAll('/usr/libexec/adr-tools', scripts));
    }
    writeFileSync(join(home, 'done'), '');
  }
  const folder = `${records}-one-folder`;
  if (!existsSync(join(folder, '.adr-dir'))) {
    mkdirSync(join(folder, 'adr'), { recursive: true });
    for (const path of readdirSync(records, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.md')) cpSync(join(records, path), join(folder, 'adr', nameIn(path)));
    writeFileSync(join(folder, '.adr-dir'), 'adr\n');
  }
  return { name: 'adr-tools, adr list', command: join(scripts, 'adr-list'), args: [], cwd: folder };
}

/** `0007-team-3-choose-a-queue.md`: a name of its own in one folder of all. */
function nameIn(path: string): string {
  const team = /team-\d+/.exec(path)?.[0] ?? '';
  return basename(path).replace('-', `-${team}-`);
}

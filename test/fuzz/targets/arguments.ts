import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { run } from '../../../src/cli/run.ts';
import { completeRecords } from '../../support/complete-records.ts';
import type { Target } from '../target.ts';

const COMMANDS = [
  'init',
  'list',
  'lint',
  'new',
  'status',
  'supersede',
  'amend',
  'renumber',
  'index',
  'report',
  'why',
  'convert',
  'refs',
  'graph',
  'trace',
  'kinds',
  'check',
  'help',
  'nothing',
];
const OPTIONS = [
  '--fix',
  '--hints',
  '--code',
  '--max-warnings',
  '--baseline',
  '--no-baseline',
  '--update-baseline',
  '--format',
  '--root',
  '--kind',
  '--status',
  '--explain',
  '--trace',
  '--set',
  '--supersedes',
  '--folder',
  '--by',
  '--date',
  '--dry-run',
  '--force',
  '--section',
  '--out',
  '--check',
  '--to',
  '--all',
  '--base',
  '--yes',
  '--help',
  '--version',
  '-h',
  '--',
  '-x',
  '--nothing',
];
const VALUES = [
  'adr',
  'scope',
  'ticket',
  'roadmap',
  'json',
  'text',
  'sarif',
  'github',
  'junit',
  'mermaid',
  'dot',
  'accepted',
  'superseded',
  'signed off',
  '1',
  '0001',
  '7',
  '-1',
  '999999999',
  '1e9',
  'ADR-0001',
  '#1',
  'docs/adr',
  'docs',
  '.',
  'docs/adr/0001-keep-orders-in-postgres.md',
  'nowhere.md',
  'index.md',
  'a b',
  '',
  ' ',
  '\u001b[31mred',
  '\n',
  'owner=@priya',
  '=x',
  'x',
  '__proto__=1',
  'constructor',
  '2026-02-30',
  '2026-11-20',
  'nygard',
  'madr-4',
  'HEAD',
  '-',
  '%',
  '*',
  '[',
  '(',
  '😀',
  '\u202e',
  'Use a queue',
];

const scratch = mkdtempSync(join(tmpdir(), 'leadline-fuzz-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const templates = join(scratch, 'templates.json');
const root = join(scratch, 'work');
writeFileSync(templates, JSON.stringify(builtTemplates()));

/** The command line on a small folder. Values never lead out of it. */
export const commandArguments: Target = {
  name: 'arguments',
  promise:
    'Every command ends with 0, 1 or 2 and says in a sentence what it wants; JSON is JSON; no control character of an argument comes out.',
  share: 0.5,
  variadic: true,
  make: (random) => {
    const command = random.pick(COMMANDS);
    const rest = random.list(0, 5, () =>
      random.oneIn(2) ? random.pick(OPTIONS) : random.pick(VALUES),
    );
    return random.oneIn(12) ? rest : [command, ...rest];
  },
  async check(args) {
    rmSync(root, { recursive: true, force: true });
    for (const [path, text] of Object.entries({ ...completeRecords, 'leadline.config.yaml': '' })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    let out = '';
    let err = '';
    const code = await run(args, {
      stdout: (text) => (out += text),
      stderr: (text) => (err += text),
      cwd: root,
      env: { LEADLINE_NOW: '2026-11-20' },
      terminal: { stdout: false, stderr: false },
      columns: undefined,
      templates,
      pages: fileURLToPath(new URL('../../../media', import.meta.url)),
    });
    if (![0, 1, 2].includes(code)) throw new Error(`Unexpected exit code ${code}.`);
    if (err.includes('Unexpected failure')) throw new Error(err);
    if (code === 2 && err.trim() === '' && out.trim() === '')
      throw new Error('It failed and said nothing.');
    if (/[\p{Cc}\u202e]/u.test((out + err).replace(/[\t\n]/g, '')))
      throw new Error(`A control character comes out: ${JSON.stringify(out + err)}`);
    const [command = ''] = args;
    const at = args.indexOf('--format');
    if (
      code < 2 &&
      at > 0 &&
      args[at + 1] === 'json' &&
      ['list', 'lint', 'kinds', 'init', 'refs', 'why', 'trace'].includes(command) &&
      !/^Usage/m.test(out)
    )
      JSON.parse(out);
    for (const path of Object.keys(completeRecords))
      if (command !== 'renumber' && !existsSync(join(root, path)))
        throw new Error(`${path} is gone.`);
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (/\/\.[^/]+\.[0-9a-f]{12}$/.test(path)) throw new Error(`${path} was left behind.`);
  },
};

/** As the build gives them to the program: in one file, definitions as JSON. */
function builtTemplates(): Record<string, string> {
  const source = fileURLToPath(new URL('../../../templates', import.meta.url));
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:yaml|hbs)$/.test(path),
  );
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      return [
        path.replaceAll('\\', '/'),
        path.endsWith('.yaml') ? JSON.stringify(parse(text)) : text,
      ];
    }),
  );
}

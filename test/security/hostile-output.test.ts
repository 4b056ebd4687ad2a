import assert from 'node:assert/strict';
import { repository } from '../cli/support/repository.ts';
import { runCli } from '../cli/support/run-cli.ts';

/** What a terminal would obey, what moves text about, and what build servers take for a command of a log's own. */
const EVIL =
  '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066\u2028::set-output name=a::b ##[set-env name=c]d ##vso[task.setvariable variable=e]f ##teamcity[g]';

/** Control characters but line ends, marks of direction, line separators. */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- Control characters are what this is about.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
/** What tells a terminal how far a slow reading is, and is wiped away. */
// eslint-disable-next-line no-control-regex -- It is what wipes.
const PROGRESS = /(?:\r\u001b\[KReading \d+ of \d+ files …)+\r\u001b\[K/g;
/** GitHub's runner, Azure Pipelines, TeamCity. */
const COMMAND = /^\s*::[a-z]|##\[|##[a-z]+\[/;

const quoted = JSON.stringify(EVIL);
const record = (title: string, more = ''): string =>
  `---\nstatus: ${quoted}\ndate: ${quoted}\ndecision-makers: [${quoted}]\n${quoted}: ${quoted}\n${more}---\n\n# ${title}${EVIL}\n\n## Context\n\n::stop-commands::x\n${EVIL}\n\nSee [${EVIL}](gone-${EVIL}.md) and ADR-0001.\n\n## Decision\n\nTBD ${EVIL}\n`;

const files = {
  'leadline.config.yaml': `rules:\n  ${quoted}: error\nfolders:\n  - path: ${quoted}\n  - docs/adr\n  - "::error file=x::y"\nbaseline: ${quoted}\n`,
  'docs/adr/0001-a.md': record('One '),
  [`docs/adr/0002-\u001b[31m\u202e::error::##[group]x.md`]: record(
    'Two ',
    'supersedes: ADR-0001\n',
  ),
  '::error file=x::y/0001-b.md': record('Three ', 'governs: "src/**"\n'),
  [`src/\u001b[2J::debug::.ts`]: '// ADR-0001\n',
  [`.leadline/kinds/memo/kind.yaml`]: `id: ${quoted}\nname: ${quoted}\nextends: ticket\n`,
  'README.md': `<!-- leadline:index -->\n${EVIL}\n<!-- /leadline:index -->\n`,
  'docs/tickets/0001-t.md': `---\nkind: ticket\nstatus: ${quoted}\nassignee: ${quoted}\nscope: ${quoted}\n---\n\n# ${EVIL}\n`,
};

describe('what records, names and settings of strangers say', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);
  const commands: string[][] = [
    ...['text', 'json'].map((format) => ['list', '--explain', '--format', format]),
    ['list', '--trace', '--format', 'json'],
    ...['text', 'json', 'sarif', 'junit', 'github'].map((format) => [
      ...['lint', '--hints', '--code', '--format', format],
    ]),
    ...['text', 'json', 'markdown', 'github'].map((format) => [
      ...['check', '--hints', '--base', `base`, '--format', format],
    ]),
    ['check', '--base', EVIL],
    ['init', '--dry-run'],
    ['init', '--dry-run', '--format', 'json'],
    ['index'],
    ...['mermaid', 'dot', 'json'].map((format) => ['graph', '--all', '--format', format]),
    ['graph', '--trace'],
    ['trace'],
    ['kinds'],
    ['why', 'src/a.ts'],
    ['why', EVIL],
    ['refs', 'docs/adr/0001-a.md'],
    ['refs', EVIL],
    ['status', 'docs/adr/0001-a.md', EVIL],
    ['status', 'docs/adr/0001-a.md', 'accepted', '--dry-run'],
    ['supersede', 'docs/adr/0001-a.md', EVIL],
    ['convert', 'docs/adr', '--to', 'nygard', '--dry-run'],
    ['convert', 'docs/adr/0001-a.md', '--to', EVIL],
    ['renumber', 'docs/adr/0001-a.md', '--dry-run'],
    ['renumber', EVIL],
    ['new', 'adr', EVIL, '--folder', 'docs/new'],
    ['new', EVIL, 'x'],
    ['new', 'adr', 'x', '--set', `${EVIL}=x`],
    ['new', 'adr', 'x', '--folder', EVIL],
    ['lint', EVIL],
    ['lint', '--root', EVIL],
    ['report', '--out', EVIL + '/x/y'],
    [EVIL],
    [`--${EVIL}`],
  ];
  let root: string;

  before(() => {
    const repo = repository({ 'docs/adr/0000-z.md': '# 0. Z\n' });
    repo.git('branch', 'base');
    repo.git('update-ref', 'refs/heads/-rf', 'HEAD');
    repo.git('update-ref', 'refs/heads/--output=owned', 'HEAD');
    repo.commit(files, EVIL);
    root = repo.root;
  });

  for (const args of commands)
    it(`is shown and not obeyed: ${args.map((one) => (one.includes(EVIL) ? '…' : one)).join(' ')}`, async () => {
      for (const terminal of [false, true]) {
        const { out, err } = await runCli(root, args, {
          terminal: { stdout: terminal, stderr: terminal },
          columns: terminal ? 60 : undefined,
          env: { LEADLINE_NOW: '2026-11-20', NO_COLOR: '1' },
        });
        // A diff that goes to no terminal is for `patch`, byte for byte.
        const forPatch = args.includes('--dry-run') && args[0] !== 'init' && !terminal;
        const github = args.includes('github');
        const told = terminal ? err.replace(PROGRESS, '') : err;
        for (const line of `${forPatch ? '' : out}\n${told}`.split('\n')) {
          assert.doesNotMatch(line, OBEYED, JSON.stringify(line));
          // In GitHub's own format a line is a command of ours, and what it says is data.
          const said = github ? line.replace(/^::(?:error|warning|notice) [^\n]*$/, '') : line;
          if (!terminal) assert.doesNotMatch(said, COMMAND, JSON.stringify(said));
        }
      }
    });
});

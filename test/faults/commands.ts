import type { Files } from './fault.ts';

/** A command that writes. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** A file that it changes, for those who change it too; undefined when it makes a new one only. */
  readonly changes: string | undefined;
}

const nygard = (number: number, title: string, status = 'Accepted', more = ''): string =>
  `# ${number}. ${title}\n\nDate: 2026-10-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nOrders are slow.${more}\n\n` +
  '## Decision\n\nWe will cache, because it is slow.\n\n## Consequences\n\nFaster, and stale.\n';

/** What is there before each command. */
export const BEFORE: Files = new Map([
  ['.adr-dir', 'docs/adr\n'],
  ['leadline.config.yaml', 'folders:\n  - path: docs/adr\n    kind: adr\n'],
  ['docs/adr/0001-record-decisions.md', nygard(1, 'Record decisions')],
  [
    'docs/adr/0002-use-a-queue.md',
    nygard(2, 'Use a queue', 'Accepted', ' See [1](0001-record-decisions.md).'),
  ],
  [
    'docs/adr/0003-use-streams.md',
    nygard(3, 'Use streams', 'Proposed', ' See ADR-0002 and [2](0002-use-a-queue.md).'),
  ],
  ['docs/adr/0004-use-mail.md', nygard(4, 'Use mail', 'acepted')],
  ['docs/adr/0005-use-post.md', nygard(5, 'Use post', 'propsed')],
  ['docs/adr/README.md', '# Decisions\n\n<!-- leadline-index -->\n<!-- /leadline-index -->\n'],
  ['src/orders.ts', '// ADR-0002 says why.\nexport const orders = [];\n'],
]);

/** Every command that writes. */
export const COMMANDS: readonly Command[] = [
  { name: 'new', args: ['new', 'adr', 'Use pigeons'], changes: undefined },
  {
    name: 'new --supersedes',
    args: ['new', 'adr', 'Use pigeons', '--supersedes', '2'],
    changes: 'docs/adr/0002-use-a-queue.md',
  },
  { name: 'init', args: ['init', '--yes'], changes: undefined },
  { name: 'init --baseline', args: ['init', '--yes', '--baseline'], changes: undefined },
  { name: 'status', args: ['status', '3', 'accepted'], changes: 'docs/adr/0003-use-streams.md' },
  { name: 'supersede', args: ['supersede', '2', '3'], changes: 'docs/adr/0003-use-streams.md' },
  { name: 'amend', args: ['amend', '2', '3'], changes: 'docs/adr/0003-use-streams.md' },
  { name: 'renumber', args: ['renumber', '2', '12'], changes: 'docs/adr/0003-use-streams.md' },
  {
    name: 'convert',
    args: ['convert', 'docs/adr', '--to', 'madr-4'],
    changes: 'docs/adr/0003-use-streams.md',
  },
  { name: 'index', args: ['index', '--out', 'docs/adr/README.md'], changes: 'docs/adr/README.md' },
  { name: 'index, new file', args: ['index', '--out', 'docs/all.md'], changes: undefined },
  { name: 'report', args: ['report', '--out', 'records.html'], changes: undefined },
  { name: 'lint --fix', args: ['lint', '--fix'], changes: 'docs/adr/0004-use-mail.md' },
  { name: 'lint --update-baseline', args: ['lint', '--update-baseline'], changes: undefined },
];

/** What is there before a command: `init` finds no configuration. */
export function filesFor({ args }: Command): Files {
  return args[0] === 'init'
    ? new Map([...BEFORE].filter(([path]) => path !== 'leadline.config.yaml'))
    : BEFORE;
}

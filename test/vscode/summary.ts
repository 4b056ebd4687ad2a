import { spawnSync } from 'node:child_process';
import { Problem } from './host/problem.ts';

/** What the command line found in a folder, as far as the summary needs it. */
export interface Found {
  readonly records: readonly { readonly isRecord: boolean; readonly kind: string | null }[];
  readonly findings: readonly { readonly severity: string }[];
}

/**
 * Ask the built command line what a folder holds.
 *
 * @throws Problem when it crashes or answers with something else than JSON
 */
export function findings(cli: string, folder: string): Found {
  const ask = (command: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, command, '--format', 'json', '--root', folder],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    // 0 is clean, 1 means findings; anything else is a crash.
    if (status !== 0 && status !== 1) {
      throw new Problem(`"leadline ${command}" failed on ${folder}:\n${stderr.trim()}`);
    }
    return JSON.parse(stdout) as unknown;
  };
  return {
    records: ask('list') as Found['records'],
    findings: ask('lint') as Found['findings'],
  };
}

/** The summary, line by line: records by kind, findings by severity. */
export function summary({ records, findings }: Found): string[] {
  const kinds = count(records.filter(({ isRecord }) => isRecord).map(({ kind }) => kind ?? '?'));
  const severities = count(findings.map(({ severity }) => severity));
  return [
    `records:  ${list(kinds) || 'none yet; "Leadline: New Record…" makes the first'}`,
    `findings: ${list(severities) || 'none'}`,
  ];
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const list = (counts: Map<string, number>) =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');

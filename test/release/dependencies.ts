// `npm run dependencies [-- --write]`: what is shipped of others, how large, under which licences, and what is known
// to be wrong with it; the table in docs/dependencies.md must say the same.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, runMain } from '../vscode/host/problem.ts';
import { npm } from '../vscode/host/run.ts';
import { shippedPackages, type Shipped } from './lockfile.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'docs/dependencies.md');
const START = '<!-- table -->';
const END = '<!-- /table -->';

/** Licences that ask for no more than to be named. */
const LICENCES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);
/**
 * Packages in all; kilobytes of them in all, as they are installed. A hundred of them come with the protocol for agents,
 * whose library brings servers for the network that are in no bundle; a tenth more before somebody is asked why.
 */
const MOST = 220;
const LARGEST = 33_000;

/** Bytes of a package's own files. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(path);
    return sum + (entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

function tableOf(
  packages: readonly (Shipped & { readonly kilobytes: number })[],
  direct: ReadonlySet<string>,
): string {
  const licences = new Map<string, number>();
  for (const { licence } of packages) licences.set(licence, (licences.get(licence) ?? 0) + 1);
  const sum = packages.reduce((all, { kilobytes }) => all + kilobytes, 0);
  const rows = packages
    .filter(({ name }) => direct.has(name))
    .map(
      ({ name, version, licence, kilobytes }) =>
        `| ${name} | ${version} | ${licence} | ${kilobytes} |`,
    );
  return [
    `${packages.length} packages, ${direct.size} of them direct, ${sum} kB as installed. Licences: ${[
      ...licences,
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, count]) => `${licence} (${count})`)
      .join(', ')}.`,
    '',
    '| direct dependency | version | licence | kB |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** What npm's registry knows of flaws; a sentence when it cannot be asked. @throws Problem for a flaw. */
async function audit(): Promise<string> {
  const { output } = await npm(['audit', '--audit', '--omit=dev', '--json'], root);
  const json = /^\{[\s\S]*^\}/m.exec(output)?.[0] ?? '{}';
  let report: { metadata?: { vulnerabilities?: Record<string, number> } };
  try {
    report = JSON.parse(json) as typeof report;
  } catch {
    report = {};
  }
  const known = report.metadata?.vulnerabilities;
  if (!known) return 'Not audited: npm’s list of known flaws could not be asked from here.';
  const grave = ['moderate', 'high', 'critical'].filter((severity) => (known[severity] ?? 0) > 0);
  if (grave.length > 0) throw new Problem(`npm audit knows of flaws: ${JSON.stringify(known)}.`);
  return 'Audited: npm knows of no flaw that matters.';
}

await runMain(async () => {
  const { packages, direct } = shippedPackages(join(root, 'package-lock.json'));
  const sized = packages.map((one) => ({
    ...one,
    kilobytes: Math.ceil(sizeOf(join(root, one.folder)) / 1000),
  }));
  const faults = packages
    .filter(({ licence }) => !LICENCES.has(licence))
    .map(
      ({ name, licence }) =>
        `Unexpected licence ${licence} of ${name}, expected one of ${[...LICENCES].join(', ')}.`,
    );
  if (packages.length > MOST)
    faults.push(`Unexpected ${packages.length} packages, expected at most ${MOST}.`);
  const sum = sized.reduce((all, { kilobytes }) => all + kilobytes, 0);
  if (sum > LARGEST) faults.push(`Unexpected ${sum} kB of packages, expected at most ${LARGEST}.`);
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(START);
  const after = `${before}${START}\n\n${tableOf(sized, direct)}\n\n${END}${rest.split(END)[1] ?? ''}`;
  if (process.argv.includes('--write')) writeFileSync(page, after);
  else if (text !== after)
    faults.push(
      'docs/dependencies.md is not current; write it anew with “npm run dependencies -- --write”.',
    );
  if (faults.length > 0) throw new Problem(faults.join('\n'));
  console.log(`${packages.length} packages, ${sum} kB; licences are fine.`);
  console.log(await audit());
});

// `npm run package [-- --out FILE]`: the extension as a .vsix with a bill of materials beside it, checked.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runMain } from '../vscode/host/problem.ts';
import { capture } from '../vscode/host/run.ts';
import { faultsOf } from './contents.ts';
import { shippedPackages } from './lockfile.ts';
import { sbomOf } from './sbom.ts';

const root = resolve(import.meta.dirname, '../..');

/** Seconds: the time that every file of the package bears. That of the commit, so that two builds of it are the same. */
function epoch(): string {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && /^\d+$/.test(given)) return given;
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // No clone: the second day that a ZIP archive can name.
    return '315619200';
  }
}

/** What is made, tested or installed here, and nothing that is packed. */
const LEFT = /^(?:\.git|\.vscode-test|coverage|dist|node_modules|test)$|\.vsix$/;

/** A copy to build and pack in, so that the bundles that others are using meanwhile stay as they are. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-package-'));
  for (const name of readdirSync(root))
    if (!LEFT.test(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

await runMain(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'leadline.vsix' } } });
  const out = resolve(values.out);
  const folder = copyOfProject();
  const { code, output } = await capture(
    process.execPath,
    [
      ...['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies'],
      ...['--allow-missing-repository', '--no-rewrite-relative-links', '--out', out],
    ],
    // An archive's times are local times.
    { cwd: folder, env: { ...process.env, SOURCE_DATE_EPOCH: epoch(), TZ: 'UTC' } },
  );
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(output);
  if (code !== 0) throw new Problem('The package could not be made.');
  const vsix = readFileSync(out);
  const faults = faultsOf(vsix);
  if (faults.length > 0) throw new Problem(faults.join('\n'));
  const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const { packages } = shippedPackages(join(root, 'package-lock.json'));
  const bill = out.replace(/(?:\.vsix)?$/, '.cdx.json');
  writeFileSync(bill, sbomOf(product, packages));
  console.log(`SHA-256 ${createHash('sha256').update(vsix).digest('hex')}`);
  console.log(`Bill of materials: ${bill}`);
});

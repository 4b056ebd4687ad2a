import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { faultsOf } from '../release/contents.ts';
import { shippedPackages } from '../release/lockfile.ts';
import { sbomOf } from '../release/sbom.ts';
import { entriesOf } from '../release/zip.ts';
import { folderWith } from '../cli/support/folder.ts';
import { npm } from '../vscode/host/run.ts';

const root = join(import.meta.dirname, '../..');

interface Job {
  readonly 'runs-on': string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string): Workflow =>
  parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as Workflow;

describe('a release', function () {
  this.timeout(240_000);

  it('is the same, byte for byte, whoever makes it, and holds nothing but what it needs', async () => {
    const folder = folderWith();
    const make = async (name: string) => {
      const out = join(folder, `${name}.vsix`);
      const { code, output } = await npm(['run', 'package', '--', '--out', out], root);
      assert.equal(code, 0, output);
      const bill = readFileSync(join(folder, `${name}.cdx.json`), 'utf8');
      return { vsix: readFileSync(out), bill };
    };
    // Each is built and packed in a folder of its own.
    const [one, two] = await Promise.all([make('one'), make('two')]);
    assert.ok(one.vsix.equals(two.vsix), 'Expected the same bytes twice.');
    assert.equal(one.bill, two.bill);
    assert.deepEqual(faultsOf(one.vsix), []);
    assert.ok(entriesOf(one.vsix).length > 20);
  });

  it('is refused with a file too many, too large or missing', () => {
    const zip = (entries: readonly (readonly [string, number])[]): Buffer => {
      const records = entries.map(([path, size]) => {
        const record = Buffer.alloc(46 + path.length);
        record.writeUInt32LE(0x02014b50, 0);
        record.writeUInt32LE(size, 24);
        record.writeUInt16LE(path.length, 28);
        record.write(path, 46);
        return record;
      });
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(entries.length, 10);
      return Buffer.concat([...records, end]);
    };
    const faults = faultsOf(
      zip([
        ['extension/dist/cli.cjs.map', 1],
        ['extension/node_modules/x/index.js', 1],
        ['extension/test/a.test.ts', 1],
        ['extension/.env', 1],
        ['extension/dist/cli.cjs', 9_000_000],
      ]),
    ).join('\n');
    for (const expected of [
      'cli.cjs.map',
      'node_modules',
      'a.test.ts',
      '.env',
      '9000000 bytes',
      'package.json is missing',
    ])
      assert.ok(faults.includes(expected), expected);
  });

  it('names what is in it', () => {
    const { packages } = shippedPackages(join(root, 'package-lock.json'));
    const bill = JSON.parse(
      sbomOf({ name: 'leadline', version: '1.0.0', license: 'MIT' }, packages),
    ) as {
      bomFormat: string;
      components: { name: string; purl: string; hashes: { content: string }[] }[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    const names = bill.components.map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(!names.includes('typescript') && !names.includes('mocha'));
    for (const { purl, hashes } of bill.components) {
      assert.match(purl, /^pkg:npm\/[^ ]+@\d/);
      assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/);
    }
  });

  it('is tested on three systems, by jobs that may read and no more', () => {
    const ci = workflow('ci.yml');
    assert.deepEqual(ci.permissions, { contents: 'read' });
    assert.ok('pull_request' in ci.on && !('pull_request_target' in ci.on));
    const systems = Object.values(ci.jobs).flatMap((job) => job.strategy?.matrix.os ?? []);
    for (const system of ['ubuntu', 'macos', 'windows'])
      assert.ok(
        systems.some((os) => os.startsWith(system)),
        system,
      );
    const commands = Object.values(ci.jobs).flatMap((job) => job.steps.map(({ run }) => run ?? ''));
    for (const command of ['npm ci', 'npm test', 'npm run dependencies', 'xvfb-run'])
      assert.ok(
        commands.some((run) => run.includes(command)),
        command,
      );
  });

  it('is published by its tag, with provenance, and tokens that only the publishing step sees', () => {
    const release = workflow('release.yml');
    assert.deepEqual(release.permissions, {});
    assert.deepEqual(release.on, { push: { tags: ['v*'] } });
    const steps = Object.values(release.jobs).flatMap((job) => job.steps);
    assert.ok(steps.some(({ uses }) => uses?.startsWith('actions/attest-build-provenance@')));
    const secret = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    assert.equal(secret.length, 2);
    for (const { env, run } of secret) {
      assert.ok(Object.keys(env ?? {}).length === 1 && !(run ?? '').includes('secrets.'));
    }
    for (const job of [...Object.values(release.jobs), ...Object.values(workflow('ci.yml').jobs)])
      for (const { run } of job.steps)
        assert.ok(
          !/\$\{\{\s*github\.(?:event|head_ref|ref_name)/.test(run ?? ''),
          'Expected no words of others in a script.',
        );
  });
});

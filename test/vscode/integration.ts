// Runs the suites of test/vscode/integration inside VS Code: `npm test -- integration`, or one of
// them by name: `npx tsx test/vscode/integration.ts one-folder`.
// LEADLINE_VSCODE=desktop downloads desktop VS Code for it; otherwise our own executable stands in.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { ensureCode, cache } from './host/server.ts';
import { Problem, runMain } from './host/problem.ts';
import { suites, type Suite } from './suites.ts';

const root = resolve(import.meta.dirname, '../..');

/** @returns the path of the module whose `run()` are the suite's tests */
async function bundle({ name, tests = name, web }: Suite, outdir: string): Promise<string> {
  const folder = join(root, 'test/vscode/integration');
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: web
      ? [join(folder, tests, 'index.ts')]
      : [join(folder, 'index.ts'), join(folder, tests, '*.test.ts')],
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: web ? 'browser' : 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: web ? ['vscode'] : ['vscode', 'mocha'],
    // Mocha for browsers would take a `module` that it sees for its own, which is ours.
    ...(web ? { define: { module: 'undefined', exports: 'undefined' } } : {}),
  });
  return join(outdir, 'index.cjs');
}

async function run(suite: Suite, desktop: boolean): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'leadline-workspace-'));
  try {
    const { workspace, extension = root } = await suite.prepare(root, scratch);
    // Tests run where the extension does whose folder they are in.
    const tests = suite.web ? join(extension, 'tests') : join(cache, 'integration', suite.name);
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: join(root, 'test/vscode/code.mjs') }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: await bundle(suite, tests),
      launchArgs: [
        workspace,
        // Where our executable stands in, the extension's lack of `main` says so already.
        ...(desktop && suite.web ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    const known = suites.map(({ name }) => name).join(', ');
    throw new Problem(`Unexpected suite "${unknown}", expected one of ${known}.`);
  }
  if (!existsSync(join(root, 'dist'))) throw new Problem('Run "npm run build" first.');
  const desktop = process.env['LEADLINE_VSCODE'] === 'desktop';
  // Fetched here rather than in the executable, so that its progress is not lost in the tests' output.
  if (!desktop) await ensureCode();
  for (const suite of suites) {
    if (asked.length > 0 ? !asked.includes(suite.name) : suite.onDemand) continue;
    try {
      await run(suite, desktop);
    } catch (error) {
      // The tests have already told what failed.
      if (!(error instanceof TestRunFailedError)) throw error;
      process.exitCode = 1;
    }
  }
});

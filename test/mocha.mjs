// Runs tests that need no editor, bundled: `node test/mocha.mjs SET [FILE …] [mocha's options]`. Hundreds of files that
// are compiled one by one as they are imported take longer than the tests in them; one bundle takes a moment.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Which tests a set has, by their path below `test/`. */
const sets = {
  unit: (path) => !/^(?:built|cli|security|sharp|lint|vscode)\/|\.thorough\.test\.ts$/.test(path),
  thorough: (path) => path.endsWith('.thorough.test.ts'),
  commands: (path) => path.startsWith('cli/') && !path.endsWith('.thorough.test.ts'),
  sharp: (path) => path.startsWith('sharp/'),
  security: (path) => path.startsWith('security/'),
  all: (path) => !/^(?:lint|security|vscode)\//.test(path),
};

/** Sets whose tests run each line so seldom that compiling it for speed takes longer than it saves. */
const brief = new Set(['unit', 'sharp']);

/** A bundled module still knows the file that it was written in. */
const whereabouts = {
  name: 'whereabouts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

/** `vscode` is the small fake of the tests, which has only what they use. */
const fakeEditor = {
  name: 'fake-editor',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'fake-editor' }));
    onLoad({ filter: /./, namespace: 'fake-editor' }, () => ({
      contents: `module.exports = require('./test/support/vscode.ts');`,
      resolveDir: root,
    }));
  },
};

/** @returns the path of a module that has all the tests of these files */
async function bundle(name, files) {
  const outfile = join(root, '.vscode-test', 'unit', `${name}.cjs`);
  const imports = ['./support/seed.mjs', ...files.map((file) => `./${file}`)];
  await build({
    stdin: {
      contents: imports.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
      resolveDir: join(root, 'test'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    // They look for files beside their own.
    external: ['typescript', 'esbuild'],
    plugins: [whereabouts, fakeEditor],
    logLevel: 'warning',
  });
  return outfile;
}

const [name = '', ...args] = process.argv.slice(2);
const belongs = sets[name];
if (!belongs) {
  console.error(`Unexpected set “${name}”, expected one of ${Object.keys(sets).join(', ')}.`);
  process.exit(2);
}
const isFile = (arg) => arg.endsWith('.test.ts');
const asked = args.filter(isFile).map((arg) => resolve(arg));
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => isFile(path) && belongs(path))
  .filter((path) => asked.length === 0 || asked.includes(join(root, 'test', path)))
  .sort();
if (files.length < asked.length || files.length === 0) {
  console.error(`Expected files of tests that belong to “${name}”.`);
  process.exit(2);
}
const mocha = [
  ...(brief.has(name) ? ['--no-opt', '--max-semi-space-size=64'] : []),
  ...['--enable-source-maps', join(root, 'node_modules', 'mocha', 'bin', 'mocha.js')],
  ...['--no-package', '--timeout', name === 'unit' ? '10000' : '60000'],
  ...args.filter((arg) => !isFile(arg)),
];
const { status } = spawnSync(process.execPath, [...mocha, await bundle(name, files)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

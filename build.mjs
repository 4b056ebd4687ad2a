// Bundles the extension (desktop and web), the pages of its webviews and the command line. Run by `npm run build`.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');

/**
 * Modules that few need and that are large: files of their own, loaded when asked for, since reading a bundle takes a
 * moment for each of its kilobytes. Not in a browser, where an extension is one file.
 */
const apart = {
  name: 'apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    for (const [filter, path] of [
      // For the command line to say its version or its help without its commands.
      [/^\.\/commands\/[a-z-]+\.ts$/, './commands.cjs'],
      [/\/mcp\/sdk\.ts$|^\.\/sdk\.ts$/, './mcp-sdk.cjs'],
      [/\/markdown-libraries\.ts$/, './markdown-libraries.cjs'],
    ])
      onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' || kind === 'require-call' ? { path, external: true } : undefined,
      );
  },
};

/** All commands of the command line as one module, as `apart` has it. */
const commands = {
  name: 'commands',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /^commands$/ }, ({ kind }) =>
      kind === 'entry-point' ? { path: 'commands', namespace: 'commands' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'commands' }, async () => ({
      contents: (await readdir('src/cli/commands'))
        .map((name) => `export * from './src/cli/commands/${name}';`)
        .join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * Libraries that do much while they are loaded, and are used when a record is made or a graph is drawn: not before
 * anybody asks for them.
 */
const whenUsed = {
  handlebars: (/** @type {string} */ from) =>
    `export default { create: () => require('${from}').create() };`,
  '@dagrejs/dagre': (/** @type {string} */ from) =>
    `const library = () => require('${from}');
     export const layout = (...given) => library().layout(...given);
     export const Graph = function (...given) { return new (library().Graph)(...given); };`,
};

/** @param {Readonly<Record<string, string>>} files Where a library is a file of its own: that file. */
const librariesWhenUsed = (files) => ({
  name: 'libraries-when-used',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    for (const library of Object.keys(whenUsed))
      onResolve({ filter: new RegExp(`^${library}$`) }, ({ kind }) =>
        kind === 'import-statement' ? { path: library, namespace: 'when-used' } : undefined,
      );
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: whenUsed[path](files[path] ?? path),
      resolveDir: import.meta.dirname,
    }));
  },
});

/** Libraries that are files of their own where an extension may be more than one. */
const libraryFiles = { handlebars: './handlebars.cjs', '@dagrejs/dagre': './dagre.cjs' };

/**
 * Core is a file of its own to the extension, loaded when something of it is used first: after the activation, for
 * which the editor waits.
 */
const coreLater = {
  name: 'core-later',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /\/core\/index\.ts$/ }, () => ({
      path: './core-later.cjs',
      external: true,
    }));
  },
};
const coreLaterText = `let core;
module.exports = new Proxy({}, { get: (_, name) => (core ??= require('./core.cjs'))[name] });
`;

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  platform: 'node',
  // Its build for browsers is of ES modules: what nobody uses stays out, and nothing runs before it is needed.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  minify: production,
  sourcemap: !production,
  plugins: [librariesWhenUsed({})],
  logLevel: 'warning',
};

/** What only Node runs. */
const onNode = {
  ...shared,
  // By `require()` in a moment: `import()` of a file that is no ES module reads all of it once more, to find its exports.
  supported: { 'dynamic-import': false },
  plugins: [librariesWhenUsed(libraryFiles), apart],
  external: Object.values(libraryFiles),
};

/** The kinds that ship with the extension, as one file: a browser cannot list the extension's folders. */
async function bundleTemplates() {
  const entries = await readdir('templates', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = {};
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    // JSON is YAML too, and is read a hundred times faster: 1 ms instead of 100 at every start.
    files[path.replaceAll('\\', '/').replace(/^templates\//, '')] = path.endsWith('kind.yaml')
      ? JSON.stringify(parse(text))
      : text;
  }
  await writeFile('dist/templates.json', JSON.stringify(files));
}

/** The sample repository, as one file for the same reason. */
async function bundleSample() {
  const entries = await readdir('examples', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = {};
  for (const path of paths)
    files[path.replaceAll('\\', '/').replace(/^examples\//, '')] = await readFile(path, 'utf8');
  await writeFile('dist/sample.json', JSON.stringify(files));
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await Promise.all([
  bundleTemplates(),
  bundleSample(),
  build({
    ...onNode,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.cjs',
    plugins: [coreLater],
    external: ['vscode'],
  }),
  writeFile('dist/core-later.cjs', coreLaterText),
  build({ ...onNode, entryPoints: ['src/core/index.ts'], outfile: 'dist/core.cjs' }),
  build({
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    // Any other ending would be taken for an ES module, which the web's extension host cannot load.
    outfile: 'dist/web.cjs',
    platform: 'browser',
    // It is a worker: there is no document.
    conditions: ['worker', 'browser'],
    target: 'es2022',
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: ['media/board.js', 'media/graph.js'],
    outdir: 'dist/pages',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
  }),
  build({
    ...shared,
    // They are written into a file: a map would be asked for beside it.
    sourcemap: false,
    entryPoints: ['media/report.js', 'media/report.css'],
    outdir: 'dist/pages',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  }),
  build({
    ...onNode,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...onNode,
    plugins: [commands, ...onNode.plugins],
    entryPoints: { commands: 'commands' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  }),
  build({
    ...shared,
    // Nobody looks for mistakes in it.
    sourcemap: false,
    minify: true,
    entryPoints: {
      'mcp-sdk': 'src/cli/mcp/sdk.ts',
      'markdown-libraries': 'src/core/views/markdown-libraries.ts',
      handlebars: 'handlebars',
      dagre: '@dagrejs/dagre',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  }),
]);

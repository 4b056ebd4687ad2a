// Bundles the extension (desktop and web), the pages of its webviews and the command line. Run by `npm run build`.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');

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
  logLevel: 'warning',
};

/** The SDK of MCP is as large as the rest of the command line: a file of its own, which only `leadline mcp` loads. */
const sdkApart = {
  name: 'sdk-apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\/sdk\.ts$/ }, () => ({ path: './mcp-sdk.cjs', external: true }));
  },
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
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  }),
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
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    plugins: [sdkApart],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...shared,
    // Nobody looks for mistakes in it.
    sourcemap: false,
    minify: true,
    entryPoints: ['src/cli/mcp/sdk.ts'],
    outfile: 'dist/mcp-sdk.cjs',
  }),
]);

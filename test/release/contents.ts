import { entriesOf } from './zip.ts';

/**
 * Bytes of the package as a whole: 1.52 MB today, of which the command line, the editor and the editor in a browser take
 * 0.4 MB each, and a sixth more before somebody is asked why.
 */
const MAX_PACKAGE = 1_750_000;

/** All that may be in a package, and how many bytes each may have unpacked. */
const ALLOWED: readonly (readonly [RegExp, number])[] = [
  [/^extension\.vsixmanifest$|^\[Content_Types\]\.xml$/, 10_000],
  [/^extension\/package\.json$/, 60_000],
  [/^extension\/package\.nls(?:\.[a-z-]+)?\.json$/, 20_000],
  [/^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/, 60_000],
  [/^extension\/l10n\/bundle\.l10n\.[a-z-]+\.json$/, 120_000],
  [/^extension\/docs\/schema\/(?:config|kind)\.schema\.json$/, 60_000],
  [/^extension\/dist\/(?:core|web|cli|commands)\.cjs$/, 1_600_000],
  // All that is read and run while the editor waits for the activation.
  [/^extension\/dist\/(?:extension|core-later)\.cjs$/, 200_000],
  // What makes records and lays out graphs, loaded when that is asked for.
  [/^extension\/dist\/(?:handlebars|dagre)\.cjs$/, 150_000],
  // What writes and renders Markdown, which few commands load.
  [/^extension\/dist\/markdown-libraries\.cjs$/, 300_000],
  // The protocol for agents by itself, which no other command loads.
  [/^extension\/dist\/mcp-sdk\.cjs$/, 400_000],
  [/^extension\/dist\/(?:templates|sample)\.json$/, 400_000],
  [/^extension\/dist\/pages\/(?:board|graph|report)\.(?:js|css)$/, 120_000],
  [/^extension\/media\/[a-z-]+\.(?:css|svg|png)$/, 40_000],
  [/^extension\/media\/walkthrough\/[a-z-]+\.svg$/, 20_000],
];

/** What no package can do without. */
const NEEDED = [
  ...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'dist/extension.cjs'],
  ...['dist/web.cjs', 'dist/cli.cjs', 'dist/commands.cjs', 'dist/templates.json'],
  ...['dist/core.cjs', 'dist/core-later.cjs', 'dist/handlebars.cjs', 'dist/dagre.cjs'],
].map((path) => `extension/${path}`);

/** What is wrong with a package, in sentences; none when all is right. */
export function faultsOf(vsix: Buffer): readonly string[] {
  const entries = entriesOf(vsix);
  const paths = new Set(entries.map(({ path }) => path));
  return [
    ...(vsix.length > MAX_PACKAGE
      ? [`Unexpected ${vsix.length} bytes, expected at most ${MAX_PACKAGE}.`]
      : []),
    ...NEEDED.filter((path) => !paths.has(path)).map((path) => `${path} is missing.`),
    ...entries.flatMap(({ path, size }) => {
      const most = ALLOWED.find(([allowed]) => allowed.test(path))?.[1];
      if (most === undefined) return [`Unexpected file ${path}.`];
      return size > most ? [`Unexpected ${size} bytes of ${path}, expected at most ${most}.`] : [];
    }),
  ];
}

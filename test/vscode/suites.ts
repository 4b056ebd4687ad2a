import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gitRepository } from './git-repository.ts';
import { webExtension } from './host/install.ts';
import { generate, generatedCode } from '../bench/generate.ts';
import { filesOf, workspaces } from '../support/fixtures.ts';

/** One run of VS Code: the tests of `integration/<name>` in a workspace of their own. */
export interface Suite {
  readonly name: string;
  /** Run in a browser's worker, where there is no Node; `index.ts` then names the tests. */
  readonly web: boolean;
  /** The folder of `integration` whose tests they are; the suite's name when not given. */
  readonly tests?: string;
  /** Runs only when it is named: it measures, and fails of nothing. */
  readonly onDemand?: boolean;
  /**
   * Make the workspace in an empty folder that is removed afterwards.
   *
   * @param root the project's own folder
   * @returns what to open, and the extension's folder when it is not the project's
   */
  readonly prepare: (
    root: string,
    scratch: string,
  ) => Promise<{ readonly workspace: string; readonly extension?: string }>;
}

/** How many records a repository may have in which nothing may be felt to be slow. */
const MANY = 3000;
/** How many records another branch rewrites at once. */
const STORM = 5000;
/** How many other files it has; LEADLINE_FILES asks for more. */
const MANY_FILES = Number(process.env['LEADLINE_FILES'] ?? 2000);

/** Measures what the editor does in a workspace of so many records: `npm run bench -- editor`. */
const speed = (records: number): Suite => ({
  name: `speed-${records}`,
  tests: 'speed',
  onDemand: true,
  web: false,
  prepare(_root, scratch) {
    generate(scratch, records);
    return Promise.resolve({ workspace: scratch });
  },
});

export const suites: readonly Suite[] = [
  {
    name: 'one-folder',
    web: false,
    async prepare(root, scratch) {
      await cp(join(root, 'examples'), scratch, { recursive: true });
      return { workspace: scratch };
    },
  },
  {
    name: 'several-folders',
    web: false,
    async prepare(root, scratch) {
      await cp(join(root, 'examples'), join(scratch, 'harbour'), { recursive: true });
      await mkdir(join(scratch, 'website'));
      await writeFile(join(scratch, 'website', 'index.html'), '<title>Harbour</title>\n');
      await mkdir(join(scratch, 'later'));
      const workspace = join(scratch, 'port.code-workspace');
      await writeFile(
        workspace,
        JSON.stringify({ folders: [{ path: 'harbour' }, { path: 'website' }] }),
      );
      return { workspace };
    },
  },
  {
    name: 'same-answer',
    web: false,
    async prepare(root, scratch) {
      const folders = ['harbour', ...workspaces];
      await cp(join(root, 'examples'), join(scratch, 'harbour'), { recursive: true });
      for (const name of workspaces)
        for (const [path, text] of Object.entries(filesOf(name))) {
          await mkdir(dirname(join(scratch, name, path)), { recursive: true });
          await writeFile(join(scratch, name, path), text);
        }
      const workspace = join(scratch, 'all.code-workspace');
      await writeFile(workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
      return { workspace };
    },
  },
  {
    name: 'git-repository',
    web: false,
    async prepare(root, scratch) {
      await cp(join(root, 'examples'), scratch, { recursive: true });
      await gitRepository(scratch);
      return { workspace: scratch };
    },
  },
  {
    name: 'many-records',
    web: false,
    async prepare(_root, scratch) {
      generate(scratch, MANY);
      for (const { path, text } of generatedCode(MANY_FILES, MANY)) {
        await mkdir(dirname(join(scratch, path)), { recursive: true });
        await writeFile(join(scratch, path), text);
      }
      return { workspace: scratch };
    },
  },
  {
    name: 'storm',
    web: false,
    async prepare(_root, scratch) {
      generate(scratch, STORM);
      // The watcher loses news now and then; here it does so for sure.
      await mkdir(join(scratch, '.vscode'));
      await writeFile(
        join(scratch, '.vscode/settings.json'),
        JSON.stringify({ 'files.watcherExclude': { '**/packages/team-20/**': true } }),
      );
      return { workspace: scratch };
    },
  },
  {
    name: 'web',
    web: true,
    async prepare(root, scratch) {
      const workspace = join(scratch, 'harbour');
      await cp(join(root, 'examples'), workspace, { recursive: true });
      return { workspace, extension: await webExtension(root, scratch) };
    },
  },
  ...[100, 10_000].map(speed),
];

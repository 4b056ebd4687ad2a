import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { discover, folderOf, type Discovery } from '../../../src/core/discovery/discover.ts';
import { kinds } from '../../support/read.ts';

function find(
  paths: readonly string[],
  options: {
    settings?: Record<string, string>;
    only?: readonly string[];
    config?: Partial<typeof defaultConfig>;
  } = {},
): Discovery {
  return discover(
    paths,
    new Map(Object.entries(options.settings ?? {})),
    { ...defaultConfig, ...options.config },
    kinds,
    options.only,
  );
}

function foldersOf(...args: Parameters<typeof find>): string[] {
  return find(...args).folders.map(({ path, tentative }) =>
    tentative === true ? `${path}?` : path,
  );
}

describe('discover', () => {
  const named: readonly (readonly [path: string, folder: string])[] = [
    ['docs/adr/0001-a.md', 'docs/adr'],
    ['doc/adr/0001-a.md', 'doc/adr'],
    ['docs/decisions/0001-a.md', 'docs/decisions'],
    ['docs/architecture/decisions/0001-a.md', 'docs/architecture/decisions'],
    ['docs/dev/decision-records/2022-01-01-a/README.md', 'docs/dev/decision-records'],
    ['architecture-decisions/a.md', 'architecture-decisions'],
    ['.archgate/adrs/ARCH-001-a.md', '.archgate/adrs'],
    ['packages/core/docs/adr/20200101-a.md', 'packages/core/docs/adr'],
    ['docs/adr/2024/0001-a.md', 'docs/adr'],
    ['docs/scope/2026-01-01-a.md', 'docs/scope'],
  ];
  for (const [path, folder] of named)
    it(`finds ${folder} by its name`, () => {
      assert.deepEqual(foldersOf([path, 'README.md', 'src/main.ts']), [folder]);
    });

  it('finds folders that other tools name', () => {
    assert.deepEqual(
      foldersOf(['arch/log/0001-a.md', '.adr-dir'], { settings: { '.adr-dir': 'arch/log\n' } }),
      ['arch/log'],
    );
    assert.deepEqual(
      foldersOf(['services/a/log/0001-a.md'], { settings: { 'services/a/.adr-dir': './log' } }),
      ['services/a/log'],
    );
    const log4brains =
      'project:\n  name: A\n  adrFolder: ./docs/log\n  packages:\n    - name: web\n      path: ./packages/web\n      adrFolder: ./packages/web/log\n';
    assert.deepEqual(
      foldersOf(['docs/log/a.md', 'packages/web/log/b.md'], {
        settings: { '.log4brains.yml': log4brains },
      }),
      ['docs/log', 'packages/web/log'],
    );
    assert.deepEqual(
      foldersOf(['arch/log/0001-a.md'], {
        settings: { 'adrs.toml': 'mode = "ng"\nadr_dir = "arch/log"\n' },
      }),
      ['arch/log'],
    );
    assert.deepEqual(
      foldersOf(['Docs/Log/0001-a.md'], {
        settings: { 'adr.config.json': '{\n    "path": "./Docs/Log"\n}' },
      }),
      ['Docs/Log'],
    );
    assert.deepEqual(
      foldersOf(['web/log/a.md'], {
        settings: {
          'web/.vscode/settings.json': '{ // ours\n  "adrManager.adrDirectory": "log",\n}\n',
        },
      }),
      ['web/log'],
    );
    assert.deepEqual(
      foldersOf(['web/log/a.md'], { settings: { 'web/settings.json': '{ "path": "log" }' } }),
      [],
    );
  });

  it('takes no folder outside the root', () => {
    assert.deepEqual(foldersOf(['docs/a.md'], { settings: { '.adr-dir': '../../etc' } }), []);
    assert.deepEqual(foldersOf(['docs/a.md'], { settings: { '.log4brains.yml': ': [' } }), []);
  });

  it('finds files named like records, even in the root', () => {
    assert.deepEqual(foldersOf(['adr-001-a.md', 'adr-002-b.md', 'README.md']), ['']);
    const { candidates } = find(['adr-001-a.md', 'adr-002-b.md', 'docs/guide.md']);
    assert.deepEqual(candidates, ['adr-001-a.md', 'adr-002-b.md']);
  });

  it('doubts folders whose names mean anything', () => {
    assert.deepEqual(foldersOf(['proposals/0001-a.md', 'proposals/0002-b.md']), ['proposals?']);
    assert.deepEqual(foldersOf(['book/001-a.md', 'book/002-b.md', 'book/003-c.md']), ['book?']);
    assert.deepEqual(
      foldersOf([
        'proposals/intro.md',
        'docs/guide.md',
        'blog/2024-01-01-a.md',
        'blog/2024-01-02-b.md',
        'blog/2024-01-03-c.md',
      ]),
      [],
    );
  });

  it('looks below folders whose names promise proposals', () => {
    assert.deepEqual(foldersOf(['enhancements/net/a.md', 'enhancements/dns/b.md']), [
      'enhancements?',
    ]);
    assert.deepEqual(foldersOf(['keps/sig-a/1-a/README.md', 'keps/sig-b/2-b/README.md']), [
      'keps?',
    ]);
    assert.deepEqual(foldersOf(['EIPS/eip-1.md', 'EIPS/eip-2.md', 'EIPS/eip-3.md']), ['EIPS?']);
    assert.deepEqual(foldersOf(['features/a.md', 'features/b.md']), []);
  });

  it('leaves test data alone', () => {
    assert.deepEqual(foldersOf(['test/fixtures/docs/adr/0001-a.md', 'vendor/x/adr/0001-b.md']), []);
  });

  it('takes what the user names, with the kinds found inside', () => {
    const paths = ['notes/0001-a.md', 'notes/scope/x.md', 'docs/adr/0001-b.md'];
    assert.deepEqual(foldersOf(paths, { only: ['notes'] }), ['notes']);
    assert.deepEqual(find(paths, { only: ['notes/'] }).candidates, [
      'notes/0001-a.md',
      'notes/scope/x.md',
    ]);
    assert.deepEqual(find(paths, { only: ['docs/adr/0001-b.md'] }).candidates, [
      'docs/adr/0001-b.md',
    ]);
    assert.deepEqual(foldersOf(paths, { only: ['.'] }), ['docs/adr']);
  });

  it('takes the configuration for the whole truth', () => {
    const config = { folders: [{ path: 'log', kind: 'adr' }], ignore: ['log/old/**'] };
    const found = find(['log/a.md', 'log/old/b.md', 'docs/adr/0001-c.md'], { config });
    assert.deepEqual(
      [found.folders.map(({ path }) => path), found.candidates],
      [['log'], ['log/a.md']],
    );
  });

  it('reads files that a kind claims by pattern or that are named after one', () => {
    const { candidates } = find(['a/adr-007-x.md', 'ROADMAP.md', 'docs/guide.md', 'x.scope.md']);
    assert.deepEqual(candidates, ['a/adr-007-x.md', 'ROADMAP.md', 'x.scope.md']);
  });

  it('reads what lies where a kind keeps its records, and takes the folder for nothing', () => {
    const { folders, candidates } = find([
      'docs/runbooks/restart.md',
      'docs/notes/restart.md',
      'docs/notes/growth-of-hops.md',
      'docs/notes/growth-plan-lena.md',
    ]);
    assert.deepEqual(folders, []);
    assert.deepEqual(candidates, ['docs/runbooks/restart.md', 'docs/notes/growth-plan-lena.md']);
  });

  it('gives the innermost folder', () => {
    const { folders } = find(['docs/adr/0001-a.md', 'docs/adr/web/adr/0001-b.md']);
    assert.equal(folderOf('docs/adr/web/adr/0001-b.md', folders)?.path, 'docs/adr/web/adr');
    assert.equal(folderOf('docs/other.md', folders), undefined);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { IgnoreFiles } from '../../../src/core/ignore-files.ts';
import { repository } from '../support/repository.ts';

/** The paths that git leaves out by the `.gitignore` files of a repository. */
function ignoredByGit(root: string, paths: readonly string[]): readonly string[] {
  try {
    return execFileSync(
      'git',
      ['-c', 'core.ignorecase=true', 'check-ignore', '--no-index', '--stdin', '-z'],
      { cwd: root, input: paths.map((path) => `${path}\0`).join(''), encoding: 'utf8' },
    )
      .split('\0')
      .slice(0, -1);
  } catch (error) {
    // That none is ignored is told by an exit code.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}

function ignoredByUs(text: string, paths: readonly string[]): readonly string[] {
  const files = new IgnoreFiles();
  files.add('', text);
  return paths.filter((path) => files.ignores(path));
}

/** Every way of up to four steps of these names. */
function ways(names: readonly string[]): readonly string[] {
  let last = names;
  const all = [...names];
  for (let depth = 2; depth <= 4; depth++) {
    last = last.flatMap((way) => names.map((name) => `${way}/${name}`));
    all.push(...last);
  }
  return all;
}

describe('.gitignore as git reads it', function () {
  this.timeout(60_000);

  const wild = [
    ...['**/x/**/y', 'a/**/b/**', '**/a/**', '**/a/**/b/**/x', 'a/**/**/b', '**/**/x', '**'],
    ...['/**', '**/', 'a/**', 'a/**/', '/a/**/y', '**/x/', 'a**/b/**/x', '**b/**/x', '**a**'],
    ...[
      '***/x/**/y',
      'a/***/b',
      '/*/**/x/**',
      '**/*.md',
      '**/[xy]/**/a*',
      '**/a?/**/b',
      '!**/x/**/y',
    ],
  ];
  const paths = ways(['a', 'b', 'x', 'y', 'ab', 'n.md']);

  for (const line of wild)
    it(`means the same by ${line}`, () => {
      const { root } = repository({ '.gitignore': `${line}\n` });
      const git = ignoredByGit(root, paths);
      assert.deepEqual(ignoredByUs(`${line}\n`, paths), git);
      assert.ok(line.startsWith('!') || (git.length > 0 && git.length <= paths.length));
    });

  it('takes the last line that means a path, but nothing out of a folder that is left out', () => {
    for (const text of [
      '*\n!*/\n!*.md\n',
      '/a/**\n!/a/**/x/**/n.md\n!/a/**/\n',
      '**/x/**\n!**/x/**/y/**\n',
      'x/\n!**/a/**/x/\n!x/y\n',
      '\ufeff# x\r\n\r\nx/**\r\n\\!a\r\n\\#b\r\nab \r\ny\\ \r\n',
    ]) {
      const { root } = repository({ '.gitignore': text });
      const git = ignoredByGit(root, paths);
      assert.deepEqual(ignoredByUs(text, paths), git, JSON.stringify(text));
      assert.ok(git.length > 0);
    }
  });

  it('means the same by lines that nobody would think of', () => {
    const bits = [
      ...['a', 'b', 'x', '*', '**', '***', '/', '/', '/', '?', '[ab]', '[!a]', '[a-c]', '\\'],
      ...['\\*', '.', ' ', '[[:alpha:]]', '[[:x:]]', '[', '!', '#', '[]a]', '-', '[c-a]', '[\\]x]'],
    ];
    const odd = ways(['a', 'ab', 'X', '!a', '#a', 'a*', '.a', ']']);
    let seed = 20_261_120;
    const below = (end: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(seed / 65_536) % end;
    };
    const repo = repository({});
    let ignored = 0;
    for (let round = 0; round < 100; round++) {
      const line = Array.from({ length: 1 + below(8) }, () => bits[below(bits.length)]).join('');
      const text = `${below(4) === 0 ? '*\n' : ''}${line}\n`;
      repo.write({ '.gitignore': text });
      const git = ignoredByGit(repo.root, odd);
      ignored += git.length;
      assert.deepEqual(ignoredByUs(text, odd), git, JSON.stringify(text));
    }
    assert.ok(ignored > 10_000);
  });
});

import assert from 'node:assert/strict';
import { IgnoreFiles } from '../../src/core/ignore-files.ts';

describe('IgnoreFiles', () => {
  const files = new IgnoreFiles();
  files.add('', 'dist/\n*.log\n/build\n');
  files.add('docs', '!keep.log\ngenerated/\n');

  const cases: readonly (readonly [path: string, ignored: boolean])[] = [
    ['dist/adr/0001-a.md', true],
    ['packages/x/dist/0001-a.md', true],
    ['dist/', true],
    ['build/0001-a.md', true],
    ['packages/build/0001-a.md', false],
    ['a.log', true],
    ['docs/keep.log', false],
    ['docs/generated/0001-a.md', true],
    ['generated/0001-a.md', false],
    ['docs/adr/0001-a.md', false],
  ];
  for (const [path, ignored] of cases)
    it(`${ignored ? 'leaves out' : 'lists'} ${path}`, () =>
      assert.equal(files.ignores(path), ignored));

  it('leaves nothing out of a root without ignore files', () => {
    assert.equal(new IgnoreFiles().ignores('dist/a.md'), false);
  });
});

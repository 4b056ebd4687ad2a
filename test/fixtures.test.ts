import assert from 'node:assert/strict';
import { filesOf, filesWithMarkers, mark, workspaces } from './support/fixtures.ts';
import { withoutMarkers } from './support/markers.ts';

/** With one kind of line ends, in the texts of repairs too. */
const plain = (marked: string): string =>
  marked.replaceAll('\r\n', '\n').replaceAll('\\r\\n', '\\n');

describe('the workspaces of test/fixtures', () => {
  for (const workspace of workspaces)
    it(`${workspace} gives the findings that its documents say`, async () => {
      const marked = await mark(filesOf(workspace));
      // File by file: a difference is then shown as lines of one document.
      for (const [path, text] of Object.entries(filesWithMarkers(workspace)))
        assert.equal(marked[path], text, `${workspace}/${path}`);
    });

  for (const workspace of workspaces)
    it(`${workspace} gives the same with other line ends`, async () => {
      const files = Object.entries(filesOf(workspace));
      const other = files.map(([path, text]): [string, string] => [
        path,
        text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'),
      ]);
      const marked = await mark(Object.fromEntries(other));
      for (const [path, text] of Object.entries(filesWithMarkers(workspace)))
        assert.equal(plain(marked[path]!), plain(text), `${workspace}/${path}`);
    });
});

describe('markers', () => {
  it('are taken out with what belongs to them, and nothing else is', () => {
    const bare = ['\ufeff# 1. A', '', '^^ no marker', 'fix me', ''];
    const markers = ['  ^^… warning number-mismatch: No.', '  to 2:1', '  see a.md 1:1-1:2 There.'];
    const more = ['| error config: Here.', '  fix Mend: a.md 1:1-1:2 ""', '  maybe Mend: a.md'];
    assert.equal(
      withoutMarkers([bare[0], ...markers, ...bare.slice(1, -1), ...more, ''].join('\r\n')),
      bare.join('\r\n'),
    );
  });
});

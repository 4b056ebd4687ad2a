import assert from 'node:assert/strict';
import { Uri } from 'vscode';
import type { Finding } from '../../src/core/index.ts';
import { LineIndex } from '../../src/core/index.ts';
import {
  toDiagnostic,
  toPath,
  toRange,
  toUri,
  toWorkspaceEdit,
} from '../../src/extension/convert.ts';
import { verbatim } from '../../src/core/text/message.ts';

const folder = Uri.parse('vscode-vfs://github/acme/app');
const lines = new LineIndex('# Title\r\n\r\n## Context\r\n');
const finding: Finding = {
  path: 'docs/adr/0001-x.md',
  rule: 'missing-section',
  severity: 'warning',
  message: 'Expected a section.',
  said: verbatim('Expected a section.'),
  range: { start: 11, end: 21 },
  related: [
    { path: 'docs/adr/0002-y.md', range: { start: 0, end: 7 }, message: verbatim('Here.') },
  ],
  fixes: [],
  tag: 'unnecessary',
};

describe('toPath and toUri', () => {
  it('are inverse, whatever the scheme and the name', () => {
    for (const path of ['a.md', 'docs/adr/0001-50% größer.md', 'a b/#1?.md']) {
      assert.equal(toPath(folder, toUri(folder, path)), path);
    }
  });

  it('knows nothing of the folder itself and of what lies outside', () => {
    assert.equal(toPath(folder, folder), undefined);
    assert.equal(toPath(folder, Uri.parse('vscode-vfs://github/acme/application/a.md')), undefined);
    assert.equal(toPath(folder, Uri.parse('file:///acme/app/a.md')), undefined);
  });
});

describe('toDiagnostic', () => {
  it('has the exact range, the rule with its page, related places and the tag', () => {
    const diagnostic = toDiagnostic(finding, folder, () => lines);
    assert.deepEqual(diagnostic.range, toRange(lines, finding.range));
    assert.deepEqual([diagnostic.range.start.line, diagnostic.range.end.character], [2, 10]);
    assert.equal(diagnostic.source, 'Leadline');
    assert(typeof diagnostic.code === 'object');
    assert.equal(diagnostic.code.value, 'missing-section');
    assert.match(diagnostic.code.target.toString(), /docs\/rules\/missing-section\.md$/);
    assert.equal(
      diagnostic.relatedInformation?.[0]?.location.uri.toString(),
      'vscode-vfs://github/acme/app/docs/adr/0002-y.md',
    );
    assert.deepEqual(diagnostic.tags, [1]);
  });

  it('stands at the beginning of a file whose text cannot be had', () => {
    const { range } = toDiagnostic(finding, folder, () => undefined);
    assert.deepEqual([range.start.line, range.end.line], [0, 0]);
  });
});

describe('toWorkspaceEdit', () => {
  const fix = (path: string) => ({
    title: verbatim('Fix'),
    safe: true,
    edits: new Map([[path, [{ range: { start: 0, end: 1 }, newText: '##' }]]]),
  });

  it('gathers the edits of several repairs by file', () => {
    const edit = toWorkspaceEdit([fix('a.md'), fix('b.md'), fix('a.md')], folder, () => lines);
    assert.deepEqual(
      edit?.entries().map(([uri, edits]) => [toPath(folder, uri), edits.length]),
      [
        ['a.md', 2],
        ['b.md', 1],
      ],
    );
  });

  it('is nothing when one of the files is not at hand', () => {
    const linesOf = (path: string) => (path === 'a.md' ? lines : undefined);
    assert.equal(toWorkspaceEdit([fix('a.md'), fix('b.md')], folder, linesOf), undefined);
  });
});

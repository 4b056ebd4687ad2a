import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/markdown/front-matter.ts';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';

function valueOf(text: string): string | undefined {
  const found = findFrontMatter(text);
  return found && text.slice(found.value.start, found.value.end);
}

describe('findFrontMatter', () => {
  it('reads what stands between two fences at the top', () => {
    assert.equal(valueOf('---\nstatus: open\nid: 3\n---\n# A\n'), 'status: open\nid: 3');
    assert.equal(valueOf('---  \r\nstatus: open\r\n---\t\r\n'), 'status: open');
    assert.equal(valueOf('---\n---'), '');
    assert.equal(valueOf('---\n\n---'), '');
  });

  it('finds it after a byte order mark, blank lines and comments', () => {
    for (const lead of [
      '\ufeff',
      '\n \n',
      '<!-- SPDX: MIT -->\n',
      '<!--\nMIT\n-->\n\n',
      '\ufeff\n',
    ]) {
      const text = `${lead}---\nstatus: open\n---\n# A\n`;
      const found = findFrontMatter(text);
      assert.equal(valueOf(text), 'status: open', JSON.stringify(lead));
      assert.equal(found?.atTop, lead === '\ufeff');
      assert.equal(found.start, lead.length);
    }
  });

  it('takes a thematic break further down for what it is', () => {
    for (const text of [
      '\n---\nSome prose.\n---\n',
      '\n---\n\n---\n',
      '<!-- a --> text\n---\na: b\n---\n',
      '# A\n---\na: b\n---\n',
      '<!-- a\n---\na: b\n---\n',
      '\n---\nNote: this is bold: and prose\n',
    ]) {
      assert.equal(findFrontMatter(text), undefined, JSON.stringify(text));
    }
  });

  it('needs a closing fence, and no other indent or length', () => {
    for (const text of [
      '---\na: b\n',
      ' ---\na: b\n---\n',
      '----\na: b\n----\n',
      '---\na: b\n ---\n',
    ])
      assert.equal(findFrontMatter(text), undefined, JSON.stringify(text));
  });

  it('leaves the comment before it a block, and makes no heading of it', () => {
    const root = scanBlocks('<!-- MIT -->\n---\nstatus: open\n---\n# A\n');
    assert.deepEqual(
      root.children.map((block) => block.type),
      ['html', 'heading'],
    );
    assert.equal(root.frontMatter?.start, 13);
  });
});

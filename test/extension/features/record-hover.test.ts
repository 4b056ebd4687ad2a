import assert from 'node:assert/strict';
import { Uri } from 'vscode';
import type { RecordCard } from '../../../src/core/index.ts';
import { cardMarkdown } from '../../../src/extension/features/record-hover.ts';

const card: RecordCard = {
  path: 'docs/adr/0003-a (b).md',
  id: 'ADR-0003',
  title: 'A',
  label: 'ADR-0003 A',
  kindName: 'Decision record',
  status: 'superseded',
  icon: 'arrow-swap',
  dead: true,
  date: '2026-10-20',
  decision: 'We poll.',
  heirs: [{ path: 'docs/adr/0006-c.md', id: 'ADR-0006', label: 'ADR-0006 C' }],
};
const folder = Uri.parse('vscode-vfs://github/acme/app');
const markdown = (changes: Partial<RecordCard> = {}): string =>
  (cardMarkdown({ ...card, ...changes }, folder) as unknown as { value: string }).value;

describe('cardMarkdown', () => {
  it('says status, date, what holds instead, and the decision', () => {
    assert.deepEqual(markdown().split('\n'), [
      '**[ADR\\-0003 A](vscode-vfs://github/acme/app/docs/adr/0003-a%20%28b%29.md)**',
      '',
      '$(arrow-swap) superseded · 2026-10-20 · Decision record',
      '',
      '$(arrow-right) Now: [ADR\\-0006 C](vscode-vfs://github/acme/app/docs/adr/0006-c.md)',
      '',
      'We poll.',
    ]);
    assert.match(markdown({ heirs: [] }), /\n\nNothing took its place\.\n/);
    assert.match(markdown({ status: undefined, dead: false, heirs: [] }), /no status/);
  });

  it('ends with what became of the code, when that is known', () => {
    const { value } = cardMarkdown(
      card,
      folder,
      'Governed code changed in 2 commits since 2026-05-02',
    );
    assert.match(
      value,
      /\n\n\$\(git-commit\) Governed code changed in 2 commits since 2026\\-05\\-02$/,
    );
  });

  it('lets nothing that stands in a file act as markup', () => {
    const hostile = markdown({
      label: '[x](command:evil) <img src=x>',
      status: '![p](http://h/p.png)',
      decision: '$(trash) **b** `c` | [l](command:evil)\n# h',
      heirs: [{ path: 'a.md', id: 'A', label: '](command:evil)' }],
    });
    // Every character that means something to Markdown has a backslash before it, but in our own lines and links.
    const [, , status = '', , heirs = '', , said = ''] = hostile.split('\n');
    assert.equal(
      status,
      '$(arrow-swap) \\!\\[p\\]\\(http://h/p.png\\) · 2026-10-20 · Decision record',
    );
    assert.match(heirs, /\[\\\]\\\(command:evil\\\)\]\(vscode-vfs:/);
    assert.equal(said, '\\$\\(trash\\) \\*\\*b\\*\\* \\`c\\` \\| \\[l\\]\\(command:evil\\) \\# h');
    assert.match(hostile, /^\*\*\[\\\[x\\\]\\\(command:evil\\\) \\<img src=x\\>\]\(vscode-vfs:/);
  });
});

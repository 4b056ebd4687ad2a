import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  Position,
  Range,
  SnippetString,
  Uri,
  window,
  workspace,
  type CompletionItem,
  type CompletionList,
  type InlayHint,
} from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import type { MarkdownIt } from '../../../../src/extension/features/preview.ts';
import { at, leadline, remove, until, write } from '../leadline.ts';

const FRONT = 'docs/adr/9201-in-the-text.md';
const TICKET = 'docs/tickets/9202-in-the-text.md';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('in the text of a record', () => {
  let api: LeadlineApi;
  before(async () => {
    api = await leadline();
  });
  afterEach(async () => {
    while (window.activeTextEditor)
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(FRONT);
    await remove(TICKET);
  });

  /** What is offered at the bar of a record, asked until there is something of ours. */
  async function offered(marked: string, isOurs: (item: CompletionItem) => boolean) {
    const offset = marked.indexOf('¦');
    const uri = await write(FRONT, marked.replace('¦', ''));
    await until('the record is known', () => api.store.record(uri) !== undefined);
    const { document } = await window.showTextDocument(uri);
    let items: CompletionItem[] = [];
    for (let left = 100; left > 0; left--) {
      const list = await commands
        .executeCommand<CompletionList | undefined>(
          'vscode.executeCompletionItemProvider',
          uri,
          document.positionAt(offset),
        )
        .then(undefined, () => undefined);
      items = list?.items ?? [];
      if (items.some(isOurs)) return items.filter((item) => item.sortText?.length === 4);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return assert.fail(`Waited in vain for completions: ${items.map(nameOf).join(', ')}`);
  }

  const nameOf = ({ label }: CompletionItem): string =>
    typeof label === 'string' ? label : label.label;

  it('completes the statuses that may follow', async () => {
    const items = await offered(
      '---\nstatus: proposed¦\ndate: 2026-11-02\n---\n\n# In the text\n',
      (item) => nameOf(item) === 'accepted',
    );
    assert.equal(nameOf(items[0] ?? assert.fail()), 'proposed');
    assert.deepEqual(
      items.filter(({ label }) => typeof label !== 'string' && label.description === 'current')
        .length,
      1,
    );
    assert(!items.map(nameOf).includes('deprecated'));
  });

  it('completes a section with the gaps of its template', async () => {
    const items = await offered(
      '---\nstatus: proposed\ngoverns:\n---\n\n# In the text\n\n## Context and Problem Statement\n\nFacts.\n\n## ¦\n',
      (item) => nameOf(item) === 'Considered Options',
    );
    const item = items.find((one) => nameOf(one) === 'Considered Options');
    assert(item?.insertText instanceof SnippetString);
    assert.match(item.insertText.value, /^## Considered Options[^]*\$\{1:/);
    assert.equal(typeof item.documentation, 'string');
  });

  it('completes people and folders', async () => {
    const people = await offered(
      '---\nstatus: proposed\ndecision-makers: ¦\n---\n\n# In the text\n',
      (item) => nameOf(item).startsWith('@'),
    );
    assert(people.length > 0);
    const folders = await offered(
      '---\nstatus: proposed\ngoverns: ["¦"]\n---\n\n# In the text\n',
      (item) => nameOf(item) === 'docs/**',
    );
    assert(folders.length > 1);
  });

  it('says behind a day how far away it is', async () => {
    const uri = await write(
      TICKET,
      `---\nkind: ticket\nstatus: open\ndue: "${inDays(6)}"\ncheckpoints:\n  - date: ${inDays(-19)}\n    what: the plan\n---\n\n# In the text\n`,
    );
    await until('the record is known', () => api.store.record(uri) !== undefined);
    await window.showTextDocument(uri);
    const hints = async (): Promise<InlayHint[]> =>
      commands.executeCommand('vscode.executeInlayHintProvider', uri, new Range(0, 0, 20, 0));
    let found: InlayHint[] = [];
    for (let left = 100; left > 0 && found.length < 2; left--) {
      found = await hints().then(
        (all) => all,
        () => [],
      );
      if (found.length < 2) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const shown = found
      .sort((a, b) => a.position.compareTo(b.position))
      .map(({ label, position }) => [
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
        position.line,
      ]);
    assert.equal(shown.length, 2);
    // The day may have turned since it was written.
    assert.match(String(shown[0]?.[0]), /^in [567] days$/);
    assert.match(String(shown[1]?.[0]), /^(?:18|19|20) days ago$/);
    assert(found[0]?.position.isEqual(new Position(3, 'due: "2026-01-01"'.length)));
    await workspace
      .getConfiguration()
      .update('leadline.hints.due', false, ConfigurationTarget.Workspace);
    assert.deepEqual(await hints(), []);
    await workspace
      .getConfiguration()
      .update('leadline.hints.due', undefined, ConfigurationTarget.Workspace);
  });

  it('shows the head of a record in the Markdown preview, and nothing in other documents', async () => {
    const uri = await write(
      FRONT,
      '---\nstatus: proposed\ndate: 2026-11-02\ntags: ["<b>x</b>"]\n---\n\n# In the text\n',
    );
    await until(
      'the record is known',
      () => api.store.record(uri)?.text.includes('<b>x</b>') === true,
    );
    const document = await workspace.openTextDocument(uri);
    // It may have been open with the text before.
    await until('the editor has the new text', () => document.getText().includes('<b>x</b>'));
    const html = await preview(document.getText(), uri);
    assert.match(html, /leadline-badge leadline-open">proposed</);
    assert(html.includes('&lt;b&gt;x&lt;/b&gt;'));
    assert.equal(await preview(document.getText(), at('README.md')), '');
    await workspace
      .getConfiguration()
      .update('leadline.preview.badge', false, ConfigurationTarget.Workspace);
    assert.equal(await preview(document.getText(), uri), '');
    await workspace
      .getConfiguration()
      .update('leadline.preview.badge', undefined, ConfigurationTarget.Workspace);
    const plain = await commands.executeCommand<string>(
      'markdown.api.render',
      '---\na: b\n---\n# X',
    );
    assert(/X<\/h1>/.test(plain) && !plain.includes('leadline'));
    assert.match(
      await commands.executeCommand<string>('markdown.api.render', document),
      /leadline-badge/,
    );
  });

  /** What our plug-in puts at the top, called as the preview calls it. */
  function preview(src: string, currentDocument: Uri): Promise<string> {
    type Rule = Parameters<MarkdownIt['core']['ruler']['push']>[1];
    type Render = (tokens: object[], index: number, options: object, env: object) => string;
    let rule: Rule = () => undefined;
    const rules: Record<string, Render> = {};
    api.extendMarkdownIt({
      core: { ruler: { push: (_: string, pushed: Rule) => (rule = pushed) } },
      renderer: { rules },
    });
    const tokens: { type: string }[] = [];
    class Token {
      readonly type: string;
      constructor(type: string) {
        this.type = type;
      }
    }
    rule({ src, tokens, Token });
    const [first] = tokens;
    return Promise.resolve(
      (first && rules[first.type]?.(tokens, 0, {}, { currentDocument })) ?? '',
    );
  }
});

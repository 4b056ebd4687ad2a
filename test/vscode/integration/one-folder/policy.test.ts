import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import {
  CodeActionKind,
  commands,
  extensions,
  window,
  workspace,
  type CodeAction,
  type Uri,
} from 'vscode';
import { at, leadline, problems, remove, rules, until, write } from '../leadline.ts';

const FLAWED = `# 9601. Dredge the north channel

Date: 2026-11-02

## Status

Accepted

## Context

Keels touch ground, see [the soundings](9600-gone.md).

## Decision

We dredge it, because ships must pass.

## Consequences

Ships pass, and it must be done again each year.
`;

/** Run the packaged command line on the folder that is open. */
async function inTheTerminal(...args: string[]): Promise<void> {
  const extension = extensions.getExtension('leadline.leadline')?.extensionPath ?? '';
  const root = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      [join(extension, 'dist/cli.cjs'), 'lint', '--root', root, ...args],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1 << 26 },
      (error) => {
        if (error === null) resolve();
        else reject(new Error(`The command line failed: ${error.message}`));
      },
    );
  });
}

describe('lint policy', () => {
  const path = 'docs/adr/9601-dredge-the-north-channel.md';
  const baseline = 'leadline-baseline.json';

  before(() => leadline());
  afterEach(async () => {
    while (window.activeTextEditor) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    for (const written of [path, baseline]) await remove(written);
    await until('the findings are gone', () => problems(at(path)).length === 0);
    const api = await leadline();
    await until('the baseline is forgotten', () =>
      api.store.roots.every(({ project }) => project?.baseline.entries.length === 0),
    );
  });

  /** What is found of the link and of comments; the rest is advice. */
  const told = (uri: Uri): readonly string[] =>
    rules(uri).filter((rule) => /link|suppression/.test(rule));

  /** What the editor offers for our finding on the broken link, once it offers to silence it. */
  const actionsAt = async (uri: Uri, kind: string): Promise<readonly CodeAction[]> => {
    const problem = problems(uri)[rules(uri).indexOf('broken-link')];
    assert(problem, 'Expected a finding on the link.');
    return commands
      .executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, problem.range, kind)
      .then(
        (found) => found,
        // The editor gives up a question when a provider comes along meanwhile.
        () => [],
      );
  };

  it('silences a finding by a comment whose reason is to be typed', async () => {
    const uri = await write(path, FLAWED);
    await until('the link is found', () => rules(uri).includes('broken-link'));
    const editor = await window.showTextDocument(uri);
    let action: CodeAction | undefined;
    for (let left = 100; left > 0 && !action; left--) {
      const actions = await actionsAt(uri, CodeActionKind.QuickFix.value);
      action = actions.find(({ title }) => title.startsWith('Disable “broken-link” for this line'));
      if (!action) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert(action?.edit, 'Expected an offer to silence the finding.');
    assert.notEqual(action.isPreferred, true);
    assert.equal(await workspace.applyEdit(action.edit), true);
    const comment = (reason: string) =>
      `<!-- leadline-disable-next-line broken-link: ${reason} -->\n`;
    const silenced = (reason: string) => FLAWED.replace('Keels', `${comment(reason)}Keels`);
    assert.equal(editor.document.getText(), silenced('{why}'));
    await until('a reason is asked for', () => rules(uri).includes('suppression-without-reason'));
    assert(!rules(uri).includes('broken-link'));

    await until('the gap is selected', () => editor.document.getText(editor.selection) === '{why}');
    await commands.executeCommand('type', { text: 'drawn next week' });
    assert.equal(editor.document.getText(), silenced('drawn next week'));
    await until('all is well', () => told(uri).length === 0);
  });

  it('never silences anything when all is fixed', async () => {
    const uri = await write(path, FLAWED);
    await until('the link is found', () => rules(uri).includes('broken-link'));
    await window.showTextDocument(uri);
    for (const { title } of await actionsAt(uri, CodeActionKind.SourceFixAll.value))
      assert.doesNotMatch(title, /Disable/);
  });

  it('heeds comments in Problems, and says which are of no use', async () => {
    const uri = await write(
      path,
      FLAWED.replace(
        'Keels',
        '<!-- leadline-disable-next-line broken-link, missing-date: drawn next week -->\nKeels',
      ),
    );
    await until('one rule too many is found', () => rules(uri).includes('unused-suppression'));
    assert.deepEqual(told(uri), ['unused-suppression']);
  });

  it('keeps what the baseline knows out of Problems, until the baseline goes', async () => {
    const uri = await write(path, FLAWED);
    await until('the link is found', () => rules(uri).includes('broken-link'));
    await inTheTerminal('--update-baseline');
    await until('the link is known', () => told(uri).length === 0);
    await write(path, `${FLAWED}See [this](9602-gone.md), too.\n`);
    await until('the new link is found', () => rules(uri).includes('broken-link'));
    assert.equal(told(uri).length, 1);
    await remove(baseline);
    await until('the old link is found again', () => told(uri).length === 2);
  });

  it('says what is wrong with the baseline', async () => {
    const uri = await write(baseline, '{\n<<<<<<< ours\n');
    await until('the mistake is found', () => rules(uri).includes('config'));
    assert.equal(problems(uri)[0]?.range.start.line, 1);
  });

  it('points at a kind that is none in the configuration', async () => {
    try {
      const uri = await write(
        'leadline.config.yaml',
        'folders:\n  - docs/adr\n  - path: docs/plans\n    kind: roadmpa\n',
      );
      await until('the mistake is found', () => rules(uri).includes('config'));
      assert.match(problems(uri)[0]?.message ?? '', /“roadmpa”, did you mean “roadmap”/);
      assert.equal(problems(uri)[0]?.range.start.line, 3);
    } finally {
      await remove('leadline.config.yaml');
      await until('the mistake is gone', () => problems(at('leadline.config.yaml')).length === 0);
    }
  });
});

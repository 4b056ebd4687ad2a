import assert from 'node:assert/strict';
import {
  commands,
  Position,
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Uri,
} from 'vscode';
import { at, leadline, problems, remove, repairOf, rules, until, write } from '../leadline.ts';

const FLAWED = `# 9001. Keep sessions in Redis

Date: 2026-11-02

## Status

Accepted

## Context

Sessions are lost on each deploy, because they live in the memory of one process.

## Consequences

One more service to run. Deploys no longer log people out.
`;

const actionsOf = (uri: Uri, range: Range, kind?: string) =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);

describe('Problems', () => {
  const path = 'docs/adr/9001-keep-sessions-in-redis.md';
  const renamedPath = 'docs/adr/9002-keep-sessions-in-redis.md';

  before(() => leadline());
  afterEach(async () => {
    while (window.activeTextEditor) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    for (const written of [path, renamedPath]) {
      await remove(written);
      await until('the findings are gone', () => problems(at(written)).length === 0);
    }
  });

  it('has the findings on a record that nobody opened, each with a page and a range', async () => {
    const uri = await write(path, FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    assert(!workspace.textDocuments.some((document) => document.uri.path === uri.path));
    const problem = problems(uri).find(({ message }) => message.includes('Decision'));
    assert(problem, 'Expected a finding on the missing section “Decision”.');
    assert(typeof problem.code === 'object');
    assert.match(problem.code.target.toString(), /docs\/rules\/missing-section\.md$/);
    assert.equal(workspace.asRelativePath(uri, false), path);
  });

  it('follows what is typed, without a save', async () => {
    const uri = await write(path, FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    const editor = await window.showTextDocument(uri);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) =>
      edit.insert(
        end,
        '\n## Decision\n\nSessions move to Redis, because a deploy then keeps them.\n',
      ),
    );
    await until('the finding is gone', () => !rules(uri).includes('missing-section'));
    assert.equal(editor.document.isDirty, true);
  });

  it('offers a repair that inserts the missing section', async () => {
    const uri = await write(path, FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const [problem] = problems(uri).filter(({ message }) => message.includes('Decision'));
    assert(problem);
    const { edit } = await repairOf(uri, problem);
    assert(edit && (await workspace.applyEdit(edit)));
    const text = document.getText();
    assert(
      text.indexOf('## Context') < text.indexOf('## Decision') &&
        text.indexOf('## Decision') < text.indexOf('## Consequences'),
      `Expected the section in its place, got:\n${text}`,
    );
    await until(
      'the finding is gone',
      () => !problems(uri).some(({ message }) => message === problem.message),
    );
  });

  it('offers the page of a rule', async () => {
    const uri = await write(path, FLAWED);
    await until('something is found', () => problems(uri).length > 0);
    await window.showTextDocument(uri);
    const [problem] = problems(uri);
    assert(problem);
    const actions = await actionsOf(uri, problem.range, 'quickfix');
    assert(actions.some(({ title, command }) => command && title.includes('page of the rule')));
  });

  it('moves with a renamed file', async () => {
    const uri = await write(path, FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    const renamed = at(renamedPath);
    const edit = new WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.equal(await workspace.applyEdit(edit), true);
    await until('the old name is clear', () => problems(uri).length === 0);
    await until('the new name has it', () => rules(renamed).includes('missing-section'));
  });

  it('is clear of files that are excluded', async () => {
    const uri = await write(path, FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    const files = workspace.getConfiguration('files');
    try {
      await files.update('exclude', { '**/9001-*': true });
      await until('the excluded file is clear', () => problems(uri).length === 0);
    } finally {
      await files.update('exclude', undefined);
    }
    await until('it is found again', () => problems(uri).length > 0);
  });

  it('comes and goes with a whole folder', async () => {
    const uri = await write('docs/adr-problems/adr/9003-keep-sessions-in-redis.md', FLAWED);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    await remove('docs/adr-problems');
    await until('the removed file is clear', () => problems(uri).length === 0);
  });

  it('survives a file that is no text', async () => {
    const uri = await write(path, '# 9001. Binary\0');
    await until('it says so', () => rules(uri).includes('unreadable-file'));
    assert.deepEqual(problems(uri)[0]?.range.start, new Position(0, 0));
  });
});

import { commands, env, extensions, languages, UIKind, Uri, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import type { Node } from '../../../../src/extension/features/tree-item.ts';

/** There is no `node:assert` in a worker. */
function expect(sentence: string, isSo: unknown): asserts isSo {
  if (!isSo) throw new Error(`Expected ${sentence}.`);
}

const FLAWED = '# 9601. Answer the radio first\n\n## Status\n\nAccepted\n';

describe('in the worker of a browser, the extension', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  const at = (path: string): Uri => {
    expect('a workspace folder', folder);
    return Uri.joinPath(folder.uri, path);
  };
  let api: LeadlineApi;

  before(async () => {
    const extension = extensions.getExtension<LeadlineApi>('leadline.leadline');
    expect('leadline.leadline among the extensions', extension);
    api = await extension.activate();
    await api.store.idle();
  });

  it('has no Node around it', () => {
    expect('no process', typeof process === 'undefined');
    expect('a browser', env.uiKind === UIKind.Web);
  });

  it('lists the records', () => {
    const children = (node?: Node) => (api.tree.provider.getChildren(node) ?? []) as Node[];
    const kinds = children().map((node) => node.type === 'group' && node.group.kind);
    expect(`four kinds of records, got ${kinds.join(', ')}`, kinds.length === 4);
    expect('decision records first', kinds[0] === 'adr');
  });

  it('finds what is wrong in a record that is written, until it is gone', async () => {
    const uri = at('docs/adr/9601-answer-the-radio-first.md');
    const count = () => languages.getDiagnostics(uri).length;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(FLAWED));
    await until('findings', () => count() > 0);
    await workspace.fs.delete(uri);
    await until('no findings on a file that is gone', () => count() === 0);
  });

  it('makes a record', async () => {
    const [root] = api.store.roots;
    expect('a root', root);
    const file = await api.createRecord(root, {
      kind: 'ticket',
      title: 'Tidy the pier',
      folder: undefined,
    });
    expect(`the next ticket, got ${file.path}`, file.path === 'docs/tickets/0004-tidy-the-pier.md');
    const bytes = await workspace.fs.readFile(at(file.path));
    expect('its text on disk', new TextDecoder().decode(bytes) === file.text);
    expect('the record in the store', api.store.record(at(file.path)));
  });

  it('has its commands', async () => {
    const all = await commands.getCommands(true);
    expect('New Record among them', all.includes('leadline.newRecord'));
  });
});

async function until(what: string, isSo: () => boolean): Promise<void> {
  const started = Date.now();
  while (!isSo()) {
    expect(what, Date.now() - started < 10_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

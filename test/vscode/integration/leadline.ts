// What suites share: the running extension, files in the workspace that go away again, and patience.
import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  languages,
  Uri,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Range,
} from 'vscode';
import type { LeadlineApi } from '../../../src/extension/extension.ts';

/** The running extension's api, once nothing is left to read. */
export async function leadline(): Promise<LeadlineApi> {
  const extension = extensions.getExtension<LeadlineApi>('leadline.leadline');
  assert(extension, 'Expected leadline.leadline among the extensions.');
  const api = await extension.activate();
  await api.store.idle();
  return api;
}

/** A file of the workspace's first folder. */
export function at(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert(folder, 'Expected a workspace folder.');
  return Uri.joinPath(folder.uri, path);
}

/** Write a file as another program would. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = at(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Remove a file, or a folder with all in it, if it is there. */
export async function remove(path: string): Promise<void> {
  await workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
}

/** Our entries of Problems on a file. */
export function problems(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Leadline');
}

/** The rules that our entries of Problems name, in order. */
export function rules(uri: Uri): readonly string[] {
  return problems(uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : ''));
}

/**
 * The quick fixes on a range, once there are any. Asked for more than once: the editor gives up a question when a
 * provider comes along meanwhile, as the first document of a language makes them do.
 */
export async function quickFixes(
  uri: Uri,
  range: Range,
  isMeant: (action: CodeAction) => boolean = () => true,
): Promise<readonly CodeAction[]> {
  for (let left = 20; left > 0; left--) {
    const actions = await commands
      .executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix')
      .then(
        (found) => found,
        (error: unknown) => {
          if (error instanceof Error && error.name === 'Canceled') return [];
          throw error;
        },
      );
    if (actions.some(isMeant)) return actions;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [];
}

/** The quick fix on a finding that edits its file. */
export async function repairOf(uri: Uri, problem: Diagnostic): Promise<CodeAction> {
  const isRepair = ({ edit }: CodeAction): boolean => edit?.has(uri) === true;
  const repair = (await quickFixes(uri, problem.range, isRepair)).find(isRepair);
  assert(repair, `Expected a quick fix for: ${problem.message}`);
  return repair;
}

/** Wait for something to become true; fails with the sentence after ten seconds. */
export async function until(sentence: string, isSo: () => boolean): Promise<void> {
  const started = Date.now();
  while (!isSo()) {
    if (Date.now() - started > 10_000) assert.fail(`Waited in vain: ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

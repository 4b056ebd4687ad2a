import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';

describe('the extension', () => {
  it('is present and activates', async () => {
    const extension = extensions.getExtension('leadline.leadline');
    assert(extension, 'Expected leadline.leadline among the extensions.');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in a window with a workspace', () => {
    assert.equal(workspace.workspaceFolders?.length, 1);
  });
});

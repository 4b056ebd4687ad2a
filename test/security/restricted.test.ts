import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../../src/core/project.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';

const root = join(import.meta.dirname, '../..');
const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;

const files = {
  'leadline.config.yaml': 'rules: { memo-rule: error }\n',
  '.leadline/kinds/memo/kind.yaml': 'id: memo\nname: Memo\nextends: ticket\n',
  '.leadline/kinds/memo/record.md.hbs': '# {{title}} of strangers\n',
  '.leadline/kinds/adr/kind.yaml': 'extends: adr\nname: Taken over\n',
  '.leadline/kinds/adr/record.md.hbs': '# {{title}} of strangers\n',
  'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n',
};

describe('Restricted Mode', function () {
  this.timeout(20_000);

  it('reads neither kinds nor templates of the workspace, and reads its records', async () => {
    const read: string[] = [];
    const host = memoryHost(files);
    const watched = {
      ...host,
      read: (path: string) => {
        read.push(path);
        return host.read(path);
      },
    };
    const builtIn = builtInKinds();
    const project = await Project.open(watched, { builtIn, trusted: false });
    assert.deepEqual(
      read.filter((path) => path.startsWith('.leadline/')),
      [],
    );
    assert.ok(!project.kinds.has('memo'));
    assert.notEqual(project.kinds.get('adr')?.name, 'Taken over');
    for (const kind of project.kinds.values()) assert.ok(!kind.template.includes('strangers'));
    assert.equal(project.catalog.records.length, 1);
    assert.deepEqual(project.leftOut, [
      '.leadline/kinds/adr/kind.yaml',
      '.leadline/kinds/memo/kind.yaml',
    ]);
    assert.ok(!project.isSetting('.leadline/kinds/memo/kind.yaml'));

    const trusted = await Project.open(host, { builtIn });
    assert.deepEqual(trusted.leftOut, []);
    assert.ok(trusted.kinds.has('memo') && trusted.kinds.get('adr')?.name === 'Taken over');
  });

  it('is what the extension opens a project by, and what it says of itself', () => {
    const { capabilities } = json('package.json') as {
      capabilities: { untrustedWorkspaces: { supported: string; description: string } };
    };
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    for (const words of ['package.nls.json', 'package.nls.de.json', 'package.nls.pt-br.json'])
      assert.ok((json(words)['untrusted'] as string).length > 40, words);
    const source = readFileSync(join(root, 'src/extension/root.ts'), 'utf8');
    assert.match(source, /trusted: workspace\.isTrusted/);
    assert.match(
      readFileSync(join(root, 'src/extension/watch.ts'), 'utf8'),
      /onDidGrantWorkspaceTrust/,
    );
  });
});

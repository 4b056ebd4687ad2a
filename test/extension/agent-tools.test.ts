import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Uri } from 'vscode';
import { agentTools } from '../../src/core/index.ts';
import { locateIn } from '../../src/extension/agent-desk.ts';
import { prepared, rootMeant } from '../../src/extension/features/agent-tools.ts';
import { AGENT_TOOLS } from '../../src/extension/ids.ts';
import type { Root } from '../../src/extension/root.ts';
import { languageModelTools } from '../support/agent-tools.ts';

const HOW = 'To write them anew: npx tsx test/support/write-agent-tools.ts';
const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { contributes: { languageModelTools: unknown } };

const folder = (name: string): Root =>
  ({ name, uri: Uri.parse(`file:///home/${name}`) }) as unknown as Root;

describe('the tools for coding agents in the editor', () => {
  it('are announced in package.json as core defines them', () => {
    assert.deepEqual(manifest.contributes.languageModelTools, languageModelTools(), HOW);
  });

  it('are registered by their names, in the order of core', () => {
    assert.deepEqual(
      AGENT_TOOLS,
      agentTools.map(({ name }) => name),
    );
  });

  it('ask the user before they write, and only then', () => {
    for (const tool of agentTools)
      assert.equal(prepared(tool, {}).confirmationMessages !== undefined, tool.writes, tool.name);
    const [create, change] = agentTools.filter(({ writes }) => writes);
    assert.ok(create && change);
    assert.deepEqual(prepared(create, { kind: 'adr', title: 'A\nB' }).confirmationMessages, {
      title: 'Create a record?',
      message: 'A new file of kind “adr”: “A B”',
    });
    assert.deepEqual(
      prepared(change, { record: '3', status: 'superseded', by: ['4', '5'] }).confirmationMessages,
      {
        title: 'Change the status of a record?',
        message: '3 becomes “superseded”; in its place: 4, 5.',
      },
    );
  });

  it('take a path in any form, and none outside the folder', () => {
    const uri = Uri.parse('file:///home/shop');
    assert.equal(locateIn(uri, 'docs/adr/../a.md'), 'docs/a.md');
    assert.equal(locateIn(uri, '/home/shop/docs/a.md'), 'docs/a.md');
    assert.equal(locateIn(uri, 'file:///home/shop/docs/a.md'), 'docs/a.md');
    assert.equal(locateIn(uri, '/home/shop'), '');
    for (const path of [
      '../a.md',
      '/etc/passwd',
      '/home/shop/../x',
      'file:///etc/x',
      '/home/shopping/a',
    ])
      assert.equal(locateIn(uri, path), undefined, path);
  });

  it('work in the folder that is named, else that of the path, else the first', () => {
    const store = { roots: [folder('harbour'), folder('website')] };
    assert.equal(rootMeant(store, 'website', {}).name, 'website');
    assert.equal(rootMeant(store, undefined, { path: '/home/website/a.ts' }).name, 'website');
    assert.equal(rootMeant(store, undefined, { path: 'a.ts' }).name, 'harbour');
    assert.throws(() => rootMeant(store, 'port', {}), /expected one of "harbour", "website"/);
    assert.throws(() => rootMeant({ roots: [] }, undefined, {}), /No folder is open/);
  });
});

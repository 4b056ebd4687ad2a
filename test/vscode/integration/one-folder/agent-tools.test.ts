import assert from 'node:assert/strict';
import { lm, LanguageModelTextPart, type LanguageModelToolResult } from 'vscode';
import { agentTools, ANSWER_BUDGET, inputSchemaOf } from '../../../../src/core/index.ts';
import { at, leadline } from '../leadline.ts';

const PREFIX = 'leadline_';

function textOf({ content }: LanguageModelToolResult): string {
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

async function invoke(name: string, input: object): Promise<string> {
  return textOf(await lm.invokeTool(`${PREFIX}${name}`, { input, toolInvocationToken: undefined }));
}

describe('the tools for the editor’s coding agents', () => {
  before(leadline);

  it('are listed, with what each takes', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith(PREFIX));
    assert.deepEqual(
      ours.map(({ name }) => name.slice(PREFIX.length)).sort(),
      agentTools.map(({ name }) => name).sort(),
    );
    for (const { name, parameters } of agentTools) {
      const schema = ours.find((tool) => tool.name === `${PREFIX}${name}`)?.inputSchema;
      const { properties } = schema as { properties: Record<string, unknown> };
      const { folder, ...own } = properties;
      assert.ok(folder, name);
      assert.deepEqual(own, inputSchemaOf(parameters).properties, name);
    }
  });

  it('answer about the workspace', async () => {
    const path = at('services/berths/src/tide.ts').toString();
    const governing = await invoke('governing_records', { path });
    assert.match(governing, /ADR-0006 [\s\S]*WARNING: it no longer holds/);
    assert.ok(governing.includes(at('docs/adr/0006-subscribe-to-tide-changes.md').toString()));
    assert.match(await invoke('find_records', { query: 'tide' }), /Found \d+ records? of/);
    assert.match(await invoke('read_record', { record: 'ADR-0006' }), /^ {3}1\| /m);
    assert.match(await invoke('describe_kind', { kind: 'ticket' }), /Section “Outcome”/);
    const text = '# A\n\n## Problem\n\nSlow.\n';
    assert.match(await invoke('lint_record', { text, kind: 'scope' }), /missing-section/);
    const complete = await invoke('check_completeness', { record: 'docs/roadmap/2027-H1.md' });
    assert.match(complete, /MISSING item-field "Owner"/);
    assert.ok(complete.length <= ANSWER_BUDGET);
  });

  it('say in a sentence what was wrong', async () => {
    await assert.rejects(invoke('governing_records', { path: '/etc/passwd' }), /inside the root/);
    await assert.rejects(invoke('read_record', { record: 'ADR-9999' }), /Unexpected record/);
  });
});

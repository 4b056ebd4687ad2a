import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { agentTools, ANSWER_BUDGET } from '../../src/core/index.ts';
import { withTranscript } from '../support/agents-page.ts';

const page = readFileSync(new URL('../../docs/agents.md', import.meta.url), 'utf8');

describe('the page for coding agents', () => {
  it('shows a conversation as it goes today', async () => {
    const how = 'To write it anew: npx tsx test/support/write-agents-page.ts';
    assert.equal(page, await withTranscript(page), how);
  });

  it('names every tool with what it takes, and the budget', () => {
    for (const { name, parameters } of agentTools) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      for (const parameter of Object.keys(parameters))
        if (parameter !== 'start')
          assert.ok(row.includes(`\`${parameter}\``), `${name} ${parameter}`);
    }
    assert.ok(page.includes(`${ANSWER_BUDGET} characters`));
  });
});

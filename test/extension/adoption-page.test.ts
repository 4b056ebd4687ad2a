import assert from 'node:assert/strict';
import { Project, proposeConfig, surveyOf } from '../../src/core/index.ts';
import { adoptionPage } from '../../src/extension/adoption-page.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';
import { nygard } from '../support/samples.ts';

async function page(files: Readonly<Record<string, string>>, text?: string): Promise<string> {
  const { kinds, ...rest } = await open(files);
  return adoptionPage({
    name: 'a [b]',
    survey: rest.survey,
    kinds,
    path: 'leadline.config.yaml',
    text: text ?? proposeConfig(rest.survey, kinds),
  });
}

async function open(files: Readonly<Record<string, string>>) {
  const project = await Project.open(memoryHost(files), { builtIn: builtInKinds() });
  return { kinds: project.kinds, survey: surveyOf(project) };
}

describe('the page that is read before a repository is adopted', () => {
  it('says what was found, folder by folder, and what would be written', async () => {
    const text = await page({
      'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
      'docs/adr/0002-b.md': nygard('2. B', 'Accepted'),
    });
    assert.match(text, /^# What Leadline found in “a \\\[b\\\]”$/m);
    assert.match(text, /^Records: 2\. Record folders: 1\. Findings: /m);
    assert.match(text, /^## docs\/adr: 2 decision records$/m);
    assert.match(text, /^## Proposed leadline\.config\.yaml\n\n```yaml\n[^]*^ {2}- docs\/adr$/m);
  });

  it('lets nothing that others wrote be markup', async () => {
    const text = await page({
      'docs/adr/0001-a.md': nygard('1. A', '<b>on</b> [hold](https://example.org)'),
    });
    assert.doesNotMatch(text, /(?<!\\)<b>|(?<!\\)\]\(https/);
  });

  it('keeps the proposal in its block, whatever is in it', async () => {
    const text = await page({}, 'folders: []\n# ```` \n');
    assert.match(text, /^There are no records here yet\.$/m);
    assert.match(text, /\n`{5}yaml\nfolders: \[\]\n# ````\n`{5}\n/);
  });
});

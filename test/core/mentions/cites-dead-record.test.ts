import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../../src/core/config/read.ts';
import {
  CITES_DEAD_RECORD,
  findDeadCitations,
} from '../../../src/core/mentions/cites-dead-record.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { findingsOnSettings } from '../../../src/core/check-settings.ts';
import { openFiles } from '../../support/open-files.ts';
import { readRulePage, type Example } from '../../support/rule-page.ts';

const page = readRulePage(
  readFileSync(new URL(`../../../docs/rules/${CITES_DEAD_RECORD}.md`, import.meta.url), 'utf8'),
);

async function findings({ files }: Example) {
  const { catalog, config } = await openFiles(files);
  return Object.entries(files).flatMap(([path, text]) =>
    findDeadCitations(path, text, catalog, config),
  );
}

describe('findDeadCitations', () => {
  for (const [at, example] of page.wrong.entries())
    it(`objects as its page says (${at + 1})`, async () => {
      const found = await findings(example);
      assert.deepEqual(
        found.map(({ path, range }) => {
          const line = new LineIndex(example.files[path] ?? '').lineAt(range.start) + 1;
          return `${path}:${line}`;
        }),
        [...example.lines].flatMap(([path, lines]) => lines.map((line) => `${path}:${line}`)),
      );
    });

  for (const [at, example] of page.right.entries())
    it(`is content as its page says (${at + 1})`, async () => {
      assert.deepEqual(await findings(example), []);
    });

  it('repairs with what took the place, in the same words', async () => {
    const [example] = page.wrong;
    assert.ok(example);
    const [finding] = await findings(example);
    const [fix] = finding?.fixes ?? [];
    const [path, edits] = [...(fix?.edits ?? [])][0] ?? [];
    assert.ok(path !== undefined && edits);
    assert.equal(fix?.safe, false);
    assert.equal(
      applyEdits(example.files[path] ?? '', edits),
      (example.files[path] ?? '').replace('ADR-0003', 'ADR-0006'),
    );
  });

  it('can be switched off and made graver, and is a rule that the configuration knows', async () => {
    const [example] = page.wrong;
    assert.ok(example);
    const { catalog } = await openFiles(example.files);
    const [path = '', text = ''] =
      Object.entries(example.files).find(([name]) => name.endsWith('.ts')) ?? [];
    const severities = ['off', 'error'].map((severity) => {
      const settings = readConfig(
        'leadline.config.yaml',
        `rules: { ${CITES_DEAD_RECORD}: ${severity} }`,
      );
      assert.deepEqual(
        findingsOnSettings('leadline.config.yaml', settings, { kinds: undefined }),
        [],
      );
      return findDeadCitations(path, text, catalog, settings.config).map((one) => one.severity);
    });
    assert.deepEqual(severities, [[], ['error']]);
  });
});

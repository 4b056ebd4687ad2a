import assert from 'node:assert/strict';
import { smallAdr } from '../support/small-adr.ts';
import { folderWith } from './support/folder.ts';
import { repository } from './support/repository.ts';
import { runCli } from './support/run-cli.ts';

const A = 'docs/adr/0001-keep-orders.md';

describe('leadline review', () => {
  it('prints one record as Markdown, found by its number', async () => {
    const { code, out, err } = await runCli(folderWith({ [A]: smallAdr('Keep orders') }), [
      'review',
      '1',
    ]);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^### Review: ADR-0001 Keep orders\n/);
    assert.match(out, /#### Questions/);
  });

  it('prints JSON with lines', async () => {
    const { out } = await runCli(folderWith({ [A]: smallAdr('Keep orders') }), [
      ...['review', A, '--format', 'json'],
    ]);
    const review = JSON.parse(out) as {
      path: string;
      total: number;
      parts: { line: number; label: unknown; detail: unknown; reasons: unknown[] }[];
      questions: { line: number; evidence: { text: string; line: number }[] }[];
    };
    assert.equal(review.path, A);
    assert.ok(review.total > 3 && review.parts.every(({ line }) => line > 0));
    // What core says is its English in JSON.
    for (const { label, detail, reasons } of review.parts)
      assert.ok([label, detail, ...reasons].every((words) => typeof words === 'string'));
    assert.ok(review.questions.some(({ evidence }) => evidence.length > 0));
  });

  it('says what it expects where there is no such record', async () => {
    const { code, err } = await runCli(folderWith({ [A]: smallAdr('Keep orders') }), [
      'review',
      '7',
    ]);
    assert.equal(code, 2);
    assert.match(err, /Unexpected reference “7”/);
  });
});

describe('leadline check --format sarif', () => {
  it('holds the findings that are new', async () => {
    const repo = repository({ [A]: smallAdr('Keep orders') });
    repo.git('switch', '--quiet', '--create', 'topic');
    repo.commit({ [A]: `${smallAdr('Keep orders')}\nSee [that](gone.md).\n` });
    const { out } = await runCli(repo.root, ['check', '--base', 'main', '--format', 'sarif']);
    const log = JSON.parse(out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(
      log.runs[0]?.results.map(({ ruleId }) => ruleId),
      ['broken-link'],
    );
  }).timeout(30_000);
});

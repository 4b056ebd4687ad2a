import assert from 'node:assert/strict';
import { readText, type ReadOptions } from '../../support/read.ts';

const RECORD =
  '# Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nOrders get lost.\n\n## Decision\n\nWe use a queue.\n\n## Consequences\n\nOrders stay.\n';

function outcome(path: string, text: string, options: ReadOptions = {}): string {
  const reading = readText(text, { path, ...options });
  return reading.type === 'record' ? reading.record.kind : reading.type;
}

describe('readDocument decides what a file is', () => {
  it('by `kind:` before everything', () => {
    const text = '---\nkind: scope\nstatus: draft\n---\n# Queues\n';
    assert.equal(outcome('docs/adr/0001-queues.md', text), 'scope');
    assert.equal(outcome('notes/queues.md', text, { folderKind: undefined }), 'scope');
  });

  it('by the folder, then by patterns, then by looks', () => {
    const elsewhere = { folderKind: undefined };
    assert.equal(outcome('docs/adr/0001-queues.md', RECORD), 'adr');
    assert.equal(
      outcome('notes/adr-0001-queues.md', '# Queues\n\nStatus: accepted\n', elsewhere),
      'adr',
    );
    assert.equal(outcome('notes/decision-on-queues.md', RECORD, elsewhere), 'adr');
    assert.equal(outcome('notes/queues.md', '# Queues\n\nThey are long.\n', elsewhere), 'foreign');
  });

  it('and says why', () => {
    const reading = readText(RECORD);
    assert.equal(
      reading.type === 'record' && reading.record.kindReason.text,
      'It lies in “docs/adr”, a folder of decision records.',
    );
  });

  it('leaves a roadmap that is none of ours alone', () => {
    const text =
      '# Roadmap\n\n## Now\n\n- Queues\n\n## Next\n\n- Streams\n\n## Later\n\n- Clouds\n';
    assert.equal(outcome('ROADMAP.md', text, { folderKind: undefined }), 'foreign');
  });

  it('notes a kind that nobody knows', () => {
    const reading = readText('---\nkind: adrx\nstatus: draft\n---\n# Queues\n');
    assert.deepEqual(reading.type === 'record' && reading.record.problems.map(({ code }) => code), [
      'kind-unknown',
    ]);
  });

  const skipped: readonly (readonly [path: string, text: string])[] = [
    ['docs/adr/README.md', RECORD],
    ['docs/adr/index.md', RECORD],
    ['docs/adr/archive/README.md', '# Old ones\n'],
    ['docs/adr/template.md', '# [short title]\n\n* Status: [proposed | accepted]\n'],
    ['docs/adr/0000-template.md', '# NUMBER. TITLE\n\n## Status\n\nProposed\n'],
    ['docs/adr/adr-template.md', '# {short title of the solution}\n'],
    [
      'docs/adr/ADR-nnn_Any_Decision_Record_Template.md',
      '# ADR-nnn: Any Decision Record Template\n\nStatus: Proposed\n',
    ],
    ['docs/adr/vorlage.md', '# Titel\n\n## Status\n\nVorgeschlagen\n'],
    ['docs/adr/templates/full.md', RECORD],
    ['docs/adr/backlog.md', '# Backlog\n\n- Queues\n'],
    ['docs/adr/how-we-decide.md', '# How we decide\n\nWe vote.\n'],
    [
      'docs/adr/all.md',
      '# All decisions\n\n- [1](0001-a.md)\n- [2](0002-b.md)\n- [3](0003-c.md)\n',
    ],
    [
      'docs/adr/log.md',
      '# Log\n\n| No | Title |\n|-|-|\n| 1 | [A](0001-a.md) |\n| 2 | [B](0002-b.md) |\n| 3 | [C](0003-c.md) |\n',
    ],
    ['docs/adr/pictures.md', '# Pictures\n\n![A](a.png)\n'],
    ['docs/adr/0004-queue/notes.md', '# Notes\n\n## Context\n\nSome.\n\n## Decision\n\nNone.\n'],
    ['docs/adr/assets/0004/README.md', RECORD],
    ['docs/adr/empty.md', ''],
  ];
  for (const [path, text] of skipped)
    it(`skips ${path}`, () => {
      const reading = readText(text, { path });
      assert.match(reading.type === 'skipped' ? reading.reason.text : reading.type, /^It.*\.$/);
    });

  const records: readonly (readonly [path: string, text: string])[] = [
    ['docs/adr/0001-adr-template.md', '# ADR-0001: ADR-Template & rules\n\n**Status:** Accepted\n'],
    ['docs/adr/0004-queue/README.md', RECORD],
    ['docs/adr/2024/0004-queue.md', RECORD],
    ['docs/adr/0005-stub.md', '# Queues\n\nSee [the document](https://host/doc).\n'],
    ['docs/adr/0006-untitled.md', '---\nstatus: accepted\n---\nWe use a queue.\n'],
    ['docs/adr/use-a-queue.md', RECORD],
    ['docs/adr/2024-05-02-use-a-queue.md', '# Use a queue\n\nBecause orders get lost.\n'],
    [
      'docs/adr/ADR-XXX_Use_a_queue.md',
      '# ADR-XXX: Use a queue\n\n## Context\n\nOrders get lost.\n\n## Decision\n\nA queue.\n',
    ],
    ['docs/adr/0007-queue.mdx', RECORD],
    ['docs/adr/0008-links.md', '# Links\n\n- [1](0001-a.md)\n- [2](0002-b.md)\n- [3](0003-c.md)\n'],
  ];
  for (const [path, text] of records)
    it(`reads ${path}`, () => {
      assert.equal(outcome(path, text), 'adr');
    });

  it('tells from a template how its folder orders day and month', () => {
    const reading = readText('# {title}\n\n| | |\n|-|-|\n| Date | `dd/mm/YYYY` |\n', {
      path: 'docs/adr/template.md',
    });
    assert.equal(reading.type === 'skipped' && reading.dateOrder, 'day-month');
  });
});

import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { surveyOf, type Survey } from '../../../src/core/views/survey.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { nygard, withFields } from '../../support/samples.ts';

const survey = async (files: Parameters<typeof memoryHost>[0]): Promise<Survey> =>
  surveyOf(await Project.open(memoryHost(files), { builtIn: builtInKinds() }));

describe('surveyOf', () => {
  it('tells where fields stand, with the exceptions', async () => {
    const { folders } = await survey({
      'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
      'docs/adr/0002-b.md': nygard('2. B', 'Accepted'),
      'docs/adr/0003-c.md': withFields({ status: 'approved', date: '2026-01-02' }, 'C'),
      'docs/adr/0004-d.md': '# 4. D\n\n## Context\n\nSlow.\n\n## Decision\n\nA cache.\n',
    });
    const [status, date] = folders[0]?.fields ?? [];
    assert.deepEqual(status?.places, [
      { origin: 'section', paths: ['docs/adr/0001-a.md', 'docs/adr/0002-b.md'] },
      { origin: 'front-matter', paths: ['docs/adr/0003-c.md'] },
    ]);
    assert.deepEqual(status.missing, ['docs/adr/0004-d.md']);
    assert.deepEqual(date?.places[0]?.origin, 'line');
    assert.deepEqual(folders[0]?.statuses, [
      { value: 'accepted', count: 3 },
      { value: undefined, count: 1 },
    ]);
  });

  it('counts numbers, holes and duplicates, by folder and prefix', async () => {
    const text = nygard('T', 'Accepted');
    const { folders } = await survey({
      'docs/adr/ADR-003-a.md': text,
      'docs/adr/ADR-004-b.md': text,
      'docs/adr/ADR-004-c.md': text,
      'docs/adr/ADR-007-d.md': text,
      'docs/adr/ADR-009-e.md': text,
      'docs/adr/OPS-01-f.md': text,
      'docs/adr/plain.md': text,
    });
    assert.deepEqual(folders[0]?.series, [
      {
        folder: 'docs/adr',
        prefix: 'ADR',
        digits: 3,
        count: 5,
        first: 3,
        last: 9,
        holes: [
          [5, 6],
          [8, 8],
        ],
        duplicates: [4],
      },
      {
        folder: 'docs/adr',
        prefix: 'OPS',
        digits: 2,
        count: 1,
        first: 1,
        last: 1,
        holes: [],
        duplicates: [],
      },
    ]);
    assert.deepEqual(folders[0].unnumbered, ['docs/adr/plain.md']);
  });

  it('collects house words, whatever their case', async () => {
    const german = (title: string, status: string): string =>
      `# ${title}\n\n## Status\n\n${status}\n\n## Kontext\n\nLangsam.\n\n## Entscheidung\n\nEin Cache.\n`;
    const { folders } = await survey({
      'docs/adr/0001-a.md': german('A', 'Approved'),
      'docs/adr/0002-b.md': german('B', 'approved'),
      'docs/adr/0003-c.md': german('C', 'Hibernating').replace('Kontext', 'KONTEXT'),
    });
    assert.deepEqual(folders[0]?.words, [
      { of: 'status', word: 'approved', means: 'accepted', count: 2 },
      { of: 'section', word: 'Kontext', means: 'Context', count: 3 },
      { of: 'section', word: 'Entscheidung', means: 'Decision', count: 3 },
    ]);
    assert.deepEqual(folders[0].unknownStatuses, [{ value: 'Hibernating', count: 1 }]);
  });

  it('tells the order of day and month where it is needed', async () => {
    const order = async (...dates: string[]): Promise<unknown[]> => {
      const { folders } = await survey(
        Object.fromEntries(
          dates.map((date, at) => [`docs/adr/000${at + 1}-a.md`, nygard('A', 'Accepted', date)]),
        ),
      );
      return [folders[0]?.numericDates, folders[0]?.dateOrder];
    };
    assert.deepEqual(await order('2026-01-02'), [0, undefined]);
    assert.deepEqual(await order('04/07/2023'), [1, undefined]);
    assert.deepEqual(await order('04/07/2023', '23/07/2023'), [2, 'day-month']);
    assert.deepEqual(await order('04/07/2023', '07/23/2023'), [2, 'month-day']);
  });

  it('names what is no record, what cannot be read, and what is written otherwise', async () => {
    const { folders, unread, free, strays } = await survey({
      'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
      'docs/adr/0002-b.md': { fault: 'binary' },
      'docs/adr/README.md': '# Index\n',
      'libs/decisions/0001-a.rst': '',
      'libs/decisions/0002-b.rst': '',
      'src/queue.adr.md': nygard('Queue', 'Proposed'),
    });
    assert.deepEqual(
      folders[0]?.skipped.map(({ path }) => path),
      ['docs/adr/README.md', 'docs/adr/0002-b.md'],
    );
    assert.equal(folders[0].findings.error, 1);
    assert.deepEqual(unread, [{ path: 'libs/decisions', extension: '.rst', count: 2 }]);
    assert.deepEqual(
      free.map(({ path }) => path),
      ['docs/roadmap', 'docs/scope', 'docs/tickets'],
    );
    assert.deepEqual(
      strays.map(({ path, kind }) => [path, kind]),
      [['src/queue.adr.md', 'adr']],
    );
  });
});

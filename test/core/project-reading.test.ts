import assert from 'node:assert/strict';
import { Project } from '../../src/core/project.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';

const builtIn = builtInKinds();

function open(files: Record<string, string>): Promise<Project> {
  return Project.open(memoryHost(files), { builtIn });
}

function dateOf(project: Project, path: string): string | undefined {
  const value = project.record(path)?.fields.get('date')?.value;
  return value?.type === 'date' ? (value.date.iso ?? value.date.fault) : undefined;
}

describe('a project reads a folder as a whole', () => {
  it('settles an ambiguous date by what a sibling proves', async () => {
    const files = {
      'docs/adr/0001-a.md': '# A\n\nStatus: accepted\nDate: 04/07/2023\n',
      'docs/adr/0002-b.md': '# B\n\nStatus: accepted\nDate: 06/15/2023\n',
    };
    assert.equal(dateOf(await open(files), 'docs/adr/0001-a.md'), '2023-04-07');
    assert.equal(
      dateOf(
        await open({ 'docs/adr/0001-a.md': files['docs/adr/0001-a.md'] }),
        'docs/adr/0001-a.md',
      ),
      'ambiguous',
    );
  });

  it('settles it by what the template asks for', async () => {
    const project = await open({
      'docs/adr/0001-a.md': '# A\n\nStatus: accepted\nDate: 04/07/2023\n',
      'docs/adr/template.md': '# {title}\n\nStatus: proposed\nDate: DD/MM/YYYY\n',
    });
    assert.equal(dateOf(project, 'docs/adr/0001-a.md'), '2023-07-04');
  });

  it('leaves a date ambiguous where siblings contradict each other', async () => {
    const project = await open({
      'docs/adr/0001-a.md': '# A\n\nStatus: accepted\nDate: 04/07/2023\n',
      'docs/adr/0002-b.md': '# B\n\nStatus: accepted\nDate: 06/15/2023\n',
      'docs/adr/0003-c.md': '# C\n\nStatus: accepted\nDate: 15/06/2023\n',
    });
    assert.equal(dateOf(project, 'docs/adr/0001-a.md'), 'ambiguous');
  });

  it('learns how a folder names its files', async () => {
    const project = await open({
      'docs/adr/ADR-001_Use_a_queue.md': '# ADR-001: A\n\nStatus: accepted\n',
      'docs/adr/ADR-002_Use_b.md': '# ADR-002: B\n\nStatus: accepted\n',
      'log/adr/2024-05-02-a.md': '# A\n\n## Status\n\nAccepted\n',
    });
    const { prefix, digits, separator, dated } = project.habits('docs/adr');
    assert.deepEqual([prefix, digits, separator, dated], ['ADR-', 3, '_', false]);
    assert.equal(project.habits('log/adr').dated, true);
  });

  it('keeps a folder of an uncertain name when its files are records', async () => {
    const project = await open({
      'proposals/0001-a.md': '# A\n\n* Status: **Implemented**\n\n## Motivation\n\nWhy.\n',
      'proposals/0002-b.md': '# B\n\n* Status: **Rejected**\n\n## Motivation\n\nWhy.\n',
    });
    assert.deepEqual(
      project.catalog.records.map(({ id }) => id),
      ['ADR-0001', 'ADR-0002'],
    );
  });

  it('gives it up when they are not', async () => {
    const project = await open({
      'book/001-intro.md': '# Intro\n\nHello.\n',
      'book/002-queues.md': '# Queues\n\nThey are long.\n',
      'book/003-end.md': '# End\n\nBye.\n',
      'docs/adr/0001-a.md': '# A\n\nStatus: accepted\n',
    });
    assert.deepEqual(
      project.catalog.records.map(({ path }) => path),
      ['docs/adr/0001-a.md'],
    );
    assert.deepEqual(
      project.discovery.folders.map(({ path }) => path),
      ['docs/adr'],
    );
    const change = await project.update('docs/adr/0001-a.md');
    assert.equal(change.catalogChanged, false);
  });
});

describe('what records know of each other', () => {
  const path = 'docs/adr/0001-a.md';
  const files: Record<string, string> = {
    [path]: '# A\n\nStatus: accepted\n\n## Context\n\nOne.\n',
    'docs/adr/0002-b.md': '# B\n\nStatus: accepted\n',
  };

  it('stays the same while prose is typed, and is made anew with another status', async () => {
    const now = { ...files };
    const host = { ...memoryHost(now), read: (at: string) => memoryHost(now).read(at) };
    const project = await Project.open(host, { builtIn });
    const { facts } = project;
    now[path] = `${files[path] ?? ''}More.\n`;
    assert.equal((await project.update(path)).catalogChanged, false);
    assert.equal(project.facts, facts);
    // Who asks for the texts as they are now takes nothing from those who ask for facts after each keystroke.
    const { catalog } = project;
    assert.notEqual(catalog, facts);
    assert.equal(catalog.get(path)?.text, project.record(path)?.text);
    assert.equal(project.catalog, catalog);
    assert.equal(project.facts, facts);
    assert.match(project.record(path)?.text ?? '', /More\./);
    now[path] = (now[path] ?? '').replace('accepted', 'rejected');
    assert.equal((await project.update(path)).catalogChanged, true);
    assert.notEqual(project.facts, facts);
    assert.equal(project.facts.get(path)?.status?.value.id, 'rejected');
  });
});

describe('reading many records', () => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `docs/adr/${String(at + 1).padStart(4, '0')}-a.md`,
      `# ${at + 1}. A\n\nStatus: accepted\n`,
    ]),
  );

  it('pauses in between, and tells how far it is', async () => {
    const pauses: (readonly [number, number])[] = [];
    const pause = (done: number, total: number): void => void pauses.push([done, total]);
    const project = await Project.open(memoryHost(files), { builtIn, pause });
    assert.equal(project.size, 500);
    assert.equal(pauses.length, 16);
    assert.deepEqual(pauses[0], [0, 500]);
    assert.deepEqual(pauses.at(-1), [480, 500]);
  });

  for (const [how, stop] of [
    ['throws', (): void => assert.fail('Stop.')],
    ['rejects', () => Promise.reject(new Error('Stop.'))],
  ] as const)
    it(`ends soon when a pause ${how}`, async () => {
      const host = memoryHost(files);
      let read = 0;
      const counting = {
        ...host,
        list: () => host.list(),
        today: () => host.today(),
        read: (path: string) => {
          read++;
          return host.read(path);
        },
      };
      const pause = (done: number): void | Promise<void> => (done >= 96 ? stop() : undefined);
      await assert.rejects(Project.open(counting, { builtIn, pause }), /Stop\./);
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.ok(read < 250, String(read));
    });
});

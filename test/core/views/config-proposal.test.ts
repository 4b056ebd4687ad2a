import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { proposeConfig } from '../../../src/core/views/config-proposal.ts';
import { surveyOf } from '../../../src/core/views/survey.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { nygard, withFields } from '../../support/samples.ts';

type Files = Readonly<Record<string, string>>;

const open = (files: Files): Promise<Project> =>
  Project.open(memoryHost(files), { builtIn: builtInKinds() });

const proposalFor = async (files: Files): Promise<string> => {
  const project = await open(files);
  return proposeConfig(surveyOf(project), project.kinds);
};

const factsOf = ({ catalog }: Project): string[] =>
  catalog.records.map(({ path, kind, id, status }) =>
    [path, kind, id, status?.value.id ?? '–'].join(' '),
  );

const numbered = (folder: string, count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${folder}000${at + 1}-choice-${at + 1}.md`,
      nygard(`${at + 1}. Choice ${at + 1}`, 'Accepted'),
    ]),
  );

const note = '# Notes\n\nNothing in particular.\n';

const repositories: Readonly<Record<string, Files>> = {
  'one folder': { ...numbered('docs/adr/', 3), 'docs/adr/README.md': note },
  'a monorepo': {
    '.adr-dir': 'doc/log\n',
    ...numbered('doc/log/', 2),
    ...numbered('packages/web/docs/adr/', 3),
    ...numbered('packages/core/decisions/2025/', 2),
    'packages/core/README.md': note,
  },
  'records in the root': {
    ...Object.fromEntries(
      Object.entries(numbered('', 4)).map(([path, text]) => [path.replace(/^/, 'adr-'), text]),
    ),
    'README.md': note,
    // Below the root nothing is a record, though it looks like one by its name.
    'docs/2026-01-05-minutes.md': note,
    'docs/0001-install.md': '# Install\n\n## Status\n\nBeta.\n',
  },
  'every kind': {
    ...numbered('docs/adr/', 1),
    'docs/scope/2026-10-05-book.md': withFields({ kind: 'scope', status: 'draft' }, 'Book'),
    'docs/roadmap/2027-H1.md': withFields({ kind: 'roadmap', status: 'draft' }, 'First half'),
    'docs/tickets/0001-do.md': withFields({ kind: 'ticket', status: 'open' }, 'Do'),
  },
  'records outside of folders': {
    'notes/cache.md': withFields({ kind: 'adr', status: 'accepted' }, 'Cache'),
    'notes/about.md': note,
    'notes/2026-01-01-minutes.md': '# Minutes\n\n## Status\n\nAll well.\n',
    'src/queue.adr.md': nygard('Queue', 'Proposed'),
    'guide/decision-process.md': nygard('How we decide', 'Accepted'),
    ...numbered('docs/adr/', 2),
  },
  'records in folders of their own': {
    'docs/decision-records/2025-03-01-cache/README.md': nygard('Cache', 'Accepted'),
    'docs/decision-records/2025-03-02-queue/README.md': nygard('Queue', 'Accepted'),
    'docs/decision-records/2025-03-02-queue/sketch.md': note,
  },
  'proposals that bear their name out': { ...numbered('proposals/', 3), 'teps/a.md': note },
  'nothing at all': { 'README.md': note, 'src/main.ts': '' },
};

describe('proposeConfig', () => {
  for (const [name, files] of Object.entries(repositories))
    it(`reads the same records as without it: ${name}`, async () => {
      const found = await open(files);
      const text = proposeConfig(surveyOf(found), found.kinds);
      const configured = await open({ ...files, 'leadline.config.yaml': text });
      assert.deepEqual(configured.setupFindings, []);
      assert.deepEqual(factsOf(configured), factsOf(found));
      assert.equal(found.catalog.records.length > 0, name !== 'nothing at all');
    });

  it('gives the reasons as comments, and kinds without a record their usual place', async () => {
    const text = await proposalFor({
      ...numbered('docs/adr/', 3),
      'src/queue.adr.md': nygard('Queue', 'Proposed'),
    });
    assert.match(
      text,
      /\n {2}# 3 decision records\. Its name is one for decision records\.\n {2}- docs\/adr\n/,
    );
    assert.match(text, /# 1 decision record\. Its path matches .*\n {2}- src\/queue\.adr\.md\n/);
    assert.match(
      text,
      /# Nothing is there yet: .*\n {2}- \{ path: docs\/roadmap, kind: roadmap \}/,
    );
    assert.match(text, /- \{ path: docs\/tickets, kind: ticket \}\n$/);
  });

  it('finds what is made later in those places', async () => {
    const text = await proposalFor(numbered('docs/adr/', 2));
    const later = await open({
      ...numbered('docs/adr/', 2),
      'leadline.config.yaml': text,
      'docs/tickets/0001-do.md': withFields({ status: 'open' }, 'Do'),
    });
    assert.equal(later.catalog.get('docs/tickets/0001-do.md')?.kind, 'ticket');
  });

  it('says that only what lies directly in the root counts', async () => {
    const text = await proposalFor(repositories['records in the root'] ?? {});
    assert.match(text, /- \{ path: \., flat: true \}\n/);
  });

  it('keeps names from leaving their comment or their value', async () => {
    const folder = 'a\nb: [/docs/adr';
    const files = numbered(`${folder}/`, 2);
    const found = await open(files);
    const text = proposeConfig(surveyOf(found), found.kinds);
    const configured = await open({ ...files, 'leadline.config.yaml': text });
    assert.deepEqual(configured.setupFindings, []);
    assert.deepEqual(factsOf(configured), factsOf(found));
    assert.equal(configured.config.folders[0]?.path, folder);
  });
});

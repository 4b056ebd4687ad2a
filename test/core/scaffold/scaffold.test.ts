import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import {
  scaffold,
  ScaffoldError,
  type ScaffoldRequest,
} from '../../../src/core/scaffold/scaffold.ts';
import type { Habits } from '../../../src/core/records/habits.ts';
import { catalogOf, habits, request } from './scene.ts';

const empty = catalogOf([]);

function make(more: Partial<ScaffoldRequest> = {}, catalog = empty, own: Partial<Habits> = {}) {
  return scaffold(request(more), catalog, habits(own));
}

function answers(given: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(given));
}

/** The front matter as YAML reads it. */
function frontMatter(text: string): Record<string, unknown> {
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const document = parseDocument(yaml);
  assert.deepEqual(document.errors, []);
  return document.toJS() as Record<string, unknown>;
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ScaffoldError, String(error));
    return error.message;
  }
  throw new Error('Nothing was thrown.');
}

describe('scaffold', () => {
  describe('chooses a folder', () => {
    it('that was asked for', () => {
      assert.equal(make({ folder: 'pkg/a/adr/' }).path, 'pkg/a/adr/0001-use-kafka.md');
      assert.equal(make({ folder: './docs\\adr' }).path, 'docs/adr/0001-use-kafka.md');
      assert.equal(make({ folder: '' }).path, '0001-use-kafka.md');
    });

    it('that most records of the kind are in', () => {
      const catalog = catalogOf(['b/adr/0001-x.md', 'b/adr/0002-x.md', 'a/adr/0007-x.md']);
      assert.equal(make({}, catalog, { digits: 4 }).path, 'b/adr/0003-use-kafka.md');
    });

    it('that the repository keeps for the kind, though it is empty', () => {
      const recordFolders = [
        { path: 'docs/tickets', kind: 'ticket' },
        { path: 'doc/arch', kind: 'adr' },
      ];
      assert.equal(make({ recordFolders }).path, 'doc/arch/0001-use-kafka.md');
    });

    it('of the kind’s own', () => {
      assert.equal(make().path, 'docs/adr/0001-use-kafka.md');
    });

    it('only below the root', () => {
      for (const folder of ['../x', 'a/../../x', '/etc', 'C:\\x', '..\\x', 'a\u0000b'])
        assert.match(
          refusal(() => make({ folder })),
          /expected one below the root\.$/,
        );
    });
  });

  describe('numbers a file', () => {
    it('after the highest in the folder, whatever holds it, leaving gaps', () => {
      const others = ['docs/adr/0009-note.txt', 'docs/adr/2026-11-01-notes.md', 'docs/0050-x.md'];
      const catalog = catalogOf(['docs/adr/0001-a.md', 'docs/adr/0003-b.md'], { others });
      assert.equal(make({}, catalog, { digits: 4 }).path, 'docs/adr/0010-use-kafka.md');
    });

    it('after those that are taken elsewhere', () => {
      const file = make({ takenNumbers: new Set([3, 41]) });
      assert.equal(file.path, 'docs/adr/0042-use-kafka.md');
      assert.equal(file.number, 42);
    });

    it('as the folder does', () => {
      const catalog = catalogOf(['adr/ADR-007_Old.md']);
      const own = { prefix: 'ADR-', digits: 3, separator: '_' } as const;
      assert.equal(make({}, catalog, own).path, 'adr/ADR-008_use_kafka.md');
    });

    it('not at all where the folder does not', () => {
      const catalog = catalogOf(['adr/use-postgres.md']);
      assert.equal(make({}, catalog).path, 'adr/use-kafka.md');
    });

    it('by the day where the folder does', () => {
      const dashed = catalogOf(['adr/2026-01-02-x.md']);
      assert.equal(make({}, dashed, { dated: true }).path, 'adr/2026-11-20-use-kafka.md');
      const compact = catalogOf(['adr/20260102-x.md']);
      assert.equal(make({}, compact, { dated: true }).path, 'adr/20261120-use-kafka.md');
    });
  });

  describe('never takes the path of a file', () => {
    it('of another case', () => {
      const catalog = catalogOf(['adr/a.md'], { others: ['adr/Use-Kafka.md'] });
      assert.equal(make({}, catalog).path, 'adr/use-kafka-2.md');
    });

    it('that only the caller knows of', () => {
      const takenPaths = new Set(['docs/adr/0001-other.md']);
      assert.equal(make({ takenPaths }).path, 'docs/adr/0002-use-kafka.md');
    });

    it('for a second roadmap of a period', () => {
      const catalog = catalogOf(['docs/roadmap/2026-H2.md'], { kind: 'roadmap' });
      assert.match(
        refusal(() => make({ kind: 'roadmap' }, catalog)),
        /^There is a technical roadmap at docs\/roadmap\/2026-H2\.md already; choose another period or team\.$/,
      );
    });
  });

  describe('names a file by its kind', () => {
    it('a scope doc by the day', () => {
      assert.equal(make({ kind: 'scope' }).path, 'docs/scope/2026-11-20-use-kafka.md');
    });

    it('a roadmap by its period and team', () => {
      const kind = 'roadmap';
      assert.equal(make({ kind }).path, 'docs/roadmap/2026-H2.md');
      assert.equal(make({ kind, title: 'Search in 2027-H1' }).path, 'docs/roadmap/2027-H1.md');
      assert.equal(
        make({ kind, answers: answers({ team: 'Search & Ads', period: '2027-Q1' }) }).path,
        'docs/roadmap/search-ads-2027-Q1.md',
      );
    });

    it('and lets no answer lead elsewhere', () => {
      const given = { team: '../../etc', period: '/root/..\\x' };
      const { path } = make({ kind: 'roadmap', answers: answers(given) });
      assert.equal(path, 'docs/roadmap/etc-root-x.md');
      const dated = make({ kind: 'scope', answers: answers({ date: '../../x' }) });
      assert.equal(dated.path, 'docs/scope/2026-11-20-use-kafka.md');
    });

    it('and refuses a pattern that leads elsewhere', () => {
      for (const file of [
        '../{{slug}}.md',
        '/{{slug}}.md',
        'a//{{slug}}.md',
        '{{slug}}.txt',
        'con.md',
        'a:{{slug}}.md',
      ]) {
        const own = [
          {
            path: 'k/kind.yaml',
            definition: JSON.stringify({ id: 'memo', place: { file } }),
            template: '# {{title}}',
          },
        ];
        assert.match(
          refusal(() => make({ kind: 'memo' }, catalogOf([], { own }))),
          /^Unexpected file name “/,
        );
      }
    });
  });

  describe('writes', () => {
    it('the front matter of the kind, in order', () => {
      const keys = (kind: string): string[] => Object.keys(frontMatter(make({ kind }).text));
      assert.deepEqual(
        keys('adr'),
        'status date decision-makers consulted informed tags governs revisit supersedes superseded-by'.split(
          ' ',
        ),
      );
      assert.deepEqual(keys('scope'), 'kind status date owner reviewers tracking bet'.split(' '));
      assert.deepEqual(
        keys('roadmap'),
        'kind status period team owner capacity sign-offs reviewed review-every'.split(' '),
      );
      assert.deepEqual(
        keys('ticket'),
        'kind status date assignee from reviewer due checkpoints tracking scope'.split(' '),
      );
    });

    it('a title of any sort', () => {
      const title = 'Use “Kafka”: #1\nor\u202E {{nothing}} `x` <b>';
      const { text } = make({ title });
      assert.match(text, /^# Use “Kafka”: #1 or \{\{nothing\}\} `x` <b>$/m);
    });

    it('answers as safe YAML, by any name of the field', () => {
      const { text } = make({
        answers: answers({
          deciders: '@priya, Sam: "Lee" # boss',
          governs: 'src/**/*.{ts,tsx}',
          tags: 'a, b',
          revisit: 'when: x # y',
          Status: 'Approved',
          supersedes: 'ADR-0007',
        }),
      });
      const fields = frontMatter(text);
      assert.deepEqual(fields['decision-makers'], ['@priya', 'Sam: "Lee" # boss']);
      assert.deepEqual(fields['tags'], ['a', 'b']);
      assert.equal(fields['revisit'], 'when: x # y');
      assert.equal(fields['status'], 'accepted');
      assert.equal(fields['supersedes'], 'ADR-0007');
    });

    it('an answer that the template has no place for', () => {
      const { text } = make({ answers: answers({ amends: 'ADR-0003' }) });
      assert.equal(frontMatter(text)['amends'], 'ADR-0003');
      const own = [
        {
          path: 'k/kind.yaml',
          definition: 'id: memo\nfields: { owner: people }',
          template: '# {{title}}\n',
        },
      ];
      const memo = make(
        { kind: 'memo', answers: answers({ owner: '@a' }) },
        catalogOf([], { own }),
      );
      assert.equal(memo.text, '---\nowner: "@a"\n---\n\n# Use Kafka\n');
    });

    it('gaps that stand where their ranges say', () => {
      for (const kind of empty.kinds.keys()) {
        const { text, gaps } = make({ kind });
        assert.ok(gaps.length >= 5);
        for (const { start, end } of gaps) assert.match(text.slice(start, end), /^\{[^{}\n]+\}$/);
        const ordered = [...gaps].sort((a, b) => a.start - b.start);
        assert.deepEqual(gaps, ordered);
        assert.equal(text.match(/\{[^{}\n]+\}/g)?.length, gaps.length);
      }
    });

    it('nothing that an editor would tidy up', () => {
      for (const kind of empty.kinds.keys()) {
        const { text } = make({ kind });
        assert.doesNotMatch(text, /[ \t]\n|\n\n\n|\r/);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
      }
    });

    it('in the dialect of the folder', () => {
      const catalog = catalogOf(['adr/0001-x.md']);
      const text = (dialect: string): string => make({}, catalog, { dialect, digits: 4 }).text;
      assert.match(
        text('nygard'),
        /^# 2\. Use Kafka\n\nDate: 2026-11-20\n\n## Status\n\nProposed\n\n## Context\n/,
      );
      assert.match(
        text('madr-2'),
        /^# Use Kafka\n\n\* Status: proposed\n\* Deciders: \{who decides\}\n\* Date: 2026-11-20\n\n## Context and Problem Statement\n/,
      );
      assert.match(
        text('madr-3'),
        /^---\nstatus: proposed\ndate: 2026-11-20\ndeciders: "\{who decides\}"\nconsulted:\ninformed:\n---\n/,
      );
      assert.match(
        text('madr-4'),
        /^---\nstatus: proposed\ndate: 2026-11-20\ndecision-makers: "\{/,
      );
      assert.match(text('log4brains'), /^# Use Kafka\n\n- Status: proposed\n- Deciders: /);
      assert.match(text('bullets'), /^---\nstatus: draft\n/);
    });

    it('further fields as the dialect writes them', () => {
      const catalog = catalogOf(['adr/0001-x.md']);
      const given = answers({ governs: 'src/**', supersedes: 'ADR-0001', status: 'accepted' });
      const { text } = make({ answers: given }, catalog, { dialect: 'nygard', digits: 4 });
      assert.match(
        text,
        /\nDate: 2026-11-20\nGoverns: src\/\*\*\n\n## Status\n\nAccepted\n\nSupersedes ADR-0001\n\n## Context\n/,
      );
    });
  });

  describe('refuses', () => {
    it('a kind that nobody knows', () => {
      assert.equal(
        refusal(() => make({ kind: 'scpe' })),
        'Unexpected kind “scpe”, expected “scope”.',
      );
      assert.match(
        refusal(() => make({ kind: '__proto__' })),
        /expected one of adr, /,
      );
    });

    it('a title without a word', () => {
      for (const title of ['', ' \n ', '\u202E'])
        assert.equal(
          refusal(() => make({ title })),
          'Missing title, expected a few words.',
        );
    });

    it('an answer to no question', () => {
      assert.equal(
        refusal(() => make({ answers: answers({ decider: '@a', ownr: 'x' }) })),
        'Unexpected “ownr”, expected one of status, date, decision-makers, consulted, informed, tags, governs, revisit, supersedes, superseded-by, amends, amended-by, relates.',
      );
      assert.equal(
        refusal(() => make({ kind: 'scope', answers: answers({ ownr: 'x' }) })),
        'Unexpected “ownr”, expected “owner”.',
      );
      assert.match(
        refusal(() => make({ answers: answers({ number: '7' }) })),
        /^Unexpected “number”/,
      );
      assert.match(
        refusal(() => make({ answers: answers({ __proto__x: 'x', constructor: 'y' }) })),
        /^Unexpected “/,
      );
    });

    it('a status that the kind does not have', () => {
      assert.match(
        refusal(() => make({ answers: answers({ status: 'shipped' }) })),
        /^Unexpected status “shipped”, expected one of draft, /,
      );
    });

    it('a template that throws, naming its file and line', () => {
      const own = [
        {
          path: '.leadline/kinds/memo/kind.yaml',
          definition: 'id: memo',
          template: '# {{title}}\n\n{{component}}\n',
        },
      ];
      assert.equal(
        refusal(() => make({ kind: 'memo' }, catalogOf([], { own }))),
        '.leadline/kinds/memo/record.md.hbs, line 3: Unexpected variable “component” without a value.',
      );
      const text = make(
        { kind: 'memo', answers: answers({ component: 'x' }) },
        catalogOf([], { own }),
      ).text;
      assert.equal(text, '# Use Kafka\n\nx\n');
    });
  });

  it('makes a sound path below the folder of whatever it is given', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...Array.from('aB0./\\:*\u0000\n é日🎉-~$%{}')),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...empty.kinds.keys()), (title, team, kind) => {
        const given = kind === 'roadmap' ? answers({ team }) : answers({});
        const { path } = make({ kind, title: `${title}x`, answers: given });
        const folder = empty.kinds.get(kind)!.place.folder;
        assert.ok(path.startsWith(`${folder}/`));
        assert.match(path.slice(folder.length + 1), /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
      }),
      { numRuns: 40 },
    );
  });
});

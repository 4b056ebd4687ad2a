import assert from 'node:assert/strict';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import type { Finding, Severity } from '../../../src/core/rules/rule.ts';
import { inOneGo } from '../../../src/core/text/steps.ts';
import { outlineSteps, regroup } from '../../../src/core/views/outline.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const status = (id: string, icon: string) => ({ id, icon, phase: 'open' });
const kind = (id: string, plural: string, statuses: readonly object[]) =>
  ({ id, name: plural.slice(0, -1), plural, icon: `icon-${id}`, statuses }) as unknown as Kind;
const kinds = new Map([
  ['scope', kind('scope', 'Scope docs', [status('draft', 'edit')])],
  [
    'adr',
    kind('adr', 'Decision records', [status('proposed', 'eye'), status('accepted', 'check')]),
  ],
]);

/** A record as far as an outline looks at it. */
function record(
  path: string,
  about: {
    kind?: string;
    status?: string;
    number?: number;
    date?: string | undefined;
    period?: string;
  } = {},
) {
  const at = path.lastIndexOf('/');
  return {
    path,
    id: `ADR-${about.number ?? 0}`,
    kind: about.kind ?? 'adr',
    kindReason: verbatim('It lies in docs/adr.'),
    file: { folder: path.slice(0, at), base: path.slice(at + 1) },
    title: { value: `Title of ${path.slice(at + 1)}` },
    number: about.number === undefined ? undefined : { value: about.number },
    status:
      about.status === undefined
        ? undefined
        : { raw: about.status.toUpperCase(), value: { id: about.status, partial: false } },
    fields: new Map([
      [
        'date',
        { value: { type: 'date', date: { iso: 'date' in about ? about.date : '2026-11-02' } } },
      ],
      ['period', { raw: about.period ?? '', value: { type: 'text', text: '' } }],
      [
        'deciders',
        {
          value: {
            type: 'people',
            people: [
              { name: 'Ana', handle: '@ana' },
              { name: 'Bo Li', handle: undefined },
            ],
          },
        },
      ],
    ]),
  } as unknown as DecisionRecord;
}

function catalog(...records: DecisionRecord[]): Catalog {
  return {
    records,
    kinds,
    kindOf: (one: DecisionRecord) => kinds.get(one.kind),
  } as unknown as Catalog;
}

const found = (...severities: Severity[]) =>
  severities.map((severity) => ({ severity }) as Finding);
const nothing = () => [];

const outline = (...asked: Parameters<typeof outlineSteps>) => inOneGo(outlineSteps(...asked));

describe('outline', () => {
  it('groups by kind in the order of the kinds, without empty groups', () => {
    const groups = outline(
      catalog(record('docs/adr/1.md'), record('docs/scope/a.md', { kind: 'scope' })),
      nothing,
    );
    assert.deepEqual(
      groups.map(({ key, label, icon, kind: of }) => [key, label, icon, of]),
      [
        ['scope', 'Scope docs', 'icon-scope', 'scope'],
        ['adr', 'Decision records', 'icon-adr', 'adr'],
      ],
    );
    assert.deepEqual(outline(catalog(), nothing), []);
  });

  it('puts records in the order of their paths, numbers as numbers', () => {
    const [group] = outline(
      catalog(record('adr/10-b.md'), record('adr/9-a.md'), record('adr/2-c.md')),
      nothing,
    );
    assert.deepEqual(
      group?.records.map(({ path }) => path),
      ['adr/2-c.md', 'adr/9-a.md', 'adr/10-b.md'],
    );
  });

  it('groups by status in the order of the lifecycle, what no kind knows and no status last', () => {
    const groups = outline(
      catalog(
        record('a.md'),
        record('b.md', { status: 'accepted' }),
        record('c.md', { status: 'proposed' }),
        record('d.md', { status: 'other' }),
      ),
      nothing,
      { grouping: 'status' },
    );
    assert.deepEqual(
      groups.map(({ label, icon }) => [label, icon]),
      [
        ['proposed', 'eye'],
        ['accepted', 'check'],
        ['no status', 'question'],
        ['other', 'question'],
      ],
    );
  });

  it('groups by folder, the root as a dot', () => {
    const groups = outline(
      catalog(record('packages/b/adr/1.md'), record('x.md'), record('docs/adr/1.md')),
      nothing,
      { grouping: 'folder' },
    );
    assert.deepEqual(
      groups.map(({ label, icon }) => [label, icon]),
      [
        ['.', 'folder'],
        ['docs/adr', 'folder'],
        ['packages/b/adr', 'folder'],
      ],
    );
  });

  it('groups by period, the latest first and what has none last', () => {
    const groups = outline(
      catalog(
        record('a.md', { date: '2025-03-31' }),
        record('b.md'),
        record('c.md', { date: undefined }),
        record('d.md', { date: undefined, period: '2027-h1' }),
        record('e.md', { date: '2025-04' }),
        record('f.md', { date: '2025' }),
      ),
      nothing,
      { grouping: 'period' },
    );
    assert.deepEqual(
      groups.map(({ label, icon }) => [label, icon]),
      ['2027 H1', '2026 Q4', '2025 Q2', '2025 Q1', '2025', 'no date'].map((label) => [
        label,
        'calendar',
      ]),
    );
  });

  it('sorts records by date or by what is objected to, equals by path', () => {
    const records = catalog(
      record('1.md', { date: '2026-01-01' }),
      record('2.md', { date: '2026-03-01' }),
      record('3.md', { date: undefined }),
      record('10.md', { date: '2026-01-01' }),
    );
    const findings = (path: string): Finding[] =>
      path === '3.md' ? found('error') : path === '10.md' ? found('warning', 'warning') : [];
    const sorted = (sorting: 'date' | 'findings'): string[] =>
      outline(records, findings, { sorting }).flatMap((group) =>
        group.records.map((one) => one.path),
      );
    assert.deepEqual(sorted('date'), ['2.md', '1.md', '10.md', '3.md']);
    assert.deepEqual(sorted('findings'), ['3.md', '10.md', '1.md', '2.md']);
    const [group] = outline(records, findings, { sorting: 'findings' });
    const last = group?.records.at(-1);
    assert(group && last);
    const worse = { ...last, counts: { error: 5, warning: 0, info: 0, hint: 0 } };
    assert.equal(
      regroup(group, new Map([[worse.path, worse]]), 'findings').records[0]?.path,
      '2.md',
    );
  });

  it('lets through what has all words of a filter, whatever their case', () => {
    const records = catalog(
      record('docs/adr/1.md', { status: 'accepted' }),
      record('docs/adr/2.md', { status: 'proposed' }),
    );
    const left = (filter: string): string[] =>
      outline(records, nothing, { filter }).flatMap((group) =>
        group.records.map((one) => one.path),
      );
    assert.deepEqual(left('ACCEPTED adr/'), ['docs/adr/1.md']);
    assert.deepEqual(left('@ana 2.md'), ['docs/adr/2.md']);
    assert.deepEqual(left('  '), ['docs/adr/1.md', 'docs/adr/2.md']);
    assert.deepEqual(left('accepted 2.md'), []);
  });

  it('tells of each record what a list shows', () => {
    const [group] = outline(catalog(record('adr/7.md', { number: 7, status: 'accepted' })), () =>
      found('error', 'warning', 'warning', 'hint'),
    );
    const [shown] = group?.records ?? [];
    assert.equal(shown?.label, 'ADR-7 Title of 7.md');
    assert.equal(shown.icon, 'check');
    assert.equal(shown.statusText, 'ACCEPTED');
    assert.equal(shown.date, '2026-11-02');
    assert.deepEqual(shown.people, [{ field: 'deciders', names: ['@ana', 'Bo Li'] }]);
    assert.deepEqual(shown.counts, { error: 1, warning: 2, info: 0, hint: 1 });
  });

  it('counts the findings of a group, also after one record was judged anew', () => {
    const [group] = outline(catalog(record('adr/1.md'), record('adr/2.md')), () => found('error'));
    assert.equal(group?.counts.error, 2);
    const [first] = group.records;
    assert(first);
    const mended = { ...first, counts: { ...first.counts, error: 0 } };
    const fresh = regroup(group, new Map([[mended.path, mended]]));
    assert.equal(fresh.counts.error, 1);
    assert.deepEqual(
      fresh.records.map(({ counts }) => counts.error),
      [0, 1],
    );
  });
});

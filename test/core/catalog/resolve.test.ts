import assert from 'node:assert/strict';
import { buildCatalog, factsOf } from '../../../src/core/catalog/build.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { kinds, readRecord } from '../../support/read.ts';

function catalogOf(
  texts: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): Catalog {
  const records = Object.entries(texts).map(([path, text]) => readRecord(text, { path }));
  return buildCatalog(records, [], kinds, new Set([...Object.keys(texts), ...others]));
}

const catalog = catalogOf(
  {
    'docs/adr/0001-first.md': '# First things\n\n## Status\n\nAccepted\n',
    'docs/adr/0012-queue.md': '# 12. Use a queue\n\n## Status\n\nAccepted\n',
    'docs/adr/0013-streams/README.md': '# Use streams\n\n## Status\n\nAccepted\n',
    'docs/adr/20201016-use-slugs.md': '# Use slugs\n\n## Status\n\nAccepted\n',
    'docs/adr/ARCH-012-modules.md': '# Modules\n\n## Status\n\nAccepted\n',
    'docs/adr/0014-ulid.md': '---\nid: RAC-01JYAAAAAAAA\nstatus: accepted\n---\n# Ids\n',
    'packages/web/adr/0001-react.md': '# React\n\n## Status\n\nAccepted\n',
    'packages/web/adr/0002-hooks.md': '# Hooks\n\n## Status\n\nAccepted\n',
    'packages/api/adr/0002-rest.md': '# REST\n\n## Status\n\nAccepted\n',
  },
  ['docs/guide.md', 'docs/adr/queue.png'],
);

function resolve(reference: string, from = 'docs/adr/0001-first.md'): string {
  const record = catalog.get(from);
  assert.ok(record);
  const resolution = catalog.resolve(record, reference);
  if (resolution.type === 'record')
    return (
      resolution.record.path + (resolution.anchor === undefined ? '' : `#${resolution.anchor}`)
    );
  return resolution.type;
}

const QUEUE = 'docs/adr/0012-queue.md';

describe('resolving references', () => {
  const cases: readonly (readonly [reference: string, expected: string])[] = [
    ['ADR-12', QUEUE],
    ['ADR 12', QUEUE],
    ['ADR-0012', QUEUE],
    ['adr-012', QUEUE],
    ['#12', QUEUE],
    ['12', QUEUE],
    ['0012', QUEUE],
    ['[12. Use a queue](0012-queue.md)', QUEUE],
    ['0012-queue.md', QUEUE],
    ['./0012-queue.md', QUEUE],
    ['../adr/0012-queue.md', QUEUE],
    ['../../docs/adr/0012-queue.md', QUEUE],
    ['docs/adr/0012-queue.md', QUEUE],
    ['/docs/adr/0012-queue.md', QUEUE],
    ['0012-queue.html', QUEUE],
    ['/adr/12', QUEUE],
    ['/decisions/0012-queue', QUEUE],
    ['0012-queue.md#decision', `${QUEUE}#decision`],
    ['ADR-0012#decision', `${QUEUE}#decision`],
    ['#context', 'docs/adr/0001-first.md#context'],
    ['0012-queue', QUEUE],
    ['queue', QUEUE],
    ['[[0012-queue]]', QUEUE],
    ['[[0012-queue|the queue]]', QUEUE],
    ['Use a queue', QUEUE],
    ['https://github.com/team/repo/blob/main/docs/adr/0012-queue.md', QUEUE],
    [
      'https://github.com/team/repo/blob/feature/x/docs/adr/0012-queue.md#status',
      `${QUEUE}#status`,
    ],
    ['https://team.github.io/decisions/0012-queue.html', QUEUE],
    ['ARCH-012', 'docs/adr/ARCH-012-modules.md'],
    ['arch-12', 'docs/adr/ARCH-012-modules.md'],
    ['20201016-use-slugs', 'docs/adr/20201016-use-slugs.md'],
    ['use-slugs', 'docs/adr/20201016-use-slugs.md'],
    ['RAC-01JYAAAAAAAA', 'docs/adr/0014-ulid.md'],
    ['0013-streams/README.md', 'docs/adr/0013-streams/README.md'],
    ['0013-streams/', 'docs/adr/0013-streams/README.md'],
    ['0013-streams', 'docs/adr/0013-streams/README.md'],
    ['ADR-1', 'docs/adr/0001-first.md'],
    ['ADR-2', 'ambiguous'],
    ['web/0002-hooks', 'packages/web/adr/0002-hooks.md'],
    ['ADR-99', 'broken'],
    ['0099-gone.md', 'broken'],
    ['../adr/0099-gone.md', 'broken'],
    ['ARCH-099', 'broken'],
    ['20190101-gone-for-good', 'broken'],
    ['../guide.md', 'elsewhere'],
    ['queue.png', 'elsewhere'],
    ['../../../outside.md', 'elsewhere'],
    ['https://github.com/team/repo/pull/12', 'elsewhere'],
    ['https://host/page', 'elsewhere'],
    ['/blog/queues', 'elsewhere'],
    ['ISO-9001', 'text'],
    ['the plan of last year', 'text'],
    ['', 'text'],
  ];
  for (const [reference, expected] of cases)
    it(`takes ${JSON.stringify(reference)} for ${expected}`, () => {
      assert.equal(resolve(reference), expected);
    });

  it('looks in the own folder first', () => {
    assert.equal(
      resolve('ADR-1', 'packages/web/adr/0002-hooks.md'),
      'packages/web/adr/0001-react.md',
    );
    assert.equal(resolve('2', 'packages/api/adr/0002-rest.md'), 'packages/api/adr/0002-rest.md');
  });
});

describe('the catalog', () => {
  it('knows who speaks of a record', () => {
    const own = catalogOf({
      'docs/adr/0001-old.md': '# Old\n\n## Status\n\nSuperseded by [2](0002-new.md)\n',
      'docs/adr/0002-new.md': '# New\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-old.md)\n',
    });
    assert.deepEqual(
      own.incoming('docs/adr/0001-old.md').map(({ from, relation }) => [from.path, relation.type]),
      [['docs/adr/0002-new.md', 'supersedes']],
    );
  });

  it('finds the same number in the same series only', () => {
    const own = catalogOf({
      'docs/adr/0001-a.md': '# A\n\nStatus: draft\n',
      'docs/adr/0001-b.md': '# B\n\nStatus: draft\n',
      'docs/adr/ARCH-001-c.md': '# C\n\nStatus: draft\n',
      'other/adr/0001-d.md': '# D\n\nStatus: draft\n',
    });
    const record = own.get('docs/adr/0001-a.md');
    assert.ok(record);
    assert.deepEqual(
      own.sameNumber(record).map(({ path }) => path),
      ['docs/adr/0001-b.md'],
    );
  });

  it('takes a record and its translations for one', () => {
    const own = catalogOf({
      'docs/adr/0001-rule.md': '# ADR-0001: Rule\n\nStatus: draft\n',
      'docs/adr/0001-rule.fr.md': '# ADR-0001 : Règle\n\nStatut : brouillon\n',
      'docs/adr/0001-rule_PT-BR.md': '# ADR-0001: Regra\n\nStatus: rascunho\n',
      'docs/adr/0001-other.md': '# Other\n\nStatus: draft\n',
      'docs/adr/0002-next.md': '# ADR-0002: Next\n\nStatus: draft\n',
      'docs/adr/0002-next.fr.md': '# ADR-0002 : Suite\n\nStatut : brouillon\n',
      'docs/adr/0003-learn-go.md': '# Learn Go\n\nStatus: draft\n',
      'docs/adr/0003-learn.md': '# Learn\n\nStatus: draft\n',
      'docs/adr/0004-a.de.md': '# ADR-0004: A\n\nStatus: draft\n',
      'docs/adr/0004-a.en.md': '# ADR-0004: A\n\nStatus: draft\n',
    });
    const others = (path: string) =>
      own.sameNumber(own.get(path)!).map((record) => record.file.base);
    assert.deepEqual(others('docs/adr/0001-rule.md'), ['0001-other.md']);
    assert.deepEqual(others('docs/adr/0002-next.fr.md'), []);
    assert.deepEqual(others('docs/adr/0003-learn.md'), ['0003-learn-go.md']);
    const found = (from: string, reference: string) => {
      const resolution = own.resolve(own.get(`docs/adr/${from}`)!, reference);
      return resolution.type === 'record' ? resolution.record.file.base : resolution.type;
    };
    assert.equal(found('0003-learn.md', 'ADR-2'), '0002-next.md');
    assert.equal(found('0001-rule.fr.md', 'ADR-2'), '0002-next.fr.md');
    assert.equal(found('0001-rule_PT-BR.md', 'ADR-2'), '0002-next.md');
    assert.equal(found('0002-next.md', 'ADR-1'), 'ambiguous');
    assert.equal(found('0002-next.md', 'ADR-4'), '0004-a.de.md');
    assert.equal(found('0004-a.en.md', 'ADR-4'), '0004-a.en.md');
    assert.equal(found('0002-next.md', '0002-next.fr.md'), '0002-next.fr.md');
  });

  it('tells a change of facts from a change of prose', () => {
    const facts = (status: string, prose: string) =>
      factsOf(readRecord(`# A\n\n## Status\n\n${status}\n\n## Context\n\n${prose}\n`));
    assert.equal(facts('Accepted', 'One.'), facts('Accepted', 'Two.'));
    assert.notEqual(facts('Accepted', 'One.'), facts('Rejected', 'One.'));
    assert.notEqual(facts('Accepted', 'One.'), facts('Accepted\n\nSupersedes ADR-3', 'One.'));
  });
});

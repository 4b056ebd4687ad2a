import assert from 'node:assert/strict';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { planAmend, planSupersede } from '../../../src/core/lifecycle/plan.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';

/**
 * What `adr new -s` and `adr link` of adr-tools 3 do to a record is documented: the bare line “Accepted” goes, and a
 * line with the verb and a link, whose text is the other's heading, comes at the end of the section “Status”, before
 * the next heading. Where adr-tools loses text, or writes nothing at all, we do not.
 */
const adr = (heading: string, status: string, rest = '## Context\n\nOrders get lost.\n'): string =>
  `# ${heading}\n\nDate: 2026-11-02\n\n## Status\n\n${status}\n\n${rest}`;

const FIRST = 'doc/adr/0001-first-record.md';
const SECOND = 'doc/adr/0002-second-record.md';
const THIRD = 'doc/adr/0003-third-record.md';

type Texts = Readonly<Record<string, string>>;

function supersede(files: Texts, old: string, ...successors: string[]): Texts {
  const catalog = catalogOf(files);
  const plan = planSupersede(
    recordAt(catalog, old),
    successors.map((path) => recordAt(catalog, path)),
    catalog,
    { day: '2026-11-20', force: true },
  );
  if (plan instanceof Refusal) throw new Error(plan.reason);
  return after(files, plan.edits);
}

function after(files: Texts, edits: ReadonlyMap<string, Parameters<typeof applyEdits>[1]>): Texts {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]),
  );
}

describe('records of adr-tools', () => {
  it('are superseded as by “adr new -s 1”', () => {
    const files = {
      [FIRST]: adr('1. First Record', 'Accepted'),
      [SECOND]: adr('2. Second Record', 'Accepted'),
    };
    assert.deepEqual(supersede(files, FIRST, SECOND), {
      [FIRST]: adr('1. First Record', 'Superseded by [2. Second Record](0002-second-record.md)'),
      [SECOND]: adr(
        '2. Second Record',
        'Accepted\n\nSupersedes [1. First Record](0001-first-record.md)',
      ),
    });
  });

  it('are written in the misspelling that the folder keeps', () => {
    const files = {
      [FIRST]: adr('1. First Record', 'Superceded by [2. Second Record](0002-second-record.md)'),
      [SECOND]: adr(
        '2. Second Record',
        'Accepted\n\nSupercedes [1. First Record](0001-first-record.md)',
      ),
      [THIRD]: adr('3. Third Record', 'Accepted'),
    };
    const written = supersede(files, SECOND, THIRD);
    assert.equal(
      written[SECOND],
      adr(
        '2. Second Record',
        'Supercedes [1. First Record](0001-first-record.md)\n\nSuperceded by [3. Third Record](0003-third-record.md)',
      ),
    );
    assert.equal(
      written[THIRD],
      adr('3. Third Record', 'Accepted\n\nSupercedes [2. Second Record](0002-second-record.md)'),
    );
  });

  it('are named by their heading without its closing marks and comments', () => {
    const named = (heading: string): string | undefined => {
      const files = {
        [FIRST]: adr('1. First Record', 'Accepted'),
        [SECOND]: adr(heading, 'Accepted'),
      };
      return /\[.*\]/.exec(supersede(files, FIRST, SECOND)[FIRST] ?? '')?.[0];
    };
    assert.equal(named('2. Second Record ##'), '[2. Second Record]');
    assert.equal(named('2. Second C## '), '[2. Second C##]');
    assert.equal(named('2. Second <!-- or third --> Record'), '[2. Second Record]');
  });

  it('supersede several as by “adr new -s 1 -s 2”', () => {
    let files: Texts = {
      [FIRST]: adr('1. First Record', 'Accepted'),
      [SECOND]: adr('2. Second Record', 'Accepted'),
      [THIRD]: adr('3. Third Record', 'Accepted'),
    };
    files = supersede(files, FIRST, THIRD);
    files = supersede(files, SECOND, THIRD);
    assert.equal(
      files[THIRD],
      adr(
        '3. Third Record',
        'Accepted\n\nSupersedes [1. First Record](0001-first-record.md)\n\nSupersedes [2. Second Record](0002-second-record.md)',
      ),
    );
  });

  it('are superseded by several, a line for each', () => {
    const files = {
      [FIRST]: adr('1. First Record', 'Accepted'),
      [SECOND]: adr('2. Second Record', 'Accepted'),
      [THIRD]: adr('3. Third Record', 'Accepted'),
    };
    assert.equal(
      supersede(files, FIRST, SECOND, THIRD)[FIRST],
      adr(
        '1. First Record',
        'Superseded by [2. Second Record](0002-second-record.md)\n\nSuperseded by [3. Third Record](0003-third-record.md)',
      ),
    );
  });

  it('keep what else their status says', () => {
    const files = {
      [FIRST]: adr(
        '1. First Record',
        'Accepted\n\nAmended by [3. Third Record](0003-third-record.md)',
      ),
      [SECOND]: adr('2. Second Record', 'Accepted'),
      [THIRD]: adr('3. Third Record', 'Accepted'),
    };
    assert.equal(
      supersede(files, FIRST, SECOND)[FIRST],
      adr(
        '1. First Record',
        'Amended by [3. Third Record](0003-third-record.md)\n\nSuperseded by [2. Second Record](0002-second-record.md)',
      ),
    );
  });

  it('are amended as by “adr link 2 Amends 1 "Amended by"”', () => {
    const files = {
      [FIRST]: adr('1. First Record', 'Accepted'),
      [SECOND]: adr('2. Second Record', 'Accepted'),
    };
    const catalog = catalogOf(files);
    const plan = planAmend(recordAt(catalog, FIRST), [recordAt(catalog, SECOND)], catalog, {
      day: '2026-11-20',
    });
    assert.ok(!(plan instanceof Refusal));
    assert.deepEqual(after(files, plan.edits), {
      [FIRST]: adr(
        '1. First Record',
        'Accepted\n\nAmended by [2. Second Record](0002-second-record.md)',
      ),
      [SECOND]: adr(
        '2. Second Record',
        'Accepted\n\nAmends [1. First Record](0001-first-record.md)',
      ),
    });
  });

  for (const [name, dress] of [
    ['a status at the end of the file', (text: string) => text.replace(/\n\n## Context.*$/s, '\n')],
    ['no line end at the end', (text: string) => text.replace(/\n\n## Context.*$/s, '')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['closing hashes', (text: string) => text.replace('## Status', '## Status ##')],
    ['a heading of level three', (text: string) => text.replace('## Status', '### Status')],
  ] as const)
    it(`get their link with ${name}, where adr-tools writes none`, () => {
      const files = {
        [FIRST]: dress(adr('1. First Record', 'Accepted')),
        [SECOND]: dress(adr('2. Second Record', 'Accepted')),
      };
      assert.deepEqual(supersede(files, FIRST, SECOND), {
        [FIRST]: dress(
          adr('1. First Record', 'Superseded by [2. Second Record](0002-second-record.md)'),
        ),
        [SECOND]: dress(
          adr('2. Second Record', 'Accepted\n\nSupersedes [1. First Record](0001-first-record.md)'),
        ),
      });
    });
});

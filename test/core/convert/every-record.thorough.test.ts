import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectsToConvertTo, planConvert } from '../../../src/core/convert/convert.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Refusal, relationKey } from '../../../src/core/writing/draft.ts';
import { kinds } from '../../support/read.ts';
import { catalogOf } from '../../support/writing.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['docs/adr', 'examples', 'test/sharp/records'];

/** One record a notation that a small repository may hold besides. */
const ODD: Readonly<Record<string, string>> = {
  'odd/docs/adr/0001-table.md':
    '# Tables\n\n| Status | Accepted |\n| --- | --- |\n| **Date** | 2026-01-02 |\n| Review | every June |\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n',
  'odd/docs/adr/0002-nested.md':
    '# Nested people\n\n* Status: proposed\n* Deciders:\n  * Team A\n    * Ann (2026-01-01)\n  * Team B\n* Date: 04/07/2023\n\n## Context and Problem Statement\n\nWhy.\n\n## Decision Outcome\n\nThis.\n',
  'odd/docs/adr/0003-bad-day.md':
    '---\nstatus: accepted # for now\ndate: 2025-11019\nauthors: [Ann, "@bob"]\nlayout: post\nnested:\n  a: 1\n---\n\n# A bad day\n\n## Proposal\n\nThis.  \nAnd that.\n',
  'odd/docs/adr/0004-piped.md':
    '# ADR-0004: Piped\n\n**Status:** Accepted | **Date:** 2025-03-07 | **Review:** 2026-03-07\n\nSupersedes [ADR-0001](0001-table.md) in part.\n\n## Background\n\nWhy.\n',
  'odd/docs/adr/0005-last.md':
    '# 5. Status at the end\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n\n## Status\n\n✅ Accepted, see the minutes.\n\nSuperseded by [4. Piped](0004-piped.md)\n',
  'odd/docs/adr/0006-none.md': '# No fields at all\n\n## Context\n\nWhy.\n\n## Decision\n\nThis.\n',
  'odd/docs/adr/0007-both.md':
    '---\r\nstatus: Accepted\r\n---\r\n\r\n# 7. Both\r\n\r\n## Status\r\n\r\nProposed\r\n\r\n## Context\r\n\r\nWhy.\r\n\r\n## Decision\r\n\r\nThis.\r\n',
  'odd/docs/adr/20260102-slug.md':
    '# A slug\n\n- Status: superseded by [20260103-other](20260103-other.md)\n- Deciders: Ann, Bob\n- Date: 2026-01-02\n- Tags: a, b\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n- One\n- Two\n\n## Decision Outcome\n\nOne.\n',
  'odd/docs/adr/20260103-other.md':
    '# Another\n\n- Status: accepted\n- Date: 2026-01-03\n\n## Context and Problem Statement\n\nWhy.\n\n## Decision Outcome\n\nTwo.\n\n## Links\n\n- Supersedes [20260102-slug](20260102-slug.md)\n',
};

function texts(): Record<string, string> {
  const found: Record<string, string> = { ...ODD };
  for (const folder of FOLDERS)
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.md$/.test(path))
        found[join(folder, path)] = readFileSync(join(ROOT, folder, path), 'utf8');
  return found;
}

const said = (record: DecisionRecord): unknown => ({
  title: record.title?.value,
  number: record.number?.value,
  status: record.status?.value,
  date: record.fields.get('date')?.value,
  people: JSON.stringify(record.fields.get('decision-makers')?.value, (key, value: unknown) =>
    key === 'range' ? undefined : value,
  ),
  tags: record.fields.get('tags')?.value,
  relations: [...new Set(record.relations.map(relationKey))].sort(),
});

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines that are neither headings nor under a key: somebody's prose. */
const prose = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => /^[^#:|*<>-]*\w+ \w+[^:]*$/.test(line));

describe('every record in every dialect', function () {
  this.timeout(120_000);
  const catalog = catalogOf(texts());
  const records = catalog.records.filter(
    ({ kind, problems }) =>
      // Front matter that is no YAML is for its author to mend.
      kind === 'adr' && !problems.some(({ code }) => code.startsWith('front-matter')),
  );
  const targets = dialectsToConvertTo(kinds.get('adr') ?? assert.fail());

  for (const to of targets)
    it(`says the same as ${to}, loses no word, and stays so`, () => {
      assert.ok(records.length > 30);
      for (const record of records) {
        const there = planConvert(record, catalog, to);
        if (there instanceof Refusal) assert.fail(there.reason);
        const text = applyEdits(record.text, there.edits);
        const after = record.withText(text);
        const name = `${record.path} to ${to}`;
        assert.deepEqual(said(after), said(record), name);
        assert.equal(after.dialect, there.readAs, name);
        const told = new Set(words(there.changes.map(({ message }) => message.text).join(' ')));
        const left = words(text);
        for (const word of words(record.text)) {
          const at = left.indexOf(word);
          if (at !== -1) left.splice(at, 1);
          else assert.ok(told.has(word), `${name}: ${word}`);
        }
        const lines = new Set(text.split(/\r?\n/));
        for (const line of prose(record.text)) {
          const moved = there.changes.some(({ message }) => message.text.includes(line.trim()));
          assert.ok(
            lines.has(line) || moved || line.trim() === record.status?.raw,
            `${name}: ${line}`,
          );
        }
        const again = planConvert(after, catalog, to);
        assert.deepEqual(again instanceof Refusal ? again.reason : again.edits, [], name);
      }
    });

  it('keeps all prose there and back', () => {
    for (const record of records) {
      if (!targets.includes(record.dialect)) continue;
      for (const to of targets) {
        const there = planConvert(record, catalog, to);
        if (there instanceof Refusal) assert.fail(there.reason);
        const after = record.withText(applyEdits(record.text, there.edits));
        const back = planConvert(after, catalog, record.dialect);
        if (back instanceof Refusal) assert.fail(back.reason);
        const text = applyEdits(after.text, back.edits);
        const name = `${record.path} to ${to} and back`;
        assert.deepEqual(said(record.withText(text)), said(record), name);
        const lines = new Set(text.split(/\r?\n/));
        const changes = [...there.changes, ...back.changes]
          .map(({ message }) => message.text)
          .join('\n');
        for (const line of prose(record.text))
          assert.ok(
            lines.has(line) || changes.includes(line.trim()) || line.trim() === record.status?.raw,
            `${name}: ${line}`,
          );
      }
    }
  });
});

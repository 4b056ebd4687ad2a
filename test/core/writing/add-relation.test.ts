import assert from 'node:assert/strict';
import type { RelationType } from '../../../src/core/records/record.ts';
import { addRelation } from '../../../src/core/writing/add-relation.ts';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { catalogOf, draftAt, recordAt, writtenBy } from '../../support/writing.ts';

const PATH = 'docs/adr/0003-use-a-queue.md';
const OTHER = 'docs/adr/0009-use-streams.md';
const streams = (
  text = '---\nstatus: accepted\n---\n\n# Use streams\n',
): Record<string, string> => ({
  [OTHER]: text,
});

interface Case {
  readonly name: string;
  readonly type?: RelationType;
  readonly partial?: boolean;
  readonly section?: string;
  readonly text: string;
  /** What stands in the text and what takes its place. */
  readonly from: string;
  readonly to: string;
  /** Siblings, from which the house's way is learnt. */
  readonly others?: Readonly<Record<string, string>>;
}

const MADR = '\n## Context and Problem Statement\n\nX\n\n## Considered Options\n\n* A\n';

const cases: readonly Case[] = [
  {
    name: 'L3: log4brains makes a section of links',
    text: `# Use a queue\n\n- Status: accepted\n- Date: 2020-09-27\n${MADR}`,
    from: '* A\n',
    to: '* A\n\n## Links\n\n- Supersedes [ADR-0009](0009-use-streams.md)\n',
  },
  {
    name: 'L4: the section of links of MADR 2',
    text: `# Use a queue\n\n* Status: accepted\n${MADR}\n## Links\n\n* Refines [ADR-0001](0001-x.md)\n`,
    from: '0001-x.md)\n',
    to: '0001-x.md)\n* Supersedes [ADR-0009](0009-use-streams.md)\n',
  },
  {
    name: 'L5: the status of MADR 3, with a link',
    type: 'superseded-by',
    text: `---\nstatus: superseded\ndeciders: ann\n---\n# Use a queue\n${MADR}`,
    from: 'superseded',
    to: 'superseded by [ADR-0009](0009-use-streams.md)',
  },
  {
    name: 'L6: the status of MADR 4, without a link, in its quotes',
    type: 'superseded-by',
    text: `---\nstatus: "superseded"\ndecision-makers: ann\n---\n# Use a queue\n${MADR}`,
    from: '"superseded"',
    to: '"superseded by ADR-0009"',
  },
  {
    name: 'L8: a flow list of strings',
    text: '---\nstatus: accepted\nsupersedes: ["0015", "0016"]\n---\n# Use a queue\n',
    from: '"0016"]',
    to: '"0016", "ADR-0009"]',
  },
  {
    name: 'L8: numbers as the siblings write them',
    text: '---\nstatus: accepted\n---\n# Use a queue\n',
    from: 'accepted',
    to: 'accepted\nsupersedes: "0009"',
    others: {
      'docs/adr/0010-a.md': '---\nstatus: accepted\nsupersedes: ["0011"]\n---\n# A\n',
      'docs/adr/0011-b.md': '---\nstatus: superseded\nsuperseded_by: ["0010"]\n---\n# B\n',
    },
  },
  {
    name: 'L9: a block list',
    text: '---\nreplaces:\n  - ADR-0001\nstatus: accepted # yes\n---\n# Use a queue\n',
    from: '  - ADR-0001\n',
    to: '  - ADR-0001\n  - ADR-0009\n',
  },
  {
    name: 'L9: an empty string in a block list',
    text: '---\nstatus: accepted\nsupersedes:\n  - ""\n---\n# Use a queue\n',
    from: '""',
    to: 'ADR-0009',
  },
  {
    name: 'L9: the key that the siblings use, in their case',
    text: '---\nstatus: accepted\n---\n# Use a queue\n',
    from: 'accepted',
    to: 'accepted\nreplaces: ADR-0009',
    others: { 'docs/adr/0010-a.md': '---\nstatus: accepted\nreplaces: ADR-0011\n---\n# A\n' },
  },
  {
    name: 'L9: wiki links',
    type: 'relates',
    text: "---\nstatus: accepted\nrelated:\n  - '[[0010-a]]'\n---\n# Use a queue\n",
    from: "'[[0010-a]]'",
    to: "'[[0010-a]]'\n  - '[[0009-use-streams]]'",
    others: { 'docs/adr/0010-a.md': '---\nstatus: accepted\n---\n# A\n' },
  },
  {
    name: 'L10: the .html of a generated site',
    text: '# 3. Use a queue\n\n## Status\n\nAccepted\n\nSupersedes [ADR 10. A](0010-a.html)\n',
    from: '(0010-a.html)\n',
    to: '(0010-a.html)\n\nSupersedes [ADR 9. Use streams](0009-use-streams.html)\n',
    others: { 'docs/adr/0010-a.md': '# 10. A\n\n## Status\n\nAccepted\n' },
  },
  {
    name: 'L11: site paths',
    type: 'superseded-by',
    text: '# 3. Use a queue\n\n## Status\n\nSuperseded\n',
    from: 'Superseded\n',
    to: 'Superseded by [ADR 9](/adr/9)\n',
    others: {
      'docs/adr/0010-a.md': '# 10. A\n\n## Status\n\nSuperseded by [ADR 11](/adr/11)\n',
      'docs/adr/0011-b.md': '# 11. B\n\n## Status\n\nAccepted\n',
    },
  },
  {
    name: 'L12: a line of the header',
    text: '# Use a queue\n\nStatus: Accepted\nDate: 2024-05-02\n',
    from: '2024-05-02\n',
    to: '2024-05-02\nSupersedes: [9. Use streams](0009-use-streams.md)\n',
    others: { [OTHER]: '# 9. Use streams\n\nStatus: Accepted\n' },
  },
  {
    name: 'L13: a row of a table',
    text: '# Use a queue\n\n|   |   |\n|---|---|\n| **Status** | Accepted |\n',
    from: '| Accepted |\n',
    to: '| Accepted |\n| **Supersedes** | [ADR-0009](0009-use-streams.md) |\n',
  },
  {
    name: 'S9: one more pair on a line',
    text: '# Use a queue\n\n**Status:** Accepted | **Date:** 2025-03-07\n',
    from: '2025-03-07',
    to: '2025-03-07 | **Supersedes:** [9. Use streams](0009-use-streams.md)',
    others: { [OTHER]: '# 9. Use streams\n\n**Status:** Accepted | **Date:** 2025-03-08\n' },
  },
  {
    name: 'S13: below a wide table, which has no column for it',
    text: '# Use a queue\n\n| DATE | STATUS |\n|---|---|\n| 06/15/2023 | Accepted |\n',
    from: 'Accepted |\n',
    to: 'Accepted |\n\nSupersedes [ADR-0009](0009-use-streams.md)\n',
  },
  {
    name: 'S8: with the hard break of the line before',
    text: '# Use a queue\n\n**Status**: Active\\\n**Date**: 2024-05-02\\\n\n## Context\n',
    from: '2024-05-02\\\n',
    to: '2024-05-02\\\n**Supersedes**: [9. Use streams](0009-use-streams.md)\\\n',
    others: { [OTHER]: '# 9. Use streams\n\n**Status**: Active\\\n**Date**: 2024-05-03\\\n' },
  },
  {
    name: 'L15: a bullet that says none',
    text: '# Use a queue\n\n- status: accepted\n- supersedes: -\n',
    from: 'supersedes: -',
    to: 'supersedes: [ADR-0009](0009-use-streams.md)',
  },
  {
    name: 'L17: in another folder',
    type: 'superseded-by',
    text: '# 3. Use a queue\n\n## Status\n\nSuperseded\n',
    from: 'Superseded\n',
    to: 'Superseded by [1. Elsewhere](../../lib/doc/adr/0001-elsewhere.md)\n',
    others: { 'lib/doc/adr/0001-elsewhere.md': '# 1. Elsewhere\n\n## Status\n\nAccepted\n' },
  },
  {
    name: 'L21: in part, under the status',
    type: 'superseded-by',
    partial: true,
    section: 'Decision',
    text: '# 3. Use a queue\n\n## Status\n\nAccepted\n\n## Decision\n\nX\n',
    from: 'Accepted\n',
    to: 'Accepted\n\nPartially superseded by [9. Use streams](0009-use-streams.md) (Decision)\n',
    others: { [OTHER]: '# 9. Use streams\n\n## Status\n\nAccepted\n' },
  },
  {
    name: 'L21: in part, with the anchor of the section',
    partial: true,
    section: 'The Decision, at last',
    text: '# 3. Use a queue\n\n## Status\n\nAccepted\n',
    from: 'Accepted\n',
    to: 'Accepted\n\nPartially supersedes [9. Use streams](0009-use-streams.md#the-decision-at-last)\n',
    others: { [OTHER]: '# 9. Use streams\n\n## Status\n\nAccepted\n' },
  },
  {
    name: 'L21: in part, beside a whole one in front matter',
    partial: true,
    section: 'Storage',
    text: '---\nstatus: accepted\nsupersedes: ADR-0001\n---\n# Use a queue\n',
    from: 'ADR-0001',
    to: '[ADR-0001, ADR-0009#storage (partially)]',
  },
  {
    name: 'S33: German words',
    type: 'superseded-by',
    text: '# 3. Schlange\n\n## Status\n\nErsetzt\n',
    from: 'Ersetzt\n',
    to: 'Ersetzt durch [9. Use streams](0009-use-streams.md)\n',
    others: { [OTHER]: '# 9. Use streams\n\n## Status\n\nAccepted\n' },
  },
  {
    name: 'S33: French keys',
    text: '# Utiliser une file\n\n* **Statut** : Accepté\n',
    from: 'Accepté\n',
    to: 'Accepté\n* **Supersedes** : [ADR-0009](0009-use-streams.md)\n',
  },
  {
    name: 'a title that would break the link',
    text: '# 3. Use a queue\n\n## Status\n\nAccepted\n',
    from: 'Accepted\n',
    to: 'Accepted\n\nSupersedes [9. Use \\[fast\\] streams](0009-use-streams.md)\n',
    others: { [OTHER]: '# 9. Use [fast] streams\n\n## Status\n\nAccepted\n' },
  },
];

describe('relations written in every notation', () => {
  for (const { name, type = 'supersedes', partial, section, text, from, to, others } of cases)
    it(name, () => {
      const catalog = catalogOf({ ...streams(), [PATH]: text, ...others });
      const foreign = Object.keys(others ?? {}).find((path) => path.startsWith('lib/'));
      const target = recordAt(catalog, foreign ?? OTHER);
      const written = addRelation(draftAt(catalog, PATH), { type, target, partial, section });
      assert.equal(text.split(from).length, 2, 'Expected the place to be unmistakable.');
      assert.equal(
        writtenBy(text, written),
        text.replace(from, () => to),
      );
    });

  it('adds nothing that is said already, in whatever way', () => {
    const text = '---\nstatus: superseded by ADR 9\n---\n# Use a queue\n';
    const catalog = catalogOf({ ...streams(), [PATH]: text });
    const target = recordAt(catalog, OTHER);
    const written = addRelation(draftAt(catalog, PATH), { type: 'superseded-by', target });
    assert.equal(writtenBy(text, written), text);
  });

  it('names a record by its path where its id would mean another', () => {
    const text = '---\nstatus: accepted\nkind: adr\n---\n# Use a queue\n';
    const elsewhere = 'lib/doc/adr/0003-cache.md';
    const catalog = catalogOf({
      [PATH]: text,
      [elsewhere]: '---\nstatus: accepted\n---\n# Cache\n',
    });
    const written = addRelation(draftAt(catalog, PATH), {
      type: 'supersedes',
      target: recordAt(catalog, elsewhere),
    });
    assert.match(
      writtenBy(text, written),
      /\nsupersedes: "?\.\.\/\.\.\/lib\/doc\/adr\/0003-cache\.md"?\n/,
    );
  });

  it('refuses what the kind has no field for', () => {
    const scope = 'docs/scope/2026-10-05-a.md';
    const catalog = catalogOf({
      ...streams(),
      [scope]: '---\nkind: scope\nstatus: draft\n---\n# A\n',
    });
    const target = recordAt(catalog, OTHER);
    const written = addRelation(draftAt(catalog, scope), { type: 'supersedes', target });
    assert.ok(written instanceof Refusal);
    assert.match(written.reason, /Scope docs have no field/);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import type { Section } from '../../../src/core/records/record.ts';
import {
  allSections,
  findSection,
  findSections,
  readSections,
  titleHeadings,
} from '../../../src/core/records/sections.ts';
import { rolesOf } from '../../../src/core/records/section-role.ts';
import { builtIn } from './built-in.ts';

const adr = builtIn('adr');

function read(...lines: string[]): Section[] {
  const text = lines.join('\n\n');
  return readSections(text, scanBlocks(text), adr);
}

/** Titles and roles, indented as the sections nest. */
function outline(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap(({ title, role, children }) => [
    `${indent}${title}: ${role ?? '-'}`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('rolesOf', () => {
  const readings: readonly (readonly [kind: string, title: string, role: string | undefined])[] = [
    ['adr', 'Context', 'context'],
    ['adr', '1. Context', 'context'],
    ['adr', 'CONTEXT:', 'context'],
    ['adr', '⚡ Decision', 'decision'],
    ['adr', 'Context & Problem Statement', 'context'],
    ['adr', 'Contexte et problematique', 'context'],
    ['adr', '背景：', 'context'],
    ['adr', '2.1 Considered options', 'options'],
    ['adr', 'Decision (optional)', 'decision'],
    ['adr', 'The Decision', 'decision'],
    ['adr', 'Chosen option: Postgres', 'decision'],
    ['adr', 'Decision – use Postgres', 'decision'],
    ['adr', 'Options considered (short)', 'options'],
    ['adr', 'Option 1: Kafka', 'options'],
    ['adr', 'Option B — Kafka', 'options'],
    ['adr', 'Alternatives considered and rejected', 'options'],
    ['adr', 'Consequences of the move', 'consequences'],
    ['adr', 'Final decision', 'decision'],
    ['adr', 'Other options explored', 'options'],
    ['adr', 'Alternative options considered for CD', 'options'],
    ['adr', 'Configuration options', undefined],
    ['adr', 'Optional extras', undefined],
    ['adr', 'Use Postgres', undefined],
    ['adr', 'Summary of changes', undefined],
    ['adr', 'Scope', undefined],
    ['scope', 'Scope', undefined],
    ['scope', 'OAuth scope', undefined],
    ['scope', 'Not in scope for this quarter', 'out-of-scope'],
    ['roadmap', 'Our three bets', 'bets'],
    ['roadmap', 'Bets (3)', 'bets'],
    ['roadmap', 'Risiken & Unbekannte', 'risks'],
    ['roadmap', 'What we won’t do', 'non-goals'],
    ['roadmap', 'Non Goals', 'non-goals'],
    ['roadmap', 'Bet 1: Faster search', undefined],
  ];
  for (const [kind, title, role] of readings) {
    it(`takes “${title}” for ${role ?? 'no section'} of a ${kind}`, () =>
      assert.equal(rolesOf(builtIn(kind))(title)?.definition.id, role));
  }

  it('tells of every title of a kind whether the whole of it is a name', () => {
    for (const kind of ['adr', 'scope', 'roadmap', 'ticket'].map(builtIn)) {
      const titles = kind.sections.flatMap(({ id, title, aliases }) => [id, title, ...aliases]);
      for (const title of [...titles, ...readings.map(([, written]) => written)])
        for (const written of [title, `3. ${title}`, `Our two ${title}`, `${title} of the move`])
          assert.equal(
            rolesOf(kind).isName(written),
            rolesOf(kind)(written)?.by === 'whole',
            written,
          );
    }
  });

  it('tells an item by its number', () => {
    assert.equal(rolesOf(adr)('Option 1: Kafka')?.numbered, true);
    assert.equal(rolesOf(adr)('Options considered')?.numbered, false);
  });
});

describe('readSections', () => {
  it('nests sections and leaves out the title and what stands in quotes and lists', () => {
    const sections = read(
      '# Use Kafka',
      '## Context',
      '> ## Decision',
      '- ## Decision',
      '## Decision Outcome',
      '### Consequences',
      '## Links',
    );
    assert.deepEqual(outline(sections), [
      'Context: context',
      'Decision Outcome: decision',
      '  Consequences: consequences',
      'Links: links',
    ]);
  });

  it('gives each section its range and body', () => {
    const text = '# T\n\n## Context\n\nWhy.\n\n### More\n\nText.\n\n## Decision\n\nWhat.';
    const [context, decision] = readSections(text, scanBlocks(text), adr);
    assert.equal(
      text.slice(context!.range.start, context!.range.end),
      '## Context\n\nWhy.\n\n### More\n\nText.\n\n',
    );
    assert.equal(text.slice(decision!.range.start, decision!.range.end), '## Decision\n\nWhat.');
    assert.deepEqual(
      context!.body.map(({ start, end }) => text.slice(start, end)),
      ['Why.'],
    );
  });

  it('reads documents whose sections are all of level 1', () => {
    assert.deepEqual(outline(read('# Context', '# Decision')), [
      'Context: context',
      'Decision: decision',
    ]);
    assert.deepEqual(outline(read('# Use Kafka', '# Context', '# Decision')), [
      'Context: context',
      'Decision: decision',
    ]);
  });

  it('sees a title that is repeated, one of level 2, and one behind a section', () => {
    assert.deepEqual(outline(read('# Kafka', 'a', '# Kafka', '## Context')), ['Context: context']);
    assert.deepEqual(outline(read('## ADR 1: Kafka', '### Context')), ['Context: context']);
    assert.deepEqual(outline(read('## Links', '# Kafka', '## Context')), [
      'Links: links',
      'Context: context',
    ]);
  });

  it('gives no roles to the parts of items, and to items only by a full name', () => {
    const sections = read(
      '## Options',
      '### Approach: poll',
      '#### Consequences',
      '### Pros',
      '### Recommendation',
      '## Option 1: Kafka',
      '### Drawbacks',
    );
    assert.deepEqual(outline(sections), [
      'Options: options',
      '  Approach: poll: -',
      '    Consequences: -',
      '  Pros: -',
      '  Recommendation: decision',
      'Option 1: Kafka: options',
      '  Drawbacks: -',
    ]);
  });

  it('takes bold paragraphs for headings where there are no real ones', () => {
    const sections = read('# T', 'Intro.', '**Context**', 'Why.', '**Decision:**', 'a', '**More**');
    assert.deepEqual(outline(sections), ['Context: context', 'Decision: decision', 'More: -']);
    assert.deepEqual(
      sections.map(({ body }) => body.length),
      [1, 1, 0],
    );
    assert.deepEqual(outline(read('## Decision', 'a', '**Consequences**', '- b')), [
      'Decision: decision',
      '  Consequences: consequences',
    ]);
  });

  it('leaves bold paragraphs alone that name a section with a heading, or none', () => {
    assert.deepEqual(outline(read('## Context', '## Decision', '**Context**', '**Note**')), [
      'Context: context',
      'Decision: decision',
    ]);
    assert.deepEqual(outline(read('## Notes on it', '**Important**', 'a')), ['Notes on it: -']);
  });

  it('covers the text once, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom('# T', '## Context', '### Option 1: a', '**Decision**', '- a', 'b', '> # q'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n\n');
        for (const { range, children } of allSections(readSections(text, scanBlocks(text), adr))) {
          assert.ok(range.start < range.end && range.end <= text.length);
          let from = range.start;
          for (const child of children) {
            assert.ok(child.range.start > from && child.range.end <= range.end);
            from = child.range.start;
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('titleHeadings', () => {
  it('finds none where the first heading is a section', () => {
    for (const text of ['', 'a', '# Context\n# Decision', '## Context\n### Decision']) {
      assert.deepEqual(titleHeadings(text, scanBlocks(text), adr), []);
    }
  });
});

describe('findSection', () => {
  it('finds sections at any depth', () => {
    const sections = read('## Decision', '### Positive Consequences', '### Negative Consequences');
    assert.equal(findSection(sections, 'consequences')?.title, 'Positive Consequences');
    assert.equal(findSections(sections, 'consequences').length, 2);
    assert.equal(findSection(sections, 'context'), undefined);
  });
});

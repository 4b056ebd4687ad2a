import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/markdown/scan.ts';
import { isSameName, itemsOf } from '../../../src/core/records/items.ts';
import type { FieldValue, Item } from '../../../src/core/records/record.ts';
import { readSections } from '../../../src/core/records/sections.ts';
import { builtIn } from './built-in.ts';

function itemsIn(kind: string, role: string, text: string): Item[] {
  const definition = builtIn(kind);
  return itemsOf(text, readSections(text, scanBlocks(text), definition), definition, role);
}

function shown(value: FieldValue): string {
  switch (value.type) {
    case 'people':
      return value.people.map(({ name }) => name).join('+');
    case 'weeks':
      return value.low === value.high ? `${value.low}w` : `${value.low}-${value.high}w`;
    case 'date':
      return value.date.iso ?? '?';
    case 'text':
      return value.text.replaceAll('\n', ' / ');
    default:
      return value.type;
  }
}

/** Items in short: form and name, and each field, with `~` where no label says so. */
function read(kind: string, role: string, ...lines: string[]): string[] {
  return itemsIn(kind, role, lines.join('\n')).map((item) => {
    const fields = [...item.fields]
      .map(([id, { value, labelled }]) => `${id}${labelled ? '=' : '~'}${shown(value)}`)
      .sort();
    return [`${item.form}:${item.name}`, ...fields].join(' | ');
  });
}

const bets = (...lines: string[]) => read('roadmap', 'bets', '## Three bets', '', ...lines);

describe('itemsOf', () => {
  it('takes an item for none that says nothing, whatever a comment in it says', () => {
    assert.deepEqual(bets('- {}', '  <!-- Later. -->', '- <!-- Which? -->', '- Faster search'), [
      'list:Faster search',
    ]);
  });

  it('reads one-line bullets, the fields in any order', () => {
    assert.deepEqual(
      bets(
        'We bet on:',
        '',
        '- **Faster search** — @priya, about 6 weeks; signal: p95 < 200 ms',
        '- **Cheaper storage**: owner Ann Lee, 4–6 weeks. Success signal: bill halves, for two weeks',
        '- Split the monolith (signal: five deploys a day, cost: 8 weeks, owner: @sam)',
        '- **Metrics** — @jo — 3w — success: fewer tickets',
      ),
      [
        'list:Faster search | cost~6w | owner~@priya | signal=p95 < 200 ms',
        'list:Cheaper storage | cost~4-6w | owner~Ann Lee | signal=bill halves, for two weeks',
        'list:Split the monolith | cost=8w | owner=@sam | signal=five deploys a day',
        'list:Metrics | cost~3w | owner~@jo | signal=fewer tickets',
      ],
    );
  });

  it('reads sub-headings with bullets, bold labels, lines and sub-headings under them', () => {
    assert.deepEqual(
      bets(
        '### Bet 1: Faster search',
        '',
        'Search is slow.',
        '',
        '- Owner: @priya',
        '- **Cost:** about six weeks',
        '- _Kill criterion_ – no gain in May',
        '- **Signal**: p95 below 200 ms,',
        '  for all tenants',
        '',
        '### Bet 2 — Cheaper storage (@sam, 6-8 weeks)',
        '',
        '**Success signal**',
        '',
        'The bill halves.',
        '',
        '### 3. 🔪 Split the monolith {#split}',
        '',
        'Owner: Ann Lee  ',
        'Cost: 3 months',
        '',
        '#### Signal',
        '',
        'Five deploys a day.',
      ),
      [
        'heading:Faster search | cost=6w | kill=no gain in May | owner=@priya | signal=p95 below 200 ms, for all tenants',
        'heading:Cheaper storage | cost~6-8w | owner~@sam | signal=The bill halves.',
        'heading:Split the monolith | cost=3 months | owner=Ann Lee | signal=Five deploys a day.',
      ],
    );
  });

  it('reads tables, also one for each item', () => {
    assert.deepEqual(
      bets(
        '| # | Bet | Owner | Cost (weeks) | Signal |',
        '|---|-----|-------|--------------|--------|',
        '| 1 | Faster search | @priya | 6 | p95 |',
        '| 2 | **Storage** | the team | 3 months | bill |',
        '|   |   |   |   |   |',
      ),
      [
        'table:Faster search | cost=6w | owner=@priya | signal=p95',
        'table:Storage | cost=3 months | owner=the team | signal=bill',
      ],
    );
    assert.deepEqual(bets('### Search', '', '| Owner | Cost |', '|---|---|', '| @p | 6w |'), [
      'heading:Search | cost=6w | owner=@p',
    ]);
    assert.deepEqual(
      bets('### Search', '', '| | |', '|---|---|', '| Owner | @p |', '| Cost | 6w |'),
      ['heading:Search | cost=6w | owner=@p'],
    );
  });

  it('reads columns under any title by what they hold', () => {
    assert.deepEqual(
      bets('| Bet | Calendar |', '|---|---|', '| Search | 6 weeks |', '| Storage | 4w |'),
      ['table:Search | cost~6w', 'table:Storage | cost~4w'],
    );
  });

  it('does not take a bare number for weeks where the label has another unit', () => {
    assert.deepEqual(bets('| Bet | Cost (months) |', '|---|---|', '| Search | 6 |'), [
      'table:Search | cost=6',
    ]);
  });

  it('reads nested lists, in other languages too', () => {
    assert.deepEqual(
      bets(
        '1. Schnellere Suche',
        '   - Verantwortlich: Ann Lee',
        '   - Aufwand : zwei bis drei Wochen',
        '   - Erfolgssignal：p95 sinkt',
        '2. Stockage',
        '   Responsable : @sam, 3 semaines',
        '   Signal de succès : la facture',
      ),
      [
        'list:Schnellere Suche | cost=2-3w | owner=Ann Lee | signal=p95 sinkt',
        'list:Stockage | cost~3w | owner=@sam | signal=la facture',
      ],
    );
  });

  it('reads paragraphs that begin in bold, with the lists and paragraphs behind them', () => {
    assert.deepEqual(
      bets(
        '**Faster search.** Ann Lee, about 6 weeks. We will know when p95 falls.',
        '',
        '**Storage** — @sam — 4 weeks',
        '',
        'Signal: the bill halves.',
      ),
      [
        'paragraph:Faster search | cost~6w | owner~Ann Lee | signal~when p95 falls.',
        'paragraph:Storage | cost~4w | owner~@sam | signal=the bill halves.',
      ],
    );
    assert.deepEqual(bets('- **Storage.** Owner: @sam. Cost: 4 weeks. Signal: bill'), [
      'list:Storage | cost=4w | owner=@sam | signal=bill',
    ]);
    assert.deepEqual(
      bets('**Search**', '', '- Owner: @p', '- Cost: 6w', '', '**Storage**', '', '- Owner: @s'),
      ['paragraph:Search | cost=6w | owner=@p', 'paragraph:Storage | owner=@s'],
    );
  });

  it('takes no span of time for a cost, and no team for a name', () => {
    assert.deepEqual(
      bets(
        '- Search: reviewed every two weeks, p95 low for 3 weeks, once a week',
        '- Storage, Platform Team, 6 weeks',
        '- Index: `@types/node` from 2 weeks ago',
      ),
      ['list:Search', 'list:Storage, Platform Team | cost~6w', 'list:Index'],
    );
  });

  it('joins fields that stand beside their item in the same list', () => {
    const risks = (...lines: string[]) => read('roadmap', 'risks', '## Risks', '', ...lines);
    assert.deepEqual(
      risks('- Vendor goes', '- Detection: weekly diff', '- Load doubles', '- Detection: queue'),
      ['list:Vendor goes | detection=weekly diff', 'list:Load doubles | detection=queue'],
    );
    assert.deepEqual(
      risks(
        '- Vendor goes away — detected by the weekly diff',
        '- Risk: key person leaves. We notice when holidays show gaps',
        '- TBD',
      ),
      [
        'list:Vendor goes away | detection~the weekly diff',
        'list:key person leaves | detection~when holidays show gaps',
      ],
    );
    assert.deepEqual(risks('| Description | Odds |', '|---|---|', '| Vendor | high |'), [
      'table:Vendor',
    ]);
  });

  it('reads who answers by when', () => {
    assert.deepEqual(
      read(
        'scope',
        'questions',
        '## Open questions',
        '',
        '- Who pays? — @priya by 2026-12-02',
        '- What at scale? Ann by 3 March 2027',
        '- [ ] Which region? (Ann Lee, 2027-01-04)',
        '- Does it matter?',
      ),
      [
        'list:Who pays? | when~2026-12-02 | who~@priya',
        'list:What at scale? | when~2027-03-03 | who~Ann',
        'list:Which region? | when~2027-01-04 | who~Ann Lee',
        'list:Does it matter?',
      ],
    );
  });

  it('reads reviews and checkpoints', () => {
    const review = (...lines: string[]) => read('ticket', 'review', '## Review', '', ...lines);
    assert.deepEqual(review('Architecture OK from @priya by 2026-12-02'), [
      'paragraph:Architecture OK | when~2026-12-02 | who~@priya',
    ]);
    assert.deepEqual(review('- Who: @priya', '- By when: 2026-12-02', '- What: API'), [
      'list: | what=API | when=2026-12-02 | who=@priya',
    ]);
    assert.deepEqual(review('- Who: @a, when: 2026-12-02', '- Who: @b, when: 2026-12-03'), [
      'list: | when=2026-12-02 | who=@a',
      'list: | when=2026-12-03 | who=@b',
    ]);
    assert.deepEqual(review('| Reviewer | By |', '|---|---|', '| @priya | 2026-12-02 |'), [
      'table: | when=2026-12-02 | who=@priya',
    ]);
    assert.deepEqual(review('- `@priya`: API, by 2026-12-02'), [
      'list:API | when~2026-12-02 | who~@priya',
    ]);
    assert.deepEqual(
      read(
        'ticket',
        'checkpoints',
        '## Checkpoints',
        '',
        '- 2026-12-01: first cut',
        '- 8 Dec 2026 — load test',
      ),
      ['list:first cut | date~2026-12-01', 'list:load test | date~2026-12-08'],
    );
  });

  it('reads lists without fields, without their introduction and none', () => {
    const goals = (...lines: string[]) =>
      read('roadmap', 'non-goals', '## Non-goals', '', ...lines);
    assert.deepEqual(
      goals('We will not:', '', '- No app: not now', '- Rust (tempting)', '- none'),
      ['list:No app', 'list:Rust (tempting)'],
    );
    assert.deepEqual(goals('No app this half, since nobody asked.', '', 'Also:'), [
      'paragraph:No app this half, since nobody asked',
    ]);
    assert.deepEqual(goals('None.'), []);
  });

  it('joins options with what is said of them elsewhere', () => {
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Considered Options',
        '',
        '* Postgres',
        '* [Kafka](https://example.org)',
        '* Do nothing',
        '',
        '## Pros and Cons of the Options',
        '',
        '### Postgres',
        '',
        '* Good, because known',
        '* Good, because cheap',
        '* Neutral, because old',
        '* Bad, because slow',
        '',
        '### Kafka (chosen)',
        '',
        'Pros:',
        '',
        '- fast',
        '- a log',
        '',
        'Cons:',
        '',
        '- ops',
        '',
        '### Option 3: Do nothing',
        '',
        '+ free',
        '',
        '- slow',
        '',
        '### Pulsar',
      ),
      [
        'list:Postgres | against~slow | for~known / cheap',
        'list:Kafka | against=ops | for=fast / a log',
        'list:Do nothing | against=slow | for=free',
        'heading:Pulsar',
      ],
    );
  });

  it('keeps what is in scope from what is out of it', () => {
    const text = ['## In scope', '', '- Export', '', '## Out of scope', '', '- Import'];
    assert.deepEqual(read('scope', 'in-scope', ...text), ['list:Export']);
    assert.deepEqual(read('scope', 'out-of-scope', ...text), ['list:Import']);
  });

  it('reads options that are sections of their own, columns, or bullets with signs', () => {
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Option 1: Kafka',
        '',
        '**Pros:** fast',
        '',
        '## Option 2: SQL',
        '',
        '### Cons',
        '',
        '- a',
        '- b',
      ),
      ['heading:Kafka | for=fast', 'heading:SQL | against=a / b'],
    );
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Options',
        '',
        '| | Kafka | SQL |',
        '|---|---|---|',
        '| Pros | fast | known |',
        '| Cons | ops | |',
      ),
      ['table:Kafka | against=ops | for=fast', 'table:SQL | for=known'],
    );
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Options',
        '',
        '1. **Kafka**',
        '   - ✅ fast',
        '   - ❌ ops',
        '2. SQL',
        '   - + known',
        '   - - slow',
      ),
      ['list:Kafka | against=ops | for=fast', 'list:SQL | against=slow | for=known'],
    );
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Betrachtete Alternativen',
        '',
        '* Kafka',
        '  * Gut, weil schnell',
        '  * Nachteile: teuer',
      ),
      ['list:Kafka | against=teuer | for~schnell'],
    );
  });

  it('gives costs of options in words', () => {
    assert.deepEqual(
      read(
        'scope',
        'trade-offs',
        '## Trade-offs',
        '',
        '- **Build**: 6 weeks. Against: we own it',
        '',
        '### Recommendation',
        '',
        'Build.',
      ),
      ['list:Build | against=we own it | cost~6 weeks'],
    );
  });

  it('reads one side after the other, set apart by commas', () => {
    assert.deepEqual(
      read(
        'adr',
        'options',
        '## Opções consideradas',
        '',
        '- **Keycloak**: a favor, é aberto; contra, alguém o opera',
      ),
      ['list:Keycloak | against~alguém o opera | for~é aberto'],
    );
  });

  it('takes no question for what it asks, and finds people in square brackets', () => {
    const [question] = itemsIn(
      'scope',
      'questions',
      '## Perguntas em aberto\n\n- Quem responde por fraude? [Gustavo, 2026-12-02]\n',
    );
    assert.equal(question?.name, 'Quem responde por fraude?');
    assert.equal(question.fields.get('who')?.raw, 'Gustavo');
  });

  it('keeps whom a sentence is about in the name', () => {
    assert.deepEqual(
      read(
        'roadmap',
        'risks',
        '## Risks and unknowns',
        '',
        '- @tomasz is away from February, for how long is open',
        '  - Detection: the rota',
        '- @ana verlässt das Team im Mai',
        '- @ann: the feed falls silent',
      ),
      [
        'list:@tomasz is away from February, for how long is open | detection=the rota',
        'list:@ana verlässt das Team im Mai',
        'list:the feed falls silent | owner~@ann',
      ],
    );
  });

  it('keeps what is no field as text', () => {
    const [item] = itemsIn(
      'roadmap',
      'bets',
      '## Bets\n\n### Search\n\nIt is slow.\n\n- Owner: @p\n',
    );
    assert.equal(item?.text, 'It is slow.');
  });

  it('finds nothing where there is no such section or none with items', () => {
    assert.deepEqual(itemsIn('roadmap', 'bets', '## Context\n\n- a'), []);
    assert.deepEqual(itemsIn('roadmap', 'context', '## Context\n\n- a'), []);
  });
});

describe('many sections of the same items', () => {});

describe('isSameName', () => {
  it('looks past case, accents, punctuation and brackets', () => {
    assert.ok(isSameName('Use “Café”', 'use cafe (chosen)'));
    assert.ok(!isSameName('C#', 'C++'));
    assert.ok(!isSameName('', ''));
  });
});

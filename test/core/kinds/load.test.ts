import assert from 'node:assert/strict';
import { loadKinds, type KindSource } from '../../../src/core/kinds/load.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

const TEMPLATE = '# {{title}}\n';

function own(definition: string, more: Partial<KindSource> = {}): KindSource {
  return { path: '.leadline/kinds/memo/kind.yaml', definition, template: TEMPLATE, ...more };
}

/** Each finding as `text: message`, with the text that its range covers. */
function mistakes(definition: string, ...others: KindSource[]): string[] {
  const source = own(definition);
  return loadKinds([...others, source]).findings.map(
    ({ message, range }) => `${definition.slice(range.start, range.end)}: ${message}`,
  );
}

describe('loadKinds', () => {
  it('makes a whole kind of a definition that says little', () => {
    const { kinds, findings } = loadKinds([own('id: policy\nsections: { rules: Rules }\n')]);
    assert.deepEqual(findings, []);
    const kind = kinds.get('policy')!;
    assert.equal(kind.name, 'Policy');
    assert.equal(kind.plural, 'Policys');
    assert.deepEqual(kind.place, { folder: 'docs/policy', file: '{{slug}}.md', digits: 0 });
    assert.deepEqual(kind.match.folders, ['docs/policy']);
    assert.deepEqual(
      kind.statuses.map(({ id, phase, next }) => [id, phase, next]),
      [
        ['draft', 'draft', ['in review']],
        ['in review', 'open', ['agreed']],
        ['agreed', 'settled', ['closed']],
        ['closed', 'closed', []],
      ],
    );
    assert.deepEqual(
      kind.fields.map(({ id, type, required }) => [id, type, required]),
      [['status', 'status', 'open']],
    );
    assert.deepEqual(
      kind.sections.map(({ id, title, level, required }) => [id, title, level, required]),
      [['rules', 'Rules', 2, true]],
    );
    assert.deepEqual(
      kind.dialects.map(({ id, sections, fields }) => [id, sections, fields]),
      [['leadline', ['rules'], ['status']]],
    );
  });

  it('counts budgets in words, whichever unit they are given in', () => {
    const definition =
      'id: memo\nbudget: { pages: 2 }\nsections: { a: { budget: { words: 90 } } }\n';
    const kind = loadKinds([own(definition)], { wordsPerPage: 300 }).kinds.get('memo')!;
    assert.equal(kind.budget, 600);
    assert.equal(kind.sections[0]!.budget, 90);
  });

  it('makes our own kinds once for each length of a page, and those of a team each time', () => {
    const load = (id: string, wordsPerPage: number, ...more: KindSource[]) =>
      loadKinds([...builtInKinds(), ...more], { wordsPerPage }).kinds.get(id)!;
    assert.equal(load('scope', 300), load('scope', 300));
    assert.notEqual(load('roadmap', 300).budget, load('roadmap', 600).budget);
    const team = own('extends: scope\nname: Brief\n');
    assert.equal(load('scope', 300, team).name, 'Brief');
    assert.equal(load('scope', 300).name, 'Scope doc');
  });

  it('puts a section that stands in another one level below it', () => {
    const definition = 'id: memo\nsections: { a: A, b: { parent: a }, c: { parent: b } }\n';
    const { sections } = loadKinds([own(definition)]).kinds.get('memo')!;
    assert.deepEqual(
      sections.map(({ level }) => level),
      [2, 3, 4],
    );
  });

  const cases: [name: string, definition: string, ...expected: string[]][] = [
    [
      'an unknown key, with the one that was meant',
      'id: memo\nstatusses: {}\n',
      'statusses: Unexpected key “statusses”, expected “statuses”.',
    ],
    [
      'an unknown key inside an entry',
      'id: memo\nfields:\n  lead: { requird: true }\n',
      'requird: Unexpected key “requird”, expected “required”.',
    ],
    [
      'two unknown keys of one map',
      'id: memo\nicn: a\nplce: b\n',
      'icn: Unexpected key “icn”, expected “icon”.',
      'plce: Unexpected key “plce”, expected “place”.',
    ],
    ['a missing id', 'name: Memo\n', 'name: Memo: Missing “id”.'],
    [
      'an id that cannot stand in front matter',
      'id: "My: memo"\n',
      '"My: memo": Unexpected id “My: memo”, expected lower-case letters, digits, hyphens and spaces.',
    ],
    ['a wrong type', 'id: memo\nname: [a]\n', '[a]: Unexpected list for “name”, expected text.'],
    [
      'a number for text',
      'id: memo\nmatch: { folders: [2027] }\n',
      '2027: Unexpected number 2027 for “match.folders[0]”, expected text.',
    ],
    [
      'a misspelt phase',
      'id: memo\nstatuses: { final: { phase: setled } }\n',
      'setled: Unexpected text “setled” for “statuses.final.phase”, expected draft, open, settled or closed.',
    ],
    [
      'an unknown type of field',
      'id: memo\nfields: { when: day }\n',
      'day: Unexpected text “day” for “fields.when”, expected status, date, people, list, weeks, text, entries, reference or a map of keys and values.',
    ],
    [
      'a status that is none after another',
      'id: memo\nstatuses: { draft: { next: [fnal] }, final: settled }\n',
      'fnal: Unexpected status “fnal”, expected “final”.',
    ],
    [
      'a field that a status needs and nobody defines',
      'id: memo\nfields: { owner: people }\nstatuses: { final: { phase: settled, needs: [ownr] } }\n',
      'ownr: Unexpected field “ownr”, expected “owner”.',
    ],
    [
      'an unknown parent',
      'id: memo\nsections: { a: { parent: zz } }\n',
      'zz: Unexpected section “zz”, expected one of none.',
    ],
    [
      'a parent that comes later',
      'id: memo\nsections: { a: { parent: b }, b: B }\n',
      'b: Unexpected order: “b” holds “a”, so expected it before.',
    ],
    [
      'a bad glob',
      'id: memo\nmatch: { files: ["docs/{a,b.md"] }\n',
      '"docs/{a,b.md": Unexpected glob “docs/{a,b.md”, expected one such as “docs/adr/**”.',
    ],
    [
      'fewer at most than at least',
      'id: memo\nsections: { a: { items: { min: 3, max: 2 } } }\n',
      '2: Unexpected “max” of 2, expected at least the “min” of 3.',
    ],
    [
      'entries of a field that has none',
      'id: memo\nfields: { a: { type: text, entries: { b: text } } }\n',
      'text: Unexpected “entries”, expected them with “type: entries” only.',
    ],
    [
      'a relation of a field that names no record',
      'id: memo\nfields: { a: { type: date, relation: amends } }\n',
      'date: Unexpected “relation”, expected it with “type: reference” only.',
    ],
    [
      'a dialect that owes what is not there',
      'id: memo\nsections: { a: A }\ndialects: { x: { sections: [b], fields: [c], titles: { d: D } } }\n',
      'b: Unexpected section “b”, expected one of a.',
      'c: Unexpected field “c”, expected one of status.',
      'D: Unexpected section “d”, expected one of a.',
    ],
    [
      'looks that name no section',
      'id: memo\nmatch: { looks: [a] }\n',
      'a: Unexpected section “a”, expected one of none.',
    ],
    [
      'a key that is said twice',
      'id: memo\nid: note\n',
      'id: Unexpected second key of this name, expected each key once.',
    ],
    [
      'a text that is no map',
      '- memo\n',
      '- memo: Unexpected list for the file, expected a map of keys and values.',
    ],
    [
      'a list of statuses in the place of a map',
      'id: memo\nstatuses: [draft, open]\n',
      '[draft, open]: Unexpected list for “statuses”, expected a map of keys and values.',
    ],
    ['an empty file', '', ': Unexpected nothing for the file, expected a map of keys and values.'],
    [
      'a broken file pattern',
      'id: memo\nplace: { file: "{{#if a}}" }\n',
      '"{{#if a}}": Unexpected end of the template, expected well-formed Handlebars.',
    ],
    [
      'a kind to extend that is not there',
      'id: memo\nextends: adrr\n',
      'adrr: Unexpected kind “adrr” to extend, expected one of none.',
    ],
  ];
  for (const [name, definition, ...expected] of cases)
    it(`finds ${name}`, () => assert.deepEqual(mistakes(definition), expected));

  it('finds a broken YAML text where it breaks', () => {
    const [finding] = loadKinds([own('id: memo\nname: "open\n')]).findings;
    assert.equal(finding!.rule, 'kind-definition');
    assert.equal(finding!.severity, 'error');
    assert.ok(finding!.range.start >= 15, String(finding!.range.start));
  });

  it('offers the right spelling as a repair', () => {
    const [finding] = loadKinds([own('id: memo\nstatusses: {}\n')]).findings;
    const [edit] = finding!.fixes[0]!.edits.get('.leadline/kinds/memo/kind.yaml')!;
    assert.deepEqual(edit, { range: { start: 9, end: 18 }, newText: 'statuses' });
  });

  it('uses a definition in spite of a key that it does not know', () => {
    assert.ok(loadKinds([own('id: memo\nnmae: x\n')]).kinds.has('memo'));
  });

  it('finds a missing template', () => {
    const { kinds, findings } = loadKinds([own('id: memo\n', { template: undefined })]);
    assert.equal(kinds.size, 0);
    assert.match(findings[0]!.message, /^Missing template, expected a file “record\.md\.hbs”/);
  });

  it('finds a broken template at its line', () => {
    const template = '# {{title}}\n\n{{#if x}}\n{{nope "a"}}\n{{/if}}\n';
    const { kinds, findings } = loadKinds([own('id: memo\n', { template })]);
    assert.equal(kinds.size, 0);
    assert.equal(findings[0]!.path, '.leadline/kinds/memo/record.md.hbs');
    assert.match(findings[0]!.message, /^Unexpected helper “nope”/);
    const { start, end } = findings[0]!.range;
    assert.equal(template.slice(start, end), '{{nope "a"}}');
  });

  it('finds a second definition of one id in the repository', () => {
    const { findings } = loadKinds([
      own('id: memo\n', { path: 'k/a/kind.yaml' }),
      own('id: memo\n', { path: 'k/b/kind.yaml' }),
    ]);
    assert.deepEqual(
      findings.map(({ path, message }) => [path, message]),
      [
        [
          'k/b/kind.yaml',
          'Unexpected second definition of “memo”, expected the one in k/a/kind.yaml only.',
        ],
      ],
    );
  });

  it('refuses a bomb of aliases', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 12; level++)
      bomb += `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]\n`;
    assert.match(mistakes(bomb)[0]!, /Unexpected number of aliases/);
  });

  it('refuses a file of megabytes and one that nests without end, at once', () => {
    const started = cpuClock();
    assert.match(
      mistakes(`id: memo\nname: ${'x'.repeat(20_000_000)}`)[0]!,
      /KiB of text, expected at most 192 KiB/,
    );
    assert.match(mistakes(`id: ${'['.repeat(90_000)}`)[0]!, /Unexpected nesting/);
    assert.match(mistakes('- '.repeat(40_000))[0]!, /Unexpected nesting/);
    assert.ok(cpuClock() - started < 1000);
  });

  it('lets no key reach the prototype of objects', () => {
    const definition =
      'id: memo\n__proto__: { polluted: 1 }\nfields:\n  __proto__: { type: date, polluted: 1 }\n  constructor: text\n';
    loadKinds([...builtInKinds(), own(`extends: adr\n${definition}`)]);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('a repository’s own kinds', () => {
  const base = builtInKinds();

  it('replace a built-in one of the same id', () => {
    const { kinds } = loadKinds([...base, own('id: adr\nname: Decision\n')]);
    assert.equal(kinds.get('adr')!.name, 'Decision');
    assert.deepEqual(kinds.get('adr')!.sections, []);
    assert.equal(kinds.get('adr')!.source, '.leadline/kinds/memo/kind.yaml');
  });

  it('leave the built-in one in place when they are broken', () => {
    const { kinds, findings } = loadKinds([...base, own('id: adr\nname: 5\n')]);
    assert.equal(findings.length, 1);
    assert.equal(kinds.get('adr')!.name, 'Decision record');
  });

  it('change parts of the kind that they extend', () => {
    const { kinds, findings } = loadKinds([
      ...base,
      own(
        [
          'extends: roadmap',
          'place: { folder: plans }',
          'sections:',
          '  bets: { title: Two bets, aliases: [wagers], items: { exactly: 2 } }',
          '  links: false',
          '',
        ].join('\n'),
        { template: undefined },
      ),
    ]);
    assert.deepEqual(findings, []);
    const kind = kinds.get('roadmap')!;
    const built = loadKinds(base).kinds.get('roadmap')!;
    const bets = kind.sections.find(({ id }) => id === 'bets')!;
    assert.equal(kind.place.folder, 'plans');
    assert.equal(kind.place.file, built.place.file);
    assert.equal(bets.title, 'Two bets');
    assert.ok(bets.aliases.includes('wagers') && bets.aliases.includes('workstreams'));
    assert.equal(bets.items!.min, 2);
    assert.equal(bets.items!.max, 2);
    assert.deepEqual(
      bets.items!.fields.map(({ id }) => id),
      ['owner', 'cost', 'signal', 'kill'],
    );
    assert.ok(!kind.sections.some(({ id }) => id === 'links'));
    assert.equal(kind.template, built.template);
  });

  it('extend each other in whatever order they are read', () => {
    const { kinds, findings } = loadKinds([
      own('id: a\nextends: b\n', { path: 'k/a/kind.yaml' }),
      own('id: b\nextends: c\nname: Bee\n', { path: 'k/b/kind.yaml' }),
      own('id: c\nicon: bug\n', { path: 'k/c/kind.yaml' }),
    ]);
    assert.deepEqual(findings, []);
    assert.equal(kinds.get('a')!.name, 'Bee');
    assert.equal(kinds.get('a')!.icon, 'bug');
  });

  it('are found out when they extend each other in a ring', () => {
    const { kinds, findings } = loadKinds([
      own('id: a\nextends: b\n', { path: 'k/a/kind.yaml' }),
      own('id: b\nextends: a\n', { path: 'k/b/kind.yaml' }),
    ]);
    assert.equal(kinds.size, 0);
    assert.equal(findings.length, 2);
  });

  it('lose what a later check needs only with a finding', () => {
    const definition = 'extends: adr\nsections: { options: false }\n';
    const { kinds, findings } = loadKinds([...base, own(definition)]);
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ message }) => message.startsWith('Unexpected section “options”')));
    assert.ok(kinds.get('adr')!.sections.some(({ id }) => id === 'options'));
  });
});

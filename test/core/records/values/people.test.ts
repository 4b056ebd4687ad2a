import assert from 'node:assert/strict';
import {
  isSamePerson,
  isVagueOwner,
  readPeople,
} from '../../../../src/core/records/values/people.ts';

const short = (text: string) =>
  readPeople(text).map(({ name, handle }) => (handle === undefined ? name : [name, handle]));

describe('readPeople', () => {
  const readings: readonly (readonly [text: string, people: unknown[]])[] = [
    ['Lena, Raj; Sam', ['Lena', 'Raj', 'Sam']],
    [
      '@lena @raj-k',
      [
        ['@lena', '@lena'],
        ['@raj-k', '@raj-k'],
      ],
    ],
    [
      '@lena/@raj and @sam',
      [
        ['@lena', '@lena'],
        ['@raj', '@raj'],
        ['@sam', '@sam'],
      ],
    ],
    ['Lena Orr (@lena), Raj', [['Lena Orr', '@lena'], 'Raj']],
    [
      'Lena @lena Raj @raj',
      [
        ['Lena', '@lena'],
        ['Raj', '@raj'],
      ],
    ],
    ['Lena Orr <lena@example.org>', [['Lena Orr', 'lena@example.org']]],
    ['[Lena Orr](https://github.com/lena)', [['Lena Orr', '@lena']]],
    ['[Lena](@lena)', [['Lena', '@lena']]],
    ['Lena und Raj', ['Lena', 'Raj']],
    ['Lena et Raj', ['Lena', 'Raj']],
    ['Luz y Ana', ['Luz', 'Ana']],
    ['Ana e Zé', ['Ana', 'Zé']],
    ['Lena & Raj<br>Sam', ['Lena', 'Raj', 'Sam']],
    ['Lena&#x20;, R&amp;D', ['Lena', 'R&D']],
    ['* Lena\n* **Raj**', ['Lena', 'Raj']],
    [
      '"@lena, @raj"',
      [
        ['@lena', '@lena'],
        ['@raj', '@raj'],
      ],
    ],
    ['Lena Orr (CTO, since May)', ['Lena Orr']],
    ['Lena Orr – architect', ['Lena Orr']],
    ['Architect: Lena', ['Lena']],
    ['Lena et al.', ['Lena']],
    ['-', []],
    ['N/A', []],
    ['TBD', []],
    ['?', []],
    ['keiner', []],
    ['[]', []],
    ['<name>', []],
  ];
  for (const [text, people] of readings) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(short(text), people));
  }

  it('says where each stands', () => {
    const text = 'Lena&#x20;, **@raj**';
    assert.deepEqual(
      readPeople(text, 3).map(({ range }) => text.slice(range.start - 3, range.end - 3)),
      ['Lena', '@raj'],
    );
  });
});

describe('isSamePerson', () => {
  it('goes by handle first, then by name', () => {
    const [a, b] = readPeople('Lena Orr (@lena), @LENA');
    const [c, d] = readPeople('Zoé Orr, zoe orr');
    assert.ok(isSamePerson(a!, b!));
    assert.ok(isSamePerson(c!, d!));
    assert.ok(!isSamePerson(a!, c!));
  });
});

describe('isVagueOwner', () => {
  const vague = [
    'the platform team',
    'Team Rocket',
    'TBD',
    'we',
    'everyone',
    'unassigned',
    'PM',
    '',
  ];
  const foreign = ['Plattformteam', 'das Team', 'equipo de datos', 'équipe API', 'equipe de dados'];
  for (const text of [...vague, ...foreign, '@acme/platform-team']) {
    it(`calls “${text}” vague`, () => assert.ok(isVagueOwner(text)));
  }
  for (const text of [
    '@priya',
    'Priya Sharma (team lead)',
    'Team Rocket and @jo',
    'Ann Steam',
    'Allie',
  ]) {
    it(`takes “${text}” for a person`, () => assert.ok(!isVagueOwner(text)));
  }
});

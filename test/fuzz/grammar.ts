import { kinds } from '../support/read.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import type { Random } from './random.ts';

const DAYS = [
  '2026-11-20',
  '2026-02-30',
  '20 November 2026',
  '11/04/2026',
  '2026-W47',
  '5. März 2026',
  'soon',
  '',
];
const PEOPLE = [
  '@priya',
  '"@tom"',
  'Ann Li (@ann)',
  'a@b.c',
  'the team',
  'TBD',
  '["@a", "@b"]',
  '[]',
  '',
];
const REFERENCES = [
  'ADR-0009',
  '9',
  '#9',
  '"0009"',
  '0009-use-streams.md',
  '[ADR-0009](0009-use-streams.md)',
  "['ADR-0009', x]",
  '[[0009-use-streams]]',
  'nowhere.md',
];
const PROSE = [
  'We chose it, because it is fast.',
  'Chosen option: "A queue", because it is enough.',
  'See [that](0009-use-streams.md#context) and ADR-0009.',
  'This supersedes ADR-0009.',
  'None',
  'None, since nobody asked.',
  'Owner: @priya\nCost: 6-8 weeks\nSignal: p95 below 300 ms',
  '{what}',
  '<!-- what? -->',
  'TODO',
  '> quoted\n> twice',
  '```md\n## Status\n\nAccepted\n```',
  '| Option | Cost | Owner |\n| --- | --- | --- |\n| A queue | 2 weeks | @tom |\n| Nothing | 0 | |',
  '- [ ] one\n- [x] two\n  - three\n    more',
  '* **A queue** – good, because fast\n* **Nothing** – bad, because slow',
  '1. First\n\n   deeper\n2. Second',
  '### A queue\n\n- Good, because fast\n- Bad, because new\n\n### Nothing\n\n- Good, because free',
];

/** A document as teams write them, or nearly so: any kind, any notation of fields, sections in any order. */
export function documentOf(random: Random): string {
  const kind = random.pick([...kinds.values()]);
  const eol = random.oneIn(5) ? '\r\n' : '\n';
  const style = random.below(5);
  const fields = random.list(0, 6, () => field(random, kind));
  const title = `${random.pick(['# ', '# 3. ', '# ADR-0003: ', '# [ADR-3] ', '', '## '])}${random.pick(['Use a queue', 'Use `a` *queue*', 'Ünïcode 😀', '', 'A | B'])}`;
  const head: string[] = [];
  if (style === 0)
    head.push(
      '---',
      ...(kind.id === 'adr' ? [] : [`kind: ${kind.id}`]),
      ...fields.map(([key, value]) => `${key}: ${value}`),
      '---',
      '',
      title,
    );
  else {
    head.push(title, '');
    if (style === 1)
      head.push(
        ...fields.map(([key, value]) => `${random.pick(['* ', '- '])}${capital(key)}: ${value}`),
      );
    else if (style === 2)
      head.push(...fields.map(([key, value]) => `**${capital(key)}:** ${value}  `));
    else if (style === 3)
      head.push(
        '| | |',
        '| --- | --- |',
        ...fields.map(([key, value]) => `| ${capital(key)} | ${value} |`),
      );
    else head.push(...fields.flatMap(([key, value]) => [`## ${capital(key)}`, '', value, '']));
  }
  const body = random.list(0, 7, () => section(random, kind));
  return [...head, '', ...body].join('\n').replaceAll('\n', eol);
}

function field(random: Random, kind: Kind): readonly [key: string, value: string] {
  const { id, type, aliases } = random.pick(kind.fields);
  const key = random.oneIn(3) && aliases.length > 0 ? random.pick(aliases) : id;
  const status = random.pick(kind.statuses);
  switch (type) {
    case 'status':
      return [
        key,
        random.pick([
          status.id,
          capital(status.id),
          `"${status.id}"`,
          `${status.id} on 2026-11-20`,
          'acepted',
          'Superseded by [ADR-0009](0009-use-streams.md)',
          '**Accepted** ✅',
          '~~proposed~~ accepted',
          '{status}',
          '',
        ]),
      ];
    case 'date':
      return [key, random.pick(DAYS)];
    case 'people':
      return [key, random.pick(PEOPLE)];
    default:
      return [key, random.pick([...REFERENCES, ...PEOPLE, 'a, b', '"x: y"', "it's", '[a, "b]'])];
  }
}

function section(random: Random, kind: Kind): string {
  const { title, aliases } = random.pick(kind.sections);
  const name = random.oneIn(3) && aliases.length > 0 ? random.pick(aliases) : title;
  const heading = random.oneIn(6)
    ? `${name}\n${random.pick(['---', '==='])}`
    : `${random.pick(['## ', '## ', '### ', '# ', '#### ', '## 1. '])}${name}`;
  return [heading, '', ...random.list(0, 3, () => `${random.pick(PROSE)}\n`)].join('\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

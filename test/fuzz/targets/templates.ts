import { buildCatalog } from '../../../src/core/catalog/build.ts';
import { noHabits } from '../../../src/core/records/habits.ts';
import { scaffold, ScaffoldError } from '../../../src/core/scaffold/scaffold.ts';
import { compileTemplate, TemplateError } from '../../../src/core/scaffold/template.ts';
import { kinds, readText } from '../../support/read.ts';
import { mutate, SIGNS } from '../mutate.ts';
import { choice, inside, same, type Target } from '../target.ts';
import { TODAY } from './world.ts';

const TAGS = [
  '{{title}}',
  '{{slug}}',
  '{{#if owner}}',
  '{{/if}}',
  '{{else}}',
  '{{#each x}}',
  '{{/each}}',
  '{{field "status"}}',
  '{{gap "who"}}',
  '{{answer "owner" "x"}}',
  '{{pad 3 9999999}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{lookup this "constructor"}}',
  '{{> x}}',
  '{{{title}}}',
  '{{!-- x --}}',
  '{{#with title}}',
  '{{/with}}',
  '{{join owner "-"}}',
  '{{yaml title}}',
  '{{extras "yaml"}}',
  '{{this.constructor.constructor "x"}}',
  '{{@root}}',
  '{{../title}}',
];
const TITLES = [
  'Use a queue',
  '`Code` & <b>',
  'A: B # C',
  '"quoted" \'it\'',
  '3. Numbered',
  '../../etc/passwd',
  'CON',
  '😀😀',
  'ADR-0012: x',
  '[x](y)',
  'a\nb',
  '- x',
  '***',
  'İstanbul',
  '{{title}}',
  '{why}',
  '|',
  '\\',
  '---',
];
const KINDS = [...kinds.keys()];
const DIALECTS = [undefined, 'nygard', 'madr-2', 'madr-3', 'madr-4', 'log4brains'];

/** Templates in Handlebars, and new records made from our own. */
export const templates: Target = {
  name: 'templates',
  promise:
    'A template fails with its line and a sentence or makes a text; a new record is read with the title and the answers that it was given.',
  share: 6,
  make: (random, seeds) => [
    mutate(random, random.pick(seeds.templates), seeds.templates, [...SIGNS, ...TAGS]),
    random.oneIn(3) ? mutate(random, random.pick(TITLES), TITLES) : random.pick(TITLES),
    String(random.below(KINDS.length)),
    String(random.below(DIALECTS.length)),
    mutate(random, random.pick(['@priya', 'Ann Li', 'a, b', '2026-11-20', 'x: y']), TITLES),
  ],
  long: (text) => [text, 'Use a queue', '0', '0', '@priya'],
  pieces: [...SIGNS, ...TAGS],
  check([template = '', title = '', kind, dialect, answer = '']) {
    const variables = {
      title,
      slug: 'x',
      date: TODAY,
      today: TODAY,
      status: 'draft',
      kind: 'adr',
      number: '0003',
      year: '2026',
      ordinal: '3',
      period: '2027-H1',
    };
    try {
      compileTemplate(template).render({
        variables,
        answers: new Map([['owner', answer]]),
        fields: kinds.get('scope')?.fields ?? [],
      });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      if (error.line < 0 || error.line > template.split(/\r\n?|\n/).length)
        throw new Error(`No line of the template: ${error.line}`, { cause: error });
    }
    scaffolded(title, choice(kind, KINDS), choice(dialect, DIALECTS), answer);
  },
};

function scaffolded(
  title: string,
  kind: string,
  dialect: string | undefined,
  answer: string,
): void {
  const catalog = buildCatalog([], [], kinds, new Set());
  const person = kinds.get(kind)?.fields.find(({ type }) => type === 'people');
  let made;
  try {
    made = scaffold(
      {
        kind,
        title,
        answers: new Map(person ? [[person.id, answer]] : []),
        folder: undefined,
        takenNumbers: new Set(),
        today: TODAY,
      },
      catalog,
      () => ({ ...noHabits, ...(dialect === undefined ? {} : { dialect }) }),
    );
  } catch (error) {
    if (error instanceof ScaffoldError) return;
    throw error;
  }
  for (const gap of made.gaps) inside(made.text, gap, 'a gap');
  if (/(?:^|\/)\.\.?(?:\/|$)|^\/|\\|\p{Cc}/u.test(made.path))
    throw new Error(`A strange path: ${JSON.stringify(made.path)}`);
  const reading = readText(made.text, {
    path: made.path,
    folderKind: kind,
    folder: made.path.slice(0, made.path.lastIndexOf('/')),
  });
  if (reading.type !== 'record') throw new Error(`It is read as no record: ${made.path}`);
  same(reading.record.kind, kind, 'The kind');
  same(reading.record.problems, [], 'Problems');
}

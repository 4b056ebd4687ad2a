import type {
  DialectDefinition,
  FieldDefinition,
  Kind,
  SectionDefinition,
} from '../../kinds/kind.ts';
import { chooseFolder } from '../../scaffold/folder.ts';
import type { Answer } from '../answer.ts';
import { place, quoted } from '../quote.ts';
import type { AgentDesk, AgentTool } from '../tool.ts';
import { kindMeant, START } from './support.ts';

/** What a record of a kind needs. */
export const describeKind: AgentTool = {
  name: 'describe_kind',
  title: 'Tell what a kind of record needs',
  description:
    'Tells what a complete record of a kind needs in this repository: where it goes, its statuses and what each asks ' +
    'for, its fields, its sections with what belongs in them, how many items they list and how long they may be. ' +
    'Without “kind” it lists the kinds. Ask before writing a record.',
  writes: false,
  parameters: {
    kind: {
      type: 'text',
      description: 'The kind: adr, scope, roadmap, ticket or another. All when left out.',
    },
    start: START,
  },
  answer(input, desk) {
    const { kinds } = desk.project;
    const wanted = input.text('kind');
    const start = input.number('start');
    return wanted === undefined
      ? listOf([...kinds.values()], desk, start)
      : pageOf(kindMeant(wanted, kinds), desk, start);
  },
};

function listOf(kinds: readonly Kind[], desk: AgentDesk, start: number): Answer {
  return {
    head: ['The kinds of records here; ask with “kind” for what one needs.'],
    noun: 'kinds',
    count: kinds.length,
    start,
    entry(at) {
      const kind = kinds[at] as Kind;
      return { text: `${kind.id}: ${quoted(kind.description)} In ${folderOf(kind, desk)}.` };
    },
  };
}

function pageOf(kind: Kind, desk: AgentDesk, start: number): Answer {
  const folder = folderOf(kind, desk);
  const dialect = dialectIn(folder, kind, desk);
  const parts = [
    ...kind.statuses.map((status) =>
      [
        `Status “${status.id}” (${PHASES[status.phase]}${status.dead ? ', no longer holds' : ''})`,
        ...(status.needs.length > 0 ? [`needs ${status.needs.join(', ')}`] : []),
        status.next.length > 0 ? `may become ${status.next.join(', ')}` : 'is an end',
      ].join('; '),
    ),
    ...kind.fields.map((field) => {
      const owed = dialect.fields.includes(field.id);
      const when =
        field.required !== undefined && owed ? `, owed from “${PHASES[field.required]}” on` : '';
      const entries = field.entries.map(({ id }) => id).join(', ');
      const rules = rulesOf(field).map((rule) => `, ${rule}`);
      return `Field “${field.id}” (${field.type}${entries === '' ? '' : ` of ${entries}`}${when}${rules.join('')}): ${quoted(field.description)}`;
    }),
    ...kind.sections.map((section) => sectionLine(section, dialect)),
  ];
  const budget = kind.budget === undefined ? '' : ` At most ${kind.budget} words in all.`;
  return {
    head: [
      `${kind.id}, ${quoted(kind.name)}: ${quoted(kind.description)}`,
      `New ones go to ${place(folder)} and are written as ${dialect.id}.${budget}`,
      `“kind: ${kind.id}” in the front matter says of any Markdown file that it is one.`,
      'lint_record judges a draft, and create_record starts one from its template where writing is allowed.',
    ],
    noun: 'parts',
    count: parts.length,
    start,
    entry: (at) => ({ text: parts[at] ?? '' }),
  };
}

const PHASES = {
  draft: 'being written',
  open: 'on the table',
  settled: 'relied upon',
  closed: 'history',
} as const;

/** What a definition asks of a text or a day beyond that it is there, in words. */
function rulesOf({
  shows,
  avoid = [],
  after,
  within,
  overdue = false,
  differs = [],
}: Pick<FieldDefinition, 'shows' | 'after' | 'within' | 'overdue' | 'differs'> &
  Pick<SectionDefinition, 'avoid'>): readonly string[] {
  return [
    ...(shows === undefined ? [] : [`shows ${shows === 'person' ? 'a person, no team' : shows}`]),
    ...(differs.length > 0 ? [`another than ${differs.join(' and ')}`] : []),
    ...(after === undefined ? [] : [`not before ${after}`]),
    ...(within === undefined ? [] : [`within ${within} days of ${after ?? 'date'}`]),
    ...(overdue ? ['told once the day has passed'] : []),
    ...(avoid.length > 0 ? [`without words such as “${avoid[0]?.words[0] ?? ''}”`] : []),
  ];
}

function sectionLine(section: SectionDefinition, dialect: DialectDefinition): string {
  const title = dialect.titles?.get(section.id) ?? section.title;
  const owed = dialect.sections.includes(section.id) ? 'owed' : 'may be left out';
  const { items } = section;
  const details = [
    owed,
    ...(section.parent === undefined ? [] : [`inside “${section.parent}”`]),
    ...(section.budget === undefined ? [] : [`at most ${section.budget} words`]),
    ...(section.noneNeedsReason ? ['“none” wants a reason'] : []),
    ...rulesOf(section),
  ];
  const count = items && [
    ...(items.min === undefined ? [] : [`at least ${items.min}`]),
    ...(items.max === undefined ? [] : [`at most ${items.max}`]),
    ...rulesOf(items),
    ...(items.parts
      ? [
          `${items.parts.min} to ${items.parts.max === Infinity ? 'any number' : items.parts.max} of “${items.parts.noun}” in each`,
        ]
      : []),
  ];
  const fields = items?.fields.map((field) => {
    const rules = [...(field.required ? [] : ['optional']), ...rulesOf(field)];
    return rules.length > 0 ? `${field.id} (${rules.join(', ')})` : field.id;
  });
  return [
    `Section “${title}” (${details.join(', ')}): ${quoted(section.description)}`,
    ...(items
      ? [
          `  Lists ${items.noun}s${count && count.length > 0 ? `, ${count.join(' and ')}` : ''}` +
            `${fields && fields.length > 0 ? `, each with ${fields.join(', ')}` : ''}.`,
        ]
      : []),
  ].join('\n');
}

function folderOf(kind: Kind, { project }: AgentDesk): string {
  const request = { folder: undefined, recordFolders: project.discovery.folders };
  return chooseFolder(request, kind, project.catalog);
}

/** How the records of the folder are written; the kind's own way where there are none. */
function dialectIn(folder: string, kind: Kind, { project }: AgentDesk): DialectDefinition {
  const inUse = project.catalog.records.some(
    (record) => record.kind === kind.id && record.file.folder === folder,
  );
  const own = kind.dialects[0] ?? { id: kind.id, name: kind.name, sections: [], fields: [] };
  if (!inUse) return own;
  const { dialect } = project.habits(folder);
  return kind.dialects.find(({ id }) => id === dialect) ?? own;
}

import type { DecisionRecord } from '../../records/record.ts';
import { fold } from '../../records/values/fold.ts';
import { outlineRecord } from '../../views/outline.ts';
import { recordCard } from '../../views/record-card.ts';
import { AgentFailure } from '../failure.ts';
import { place, quoted } from '../quote.ts';
import type { AgentDesk, AgentTool } from '../tool.ts';
import { kindMeant, lineOfCard, named, plural, START, warningOf } from './support.ts';

/** What `status` calls the absence of one. */
const NO_STATUS = 'none';

/** How much of a query a record answers, and where. */
interface Hit {
  readonly record: DecisionRecord;
  /** How many of the words it has. */
  readonly words: number;
  /** A word counts three in the title, two in what else lists show, one in the text. */
  readonly weight: number;
}

/** Search by words, kind and status. */
export const findRecords: AgentTool = {
  name: 'find_records',
  title: 'Find records',
  description:
    'Finds the records of this repository (decisions, scope docs, roadmaps, tickets and further kinds) by words of ' +
    'their title, path, people or text, by kind and by status; without any of these it lists all. ' +
    'Records with all words come first, and those that no longer hold say what replaced them.',
  writes: false,
  parameters: {
    query: { type: 'text', description: 'Words to look for; case and accents do not matter.' },
    kind: { type: 'text', description: 'Only this kind: adr, scope, roadmap, ticket or another.' },
    status: {
      type: 'text',
      description: 'Only this status, such as proposed or accepted; “none” for records without.',
    },
    start: START,
  },
  answer(input, desk) {
    const { catalog } = desk.project;
    const kind = input.text('kind');
    const kindId = kind === undefined ? undefined : kindMeant(kind, catalog.kinds).id;
    const status = statusMeant(input.text('status'), desk);
    const among = catalog.records.filter(
      (record) =>
        (kindId === undefined || record.kind === kindId) &&
        (status === undefined || (record.status?.value.id ?? NO_STATUS) === status),
    );
    const words = [
      ...new Set(
        fold(input.text('query') ?? '')
          .split(/\s+/)
          .filter(Boolean),
      ),
    ];
    const hits = ranked(among, words, desk);
    const all = hits.filter((hit) => hit.words === words.length);
    const shown = all.length > 0 ? all : hits;
    const partly = all.length === 0 && hits.length > 0;
    return {
      head: [
        `Found ${plural(shown.length, 'record')} of ${catalog.records.length}.` +
          (partly ? ' None has all of the words; these have some.' : ''),
      ],
      noun: 'records',
      count: shown.length,
      start: input.number('start'),
      entry(at) {
        const { record } = shown[at] as Hit;
        const card = recordCard(record, catalog);
        const line = lineWith(words, record);
        return {
          path: card.path,
          text: [
            lineOfCard(card),
            ...warningOf(record, catalog).map((warning) => `  ${warning}`),
            ...(card.decision === undefined ? [] : [`  Says: ${quoted(card.decision)}`]),
            ...(line === undefined ? [] : [`  ${line}`]),
          ].join('\n'),
        };
      },
    };
  },
};

function statusMeant(said: string | undefined, { project }: AgentDesk): string | undefined {
  const status = said?.trim().toLowerCase().replaceAll('-', ' ');
  if (status === undefined) return undefined;
  const known = new Set([
    ...[...project.kinds.values()].flatMap(({ statuses }) => statuses.map(({ id }) => id)),
    'other',
    NO_STATUS,
  ]);
  if (known.has(status)) return status;
  throw new AgentFailure(`Unexpected status ${quoted(status)}, expected ${[...known].join(', ')}.`);
}

/** Records with one of the words or more, the best first; all of them when there are no words. */
function ranked(
  records: readonly DecisionRecord[],
  words: readonly string[],
  { project }: AgentDesk,
): readonly Hit[] {
  if (words.length === 0) return records.map((record) => ({ record, words: 0, weight: 0 }));
  return records
    .map((record): Hit => {
      const shown = outlineRecord(record, project.catalog.kindOf(record), []);
      const title = fold(shown.label);
      const people = shown.people.flatMap(({ names }) => names);
      const head = fold([record.path, shown.kindName, ...people].join('\n'));
      const text = fold(record.text);
      const weights = words.map((word) =>
        title.includes(word) ? 3 : head.includes(word) ? 2 : text.includes(word) ? 1 : 0,
      );
      return {
        record,
        words: weights.filter((weight) => weight > 0).length,
        weight: weights.reduce((sum: number, weight) => sum + weight, 0),
      };
    })
    .filter((hit) => hit.words > 0)
    .sort((a, b) => b.words - a.words || b.weight - a.weight);
}

/** The first line of a record's text that has a word which its title has not. */
function lineWith(words: readonly string[], record: DecisionRecord): string | undefined {
  const title = fold(record.title?.value ?? '');
  const wanted = words.filter((word) => !title.includes(word));
  if (wanted.length === 0) return undefined;
  for (let line = 0; line < record.lines.count; line++) {
    const { start, end } = record.lines.lineRange(line);
    const text = record.text.slice(start, end);
    const folded = fold(text);
    const found = wanted.filter((word) => folded.includes(word));
    if (found.length > 0)
      return `${named(
        found.map((word) => quoted(word, 40)),
        'and',
      )} in ${place(record.path, line + 1)}: ${quoted(text, 200)}`;
  }
  return undefined;
}

import type { DecisionRecord } from '../../records/record.ts';
import { rulePage } from '../../rule-page.ts';
import type { Finding } from '../../rules/rule.ts';
import { ScaffoldError } from '../../scaffold/error.ts';
import { scaffold } from '../../scaffold/scaffold.ts';
import { countFindings } from '../../views/counts.ts';
import type { Answer } from '../answer.ts';
import { AgentFailure } from '../failure.ts';
import { place, quoted } from '../quote.ts';
import type { Input } from '../input.ts';
import type { AgentDesk, AgentTool } from '../tool.ts';
import {
  findingLines,
  kindMeant,
  named,
  pathMeant,
  plural,
  recordMeant,
  START,
} from './support.ts';

/** What a reviewer would object to, in a record or in a draft that is in no file yet. */
export const lintRecord: AgentTool = {
  name: 'lint_record',
  title: 'Lint a record or a draft',
  description:
    'Says what a reviewer would object to, with places and repairs: in a record of this repository (“record”), or in a ' +
    'draft that is in no file yet (“text” with “kind”, or with the “path” where it is to stand). How much a finding ' +
    'weighs depends on the status of the record. Ask after each revision of a draft.',
  writes: false,
  parameters: {
    record: { type: 'text', description: 'The path, id (ADR-0012) or number of a record.' },
    text: {
      type: 'text',
      description: 'The whole Markdown text of a draft, front matter and all.',
    },
    kind: {
      type: 'text',
      description: 'The kind of the draft: adr, scope, roadmap, ticket or another.',
    },
    path: { type: 'text', description: 'Where the draft is to stand; chosen when left out.' },
    start: START,
  },
  async answer(input, desk) {
    const text = input.text('text');
    if (text !== undefined) return draftAnswer(text, input, desk);
    const reference = input.text('record') ?? input.text('path');
    if (reference === undefined)
      throw new AgentFailure('Missing property “record”, or “text” with “kind”.');
    const record = recordMeant(reference, desk);
    await desk.consult?.(record.path);
    const { findings, suppressed, known } = desk.project.judge(record.path);
    const silenced = [
      ...(suppressed.length > 0 ? [`${suppressed.length} silenced by comments`] : []),
      ...(known.length > 0 ? [`${known.length} known to the baseline`] : []),
    ];
    return answerOn(record, findings, input, [
      ...(silenced.length > 0 ? [`Not told: ${silenced.join(', ')}.`] : []),
    ]);
  },
};

function draftAnswer(text: string, input: Input, desk: AgentDesk): Answer {
  if (input.text('record') !== undefined)
    throw new AgentFailure('Unexpected “record” beside “text”, expected one of the two.');
  const { project } = desk;
  const said = input.text('kind');
  const kind = said === undefined ? undefined : kindMeant(said, project.kinds);
  const wanted = input.text('path');
  if (kind === undefined && wanted === undefined)
    throw new AgentFailure(
      `Missing property “kind”: the kind of the draft, ${named([...project.kinds.keys()])}.`,
    );
  const path = wanted === undefined ? freePath(kind?.id ?? '', desk) : pathMeant(wanted, desk);
  const judged = project.judgeAs(path, text, kind?.id);
  if (typeof judged === 'string')
    throw new AgentFailure(
      `At ${place(path)} it would not be read as a record (${quoted(judged)}); a draft has a title and text of its own, and its path ends in .md.`,
    );
  const { record, findings } = judged;
  return answerOn(record, findings, input, [
    `Judged as if it stood at ${place(path)}; nothing was written. ${quoted(record.kindReason.text)}`,
    ...(kind !== undefined && record.kind !== kind.id
      ? [`WARNING: it would be read as ${record.kind}, not as ${kind.id}.`]
      : []),
  ]);
}

function answerOn(
  record: DecisionRecord,
  findings: readonly Finding[],
  input: Input,
  notes: readonly string[],
): Answer {
  const counts = countFindings(findings);
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [plural(counts[severity], severity)] : [],
  );
  return {
    head: [
      `${place(record.path)}, read as ${record.kind}: ${parts.length === 0 ? 'nothing to object to' : parts.join(', ')}.`,
      ...notes,
      ...(findings.length > 0 ? [`Each rule has a page: ${rulePage('RULE')}`] : []),
    ],
    noun: 'findings',
    count: findings.length,
    start: input.number('start'),
    entry: (at) => ({ text: findingLines(findings[at] as Finding, record) }),
  };
}

/** Where a new record of a kind would go. */
function freePath(kind: string, { project }: AgentDesk): string {
  try {
    return scaffold(
      {
        kind,
        title: 'Draft',
        answers: new Map(),
        folder: undefined,
        takenNumbers: new Set(),
        recordFolders: project.discovery.folders,
        today: project.today,
      },
      project.catalog,
      (folder) => project.habits(folder),
    ).path;
  } catch (error) {
    if (error instanceof ScaffoldError) throw new AgentFailure(error.message);
    throw error;
  }
}

import { completeness, type Part, type PartState } from '../../views/completeness.ts';
import { place, quoted } from '../quote.ts';
import type { AgentTool } from '../tool.ts';
import { lineOf, RECORD, recordMeant, START, warningOf } from './support.ts';

const STATES: Readonly<Record<PartState, string>> = {
  complete: 'ok',
  flawed: 'FLAWED',
  missing: 'MISSING',
  later: 'later',
  accepted: 'ok (known to the baseline)',
};

/** A record as a checklist. */
export const checkCompleteness: AgentTool = {
  name: 'check_completeness',
  title: 'Check how complete a record is',
  description:
    'Holds a record against everything that its kind, its way of writing and its status ask for, part by part: ok, ' +
    'FLAWED (with the objection), MISSING (with what belongs there) or later (not owed yet at this status).',
  writes: false,
  parameters: { record: RECORD, start: START },
  async answer(input, desk) {
    const record = recordMeant(input.need('record'), desk);
    await desk.consult?.(record.path);
    const { catalog, config } = desk.project;
    const { done, total, parts } = completeness(
      record,
      catalog,
      config,
      desk.project.judge(record.path).findings,
    );
    const lines = parts.flatMap((part) => linesOf(part, ''));
    return {
      head: [
        lineOf(record, catalog),
        ...warningOf(record, catalog),
        `Complete: ${done} of ${total} parts.`,
      ],
      noun: 'parts',
      count: lines.length,
      start: input.number('start'),
      about: [record.path],
      entry: (at) => ({ text: lines[at] ?? '' }),
    };

    function linesOf(part: Part, indent: string): readonly string[] {
      const line = record.lines.lineAt(part.range.start) + 1;
      const detail = part.detail.text === '' ? '' : ` ${quoted(part.detail.text)}`;
      // Of the record as a whole: the label is the objection.
      const reasons = part.type === 'record' ? [] : part.reasons;
      return [
        [
          `${indent}${STATES[part.state]} ${part.type} ${quoted(part.label.text)}${detail} ${place(record.path, line)}`,
          ...reasons.map(({ text }) => `${indent}  Objection: ${quoted(text)}`),
        ].join('\n'),
        ...part.parts.flatMap((inner) => linesOf(inner, `${indent}  `)),
      ];
    }
  },
};

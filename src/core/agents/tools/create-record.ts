import { AgentFailure } from '../failure.ts';
import { escaped, place } from '../quote.ts';
import type { AgentTool } from '../tool.ts';
import { kindMeant, recordMeant } from './support.ts';
import { writerOf } from './writing.ts';

/** A new record from its template. */
export const createRecordTool: AgentTool = {
  name: 'create_record',
  title: 'Create a record',
  description:
    'Writes a new record from the template of its kind, in the folder, with the next free number and in the way of ' +
    'writing that the repository uses; it never overwrites a file. Answers with the path and the text, whose gaps are ' +
    'then to be filled in by editing the file. Only when the user wants a record.',
  writes: true,
  parameters: {
    kind: {
      type: 'text',
      description: 'The kind: adr, scope, roadmap, ticket or another.',
      required: true,
    },
    title: { type: 'text', description: 'Its title, without a number.', required: true },
    fields: {
      type: 'map',
      description:
        'Values of fields and of template variables by name; describe_kind names fields.',
    },
    supersedes: {
      type: 'text',
      description: 'The record whose place it takes, by path, id or number; both will say so.',
    },
  },
  async answer(input, desk) {
    const writer = writerOf(desk);
    const kind = kindMeant(input.need('kind'), desk.project.kinds);
    const old = input.text('supersedes');
    const { path, notes } = await writer.create({
      kind: kind.id,
      title: input.need('title'),
      answers: input.map('fields'),
      supersedes: old === undefined ? undefined : recordMeant(old, desk),
    });
    const read = await desk.read(path);
    if (!read.ok) throw new AgentFailure(`${place(path)} was written and could not be read back.`);
    const lines = read.text.replace(/\r?\n$/, '').split(/\r?\n/);
    return {
      head: [
        `Created ${place(path)}. Fill in what stands in braces, then ask lint_record.`,
        ...notes,
      ],
      noun: 'lines',
      count: lines.length,
      start: 1,
      about: [path],
      entry: (at) => ({
        text: `${String(at + 1).padStart(4)}| ${escaped(lines[at] ?? '')}`.trimEnd(),
      }),
    };
  },
};

import { planStatus } from '../../lifecycle/plan.ts';
import { Refusal } from '../../writing/draft.ts';
import { AgentFailure } from '../failure.ts';
import { escaped, quoted } from '../quote.ts';
import type { AgentTool } from '../tool.ts';
import { RECORD, recordMeant } from './support.ts';
import { writerOf } from './writing.ts';

/** Another status for a record, with all that belongs to it. */
export const changeStatus: AgentTool = {
  name: 'change_status',
  title: 'Change the status of a record',
  description:
    'Brings a record to another status with what belongs to it (the day, and the other half of a supersession), in the ' +
    'record’s own way of writing; goes only where the lifecycle of its kind goes. To supersede a record, give the ' +
    'status “superseded” and its successors in “by”. Only when the user has decided so.',
  writes: true,
  parameters: {
    record: RECORD,
    status: {
      type: 'text',
      description: 'The new status, such as accepted; describe_kind names what may follow.',
      required: true,
    },
    by: {
      type: 'texts',
      description: 'The records that take its place, by path, id or number, for “superseded”.',
    },
    fields: {
      type: 'map',
      description: 'Values of other fields that the status asks for, by name.',
    },
  },
  async answer(input, desk) {
    const writer = writerOf(desk);
    const { catalog, today } = desk.project;
    const record = recordMeant(input.need('record'), desk);
    const kind = catalog.kindOf(record);
    const fields = new Map<string, string>();
    for (const [name, value] of input.map('fields')) {
      const key = name.trim().toLowerCase();
      const field = kind.fields.find(({ id, aliases }) => id === key || aliases.includes(key));
      if (!field)
        throw new AgentFailure(
          `Unexpected field ${quoted(name)}, expected ${kind.fields.map(({ id }) => id).join(', ')}.`,
        );
      fields.set(field.id, value);
    }
    const plan = planStatus(record, catalog, {
      status: input.need('status'),
      day: today,
      fields,
      by: input.texts('by').map((reference) => recordMeant(reference, desk)),
    });
    if (plan instanceof Refusal) throw new AgentFailure(escaped(plan.reason));
    await writer.apply(plan);
    return {
      head: [
        ...plan.summary.map((line) => `Changed: ${quoted(line.text)}`),
        ...plan.notes.map((note) => quoted(note.text)),
        ...(plan.missing.length > 0 ? [`Still missing: ${plan.missing.join(', ')}.`] : []),
      ],
      noun: 'changes',
      count: 0,
      start: 1,
      about: [...plan.edits.keys()],
      entry: () => ({ text: '' }),
    };
  },
};

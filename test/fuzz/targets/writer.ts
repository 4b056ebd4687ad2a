import {
  planAmend,
  planStatus,
  planSupersede,
  type Plan,
} from '../../../src/core/lifecycle/plan.ts';
import type { DecisionRecord, FieldValue } from '../../../src/core/records/record.ts';
import { allSections } from '../../../src/core/records/sections.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Draft, Refusal, relationKey } from '../../../src/core/writing/draft.ts';
import { houseOf } from '../../../src/core/writing/house.ts';
import { removeRelation } from '../../../src/core/writing/remove-relation.ts';
import { setField } from '../../../src/core/writing/set-field.ts';
import { choice, inside, same, type Target } from '../target.ts';
import { OTHER, OTHERS, PATH, read, someDocument, worldOf } from './world.ts';

const DAY = '2026-11-21';
const DEEDS = [
  'status',
  'supersede',
  'supersede part',
  'amend',
  'date',
  'people',
  'remove',
] as const;

/** The writer of statuses, dates, people and relations. */
export const writer: Target = {
  name: 'writer',
  promise:
    'What was written is read back; every other field, relation and heading is as it was; line ends are the file’s.',
  share: 10,
  make: (random, seeds) => [
    someDocument(random, seeds),
    String(random.below(OTHERS.length)),
    String(random.below(DEEDS.length)),
    String(random.below(1000)),
  ],
  real: (text) => [text, '0', '0', '2'],
  check([text = '', other, deed, more]) {
    const world = worldOf(text, choice(other, OTHERS));
    if (!world) return;
    const { record, catalog } = world;
    const kind = catalog.kindOf(record);
    const beside = catalog.get(OTHER);
    const what = choice(deed, DEEDS);
    if (what === 'remove' || what === 'date' || what === 'people') {
      const draft = new Draft(record, houseOf(record, catalog));
      const relation = choice(more, [undefined, ...record.relations]);
      const field = kind.fields.find(({ type }) => type === what);
      if (what === 'remove' ? !relation : !field) return;
      const value = what === 'date' ? DAY : choice(more, ['@ana', '@ana, Bo Li', "Ann O'Neil"]);
      const written =
        what === 'remove' ? removeRelation(draft, relation!) : setField(draft, field!.id, value);
      if (written instanceof Refusal) return;
      const after = reread(text, written.edits);
      if (what === 'remove') {
        if (after.relations.some((one) => relationKey(one) === relationKey(relation!)))
          throw new Error('The relation is still there.');
        unchanged(
          record,
          after,
          kind.fields.filter((one) => one.relation).map(({ id }) => id),
          false,
        );
      } else {
        if (what === 'date') same(valueOf(after.fields.get(field!.id)?.value), DAY, 'The day');
        unchanged(record, after, [field!.id], true);
      }
      return;
    }
    if (what !== 'status' && !beside) return;
    const status = choice(more, kind.statuses);
    const plan =
      what === 'status'
        ? planStatus(record, catalog, { status: status.id, day: DAY, force: true })
        : what === 'amend'
          ? planAmend(record, [beside!], catalog, { day: DAY })
          : planSupersede(record, [beside!], catalog, {
              day: DAY,
              force: true,
              section: what === 'supersede' ? undefined : record.sections[0]?.title,
            });
    if (plan instanceof Refusal) return;
    checkPlan(plan, record);
    const after = reread(text, plan.edits.get(PATH) ?? []);
    const stamps = kind.statuses.flatMap(({ stamps }) => stamps);
    const statusId = kind.fields.find(({ type }) => type === 'status')?.id ?? 'status';
    unchanged(
      record,
      after,
      [statusId, ...stamps, ...kind.fields.filter((one) => one.relation).map(({ id }) => id)],
      true,
    );
    if (what === 'status') same(after.status?.value.id, status.id, 'The status');
    if (what === 'supersede') same(after.status?.value.id, 'superseded', 'The status');
    const type = what === 'amend' ? 'amended-by' : 'superseded-by';
    if (what !== 'status' && !after.relations.some((one) => one.type === type))
      throw new Error(`There is no relation “${type}”.`);
  },
};

function reread(
  text: string,
  edits: Plan['edits'] extends ReadonlyMap<string, infer E> ? E : never,
): DecisionRecord {
  for (const { range, newText } of edits) {
    inside(text, range, 'an edit');
    if (/(?<!\r)\n/.test(newText) && !/(?<!\r)\n/.test(text) && text.includes('\r\n'))
      throw new Error('An edit brings another line end.');
  }
  const after = read(PATH, applyEdits(text, edits));
  if (!after) throw new Error('What was written is no record.');
  return after;
}

function checkPlan({ edits }: Plan, record: DecisionRecord): void {
  if (edits.has(record.path) && edits.get(record.path)?.length === 0)
    throw new Error('An edit of nothing.');
}

/** The fields but for some, the relations that there were, and the headings are the same. */
function unchanged(
  before: DecisionRecord,
  after: DecisionRecord,
  but: readonly string[],
  ties: boolean,
): void {
  same(after.kind, before.kind, 'The kind');
  same(after.title?.value, before.title?.value, 'The title');
  for (const [id, field] of before.fields) {
    // A day within the status is the status’s own.
    const status = before.status?.range;
    if (status && field.range.start >= status.start && field.range.end <= status.end) continue;
    if (!but.includes(id)) same(after.fields.get(id)?.raw, field.raw, `The field ${id}`);
  }
  if (ties) {
    const now = new Set(after.relations.map(relationKey));
    for (const relation of before.relations)
      if (!now.has(relationKey(relation)))
        throw new Error(`A relation is gone: ${relationKey(relation)}`);
  }
  const roles = (one: DecisionRecord): string[] =>
    [...allSections(one.sections)].map(({ role }) => role ?? '').filter((role) => role !== '');
  const left = roles(after);
  for (const role of roles(before)) {
    const at = left.indexOf(role);
    if (at === -1) throw new Error(`The section ${role} is gone.`);
    left.splice(at, 1);
  }
  const length = before.text.length;
  if (after.text.length < length / 2 && length > 400)
    throw new Error('More than half of the text is gone.');
}

function valueOf(value: FieldValue | undefined): unknown {
  return value?.type === 'date' ? value.date.iso : value;
}

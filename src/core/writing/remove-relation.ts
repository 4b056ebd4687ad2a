import { say } from '../text/message.ts';
import type { DecisionRecord, Relation } from '../records/record.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains } from '../text/range.ts';
import { Refusal, relationKey, type Draft } from './draft.ts';
import { lineAround, withoutLine } from './section.ts';
import { yamlRemove } from './yaml.ts';

/**
 * Take away what a record says of another: the item of a list, the value of a field, or the line that says nothing
 * else. A sentence is left to its writer.
 */
export function removeRelation(draft: Draft, relation: Relation): Draft | Refusal {
  const { record } = draft;
  const gone = relationKey(relation);
  const left = record.relations.map(relationKey).filter((key) => key !== gone);
  const written = draft.write(waysToRemove(draft, relation), {
    isRight: (after: DecisionRecord) =>
      after.relations.length === left.length &&
      after.relations.every((one) => left.includes(relationKey(one))) &&
      after.status?.value.id === record.status?.value.id,
    fields: draft.kind.fields.flatMap((field) => (field.relation ? [field.id] : [])),
    losesRelations: true,
  });
  return (
    written ??
    new Refusal(
      say`“${relation.raw}” stands in a sentence of ${record.path}; take it away by hand.`,
    )
  );
}

function* waysToRemove(draft: Draft, relation: Relation): Iterable<readonly TextEdit[]> {
  const { text } = draft;
  const statement = draft.parts.gathered.tiers
    .flat()
    .find(({ definition, range }) => definition.relation && contains(range, relation.range));
  if (statement) {
    const entry = draft.entryOf(statement);
    const item = entry && yamlRemove(text, entry, relation.range);
    if (item) yield [item];
    if (
      statement.parts.length < 2 &&
      text.slice(statement.range.start, statement.range.end) === relation.raw
    )
      yield [{ range: statement.range, newText: statement.origin === 'front-matter' ? '' : '-' }];
  }
  const status = draft.record.status?.range;
  const line = lineAround(text, relation.range.start);
  const isAlone = !status || status.end <= line.start || status.start >= line.end;
  if (isAlone && relation.origin !== 'front-matter' && relation.origin !== 'prose')
    yield [withoutLine(text, line)];
}

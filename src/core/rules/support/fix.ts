import type { DecisionRecord } from '../../records/record.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Message } from '../../text/message.ts';
import type { Fix } from '../rule.ts';

/** A repair that changes the record itself. */
export function fixOf(
  record: DecisionRecord,
  title: Message,
  edits: readonly TextEdit[],
  safe = true,
): Fix {
  return { title, edits: new Map([[record.path, edits]]), safe };
}

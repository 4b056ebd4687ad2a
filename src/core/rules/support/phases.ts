import type { Kind, Phase, StatusDefinition } from '../../kinds/kind.ts';
import type { DecisionRecord } from '../../records/record.ts';

const ORDER: Readonly<Record<Phase, number>> = { draft: 0, open: 1, settled: 2, closed: 3 };

/** What the kind says of the record's status; undefined for a missing or unknown one. */
export function statusOf(record: DecisionRecord, kind: Kind): StatusDefinition | undefined {
  const id = record.status?.value.id;
  return id === undefined ? undefined : kind.statuses.find((status) => status.id === id);
}

/**
 * Where in its life a record is. A missing, unknown or misspelt status is judged like a proposal (`open`):
 * it silences nothing.
 */
export function phaseOf(record: DecisionRecord, kind: Kind): Phase {
  return statusOf(record, kind)?.phase ?? 'open';
}

/** Whether a record in `phase` must have what is required from `from` on; nothing is asked when `from` is undefined. */
export function reached(phase: Phase, from: Phase | undefined): boolean {
  return from !== undefined && ORDER[phase] >= ORDER[from];
}

import type { Kind, StatusDefinition } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';

/** The statuses that may follow a record's own; all of them where it has none that the kind knows. */
export function nextStatuses(record: DecisionRecord, kind: Kind): readonly StatusDefinition[] {
  const now = kind.statuses.find(({ id }) => id === record.status?.value.id);
  if (!now) return kind.statuses;
  return now.next.flatMap((id) => kind.statuses.find((status) => status.id === id) ?? []);
}

/** The status that a word means: its id, what one does to get there (`accept`), or another name for it. */
export function statusNamed(word: string, kind: Kind): StatusDefinition | undefined {
  const wanted = word.trim().normalize('NFC').toLowerCase();
  return (
    kind.statuses.find(({ id }) => id === wanted) ??
    kind.statuses.find(({ verb }) => verb.toLowerCase() === wanted) ??
    kind.statuses.find(({ aliases }) => aliases.includes(wanted))
  );
}

import type { EffectiveFrom, SeveritySetting } from './config/config.ts';
import type { Phase } from './kinds/kind.ts';
import type { DecisionRecord } from './records/record.ts';
import { lastDayOf } from './records/values/calendar.ts';
import type { Severity, SeverityByPhase } from './rules/rule.ts';

/** Where a record stands in its life: its status by the kind's name, if the kind knows it, and the phase. */
export interface Standing {
  readonly status: string | undefined;
  readonly phase: Phase;
}

/**
 * How much a report weighs, the one place where the lifecycle and the team have their say: the first of the team's
 * settings that speaks of the record's status or else of its phase, else what the rule said of this case, else what it
 * says in general.
 *
 * @param settings The team's settings of the rule for this file, those that win first.
 */
export function severityOf(
  own: SeverityByPhase,
  { status, phase }: Standing,
  settings: readonly SeveritySetting[],
): Severity | 'off' {
  for (const setting of settings) {
    if (typeof setting === 'string') return setting;
    const chosen = (status === undefined ? undefined : setting[status]) ?? setting[phase];
    if (chosen !== undefined) return chosen;
  }
  return typeof own === 'string' ? own : own[phase];
}

/**
 * Whether a record is not older than `from`, by its date or its number. A record that does not say is judged: leaving
 * out the date must be no way out. A date that is known to the month only counts with its last day.
 */
export function isEffective(record: DecisionRecord, from: EffectiveFrom): boolean {
  if (typeof from === 'number') return (record.number?.value ?? Infinity) >= from;
  const date = record.fields.get('date')?.value;
  const day = date?.type === 'date' ? lastDayOf(date.date) : undefined;
  return day === undefined || day >= from;
}

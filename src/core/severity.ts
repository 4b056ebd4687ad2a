import type { RuleSetting } from './config/config.ts';
import type { Phase } from './kinds/kind.ts';
import type { Severity, SeverityByPhase } from './rules/rule.ts';

/**
 * How much a report weighs, the one place where the lifecycle and the team have their say:
 * the team's setting for the phase, else what the rule said of this case, else what it says in general.
 */
export function severityOf(
  own: SeverityByPhase,
  phase: Phase,
  setting: RuleSetting | undefined,
): Severity | 'off' {
  const teams = setting?.severity;
  const chosen = typeof teams === 'object' ? teams[phase] : teams;
  return chosen ?? (typeof own === 'string' ? own : own[phase]);
}

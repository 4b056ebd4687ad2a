import { CONFIG_RULE, type ReadConfig } from './config/read.ts';
import { CITES_DEAD_RECORD } from './mentions/cites-dead-record.ts';
import { rules } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { checkOptions } from './rules/support/options.ts';
import { closest } from './text/closest.ts';
import type { Range } from './text/range.ts';

/**
 * What is wrong with a configuration's settings of rules: names that no rule has, and options that a rule does not
 * take. The configuration's own schema knows neither.
 */
export function findingsOnSettings(
  path: string,
  { config, keyRangeOf, rangeOf }: ReadConfig,
  known: readonly Rule[] = rules,
): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (message: string, range: Range) =>
    findings.push({
      path,
      rule: CONFIG_RULE,
      severity: 'error',
      message,
      range,
      related: [],
      fixes: [],
      tag: undefined,
    });
  for (const [id, setting] of config.rules) {
    const rule = known.find((other) => other.id === id);
    if (id === CITES_DEAD_RECORD) continue;
    if (!rule) {
      const meant = closest(
        id,
        known.map((other) => other.id),
      );
      const expected = meant === undefined ? 'expected a known one' : `did you mean “${meant}”`;
      say(
        `Unexpected rule “${id}”, ${expected}${meant === undefined ? '.' : '?'}`,
        keyRangeOf(['rules', id]),
      );
      continue;
    }
    for (const { key, message } of checkOptions(rule.options, setting.options).mistakes)
      say(
        message,
        key === '' ? rangeOf(['rules', id, 'options']) : keyRangeOf(['rules', id, 'options', key]),
      );
  }
  return findings;
}

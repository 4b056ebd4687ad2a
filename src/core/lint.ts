import type { Catalog } from './catalog/catalog.ts';
import type { Config, RuleSetting } from './config/config.ts';
import type { DialectDefinition, Kind } from './kinds/kind.ts';
import type { DecisionRecord } from './records/record.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Rule, RuleContext } from './rules/rule.ts';
import { checkOptions } from './rules/support/options.ts';
import { phaseOf } from './rules/support/phases.ts';
import { severityOf } from './severity.ts';

/** The rule id of a finding that says that a rule failed. */
export const INTERNAL = 'internal';

/** Judge one record. Pure, in stable order (by range, then rule); a rule that throws becomes a finding that names it. */
export function lintRecord(
  record: DecisionRecord,
  catalog: Catalog,
  config: Config,
  today: string,
  rules: readonly Rule[] = allRules,
): readonly Finding[] {
  const kind = catalog.kindOf(record);
  const phase = phaseOf(record, kind);
  const context: { -readonly [K in keyof RuleContext]: RuleContext[K] } = {
    record,
    kind,
    dialect: dialectOf(record, kind),
    phase,
    catalog,
    today,
    wordsPerPage: config.wordsPerPage,
    options: undefined,
  };
  const findings: Finding[] = [];
  for (const { rule, setting, options } of preparedFor(kind, config, rules)) {
    context.options = options;
    try {
      for (const report of rule.check(context)) {
        const severity = severityOf(report.severity ?? rule.severity, phase, setting);
        if (severity !== 'off')
          findings.push({
            path: record.path,
            rule: rule.id,
            severity,
            message: report.message,
            range: report.range,
            related: report.related ?? [],
            fixes: report.fixes ?? [],
            tag: report.tag,
          });
      }
    } catch (error) {
      findings.push(failure(record, rule, error));
    }
  }
  return findings.length > 1 ? findings.sort(byPlace) : findings;
}

interface Prepared {
  readonly rule: Rule;
  readonly setting: RuleSetting | undefined;
  readonly options: unknown;
}

const prepared = new WeakMap<Config, WeakMap<Kind, Map<readonly Rule[], readonly Prepared[]>>>();

/** The rules that can speak about a kind, with the team's settings; worked out once a configuration and kind. */
function preparedFor(kind: Kind, config: Config, rules: readonly Rule[]): readonly Prepared[] {
  let byKind = prepared.get(config);
  if (!byKind) prepared.set(config, (byKind = new WeakMap()));
  let byList = byKind.get(kind);
  if (!byList) byKind.set(kind, (byList = new Map<readonly Rule[], readonly Prepared[]>()));
  let list = byList.get(rules);
  if (!list) {
    list = rules
      .map((rule) => {
        const setting = config.rules.get(rule.id);
        return { rule, setting, options: checkOptions(rule.options, setting?.options).options };
      })
      .filter(({ rule, setting }) => setting?.severity !== 'off' && rule.applies?.(kind) !== false);
    byList.set(rules, list);
  }
  return list;
}

/**
 * What the record's dialect owes. A kind of one dialect is written in that one; where there are several, one that
 * the kind does not define owes nothing in particular.
 */
export function dialectOf(record: DecisionRecord, kind: Kind): DialectDefinition {
  const [only, ...others] = kind.dialects;
  if (only && others.length === 0) return only;
  return (
    kind.dialects.find((dialect) => dialect.id === record.dialect) ?? {
      id: record.dialect,
      name: record.dialect,
      sections: [],
      fields: [],
    }
  );
}

function failure(record: DecisionRecord, rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding(
    record.path,
    INTERNAL,
    `The rule “${rule.id}” failed (${reason}); the other rules were applied. Please report this.`,
  );
}

function finding(path: string, rule: string, message: string): Finding {
  return {
    path,
    rule,
    severity: 'error',
    message,
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
    tag: undefined,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

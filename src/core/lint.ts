import type { Catalog } from './catalog/catalog.ts';
import type { Config } from './config/config.ts';
import type { HistoryFacts } from './history/facts.ts';
import type { DialectDefinition, Kind } from './kinds/kind.ts';
import { policyOf, type Policy, type RulePolicy } from './policy.ts';
import type { DecisionRecord } from './records/record.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Rule, RuleContext } from './rules/rule.ts';
import { checkOptions } from './rules/support/options.ts';
import { leftoverPlaceholder } from './rules/leftover-placeholder.ts';
import { phaseOf, statusOf } from './rules/support/phases.ts';
import { isEffective, severityOf } from './severity.ts';
import { say, type Message } from './text/message.ts';
import { noSuppressions, suppressionsOf } from './suppressions.ts';

/** The rule id of a finding that says that a rule failed. */
export const INTERNAL = 'internal';

/** A finding that a comment in the record silences. */
export interface Suppressed {
  readonly finding: Finding;
  /** What the comment gives as the reason; undefined when it gives none. */
  readonly reason: string | undefined;
  /** The zero-based line on which the comment begins. */
  readonly line: number;
}

/** What is said of one record. */
export interface Judgement {
  /** What is reported, by place and rule. */
  readonly findings: readonly Finding[];
  /** What comments silence: not reported, not counted, and `suppressions` of the kind `inSource` in SARIF. */
  readonly suppressed: readonly Suppressed[];
}

/**
 * Judge one record. Pure, in stable order (by range, then rule); a rule that throws becomes a finding that names it.
 * Findings that a comment silences are told apart.
 */
export function judgeRecord(
  record: DecisionRecord,
  catalog: Catalog,
  config: Config,
  today: string,
  rules: readonly Rule[] = allRules,
  history?: HistoryFacts,
): Judgement {
  const kind = catalog.kindOf(record);
  const standing = { status: statusOf(record, kind)?.id, phase: phaseOf(record, kind) };
  const policy = policyOf(config, record.path);
  const suppressions = suppressionsOf(record, silenceable(rules));
  const context: { -readonly [K in keyof RuleContext]: RuleContext[K] } = {
    record,
    kind,
    dialect: dialectOf(record, kind),
    phase: standing.phase,
    catalog,
    today,
    wordsPerPage: config.wordsPerPage,
    history,
    options: undefined,
    suppressions: suppressions ?? noSuppressions,
  };
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const { rule, settings, options } of preparedFor(kind, policy, rules)) {
    // Without a comment there is nothing to say of comments.
    if (!suppressions && rule.group === 'suppression') continue;
    const { severities, effectiveFrom } = settings;
    if (
      severities[0] === 'off' ||
      (effectiveFrom !== undefined && !isEffective(record, effectiveFrom))
    ) {
      suppressions?.notJudged(rule.id);
      continue;
    }
    context.options = options;
    try {
      for (const report of rule.check(context)) {
        const severity = severityOf(report.severity ?? rule.severity, standing, severities);
        // A comment is of use even where the lifecycle has nothing to say at present.
        const comment = suppressions?.take(rule.id, report.range.start);
        if (severity === 'off') continue;
        const finding: Finding = {
          path: record.path,
          rule: rule.id,
          severity,
          message: report.message.text,
          said: report.message,
          range: report.range,
          related: report.related ?? [],
          fixes: report.fixes ?? [],
          tag: report.tag,
        };
        if (!comment) findings.push(finding);
        else
          suppressed.push({
            finding,
            reason: comment.reason,
            line: record.lines.lineAt(comment.range.start),
          });
      }
    } catch (error) {
      findings.push(failure(record, rule, error));
    }
  }
  if (suppressed.length > 1) suppressed.sort((a, b) => byPlace(a.finding, b.finding));
  return {
    findings: findings.length > 1 ? withoutEchoes(findings.sort(byPlace)) : findings,
    suppressed,
  };
}

/** A placeholder is told once: what else is wrong with the very same words is that they are one. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const gaps = findings.filter(({ rule }) => rule === leftoverPlaceholder.id);
  if (gaps.length === 0) return findings;
  return findings.filter(
    ({ rule, range }) =>
      rule === leftoverPlaceholder.id ||
      !gaps.some((gap) => gap.range.start === range.start && gap.range.end === range.end),
  );
}

interface Prepared {
  readonly rule: Rule;
  readonly settings: RulePolicy;
  readonly options: unknown;
}

const prepared = new WeakMap<Policy, WeakMap<Kind, Map<readonly Rule[], readonly Prepared[]>>>();

/**
 * The rules that can speak about a kind, with the team's settings; worked out once a policy and kind. Those about
 * the silencing of others come last, when all is said that may be silenced.
 */
function preparedFor(kind: Kind, policy: Policy, rules: readonly Rule[]): readonly Prepared[] {
  let byKind = prepared.get(policy);
  if (!byKind) prepared.set(policy, (byKind = new WeakMap()));
  let byList = byKind.get(kind);
  if (!byList) byKind.set(kind, (byList = new Map<readonly Rule[], readonly Prepared[]>()));
  let list = byList.get(rules);
  if (!list) {
    const inOrder = [
      ...rules.filter(({ group }) => group !== 'suppression'),
      ...rules.filter(({ group }) => group === 'suppression'),
    ];
    list = inOrder
      .filter((rule) => rule.applies?.(kind) !== false)
      .map((rule) => {
        const settings = policy.of(rule.id);
        return { rule, settings, options: checkOptions(rule.options, settings.options).options };
      });
    byList.set(rules, list);
  }
  return list;
}

const idsOf = new WeakMap<readonly Rule[], ReadonlySet<string>>();

/** The rules that comments may silence: all but those that judge such comments. */
function silenceable(rules: readonly Rule[]): ReadonlySet<string> {
  let ids = idsOf.get(rules);
  if (!ids) {
    ids = new Set(rules.filter(({ group }) => group !== 'suppression').map(({ id }) => id));
    idsOf.set(rules, ids);
  }
  return ids;
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
    say`The rule “${rule.id}” failed (${reason}); the other rules were applied. Please report this.`,
  );
}

function finding(path: string, rule: string, said: Message): Finding {
  return {
    path,
    rule,
    severity: 'error',
    message: said.text,
    said,
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

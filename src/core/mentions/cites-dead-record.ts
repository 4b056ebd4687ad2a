import { say } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { heirsOf, isDead, standingOf } from '../catalog/successors.ts';
import type { Config } from '../config/config.ts';
import { policyOf } from '../policy.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { tellsHistory } from '../rules/support/history.ts';
import { severityOf } from '../severity.ts';
import type { Mention } from './mention.ts';
import { mentionReader, type ResolvedMention } from './reader.ts';
import { rewriteMention } from './rewrite.ts';
import { isProse } from './syntax.ts';

/** The rule id of findings on code that cites a record that no longer holds. */
export const CITES_DEAD_RECORD = 'cites-dead-record';

/**
 * Where code leans on a record that no longer holds, with a repair for each record that took its place.
 * Texts for people, records among them, are left to the rules on records: they may tell history at length.
 *
 * @param mentions The file's mentions, when they are known already.
 */
export function findDeadCitations(
  path: string,
  text: string,
  catalog: Catalog,
  config: Config,
  mentions?: readonly Mention[],
): readonly Finding[] {
  const { severities } = policyOf(config, path).of(CITES_DEAD_RECORD);
  const severity = severityOf('warning', { status: undefined, phase: 'closed' }, severities);
  if (severity === 'off' || isProse(path) || catalog.get(path)) return [];
  const reader = mentionReader(catalog, config);
  const resolved = reader.resolved(path, mentions ?? reader.scanner.scan(path, text));
  return resolved.flatMap((cited): Finding[] => {
    const { mention, record } = cited;
    if (!isDead(record, catalog) || isHistory(cited, resolved, text, catalog)) return [];
    const heirs = heirsOf(record, catalog);
    const status = standingOf(record, catalog)?.id ?? '';
    const [heir] = heirs;
    const instead =
      heir && heirs.length === 1
        ? say`cite “${heir.id}” instead`
        : heir
          ? say`cite what took its place (${heirs.map(({ id }) => id).join(', ')})`
          : say`cite what holds instead`;
    const said = say`“${record.id}” is ${status}: ${instead}, or say that it is history.`;
    const head = record.status?.range ?? { start: 0, end: 0 };
    return [
      {
        path,
        rule: CITES_DEAD_RECORD,
        severity,
        message: said.text,
        said,
        range: mention.range,
        related: [{ path: record.path, range: head, message: say`Is “${status}”.` }],
        fixes: heirs.map((one): Fix => {
          const newText = rewriteMention(path, mention, record, one);
          return {
            title: say`Cite “${newText}” instead of “${mention.text}”`,
            edits: new Map([[path, [{ range: mention.range, newText }]]]),
            // The code may still do what the old decision says.
            safe: false,
          };
        }),
        tag: 'deprecated',
      },
    ];
  });
}

/** Whether the line says itself that the record is past, by words or by naming what holds today. */
function isHistory(
  { mention, record }: ResolvedMention,
  others: readonly ResolvedMention[],
  text: string,
  catalog: Catalog,
): boolean {
  const { start, end } = mention.range;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  if (
    tellsHistory(
      `${text.slice(Math.max(from, start - 300), start)} ${text.slice(end, Math.min(to, end + 300))}`,
    )
  )
    return true;
  const heirs = heirsOf(record, catalog);
  return others.some(
    (other) =>
      other.mention.range.start >= from &&
      other.mention.range.end <= to &&
      heirs.includes(other.record),
  );
}

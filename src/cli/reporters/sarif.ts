import type {
  Fix as SarifFix,
  Location,
  Log,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { version } from '../../../package.json';
import {
  fingerprintsOf,
  ruleList,
  rulePage,
  type Finding,
  type Fix,
  type Range,
  type RuleInfo,
  type Severity,
  type SeverityByPhase,
} from '../../core/index.ts';
import { jsonText } from '../text/plain.ts';
import { placesOf } from './places.ts';
import type { LintReport, Reporter, Silenced } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/leadline/leadline';
/** What every path of the report is relative to. Where that is on this machine is nobody's business. */
const ROOT = '%SRCROOT%';

type Level = 'none' | 'note' | 'warning' | 'error';
const LEVELS: Readonly<Record<Severity | 'off', Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};
const BY_WEIGHT: readonly Level[] = ['none', 'note', 'warning', 'error'];

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning. */
export const sarif: Reporter = (report) => {
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, at) => [id, at]));
  const silenced = report.silenced.map(({ finding }) => finding);
  const findings = [...report.findings, ...silenced];
  const fingerprints = fingerprintsOf(findings, (path) => report.sources.get(path));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Leadline',
            version,
            semanticVersion: version,
            informationUri: HOME,
            rules: rules.map(descriptor),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root that was judged.' } } },
        results: findings.map((finding, at) => ({
          ...resultOf(finding, report, indexes.get(finding.rule)),
          partialFingerprints: { 'leadline/v1': fingerprints[at] ?? '' },
          suppressions: suppressionsOf(report.silenced[at - report.findings.length]),
        })),
      },
    ],
  };
  return jsonText(log);
};

/** All rules, so that a reader can tell which were applied. */
function rulesOf({ findings, silenced }: LintReport): readonly RuleInfo[] {
  const known = new Set(ruleList.map(({ id }) => id));
  const used = [...findings, ...silenced.map(({ finding }) => finding)].map(({ rule }) => rule);
  const others = [...new Set(used)].filter((id) => !known.has(id));
  return [...ruleList, ...others.map((id) => ({ id, summary: id, severity: 'warning' as const }))];
}

function descriptor({ id, summary, severity }: RuleInfo): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${weights(severity)}` },
    helpUri: rulePage(id),
    help: { text: `See ${rulePage(id)}` },
    defaultConfiguration: { level: gravest(severity) },
  };
}

function weights(severity: SeverityByPhase): string {
  if (typeof severity === 'string') return `Its severity is ${severity}.`;
  return `Its severity is ${severity.draft} in a draft, ${severity.open} on the table, ${severity.settled} once settled and ${severity.closed} once closed.`;
}

function gravest(severity: SeverityByPhase): Level {
  const levels = typeof severity === 'string' ? [severity] : Object.values(severity);
  return BY_WEIGHT[Math.max(...levels.map((level) => BY_WEIGHT.indexOf(LEVELS[level])))] ?? 'none';
}

function resultOf(finding: Finding, report: LintReport, ruleIndex: number | undefined): Result {
  const { path, rule, severity, message, range, related, fixes } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: unlinked(message) },
    locations: [{ physicalLocation: placeOf(report, path, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, at): Location => ({
        id: at + 1,
        message: { text: unlinked(other.message.text) },
        physicalLocation: placeOf(report, other.path, other.range),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, report)) }),
    properties: { severity },
  };
}

/**
 * A message without links: `[text](address)` in one would be shown as a link (SARIF 2.1.0, 3.11.6), wherever a record of
 * strangers would have it lead.
 */
function unlinked(message: string): string {
  return message.replaceAll('](', '\\](');
}

/** None says that the tool knows of suppressions and this result has none; its readers may then show it. */
function suppressionsOf(silenced: Silenced | undefined): Result['suppressions'] {
  if (!silenced) return [];
  const { by, reason } = silenced;
  return [
    {
      kind: by === 'comment' ? 'inSource' : 'external',
      ...(reason !== undefined && { justification: reason }),
    },
  ];
}

function fixOf({ title, edits, safe }: Fix, report: LintReport): SarifFix {
  return {
    description: { text: title.text },
    artifactChanges: [...edits].map(([path, changes]) => ({
      artifactLocation: locationOf(path),
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: regionOf(report, path, range),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    })),
    properties: { safe },
  };
}

function placeOf(report: LintReport, path: string, range: Range): PhysicalLocation {
  return { artifactLocation: locationOf(path), region: regionOf(report, path, range) };
}

/** Lines and columns from one; the end column is the one behind the last character. */
function regionOf(report: LintReport, path: string, range: Range): Region {
  const { start, end } = placesOf(report, path, range);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function locationOf(path: string): PhysicalLocation['artifactLocation'] & object {
  // Half a surrogate pair, which only a broken file name has, cannot be part of a URI.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: ROOT };
}

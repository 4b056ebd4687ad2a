import { say } from '../text/message.ts';
import { governanceOf, type Governing } from '../catalog/governance.ts';
import type { NeedsAdr } from '../config/config.ts';
import { matcherOf } from '../history/drift.ts';
import type { FileChange } from '../history/history.ts';
import { belongsToRecords } from '../history/scope-timing.ts';
import type { Project } from '../project.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Finding } from '../rules/rule.ts';

/** The rule id of a finding on code that changed without the record that the team asks for. */
export const NEEDS_ADR = 'needs-adr';

export const NEEDS_ADR_SUMMARY =
  'Code that the team guards is not changed without a record that governs it.';

/**
 * Changed code for which the team asks for a record, and no record that governs it was added or changed along with it:
 * one finding for each policy, on the first such file.
 *
 * @param changed The records that were added or changed.
 */
export function needsAdrFindings(
  policies: readonly NeedsAdr[],
  changes: readonly FileChange[],
  changed: readonly DecisionRecord[],
  project: Project,
): readonly Finding[] {
  const governance = governanceOf(project.catalog);
  return policies.flatMap(({ paths, kind }) => {
    const asks = matcherOf(paths);
    const records = changed.filter((record) => record.kind === kind);
    const governs = ({ record, dead }: Governing): boolean => !dead && records.includes(record);
    const bare = changes
      .filter(({ path }) => asks(path) && !belongsToRecords(path, project))
      .map(({ path }) => path)
      .filter((path) => !governance.of(path).some(governs))
      .sort();
    const [first] = bare;
    if (first === undefined) return [];
    const name = project.kinds.get(kind)?.name.toLowerCase() ?? kind;
    const files = bare.length === 1 ? say`This file` : say`This file and ${bare.length - 1} more`;
    const globs = paths.map((glob) => `“${glob}”`).join(', ');
    const [near] = records;
    const remedy = near
      ? say`add the code to \`governs\` of “${near.path}”.`
      : say`write one that names the code in \`governs\`, or update the one that does.`;
    const said =
      bare.length === 1
        ? say`${files} changed where the team asks for a ${name} (${globs}), and no ${name} that governs it was added or changed: ${remedy}`
        : say`${files} changed where the team asks for a ${name} (${globs}), and no ${name} that governs them was added or changed: ${remedy}`;
    return [
      {
        path: first,
        rule: NEEDS_ADR,
        severity: 'error',
        message: said.text,
        said,
        range: { start: 0, end: 0 },
        related: bare.slice(1, 6).map((path) => ({
          path,
          range: { start: 0, end: 0 },
          message: say`Changed too.`,
        })),
        fixes: [],
        tag: undefined,
      },
    ];
  });
}

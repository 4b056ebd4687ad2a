import type { Finding, Severity } from '../rules/rule.ts';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Count findings by severity. */
export function countFindings(findings: Iterable<Finding>): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** Findings that a reviewer would object to: errors and warnings. */
export function objections(counts: Counts): number {
  return counts.error + counts.warning;
}

/** The counts of several places together. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const counts of all)
    for (const severity of Object.keys(sum) as Severity[]) sum[severity] += counts[severity];
  return sum;
}

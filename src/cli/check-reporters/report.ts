import type { Check } from '../../core/index.ts';
import type { LintReport, Look } from '../reporters/report.ts';

/** What there is to report about a run of `check`. */
export type CheckReport = Check & LintReport;

/** Turns a report into the whole output. Pure; the same report gives the same bytes. */
export type CheckReporter = (report: CheckReport, look: Look) => string;

import { inWords } from '../../core/index.ts';
import { findingAsJson } from '../reporters/json.ts';
import { jsonText } from '../text/plain.ts';
import type { CheckReporter } from './report.ts';

/** The outcome as one JSON object, described in docs/cli.md. */
export const json: CheckReporter = (report) =>
  jsonText({
    base: report.base,
    parted: report.parted,
    changed: report.changed,
    mended: report.mended,
    lifecycle: report.lifecycle.map((change) => ({
      type: change.type,
      path: change.path,
      id: change.id,
      title: change.title,
      before: change.before ?? null,
      after: change.after ?? null,
      successors: change.successors,
      citedBy: change.citedBy,
      words: inWords(change),
    })),
    unknown: report.unknown,
    findings: report.findings.map((finding) => findingAsJson(finding, report)),
  });

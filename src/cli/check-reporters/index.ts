import { github } from '../reporters/github.ts';
import { sarif } from '../reporters/sarif.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { CheckReporter } from './report.ts';
import { text } from './text.ts';

/** The formats of `check`, by the name that `--format` takes. */
export const checkReporters = { text, json, markdown, github, sarif } satisfies Record<
  string,
  CheckReporter
>;

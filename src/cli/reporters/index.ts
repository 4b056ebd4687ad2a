import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { PieceReporter, Reporter } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The formats of `lint`, by the name that `--format` takes. */
export const reporters = { text, json, sarif, github, junit } satisfies Record<
  string,
  Reporter | PieceReporter
>;

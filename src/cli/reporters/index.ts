import { json } from './json.ts';
import type { PieceReporter, Reporter } from './report.ts';
import { text } from './text.ts';

/** The formats of `lint`, by the name that `--format` takes. */
export const reporters = { text, json } satisfies Record<string, Reporter | PieceReporter>;

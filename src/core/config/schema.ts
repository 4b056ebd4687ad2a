import { say } from '../text/message.ts';
import { saying } from './explain.ts';
import * as v from 'valibot';
import { isRealDay } from '../records/values/calendar.ts';
import { isGlob } from './glob.ts';

/**
 * What `leadline.config.yaml` may say. Everything may be left out.
 * docs/configuration.md describes it, and docs/schema/config.schema.json is made from it.
 */

const severity = v.picklist(['error', 'warning', 'info', 'hint', 'off']);

const PHASES = {
  draft: v.optional(severity),
  open: v.optional(severity),
  settled: v.optional(severity),
  closed: v.optional(severity),
};

/** Names of statuses are the kinds' business; `check-settings.ts` knows them. */
const severities = v.pipe(
  v.union([severity, v.objectWithRest(PHASES, severity)]),
  v.description(
    'How much the findings of the rule weigh: one severity, or one for each phase of a record’s life or each status by its name.',
  ),
);

const effectiveFrom = v.pipe(
  v.union([v.string(), v.number()]),
  v.check(
    (from) => (typeof from === 'number' ? Number.isInteger(from) && from >= 0 : isDay(from)),
    saying(
      (input) =>
        say`Unexpected “${input}” for effectiveFrom, expected a day such as 2026-01-31 or the number of a record.`,
    ),
  ),
  v.description('The first record that is judged: a day, or the number of a record.'),
);

const rule = v.union([
  severity,
  v.objectWithRest(
    {
      ...PHASES,
      severity: v.optional(severities),
      options: v.optional(
        v.pipe(
          v.record(v.string(), v.unknown()),
          v.description('Options of the rule; its page tells which.'),
        ),
      ),
      effectiveFrom: v.optional(effectiveFrom),
    },
    severity,
  ),
]);

const ruleSettings = v.pipe(
  v.record(v.string(), rule),
  v.description('What weighs how much, by the id of the rule.'),
);

/** A path or glob below the root. */
const path = v.pipe(
  v.string(),
  v.nonEmpty(saying(say`Unexpected empty path, expected one below the root.`)),
  v.check(
    (text) =>
      !/^(?:[/\\]|[a-z]:)/i.test(text) && !text.replaceAll('\\', '/').split('/').includes('..'),
    saying((input) => say`Unexpected path “${input}”, expected one below the root.`),
  ),
);

const glob = v.pipe(
  path,
  v.check(
    isGlob,
    saying((input) => say`Unexpected glob “${input}”, expected one such as “docs/archive/**”.`),
  ),
);

const limit = (what: string) =>
  v.optional(
    v.pipe(
      v.number(),
      v.integer(saying(say`Unexpected fraction, expected a whole number.`)),
      v.minValue(0, saying(say`Unexpected limit below 0, expected 0 or more.`)),
      v.description(what),
    ),
  );

const policy = v.strictObject({
  needsAdr: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          paths: v.pipe(
            v.array(glob),
            v.minLength(1, saying(say`Unexpected empty list, expected one glob or more.`)),
            v.description('Globs of code whose change asks for a record.'),
          ),
          kind: v.optional(
            v.pipe(v.string(), v.description('The kind of record that is asked for; `adr`.')),
          ),
        }),
      ),
      v.description('Code that is not changed without a record that governs it.'),
    ),
  ),
  scopeBeforeCode: v.optional(
    v.pipe(
      v.union([v.boolean(), v.string()]),
      v.description(
        'Whether a branch adds its scope doc before it touches code; or the kind of document that it adds.',
      ),
    ),
  ),
  immutability: v.optional(
    v.pipe(
      v.picklist(['off', 'append-only', 'bounded', 'refine-with-changelog']),
      v.description('What may change in a record once it was accepted; `off`: everything.'),
    ),
  ),
  drift: v.optional(
    v.pipe(
      v.strictObject({
        commits: limit('Commits that changed governed code.'),
        files: limit('Governed files that changed.'),
        lines: limit('Lines of governed code that came or went.'),
      }),
      v.description('How much governed code may change before somebody looks at the record again.'),
    ),
  ),
});

/** What stands before a number: a word or several, as in `ODH-ADR`. */
const prefix = v.pipe(
  v.string(),
  v.regex(
    /^\p{L}[\p{L}\d]*(?:[-_ ][\p{L}\d]*\p{L}){0,4}$/u,
    saying((input) => say`Unexpected prefix “${input}”, expected a word such as “DEC”.`),
  ),
  v.maxLength(40, saying(say`Unexpected length of a prefix, expected at most 40 characters.`)),
);

export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  folders: v.optional(
    v.pipe(
      v.array(
        v.union([
          path,
          v.strictObject({
            path: v.pipe(path, v.description('The folder, or one file, relative to the root.')),
            kind: v.optional(
              v.pipe(v.string(), v.description('The kind of its records; `adr` unless said.')),
            ),
            flat: v.optional(
              v.pipe(
                v.boolean(),
                v.description(
                  'Only what lies directly in it counts, and folders named like records.',
                ),
              ),
            ),
          }),
        ]),
      ),
      v.description(
        'Folders that hold records, and single files that are some. Without it Leadline finds them.',
      ),
    ),
  ),
  ignore: v.optional(
    v.pipe(v.array(glob), v.description('Globs of files that are never records.')),
  ),
  rules: v.optional(ruleSettings),
  overrides: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            paths: v.pipe(v.array(glob), v.description('Globs of the files that this is about.')),
            rules: v.optional(ruleSettings),
            effectiveFrom: v.optional(effectiveFrom),
          }),
          v.check(
            ({ paths }) => paths.length > 0,
            saying(say`Unexpected override without a path, expected at least one glob in “paths”.`),
          ),
        ),
      ),
      v.description('Other settings for some files; a later entry wins over an earlier one.'),
    ),
  ),
  baseline: v.optional(
    v.pipe(
      v.union([path, v.literal(false)]),
      v.description(
        'The file of known findings, which are not reported; `leadline-baseline.json` if it is there. `false` for none.',
      ),
    ),
  ),
  kinds: v.optional(
    v.pipe(path, v.description('The folder of the repository’s own kinds; `.leadline/kinds`.')),
  ),
  wordsPerPage: v.optional(
    v.pipe(
      v.number(),
      v.integer(saying(say`Unexpected fraction, expected a whole number.`)),
      v.minValue(50, saying(say`Unexpected length of a page, expected 50 to 5000 words.`)),
      v.maxValue(5000, saying(say`Unexpected length of a page, expected 50 to 5000 words.`)),
      v.description('The words of a page, for budgets in pages; 500.'),
    ),
  ),
  policy: v.optional(
    v.pipe(
      policy,
      v.description('What the team asks of branches and of records that were accepted.'),
    ),
  ),
  mentions: v.optional(
    v.pipe(
      v.strictObject({
        prefixes: v.optional(
          v.pipe(
            v.record(v.string(), v.union([prefix, v.array(prefix)])),
            v.description(
              'Further words that stand before a record’s number, by kind: `adr: [DEC]` for `DEC-0012`.',
            ),
          ),
        ),
        exclude: v.optional(
          v.pipe(
            v.array(glob),
            v.description('Globs of files in which mentions of records do not count.'),
          ),
        ),
      }),
      v.description('How code and other texts mention records.'),
    ),
  ),
});

/** A configuration as written. */
export type ConfigFile = v.InferOutput<typeof configSchema>;

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day !== undefined && isRealDay(Number(year), Number(month), Number(day));
}

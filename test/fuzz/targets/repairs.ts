import { buildCatalog } from '../../../src/core/catalog/build.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { judgeRecord } from '../../../src/core/lint.ts';
import type { Finding, Fix } from '../../../src/core/rules/rule.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit.ts';
import { kinds } from '../../support/read.ts';
import { choice, type Target } from '../target.ts';
import { OTHER, OTHERS, PATH, read, someDocument, TODAY } from './world.ts';

/** Rounds after which nothing may be left to repair; `leadline lint --fix` stops there too. */
const MAX_ROUNDS = 10;

/** Repairs of findings, one at a time and all that are safe, over and over. */
export const repairs: Target = {
  name: 'repairs',
  promise:
    'A safe repair leaves no repairable finding of its own; mending all comes to rest, and stays.',
  share: 4,
  make: (random, seeds) => [someDocument(random, seeds), String(random.below(OTHERS.length))],
  real: (text) => [text, '0'],
  check([text = '', other]) {
    let files = new Map([
      [PATH, text],
      [OTHER, choice(other, OTHERS)],
    ]);
    const first = findingsIn(files);
    for (const finding of first)
      for (const fix of finding.fixes) {
        const mended = applied(files, fix.edits);
        if (fix.safe) mustBeGone(finding, fix, first, findingsIn(mended));
      }
    for (let round = 0; ; round++) {
      const fixes = findingsIn(files).flatMap(({ rule, fixes: all }) => {
        const fix = all.find(({ safe }) => safe);
        return fix ? [{ rule, fix }] : [];
      });
      if (fixes.length === 0) break;
      if (round === MAX_ROUNDS)
        throw new Error(
          `After ${MAX_ROUNDS} rounds there is still to repair: ${fixes.map(({ rule }) => rule).join(', ')}.`,
        );
      files = applied(files, batchOf(fixes.map(({ fix }) => fix)));
    }
  },
};

function mustBeGone(
  { rule, message }: Finding,
  fix: Fix,
  before: readonly Finding[],
  now: readonly Finding[],
): void {
  const count = (findings: readonly Finding[]): number =>
    findings.filter(
      (one) =>
        one.rule === rule &&
        one.message === message &&
        one.fixes.some(({ safe, title }) => safe && title.text === fix.title.text),
    ).length;
  if (count(now) >= count(before))
    throw new Error(`The repair of ${rule} (${fix.title.text}) leaves what it repairs.`);
}

function catalogOf(files: ReadonlyMap<string, string>): Catalog {
  const records = [...files].flatMap(([path, text]) => read(path, text) ?? []);
  return buildCatalog(records, [], kinds, new Set(files.keys()));
}

function findingsIn(files: ReadonlyMap<string, string>): readonly Finding[] {
  const catalog = catalogOf(files);
  return catalog.records.flatMap(
    (record) => judgeRecord(record, catalog, defaultConfig, TODAY).findings,
  );
}

function applied(
  files: ReadonlyMap<string, string>,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Map<string, string> {
  const after = new Map(files);
  for (const [path, list] of edits) {
    const text = files.get(path);
    if (text === undefined) throw new Error(`A repair of ${path}, which is not there.`);
    after.set(path, applyEdits(text, list));
  }
  return after;
}

/** Repairs that do not meet; the first of those that do. */
function batchOf(fixes: readonly Fix[]): Map<string, TextEdit[]> {
  const batch = new Map<string, TextEdit[]>();
  for (const { edits } of fixes) {
    const meets = [...edits].some(([path, list]) =>
      list.some(({ range }) =>
        batch
          .get(path)
          ?.some((other) => range.start <= other.range.end && other.range.start <= range.end),
      ),
    );
    if (!meets)
      for (const [path, list] of edits) batch.set(path, [...(batch.get(path) ?? []), ...list]);
  }
  return batch;
}

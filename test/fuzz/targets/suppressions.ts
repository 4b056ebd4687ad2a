import { baselineEntries, BaselineIndex } from '../../../src/core/baseline/baseline.ts';
import { readBaseline, writeBaseline } from '../../../src/core/baseline/file.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { judgeRecord } from '../../../src/core/lint.ts';
import { REASON_GAP, suppress } from '../../../src/core/suppress.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { mutate, SIGNS } from '../mutate.ts';
import { choice, inside, same, type Target } from '../target.ts';
import { PATH, someDocument, TODAY, worldOf } from './world.ts';

const BASELINE =
  '{\n  "version": 1,\n  "findings": [\n    {"path":"docs/adr/0003-use-a-queue.md","rule":"missing-date","severity":"warning","print":"0a1b2c3d","count":1}\n  ]\n}\n';
const WORDS = [
  '"version"',
  '"findings"',
  '"path"',
  '"rule"',
  '"severity"',
  '"print"',
  '"count"',
  '<<<<<<< HEAD\n',
  '[]',
  '{}',
  'null',
  '-1',
  '1e400',
  '"error"',
  ',',
];

/** Comments that silence findings, and the file of known findings. */
export const suppressions: Target = {
  name: 'suppressions',
  promise:
    'A silencing comment silences its finding and adds none but for itself; a baseline knows what was written into it.',
  share: 5,
  make: (random, seeds) => [
    someDocument(random, seeds),
    String(random.below(100)),
    mutate(random, BASELINE, [BASELINE], [...SIGNS, ...WORDS]),
  ],
  real: (text) => [text, '0', BASELINE],
  check([text = '', which, baseline = '']) {
    for (const { range, message } of readBaseline('leadline.baseline.json', baseline).findings)
      inside(baseline, range, message);
    const world = worldOf(text);
    if (!world) return;
    const { record, catalog } = world;
    const { findings } = judgeRecord(record, catalog, defaultConfig, TODAY);
    if (findings.length === 0) return;
    const entries = baselineEntries(findings, record);
    const stored = readBaseline('b.json', writeBaseline({ entries }));
    same(stored.findings, [], 'Findings on a baseline of our own');
    const index = new BaselineIndex(stored.baseline, () => true);
    same(
      index
        .sift(PATH, findings, record)
        .fresh.filter(({ severity }) => severity !== 'hint')
        .map(({ rule }) => rule),
      [],
      'Unknown to its own baseline',
    );
    const finding = choice(which, findings);
    const silencing = suppress(record, finding);
    if (!silencing) return;
    const edits = silencing.edits.map((edit) => ({
      ...edit,
      newText: edit.newText.replace(REASON_GAP, 'the reason'),
    }));
    const after = worldOf(applyEdits(text, edits));
    if (!after) throw new Error('With the comment it is no record.');
    const now = judgeRecord(after.record, after.catalog, defaultConfig, TODAY);
    const count = (list: typeof findings, rule: string): number =>
      list.filter((one) => one.rule === rule).length;
    if (count(now.findings, finding.rule) >= count(findings, finding.rule))
      throw new Error(`“${finding.rule}” is not silenced.`);
    // What else is wrong with the very words of a placeholder is told once they are said to be none.
    const gaps = now.suppressed.filter(({ finding: { rule } }) => rule === 'leftover-placeholder');
    const added = now.findings.filter(
      ({ range }) =>
        !gaps.some(
          ({ finding: gap }) => gap.range.start === range.start && gap.range.end === range.end,
        ),
    );
    for (const { rule } of added)
      if (count(added, rule) > count(findings, rule))
        throw new Error(`The comment for “${finding.rule}” adds “${rule}”.`);
  },
};

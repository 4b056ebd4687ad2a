// What lint finds of planted defects, and whether it keeps quiet where nothing was broken:
// `npm run bench -- sharp [KIND]` prints every edit, marked when it is not judged as it must be.
import { plans } from '../sharp/plans.ts';
import { run, type Outcome } from '../sharp/run.ts';
import { print } from './report.ts';

const only = process.argv[3];
for (const { kind, edits } of plans) {
  if (only !== undefined && only !== kind) continue;
  const outcomes: Outcome[] = [];
  for (const edit of edits) outcomes.push(await run(edit));
  const defects = outcomes.filter(({ edit }) => edit.found);
  const harmless = outcomes.filter(({ edit }) => !edit.found);
  const right = (some: readonly Outcome[]): string =>
    `${some.filter(({ fault }) => fault === undefined).length} of ${some.length}`;
  print({
    caption: `${kind}: ${right(defects)} planted defects found and nothing else; ${right(harmless)} harmless edits left in peace.`,
    rows: [
      ['edit', 'must be told', 'judged'],
      ...outcomes.map(({ edit, fault }) => [
        `${edit.what} (${edit.on.slice(0, edit.on.indexOf('/'))})`,
        edit.found?.rule ?? '–',
        fault === undefined ? 'right' : 'WRONG',
      ]),
    ],
  });
  for (const { edit, fault } of outcomes)
    if (fault !== undefined) console.log(`\n${edit.on}: ${edit.what}\n  ${fault}`);
}

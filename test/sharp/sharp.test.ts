import assert from 'node:assert/strict';
import { plans } from './plans.ts';
import { lintAll, run, told, workspace, workspaces } from './run.ts';

for (const { kind, edits } of plans) {
  describe(`complete records, ${kind}`, () => {
    for (const name of workspaces(`${kind}-`))
      it(`${name} is left in peace`, async () => {
        const files = workspace(name);
        const found = await lintAll(files);
        assert.deepEqual(
          found
            .filter(({ severity }) => severity === 'warning' || severity === 'error')
            .map((finding) => told(finding, files)),
          [],
        );
      });
  });

  describe(`a planted defect, ${kind}`, () => {
    for (const edit of edits.filter(({ found }) => found))
      it(`${edit.what}, in ${edit.on}`, async () =>
        assert.equal((await run(edit)).fault, undefined));
  });

  describe(`a harmless edit, ${kind}`, () => {
    for (const edit of edits.filter(({ found }) => !found))
      it(`${edit.what}, in ${edit.on}`, async () =>
        assert.equal((await run(edit)).fault, undefined));
  });
}

// Write the markers of test/fixtures anew, after a change that is meant: `npx tsx test/support/write-fixtures.ts`.
// Read the difference before you commit it: it is what users will see.
import { writeFileSync } from 'node:fs';
import { filesOf, fixtures, mark, workspaces } from './fixtures.ts';

for (const workspace of workspaces)
  for (const [path, text] of Object.entries(await mark(filesOf(workspace))))
    writeFileSync(new URL(`${workspace}/${path}`, fixtures), text);

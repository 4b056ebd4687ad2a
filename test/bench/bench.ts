// `npm run bench -- read|keystroke|code [options]`: runs one of the benchmarks beside this file.
import { argv } from 'node:process';

const name = argv[2];
if (name === 'read') await import('./read.ts');
else if (name === 'keystroke') await import('./keystroke.ts');
else if (name === 'code') await import('./code.ts');
else {
  console.error('Expected “read”, “keystroke” or “code”.');
  process.exitCode = 2;
}

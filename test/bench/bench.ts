// `npm run bench -- read|keystroke|code|sharp [options]`: runs one of the benchmarks beside this file.
import { argv } from 'node:process';

const name = argv[2];
if (name === 'read') await import('./read.ts');
else if (name === 'keystroke') await import('./keystroke.ts');
else if (name === 'code') await import('./code.ts');
else if (name === 'sharp') await import('./sharp.ts');
else {
  console.error('Expected “read”, “keystroke”, “code” or “sharp”.');
  process.exitCode = 2;
}

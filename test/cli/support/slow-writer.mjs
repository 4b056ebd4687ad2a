// A process that changes many files, over and over and slowly, until it is killed: see kill.test.ts.
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const [, , module, root] = process.argv;
const { changeFiles } = await import(module);
const pause = new Int32Array(new SharedArrayBuffer(4));
const rename = (from, to) => {
  Atomics.wait(pause, 0, 0, 1);
  renameSync(from, to);
};
process.stdout.write('ready\n');
for (;;) {
  const first = readFileSync(join(root, '00.md'), 'utf8').startsWith('one') ? 'one' : 'two';
  const other = first === 'one' ? 'two' : 'one';
  const changes = Array.from({ length: 20 }, (_, at) => {
    const name = String(at).padStart(2, '0');
    const rest = ` ${name}\n`.repeat(500);
    const text = { before: first + rest, after: other + rest };
    // The last five have another name with each text.
    return at < 15
      ? { path: `${name}.md`, text }
      : { path: `${first}/${name}.md`, to: `${other}/${name}.md`, ...(at < 18 && { text }) };
  });
  changeFiles(root, changes, { rename });
}

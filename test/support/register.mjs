// Lets adapter tests run without an editor: `vscode` resolves to the small fake beside this file, whether it is
// imported or, as mocha loads most suites, required.
import Module, { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import './seed.mjs';

const fake = new URL('./vscode.ts', import.meta.url);

register(
  'data:text/javascript,' +
    encodeURIComponent(`
      const fake = ${JSON.stringify(fake.href)};
      export const resolve = (name, context, next) =>
        name === 'vscode' ? { url: fake, format: 'module', shortCircuit: true } : next(name, context);
    `),
);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  return name === 'vscode' ? fileURLToPath(fake) : resolveFilename.call(this, name, ...rest);
};

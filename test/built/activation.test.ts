import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');

/** Stands in for whatever the editor has: each of its parts can be called, made, and asked for more. */
const ANYTHING = `
  const anything = () => new Proxy(function () {}, {
    get: (target, name) => {
      if (name === 'prototype') return target.prototype;
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '';
      return name === Symbol.iterator ? function* () {} : anything();
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
  const over = (own) => new Proxy(own, { get: (_, name) => own[name] ?? anything() });
  const uri = over({ scheme: 'file', path: '/harbour', toString: () => 'file:///harbour' });
  const folder = { uri, name: 'harbour', index: 0 };
  const workspace = over({ workspaceFolders: [folder], textDocuments: [], isTrusted: true });
  const editor = over({ workspace });
  const Module = require('node:module');
  const load = Module._load;
  Module._load = function (request, ...rest) {
    return request === 'vscode' ? editor : load.call(this, request, ...rest);
  };
`;

describe('the activation of the extension', () => {
  it('loads nothing but what registers its features', () => {
    const program = `${ANYTHING}
      const { activate } = require(${JSON.stringify(join(dist, 'extension.cjs'))});
      const { store } = activate(over({ subscriptions: [] }));
      const loaded = Object.keys(require.cache);
      console.log(JSON.stringify({ roots: store.roots.length, loaded }));
      process.exit();
    `;
    const said = execFileSync(process.execPath, ['--eval', program], { encoding: 'utf8' });
    const { roots, loaded } = JSON.parse(said) as { roots: number; loaded: string[] };
    assert.equal(roots, 1);
    assert.deepEqual(
      loaded.map((path) => path.slice(dist.length + 1)),
      ['extension.cjs', 'core-later.cjs'],
    );
  });
});

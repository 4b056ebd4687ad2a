import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../cli/support/folder.ts';
import { capture } from '../vscode/host/run.ts';

const root = join(import.meta.dirname, '../..');

/** What this project's knip says of modules, each the text of a file by its name; `a.ts` is where it begins. */
async function judge(modules: Readonly<Record<string, string>>) {
  const { knip } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    knip: object;
  };
  const own = {
    ...knip,
    entry: ['a.ts'],
    project: ['*.ts'],
    ignoreDependencies: [],
    ignoreBinaries: [],
  };
  const folder = folderWith({
    'package.json': JSON.stringify({ name: 'circles', type: 'module', knip: own }),
    ...modules,
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return capture(process.execPath, [join(root, 'node_modules/knip/bin/knip.js')], { cwd: folder });
}

describe('a circle of imports', function () {
  this.timeout(60_000);

  for (const [how, back] of [
    ['as they are loaded', `import { a } from './a.ts';\nexport const c = () => a;\n`],
    ['when one is asked for', `export const c = () => import('./a.ts');\n`],
  ] as const)
    it(`is stopped among modules that import each other ${how}`, async () => {
      const { code, output } = await judge({
        'a.ts': `import { b } from './b.ts';\nexport const a = () => b;\n`,
        'b.ts': `import { c } from './c.ts';\nexport const b = () => c;\n`,
        'c.ts': back,
      });
      assert.equal(code, 1, output);
      assert.match(output, /Circular dependencies \(1\)[^]*b\.ts → c\.ts → a\.ts/);
    });

  it('may be of types', async () => {
    const { code, output } = await judge({
      'a.ts': `import { b } from './b.ts';\nexport type A = number;\nexport const a = () => b;\n`,
      'b.ts': `import type { A } from './a.ts';\nexport const b: A = 1;\n`,
    });
    assert.equal(code, 0, output);
  });
});

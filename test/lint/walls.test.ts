import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** Each wall of the architecture, with an import that it must stop and the words it must say. */
const violations: readonly (readonly [file: string, code: string, says: RegExp])[] = [
  ['src/core/project.ts', `import 'node:fs';`, /must not know Node/],
  ['src/core/project.ts', `import 'fs';`, /must not know Node/],
  ['src/core/project.ts', `import 'vscode';`, /Only src\/extension may know VS Code/],
  ['src/core/project.ts', `import '../cli/run.ts';`, /Core is imported/],
  ['src/core/text/range.ts', `import '../host.ts';`, /the alphabet/],
  ['src/core/markdown/scan.ts', `import '../records/record.ts';`, /text and nothing else/],
  ['src/core/records/read.ts', `import '../rules/index.ts';`, /does not know who judges/],
  ['src/core/records/read.ts', `import '../catalog/build.ts';`, /does not know who judges/],
  ['src/core/catalog/build.ts', `import '../lint.ts';`, /facts, not opinions/],
  ['src/core/rules/missing-status.ts', `import '../config/read.ts';`, /readable alone/],
  ['src/cli/run.ts', `import 'vscode';`, /Only src\/extension/],
  ['src/cli/run.ts', `import '../core/lint.ts';`, /front door/],
  ['src/cli/run.ts', `import '../extension/store.ts';`, /does not know the editor/],
  ['src/extension/store.ts', `import 'node:path';`, /must not know Node/],
  ['src/extension/features/tree.ts', `import '../../core/project.ts';`, /front door/],
  ['src/extension/store.ts', `import '../cli/run.ts';`, /does not know the terminal/],
];

/** Imports of the same shape that the walls must let through. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/core/records/read.ts', `import '../markdown/scan.ts';`],
  ['src/core/catalog/build.ts', `import '../records/record.ts';`],
  ['src/cli/run.ts', `import '../core/index.ts';\nimport 'node:fs';`],
  ['src/extension/store.ts', `import '../core/index.ts';\nimport 'vscode';`],
  ['src/extension/features/tree.ts', `import '../../core/index.ts';`],
];

describe('the walls between the layers', function () {
  this.timeout(60_000);
  const eslint = new ESLint({
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  const walls = async (file: string, code: string): Promise<string[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
    return (result?.messages ?? [])
      .filter((message) => message.ruleId === null || message.ruleId === 'no-restricted-imports')
      .map((message) => message.message);
  };

  for (const [file, code, says] of violations) {
    it(`stops ${code} in ${file}`, async () => {
      assert.match((await walls(file, code)).join('\n'), says);
    });
  }

  for (const [file, code] of allowed) {
    it(`lets ${code.replace('\n', ' ')} through in ${file}`, async () => {
      assert.deepEqual(await walls(file, code), []);
    });
  }
});

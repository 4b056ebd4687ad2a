// What runs inside the extension host, in desktop VS Code and in its server alike.
//
// To add a suite: write `<subject>.test.ts` beside this file, with mocha's describe and it, and
// import `vscode` as an extension would. Each file is bundled for itself, so anything under src may
// be imported too, but that is a second copy: the running extension's state is reached only
// through `vscode` (commands, diagnostics, documents). The workspace is a throwaway copy of
// examples/, the same for all suites: name what a test writes after the test, and remove it. What a
// test prints with console.log is found in .vscode-test/<suite>.log.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { marked } from '../host/report.ts';

/** Called by VS Code; resolves when every test passed, rejects when one did not. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(marked(format(...args)));
  const mocha = new Mocha({ timeout: 30_000, color: false, reporter: 'spec' });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

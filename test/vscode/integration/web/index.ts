// What runs in the extension host of the browser's worker, where there is no Node and no folder to
// list: the tests are imported here by name.
import 'mocha/mocha.js';
import { marked } from '../../host/report.ts';

/** Called by VS Code; resolves when every test passed, rejects when one did not. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, color: false, reporter: Mocha.reporters.Spec });
  const { Base } = Mocha.reporters;
  Base.consoleLog = (format?: unknown, ...values: unknown[]) =>
    console.log(marked(filled(asText(format), values)));
  await import('./worker.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The little of `util.format` that mocha's reporter needs. */
function filled(format: string, values: readonly unknown[]): string {
  let at = 0;
  return format.replace(/%[sd]/g, () => asText(values[at++]));
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runMain } from './problem.ts';
import { cache, ensureCode, startServer } from './server.ts';
import { unmarked } from './report.ts';
import { tidySettings } from './settings.ts';
import { installVsix } from './install.ts';
import { launchBrowser, runInWindow } from './workbench.ts';

/** Seconds after which a run that has not ended is given up. */
const defaultLimit = '240';

/**
 * The arguments of desktop VS Code that tests use, and a few of our own:
 * `--restricted` asks for trust and starts without it (test-electron always passes
 * `--disable-workspace-trust`, so leaving that out cannot be told), `--settings=FILE` gives user
 * settings as JSON, `--install-extension=FILE` installs a .vsix, `--time-limit=SECONDS`.
 */
function readArguments() {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      'install-extension': { type: 'string' },
      settings: { type: 'string' },
      restricted: { type: 'boolean' },
      'time-limit': { type: 'string', default: defaultLimit },
    },
  });
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const path = (name: string) => {
    const value = text(name);
    return value === undefined ? undefined : resolve(value);
  };
  return {
    extension: path('extensionDevelopmentPath'),
    tests: path('extensionTestsPath'),
    web: text('extensionDevelopmentKind') === 'web',
    vsix: path('install-extension'),
    settings: path('settings'),
    restricted: values['restricted'] === true,
    seconds: Number(text('time-limit')),
    workspace: positionals[0] === undefined ? undefined : resolve(positionals[0]),
  };
}

async function main(): Promise<number> {
  const { vsix, settings, restricted, seconds, ...window } = readArguments();
  const code = await ensureCode();
  const data = await mkdtemp(join(tmpdir(), 'leadline-code-'));
  // On 'exit' too, so that a signal leaves nothing behind.
  process.once('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
  const logged: string[] = [];
  // Suites may run side by side.
  const suite = window.tests === undefined ? 'window' : basename(dirname(window.tests));
  const log = join(cache, `${suite}.log`);
  const cleanUp: (() => Promise<unknown>)[] = [];
  try {
    if (vsix) await installVsix(code, vsix, data);
    const server = await startServer(code, {
      data,
      restricted,
      driver: true,
      settings: {
        ...tidySettings,
        ...(settings ? (JSON.parse(await readFile(settings, 'utf8')) as object) : {}),
      },
    });
    cleanUp.unshift(server.stop);
    const browser = await launchBrowser();
    cleanUp.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const limit = new Promise<never>((_resolve, reject) => {
      const give = () =>
        reject(
          new Problem(
            `The tests did not end within ${seconds} s. What the window logged is in ${log}.`,
          ),
        );
      setTimeout(give, seconds * 1000).unref();
    });
    const run = runInWindow(page, { ...window, port: server.port }, (line) => {
      const report = unmarked(line.text);
      if (report === undefined) logged.push(`${line.type}: ${line.text}`);
      else console.log(report);
    });
    return await Promise.race([run, limit]);
  } finally {
    await writeFile(log, logged.join('\n'));
    for (const step of cleanUp) await step();
  }
}

await runMain(async () => {
  process.exitCode = await main();
});

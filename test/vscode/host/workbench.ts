import { format } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { cache } from './server.ts';
import { findBrowser } from './browser.ts';

/** Start the browser, headless. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser(cache);
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a window of the workbench is opened with. */
export interface WindowOptions {
  readonly port: number;
  /** Absolute path of the folder, or of a `.code-workspace` file. */
  readonly workspace?: string | undefined;
  /** Absolute path of the extension to load from its folder. Needs a server with a driver. */
  readonly extension?: string | undefined;
  /** Absolute path of the module whose `run()` are the tests. Needs a server with a driver. */
  readonly tests?: string | undefined;
  /** Run the extension in the browser's own worker instead of the server's process. */
  readonly web?: boolean | undefined;
  readonly token?: string | undefined;
}

/** The address of a window, for any browser. */
export function addressOf(options: WindowOptions): string {
  const { port, workspace, extension, tests, web, token } = options;
  const origin = `localhost:${port}`;
  const remote = (path: string) => `vscode-remote://${origin}${toUriPath(path)}`;
  const address = new URL(`http://${origin}/`);
  if (token) address.searchParams.set('tkn', token);
  if (workspace) {
    const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    address.searchParams.set(kind, toUriPath(workspace));
  }
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
    ['skipWelcome', 'true'],
  ];
  if (payload.length > 1) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

function toUriPath(path: string): string {
  const posix = path.replaceAll('\\', '/');
  return posix.startsWith('/') ? posix : `/${posix}`;
}

/** A line that the workbench or its extension host logged. */
export interface LogLine {
  /** `log` for what an extension, and so a test runner, prints with `console.log`. */
  readonly type: string;
  readonly text: string;
}

/**
 * Open a window on the extension's tests and wait for their end.
 *
 * @param log receives each line as it is logged
 * @returns the code that the tests ended with; 0 when `run()` resolved
 */
export async function runInWindow(
  page: Page,
  options: WindowOptions,
  log: (line: LogLine) => void,
): Promise<number> {
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
    log({ type, text: format(...args) }),
  );
  const ended = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
    void page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.goto(addressOf(options));
  return ended;
}

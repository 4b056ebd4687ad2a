// What a journey does with a window of VS Code. A file `<subject>.journey.ts` in this folder opens a window on a
// throwaway copy of a folder, does with mouse and keyboard what a user would, and checks what the user would then see,
// or what is then on disk. Opening takes longer than most journeys: those that need no window of their own are files
// without `.journey`, told one after the other in the window of `pages.journey.ts` or `texts.journey.ts`, and each
// leaves it with `clear()`.
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { barriersIn } from './barriers.ts';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { cache, ensureCode, startServer, writeSettings } from '../host/server.ts';
import { themeClasses, themes, tidySettings, webviewKinds } from '../host/settings.ts';
import type { Theme } from '../host/settings.ts';
import { installVsix, linkExtension, webExtension } from '../host/install.ts';
import { addressOf, launchBrowser } from '../host/workbench.ts';
import { PATIENCE, waitEagerly } from './patience.ts';

/** The project's own folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** How a window is opened; nothing given, it shows a copy of `examples/` with the extension as built. */
export interface OpenOptions {
  /** Absolute path of the folder to copy and open. */
  readonly folder?: string;
  /** Name of a `.code-workspace` file in that folder, to open in its place. */
  readonly file?: string;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Start in Restricted Mode. */
  readonly restricted?: boolean;
  /** Absolute path of a packaged extension to install in place of the built folder. */
  readonly vsix?: string;
  /** Load the extension as an installed one, so that the title does not speak of development. */
  readonly installed?: boolean;
  /** Run the extension in the browser's own worker, as on the web. */
  readonly web?: boolean;
  /** Inner size of the window in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The language that extensions are told, such as `de`. The workbench's own words stay English. */
  readonly language?: string;
}

/** Shorter than the half second that a hover waits for. */
const promptSettings = { 'workbench.hover.delay': 150, 'editor.hover.delay': 150 };

/** The views of ours, from top to bottom. */
const views = [
  'Records',
  'Completeness',
  'Governing This File',
  'Attention',
  'From Bet to Ticket',
] as const;

/** The windows that are open, for a report of what a journey saw when it failed. */
export const openWindows = new Set<Window>();

/** Open a window and wait until it may be used. The caller closes it. */
export async function openWindow(options: OpenOptions = {}): Promise<Window> {
  const { folder = join(root, 'examples'), theme = 'light', restricted, vsix } = options;
  const code = await ensureCode();
  const scratch = await mkdtemp(join(tmpdir(), 'leadline-journey-'));
  const undo: (() => Promise<unknown>)[] = [
    () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const close = async () => {
    for (const step of undo) await step();
  };
  try {
    const workspace = join(scratch, basename(folder));
    await cp(folder, workspace, { recursive: true });
    const data = join(scratch, 'server');
    if (vsix) await installVsix(code, vsix, data);
    if (options.installed) await linkExtension(root, data);
    const settings = {
      ...tidySettings,
      ...promptSettings,
      'workbench.colorTheme': themes[theme],
      ...options.settings,
    };
    const server = await startServer(code, {
      data,
      driver: true,
      restricted: restricted ?? false,
      settings,
    });
    undo.unshift(server.stop);
    const browser = await launchBrowser();
    undo.unshift(() => browser.close());
    const page = await browser.newPage({
      viewport: options.size ?? { width: 1400, height: 900 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(PATIENCE);
    waitEagerly(page);
    if (options.language !== undefined) await speak(page, options.language);
    const own = options.web ? await webExtension(root, scratch) : root;
    const extension = vsix || options.installed ? undefined : own;
    const opened = options.file === undefined ? workspace : join(workspace, options.file);
    await page.goto(
      addressOf({ port: server.port, workspace: opened, extension, web: options.web }),
    );
    await ready(page);
    const configure = (changes: Readonly<Record<string, unknown>>) =>
      writeSettings(data, Object.assign(settings, changes));
    const window = new Window({ page, workspace, configure, close });
    openWindows.add(window);
    undo.unshift(() => Promise.resolve(openWindows.delete(window)));
    return window;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Let the workbench take itself for one in another language, as a language pack would. */
function speak(page: Page, language: string): Promise<unknown> {
  return page.addInitScript(
    `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
      get: () => ${JSON.stringify(language)},
      set: () => undefined,
    })`,
  );
}

/** Wait until the window may be used. */
async function ready(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** What we ask of an element of the page. */
interface Row {
  getAttribute(name: string): string | null;
  readonly textContent: string;
}

interface Parts {
  /** For whatever the methods of a window do not offer. */
  readonly page: Page;
  /** Absolute path of the folder that is open. */
  readonly workspace: string;
  /** Change settings while the window is open. */
  readonly configure: (changes: Readonly<Record<string, unknown>>) => Promise<void>;
  /** End the window and its server, and remove the copy of the folder. */
  readonly close: () => Promise<void>;
}

/** A window of VS Code, as a user sees it. */
export class Window implements Parts {
  readonly page;
  readonly workspace;
  readonly configure;
  readonly close;

  constructor({ page, workspace, configure, close }: Parts) {
    this.page = page;
    this.workspace = workspace;
    this.configure = configure;
    this.close = close;
  }

  /**
   * Change the colour theme and wait until it shows. A watcher may miss the change of the settings, and on some machines
   * sees none: then the window is loaded anew, which reads them from disk.
   */
  async wear(theme: Theme): Promise<void> {
    const worn = this.page.locator(`.monaco-workbench.${themeClasses[theme]}`);
    await this.configure({ 'workbench.colorTheme': themes[theme] });
    for (let attempt = 1; ; attempt++) {
      try {
        await worn.waitFor({ timeout: attempt === 1 ? 5_000 : 20_000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
      }
      // The workbench may have written its own settings over ours meanwhile.
      await this.configure({ 'workbench.colorTheme': themes[theme] });
      await this.page.reload();
      await ready(this.page);
    }
  }

  /**
   * Pick an entry of the context menu of a row of a tree. What changes meanwhile may move the rows, so that the menu
   * would be of another: the row that has the menu has the focus too.
   */
  async menuOf(row: Locator, entry: string): Promise<void> {
    await eventually('the menu of the row', async () => {
      await row.click({ button: 'right' });
      const focused = row.and(this.page.locator('.focused'));
      await this.page.locator('.context-view .monaco-menu').waitFor();
      if ((await focused.count()) > 0) return true;
      await this.page.keyboard.press('Escape');
      return undefined;
    });
    await this.menu(entry);
  }

  /** Pick an entry of the context menu that is open. A menu that has just opened may miss the first click. */
  async menu(entry: string): Promise<void> {
    const menu = this.page.locator('.context-view .monaco-menu');
    for (let attempt = 1; ; attempt++) {
      await menu.locator('.action-item', { hasText: entry }).first().click();
      try {
        await menu.waitFor({ state: 'detached', timeout: 5_000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
      }
    }
  }

  /** Run a command by its title in the command palette, such as `Leadline: New Record…`. */
  async run(title: string): Promise<void> {
    const command = this.choices.filter({ hasText: title }).first();
    await this.#ask('F1', this.palette, `>${title}`, command, (timeout) =>
      command.click({ timeout }),
    );
  }

  /** Run a command by its title with the keyboard alone, once what has the focus offers it. */
  async type(title: string): Promise<void> {
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    const command = focused.filter({ hasText: title }).first();
    await this.#ask('F1', this.palette, `>${title}`, command, () =>
      this.page.keyboard.press('Enter'),
    );
  }

  /**
   * Open a list with a key, type into it, wait for a choice and take it. Whatever takes the focus meanwhile closes the
   * list, and a key is lost while the focus is nowhere; then it is opened again, soon at first, later with patience.
   */
  async #ask(
    key: string,
    input: Locator,
    text: string,
    choice: Locator,
    take: (timeout: number) => Promise<unknown>,
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, { timeout: attempt * 1_000 });
        await eventually(`a choice for “${text}”`, async () => {
          if (await choice.isVisible()) return true;
          if (await input.isHidden()) throw new Error(`The list closed before “${text}”.`);
          return undefined;
        });
        await take(attempt * 2_000);
        return;
      } catch (error) {
        if (attempt === 6) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** The rows of the preview of a refactoring: files, and the changes in each. */
  get preview(): Locator {
    return this.page.locator('.bulk-edit-panel .monaco-list-row');
  }

  /** Take the place that a dialog for saving offers. It hears nothing until it has looked at the folder. */
  acceptPlace(): Promise<void> {
    return this.#endDialog('Enter');
  }

  /** Leave a dialog for saving without having taken a place. */
  leaveDialog(): Promise<void> {
    return this.#endDialog('Escape');
  }

  async #endDialog(key: string): Promise<void> {
    await this.input.waitFor();
    await this.choices.first().waitFor();
    await eventually('the end of the dialog', async () => {
      await this.page.keyboard.press(key);
      return this.input.waitFor({ state: 'hidden', timeout: 2000 }).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** The input of the quick pick, palette or input box that is open. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input:visible');
  }

  /** The input of the command palette alone: a quick pick that is about to close still has its own. */
  get palette(): Locator {
    return this.input.and(this.page.getByLabel('Type the name of a command to run.'));
  }

  /** Close the quick pick, palette or input box that is open. */
  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.input.waitFor({ state: 'hidden' });
  }

  /** Pick the entry with this text from the open quick pick. */
  async choose(text: string): Promise<void> {
    await this.choices.filter({ hasText: text }).first().click();
  }

  /** The entries of the open quick pick. */
  get choices(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /** Put the cursor of the active editor at a line, or a line and a column, such as `8:70`. */
  async goTo(place: string): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.input.fill(`:${place}`);
    await this.page.keyboard.press('Enter');
    const [line, column] = place.split(':');
    const said = column === undefined ? `Ln ${line},` : `Ln ${line}, Col ${column}`;
    await this.page.locator('.statusbar-item', { hasText: said }).waitFor();
  }

  /** Type into the input box that is open, or about to follow a quick pick, and confirm. */
  async answer(text: string): Promise<void> {
    await this.choices.first().waitFor({ state: 'hidden' });
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Open a file of the workspace, by its path there, and wait for its editor. */
  async open(path: string): Promise<void> {
    const name = basename(path);
    const files = this.input.and(this.page.getByLabel('Search files by name'));
    const file = this.choices.filter({ hasText: name }).first();
    await this.#ask('Control+P', files, path, file, async (timeout) => {
      await file.click({ timeout });
      await this.tab(name).waitFor({ timeout: 2 * timeout });
    });
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
  }

  /** The editor tab with this name. */
  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** Save the active editor. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** The rows of the Problems panel that are in sight, files and findings in order. */
  async problems(): Promise<string[]> {
    await this.run('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return this.labels(rows);
  }

  /** Show a view container by the title of its icon in the activity bar, such as `Leadline`. */
  async showContainer(title: string): Promise<void> {
    // The item, not its icon: a badge may lie above the icon.
    const item = this.page.locator(
      `.activitybar .action-item:has(.action-label[aria-label^="${title}"])`,
    );
    const selected = this.page.locator(
      `.activitybar .checked .action-label[aria-label^="${title}"]`,
    );
    if ((await selected.count()) === 0) await item.first().click();
    await selected.first().waitFor();
  }

  /** The rows of the tree in the side bar, or of the view with this title; each waits, clicks, reads. */
  rows(view?: string): Locator {
    const panes = this.page.locator('.part.sidebar .pane');
    const pane =
      view === undefined
        ? panes
        : panes.filter({ has: this.page.locator(`.pane-header[aria-label^="${view}"]`) });
    return pane.locator('.monaco-list-row');
  }

  /** Fold a view of the side bar, if it is not folded. */
  async collapse(view: string): Promise<void> {
    await this.#fold(view, false);
  }

  /** Unfold a view of the side bar, if it is folded. */
  async expand(view: string): Promise<void> {
    await this.#fold(view, true);
  }

  async #fold(view: string, open: boolean): Promise<void> {
    const header = this.page.locator(`.part.sidebar .pane-header[aria-label^="${view}"]`);
    const wanted = header.and(this.page.locator(`[aria-expanded="${open}"]`));
    // The start of its title: further on there may be buttons.
    if ((await wanted.count()) === 0) await header.click({ position: { x: 30, y: 10 } });
    await wanted.waitFor();
  }

  /** Show our views in the side bar, these unfolded and all others folded. */
  async showViews(...shown: readonly (typeof views)[number][]): Promise<void> {
    await this.showContainer('Leadline');
    for (const view of views) if (!shown.includes(view)) await this.collapse(view);
    for (const view of shown) await this.expand(view);
    await this.rows(shown[0]).first().waitFor();
  }

  /** What a screen reader says for each row, else its text; all at one moment. */
  async labels(rows: Locator): Promise<string[]> {
    return rows.evaluateAll((all: readonly Row[]) =>
      all.map((row) => row.getAttribute('aria-label') ?? row.textContent),
    );
  }

  /** What the webview in sight shows. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** What in the webview in sight keeps people out, by the rules of WCAG that matter: serious and critical. */
  async barriers(): Promise<string[]> {
    const element = await this.webview().owner().elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error('There is no webview in sight.');
    return barriersIn(frame);
  }

  /** Wait until the webview in sight wears this theme too. */
  async webviewWears(theme: Theme): Promise<void> {
    await this.webview().locator(`body[data-vscode-theme-kind="${webviewKinds[theme]}"]`).waitFor();
  }

  /** Let the window have another inner size, in pixels. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.page.setViewportSize(size);
  }

  /**
   * Leave the window to the next journey: close all editors, without saving, all notifications and the panel, show the
   * files and wear light again. What is on disk stays as it is, and views as folded as they are.
   */
  async clear(): Promise<void> {
    await this.run('View: Close All Editors');
    const unsaved = this.page.locator('.monaco-dialog-box .monaco-button', {
      hasText: "Don't Save",
    });
    const open = this.page.locator('.tabs-container .tab, iframe.webview');
    await eventually('the end of all editors', async () => {
      if (await unsaved.isVisible()) await unsaved.click();
      return (await open.count()) === 0 || undefined;
    });
    await this.run('Notifications: Clear All Notifications');
    if (await this.page.locator('.part.panel').isVisible()) await this.run('View: Hide Panel');
    await this.showContainer('Explorer');
    await this.wear('light');
  }

  /** Make the side bar wider (or narrower) by dragging its edge. */
  async widenSideBar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (box === null) throw new Error('There is no side bar to widen.');
    const [x, y] = [box.x + box.width + 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Take the pointer where it hovers over nothing. */
  async rest(): Promise<void> {
    await this.page.mouse.move(700, 2);
    await this.page.locator('.workbench-hover').waitFor({ state: 'detached' });
  }

  /** The texts of the notifications in sight. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Wait for a notification with this text. */
  async notified(text: string): Promise<void> {
    const toasts = this.page.locator('.notification-toast .notification-list-item-message');
    await toasts.filter({ hasText: text }).first().waitFor();
  }

  /** Press a button of a notification or a dialog. */
  async press(button: string): Promise<void> {
    await this.page
      .locator('.monaco-button:visible, .monaco-text-button:visible', { hasText: button })
      .first()
      .click();
  }

  /** What lies above the editors just now, and where the focus is: a line each. Never fails. */
  async told(): Promise<string[]> {
    const places = [
      '.quick-input-widget',
      '.monaco-dialog-box',
      '.context-view',
      '.notification-toast',
      '.tab.active',
      '.monaco-list-row.focused',
      ':focus',
    ];
    const texts = places.map(async (place) => {
      const seen = this.page.locator(`${place}:visible`);
      const said = await seen.allInnerTexts().catch((error: unknown) => [String(error)]);
      return said.map((text) => `${place}: ${text.replaceAll(/\s+/g, ' ').slice(0, 500)}`);
    });
    return (await Promise.all(texts)).flat();
  }

  /** A file of the open folder as it is on disk. */
  async read(path: string): Promise<string> {
    return readFile(join(this.workspace, path), 'utf8');
  }

  /** Photograph the window into `.vscode-test/screens/<name>.png` if LEADLINE_SCREENS is set. */
  async glance(name: string): Promise<void> {
    if (process.env['LEADLINE_SCREENS']) await this.photograph(name);
  }

  /** Photograph the window into `.vscode-test/screens/<name>.png`, or to an absolute path. */
  async photograph(name: string): Promise<string> {
    const path = resolve(cache, 'screens', name.endsWith('.png') ? name : `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  }
}

/**
 * Ask again until the answer is as wished, for what has no element to wait for, such as files.
 *
 * @throws Error naming what was awaited when `seconds` have passed
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  seconds = 15,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

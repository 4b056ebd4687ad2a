import {
  Disposable,
  env,
  Uri,
  window,
  type ExtensionContext,
  type ViewColumn,
  type WebviewPanel,
} from 'vscode';
import { goTo } from '../go-to.ts';
import type { Root, RootChange } from '../root.ts';
import type { Store } from '../store.ts';
import { messageOf, pageHtml, pageOptions, uriIn } from './page.ts';
import type { ToBoard, ToGraph } from './protocol.ts';
import { savePicture } from './save-picture.ts';

/** What panels of one type show. Each shows what one URI names: a record, or a folder. */
export interface Shown {
  /** Its id in package.json. */
  readonly type: string;
  /** What the page is called before it is filled. */
  readonly title: string;
  /** Files of `dist/pages` and `media`. */
  readonly script: string;
  readonly style: string;
  /** The folder that a page may lead into; undefined once it is no longer open. */
  readonly rootOf: (uri: Uri) => Root | undefined;
  /** The title of a panel; undefined when there is nothing to be shown. */
  readonly titleOf: (uri: Uri) => string | undefined;
  /** What the page is told; undefined for nothing at present. */
  readonly messageFor: (uri: Uri) => ToBoard | ToGraph | undefined;
  /** Whether a change makes another picture. */
  readonly isChanged: (uri: Uri, change: RootChange) => boolean;
  /** Where a picture would be kept, without its ending. */
  readonly fileFor: (uri: Uri) => Uri;
}

/** The panels of one type: one for each URI. Those that were open come back with their window. */
export class Panels implements Disposable {
  readonly #shown: Shown;
  readonly #store: Store;
  readonly #extension: Uri;
  readonly #open = new Map<string, WebviewPanel>();
  readonly #serializer: Disposable;

  constructor(shown: Shown, store: Store, { extensionUri }: ExtensionContext) {
    this.#shown = shown;
    this.#store = store;
    this.#extension = extensionUri;
    this.#serializer = window.registerWebviewPanelSerializer(shown.type, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        const uri = uriIn(state);
        if (uri && shown.rootOf(uri)) this.#fill(panel, uri);
        else panel.dispose();
        return Promise.resolve();
      },
    });
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of [...this.#open.values()]) panel.dispose();
  }

  /** Show the panel of a URI, made in a column if there is none yet. */
  show(uri: Uri, column: ViewColumn): void {
    const panel = this.#open.get(uri.toString());
    if (panel) {
      panel.reveal();
      return;
    }
    const title = this.#shown.titleOf(uri) ?? this.#shown.title;
    this.#fill(window.createWebviewPanel(this.#shown.type, title, column), uri);
  }

  #fill(panel: WebviewPanel, uri: Uri): void {
    const { webview } = panel;
    webview.options = pageOptions(this.#extension);
    panel.iconPath = Uri.joinPath(this.#extension, 'media', 'icon.svg');
    const show = (): void => {
      const message = this.#shown.messageFor(uri);
      if (!message) return;
      panel.title = this.#shown.titleOf(uri) ?? panel.title;
      // A page that is not shown asks again once it is.
      void webview.postMessage(message);
    };
    const listeners = Disposable.from(
      webview.onDidReceiveMessage((said: unknown) => {
        const message = messageOf(said);
        if (message?.type === 'ready') show();
        else if (message?.type === 'save') void savePicture(this.#shown.fileFor(uri), message);
        else if (message) {
          const root = this.#shown.rootOf(uri);
          if (root) void goTo({ root, path: message.path }, message);
        }
      }),
      this.#store.onDidChange((change) => {
        if (this.#shown.isChanged(uri, change)) show();
      }),
    );
    this.#open.set(uri.toString(), panel);
    panel.onDidDispose(() => {
      listeners.dispose();
      this.#open.delete(uri.toString());
    });
    const { title, script, style } = this.#shown;
    webview.html = pageHtml(webview, this.#extension, {
      ...{ title, script, style },
      language: env.language,
    });
  }
}

import {
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { pictureGraph } from '../../core/index.ts';
import { toPath } from '../convert.ts';
import { goTo } from '../go-to.ts';
import { COMMANDS, PANELS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';
import { messageOf, pageHtml, pageOptions, uriIn } from './page.ts';
import type { GraphWord, ToGraph, Words } from './protocol.ts';

/** Draw the records of a folder as a graph, one graph a folder; one that was open comes back with its window. */
export function registerGraph(store: Store, context: ExtensionContext): Disposable {
  const open = new Map<string, WebviewPanel>();

  const fill = (panel: WebviewPanel, uri: Uri): void => {
    const { webview } = panel;
    webview.options = pageOptions(context.extensionUri);
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'icon.svg');
    const root = (): Root | undefined =>
      store.roots.find((one) => one.uri.toString() === uri.toString());
    const show = (): void => {
      const project = root()?.project;
      if (!project) return;
      const active = window.activeTextEditor?.document.uri;
      const message: ToGraph = {
        type: 'show',
        graph: pictureGraph(project.catalog),
        words: words(),
        active: active && toPath(uri, active),
        state: { uri: uri.toString() },
      };
      void webview.postMessage(message);
    };
    const listeners = Disposable.from(
      webview.onDidReceiveMessage((said: unknown) => {
        const message = messageOf(said);
        const at = root();
        if (message?.type === 'ready') show();
        else if (message?.type === 'save') void save(uri, message);
        else if (message && at) void goTo({ root: at, path: message.path }, message);
      }),
      store.onDidChange((change) => {
        if (change.root === root() && change.catalogChanged) show();
      }),
    );
    open.set(uri.toString(), panel);
    panel.onDidDispose(() => {
      listeners.dispose();
      open.delete(uri.toString());
    });
    webview.html = pageHtml(webview, context.extensionUri, {
      title: l10n.t('Decision graph'),
      language: env.language,
      script: 'graph.js',
      style: 'graph.css',
    });
  };

  return Disposable.from(
    { dispose: () => [...open.values()].forEach((panel) => void panel.dispose()) },
    commands.registerCommand(COMMANDS.openGraph, async () => {
      const root = await askForRoot(store);
      if (!root) return;
      const panel = open.get(root.uri.toString());
      if (panel) panel.reveal();
      else {
        const title =
          store.roots.length > 1
            ? l10n.t('Decision Graph: {0}', root.name)
            : l10n.t('Decision Graph');
        fill(window.createWebviewPanel(PANELS.graph, title, ViewColumn.Active), root.uri);
      }
    }),
    window.registerWebviewPanelSerializer(PANELS.graph, {
      deserializeWebviewPanel(panel, state: unknown) {
        const uri = uriIn(state);
        const root = store.roots.find((one) => one.uri.toString() === uri?.toString());
        if (root) fill(panel, root.uri);
        else panel.dispose();
        return Promise.resolve();
      },
    }),
  );
}

/** The folder of the active editor, the only one, or the one that the user picks. */
async function askForRoot(store: Store): Promise<Root | undefined> {
  const [only, ...others] = store.roots;
  if (!only)
    void window.showInformationMessage(
      l10n.t('Open a folder first: a record is kept next to the code it is about.'),
    );
  if (others.length === 0) return only;
  const active = window.activeTextEditor?.document.uri;
  const at = active && store.locate(active);
  if (at) return at.root;
  const picked = await window.showQuickPick(
    store.roots.map((root) => ({ label: root.name, root })),
    { placeHolder: l10n.t('The folder whose records are drawn') },
  );
  return picked?.root;
}

async function save(
  folder: Uri,
  picture: { readonly format: 'svg' | 'png'; readonly data: string },
): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, `decisions.${picture.format}`),
    filters: { [picture.format.toUpperCase()]: [picture.format] },
  });
  if (!target) return;
  const bytes =
    picture.format === 'svg'
      ? new TextEncoder().encode(picture.data)
      : Uint8Array.from(atob(picture.data), (sign) => sign.charCodeAt(0));
  await workspace.fs.writeFile(target, bytes);
}

function words(): Words<GraphWord> {
  return {
    title: l10n.t('Records and how they relate'),
    noStatus: l10n.t('no status'),
    supersedes: l10n.t('supersedes'),
    amends: l10n.t('amends'),
    relates: l10n.t('relates to'),
    mode: l10n.t('Arranged by'),
    layers: l10n.t('Relation'),
    timeline: l10n.t('Date'),
    search: l10n.t('Search'),
    kind: l10n.t('Kind'),
    status: l10n.t('Status'),
    all: l10n.t('all'),
    alone: l10n.t('Records without relations'),
    zoomIn: l10n.t('Zoom In'),
    zoomOut: l10n.t('Zoom Out'),
    fit: l10n.t('Fit'),
    saveSvg: l10n.t('Save as SVG'),
    savePng: l10n.t('Save as PNG'),
    shown: l10n.t('{0} of {1} records', '{0}', '{1}'),
    empty: l10n.t('No record is left to show. Take back a filter.'),
    help: l10n.t('Tab to the picture, arrow keys to the next record, Enter to open it'),
    draft: l10n.t('draft'),
    open: l10n.t('on the table'),
    settled: l10n.t('holds'),
    closed: l10n.t('closed'),
    dead: l10n.t('no longer holds'),
  };
}

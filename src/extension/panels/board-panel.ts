import {
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  ViewColumn,
  window,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { boardOf, hasBoard, type Board } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import { COMMANDS, CONTEXTS, PANELS } from '../ids.ts';
import { goTo } from '../go-to.ts';
import type { Located, Store } from '../store.ts';
import { messageOf, pageHtml, pageOptions, uriIn } from './page.ts';
import type { BoardWord, ToBoard, Words } from './protocol.ts';

/** Draw roadmaps as boards that follow what one types; a board that was open comes back with its window. */
export function registerBoards(store: Store, context: ExtensionContext): Disposable {
  const open = new Map<string, WebviewPanel>();

  const fill = (panel: WebviewPanel, uri: Uri): void => {
    const { webview } = panel;
    webview.options = pageOptions(context.extensionUri);
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'icon.svg');
    const show = (): void => {
      const at = store.locate(uri);
      const board = at && boardAt(at);
      if (board) panel.title = l10n.t('Board: {0}', board.title);
      const message: ToBoard = board
        ? { type: 'show', board, words: words(), state: { uri: uri.toString() } }
        : { type: 'gone', words: words() };
      // A page that is not shown asks again once it is.
      void webview.postMessage(message);
    };
    const listeners = Disposable.from(
      webview.onDidReceiveMessage((said: unknown) => {
        const message = messageOf(said);
        const at = store.locate(uri);
        if (message?.type === 'ready') show();
        else if (message?.type === 'open' && at)
          void goTo({ root: at.root, path: message.path }, message);
      }),
      store.onDidChange(({ root, paths, catalogChanged }) => {
        const at = store.locate(uri);
        if (at?.root === root && (catalogChanged || paths.has(at.path))) show();
      }),
    );
    open.set(uri.toString(), panel);
    panel.onDidDispose(() => {
      listeners.dispose();
      open.delete(uri.toString());
    });
    webview.html = pageHtml(webview, context.extensionUri, {
      title: l10n.t('Roadmap board'),
      language: env.language,
      script: 'board.js',
      style: 'board.css',
    });
  };

  const tell = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const at = uri && store.locate(uri);
    const kind = at && kindAt(at);
    void commands.executeCommand('setContext', CONTEXTS.activeBoard, kind ? hasBoard(kind) : false);
  };
  tell();

  return Disposable.from(
    { dispose: () => [...open.values()].forEach((panel) => void panel.dispose()) },
    window.onDidChangeActiveTextEditor(tell),
    store.onDidChange(tell),
    commands.registerCommand(COMMANDS.openBoard, async (from: unknown) => {
      const given = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
      const here = given && store.locate(given);
      const uri = here && boardAt(here) ? given : await askForBoard(store);
      const at = uri && store.locate(uri);
      const board = at && boardAt(at);
      if (!uri || !board) return;
      const panel = open.get(uri.toString());
      if (panel) panel.reveal();
      else {
        const title = l10n.t('Board: {0}', board.title);
        fill(window.createWebviewPanel(PANELS.board, title, ViewColumn.Beside), uri);
      }
    }),
    window.registerWebviewPanelSerializer(PANELS.board, {
      deserializeWebviewPanel(panel, state: unknown) {
        const uri = uriIn(state);
        if (uri && store.locate(uri)) fill(panel, uri);
        else panel.dispose();
        return Promise.resolve();
      },
    }),
  );
}

/** The only roadmap there is, or the one that the user picks. */
async function askForBoard(store: Store): Promise<Uri | undefined> {
  const items = store.roots.flatMap((root) =>
    (root.project?.catalog.records ?? []).flatMap(({ path, title }) => {
      const kind = kindAt({ root, path });
      if (!kind || !hasBoard(kind)) return [];
      return [{ label: title?.value ?? path, description: path, uri: toUri(root.uri, path) }];
    }),
  );
  if (items.length === 0)
    void window.showInformationMessage(l10n.t('There is no roadmap here to draw as a board.'));
  if (items.length < 2) return items[0]?.uri;
  const picked = await window.showQuickPick(items, {
    placeHolder: l10n.t('The roadmap that is drawn'),
  });
  return picked?.uri;
}

function kindAt({ root, path }: Located) {
  const record = root.record(path);
  return record && root.project?.kinds.get(record.kind);
}

function boardAt(at: Located): Board | undefined {
  const kind = kindAt(at);
  const record = at.root.record(at.path);
  const { project } = at.root;
  if (!kind || !record || !project || !hasBoard(kind)) return undefined;
  return boardOf(record, project.facts, at.root.findingsOf(at.path));
}

function words(): Words<BoardWord> {
  return {
    owner: l10n.t('Owner'),
    noOwner: l10n.t('No owner'),
    vagueOwner: l10n.t('Nobody in particular'),
    cost: l10n.t('Cost'),
    noCost: l10n.t('No cost'),
    noWeeks: l10n.t('Not a number of weeks'),
    weeks: l10n.t('{0} weeks', '{0}'),
    signal: l10n.t('Success signal'),
    noSignal: l10n.t('No success signal'),
    kill: l10n.t('Stop when'),
    links: l10n.t('Belongs to it'),
    capacity: l10n.t('Capacity'),
    ofCapacity: l10n.t('{0} of {1} weeks', '{0}', '{1}'),
    overCapacity: l10n.t('More than the team has'),
    noCapacity: l10n.t('No capacity is given'),
    bets: l10n.t('Bets'),
    noBets: l10n.t('No bets yet'),
    nonGoals: l10n.t('Non-goals'),
    noNonGoals: l10n.t('No non-goals yet'),
    risks: l10n.t('Risks'),
    noRisks: l10n.t('No risks yet'),
    detection: l10n.t('Noticed by'),
    noDetection: l10n.t('Nothing tells how it is noticed'),
    mitigation: l10n.t('Then'),
    signOffs: l10n.t('Sign-offs'),
    noSignOffs: l10n.t('No sign-offs yet'),
    pending: l10n.t('pending'),
    objections: l10n.t('To be mended'),
    reviewed: l10n.t('Last reviewed'),
    noStatus: l10n.t('no status'),
    gone: l10n.t('This roadmap is no longer there. Close the board, or bring the file back.'),
  };
}

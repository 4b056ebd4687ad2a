import { commands, Disposable, l10n, Uri, ViewColumn, window, type ExtensionContext } from 'vscode';
import { boardOf, hasBoard, type Board } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import { COMMANDS, CONTEXTS, PANELS } from '../ids.ts';
import type { Located, Store } from '../store.ts';
import { translate } from '../translate.ts';
import { Panels } from './panels.ts';
import type { BoardWord, Words } from './protocol.ts';

/** Draw roadmaps as boards that follow what one types. */
export function registerBoards(store: Store, context: ExtensionContext): Disposable {
  const boardOn = (uri: Uri): Board | undefined => {
    const at = store.locate(uri);
    return at && boardAt(at);
  };
  const panels = new Panels(
    {
      type: PANELS.board,
      title: l10n.t('Roadmap board'),
      script: 'board.js',
      style: 'board.css',
      rootOf: (uri) => store.locate(uri)?.root,
      titleOf(uri) {
        const board = boardOn(uri);
        return board && l10n.t('Board: {0}', board.title);
      },
      messageFor(uri) {
        const board = boardOn(uri);
        return board
          ? { type: 'show', board, words: words(), state: { uri: uri.toString() } }
          : { type: 'gone', words: words() };
      },
      isChanged(uri, { root, paths, catalogChanged }) {
        const at = store.locate(uri);
        return at?.root === root && (catalogChanged || paths.has(at.path));
      },
      fileFor: (uri) => uri.with({ path: `${uri.path.replace(/\.md$/u, '')}-board` }),
    },
    store,
    context,
  );

  const tell = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const at = uri && store.locate(uri);
    const kind = at && kindAt(at);
    void commands.executeCommand('setContext', CONTEXTS.activeBoard, kind ? hasBoard(kind) : false);
  };
  tell();

  return Disposable.from(
    panels,
    window.onDidChangeActiveTextEditor(tell),
    store.onDidChange(tell),
    commands.registerCommand(COMMANDS.openBoard, async (from: unknown) => {
      const given = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
      const uri = given && boardOn(given) ? given : await askForBoard(store);
      if (uri && boardOn(uri)) panels.show(uri, ViewColumn.Beside);
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
  return boardOf(record, project.facts, at.root.findingsOf(at.path), translate);
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
    links: l10n.t('Linked records'),
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
    saveSvg: l10n.t('Save as SVG'),
    savePng: l10n.t('Save as PNG'),
    gone: l10n.t('This roadmap is no longer there. Close the board, or bring the file back.'),
  };
}

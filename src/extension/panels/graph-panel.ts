import { commands, Disposable, l10n, Uri, ViewColumn, window, type ExtensionContext } from 'vscode';
import { pictureGraph } from '../../core/index.ts';
import { chooseRoot } from '../root-for-command.ts';
import { toPath } from '../convert.ts';
import { COMMANDS, PANELS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';
import { Panels } from './panels.ts';
import type { GraphWord, Words } from './protocol.ts';

/** Draw the records of a folder as a graph, one graph a folder. */
export function registerGraph(store: Store, context: ExtensionContext): Disposable {
  const rootOf = (uri: Uri): Root | undefined =>
    store.roots.find((root) => root.uri.toString() === uri.toString());
  const panels = new Panels(
    {
      type: PANELS.graph,
      title: l10n.t('Decision graph'),
      script: 'graph.js',
      style: 'graph.css',
      rootOf,
      titleOf: (uri) =>
        store.roots.length > 1
          ? l10n.t('Decision Graph: {0}', rootOf(uri)?.name ?? '')
          : l10n.t('Decision Graph'),
      messageFor(uri) {
        const project = rootOf(uri)?.project;
        if (!project) return undefined;
        const active = window.activeTextEditor?.document.uri;
        return {
          type: 'show',
          graph: pictureGraph(project.catalog),
          words: words(),
          active: active && toPath(uri, active),
          state: { uri: uri.toString() },
        };
      },
      isChanged: (uri, { root, catalogChanged }) => catalogChanged && root === rootOf(uri),
      fileFor: (uri) => Uri.joinPath(uri, 'decisions'),
    },
    store,
    context,
  );
  return Disposable.from(
    panels,
    commands.registerCommand(COMMANDS.openGraph, async () => {
      const root = await chooseRoot(store, l10n.t('The folder whose records are drawn'));
      if (root) panels.show(root.uri, ViewColumn.Active);
    }),
  );
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

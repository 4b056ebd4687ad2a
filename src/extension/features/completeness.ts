import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import { completeness, type Completeness, type Part, type PartState } from '../../core/index.ts';
import { VIEWS } from '../ids.ts';
import type { Located, Store } from '../store.ts';
import { translate } from '../translate.ts';
import { goThere, onLines, sideBySide, spoken } from './item-parts.ts';

/** The checklist of the active record, for commands and tests. */
export interface CompletenessView {
  readonly provider: TreeDataProvider<Part>;
  /** What is shown; undefined when the active editor shows no record. */
  readonly current: Completeness | undefined;
  /** The record that is shown. */
  readonly at: Located | undefined;
  /** What is shown became another. */
  readonly onDidChange: Event<undefined>;
  dispose(): void;
}

/** How many marks the meter has. */
const MARKS = 10;

const ICONS: Readonly<Record<PartState, ThemeIcon>> = {
  complete: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  flawed: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  missing: new ThemeIcon('circle-slash', new ThemeColor('list.errorForeground')),
  accepted: new ThemeIcon('archive'),
  later: new ThemeIcon('circle-large-outline'),
};

/** Show what the active record has of all that a reviewer looks for, and what it lacks. */
export function registerCompleteness(store: Store): CompletenessView {
  const provider = new CompletenessProvider();
  const view = window.createTreeView(VIEWS.completeness, { treeDataProvider: provider });
  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const at = uri && store.locate(uri);
    // Another view or panel may have the focus; the record is still what one works on.
    if (!at && window.activeTextEditor === undefined && window.visibleTextEditors.length > 0)
      return;
    provider.show(at);
    const { current } = provider;
    view.description = current?.title ?? '';
    view.message = current ? meter(current) : '';
  };
  show();
  const listeners = Disposable.from(
    view,
    provider,
    window.onDidChangeActiveTextEditor(show),
    store.onDidChange(({ root, paths, catalogChanged }) => {
      const { at } = provider;
      if (!at || (at.root === root && (catalogChanged || paths.has(at.path)))) show();
    }),
    store.onDidChangeRoots(show),
  );
  return {
    provider,
    get current() {
      return provider.current;
    },
    get at() {
      return provider.at;
    },
    onDidChange: provider.onDidChangeTreeData,
    dispose() {
      listeners.dispose();
    },
  };
}

class CompletenessProvider implements TreeDataProvider<Part>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  at: Located | undefined;
  current: Completeness | undefined;

  dispose(): void {
    this.#changes.dispose();
  }

  /** Show a record, anew if it is the one that is shown. */
  show(at: Located | undefined): void {
    const project = at?.root.project;
    const record = at && at.root.record(at.path);
    this.at = record && at;
    this.current =
      at && project && record
        ? completeness(
            record,
            project.facts,
            project.config,
            at.root.findingsOf(at.path),
            project.known(at.path),
          )
        : undefined;
    this.#changes.fire(undefined);
  }

  getChildren(part?: Part): Part[] {
    return [...((part ?? this.current)?.parts ?? [])];
  }

  getTreeItem(part: Part): TreeItem {
    const label = translate(part.label);
    const item = new TreeItem(
      label,
      part.parts.length === 0
        ? TreeItemCollapsibleState.None
        : isWhole(part)
          ? TreeItemCollapsibleState.Collapsed
          : TreeItemCollapsibleState.Expanded,
    );
    // The id carries the state, so that a part that turns bad opens by itself.
    item.id = `${this.at?.path ?? ''}#${part.key}#${isWhole(part) ? 'whole' : 'open'}`;
    // What holds something unfinished is not finished.
    const state = part.state === 'complete' && !isWhole(part) ? 'flawed' : part.state;
    item.iconPath = ICONS[state];
    const detail = translate(part.detail);
    const reasons = part.reasons.map((one) => translate(one));
    const reason = part.state === 'complete' ? detail : (reasons[0] ?? detail);
    const said = state === 'accepted' ? sideBySide(stateName(state), reason) : reason;
    item.description = said;
    item.tooltip = onLines(`${label}: ${stateName(state)}`, ...reasons, detail);
    item.accessibilityInformation = spoken(label, stateName(state), reason);
    if (this.at) item.command = goThere(this.at.root, this.at.path, part.range);
    return item;
  }
}

function isWhole({ state, parts }: Part): boolean {
  return (state === 'complete' || state === 'later') && parts.every(isWhole);
}

function stateName(state: PartState): string {
  switch (state) {
    case 'complete':
      return l10n.t('complete');
    case 'flawed':
      return l10n.t('to be mended');
    case 'missing':
      return l10n.t('missing');
    case 'accepted':
      return l10n.t('accepted in the baseline');
    case 'later':
      return l10n.t('not owed yet');
  }
}

/** How far a record is, as a bar that needs no colour. */
function meter({ done, total }: Completeness): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * MARKS);
  const bar = '■'.repeat(full) + '□'.repeat(MARKS - full);
  return `${bar}  ${l10n.t('{0} of {1} parts complete', done, total)}`;
}

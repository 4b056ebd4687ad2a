import { window, type ExtensionContext } from 'vscode';
import { createRecord } from './create.ts';
import { Drifts } from './drift.ts';
import { readBuiltInKinds } from './built-in.ts';
import { registerAdopt } from './commands/adopt.ts';
import { registerAdrFromSelection } from './commands/adr-from-selection.ts';
import { registerChangeStatus } from './commands/change-status.ts';
import { registerDigest } from './commands/digest.ts';
import { registerConvertRecord } from './commands/convert-record.ts';
import { registerExportReport } from './commands/export-report.ts';
import { registerHandOff } from './commands/hand-off.ts';
import { registerNewRecord } from './commands/new-record.ts';
import { registerRenumber } from './commands/renumber.ts';
import { registerSample } from './commands/sample.ts';
import { registerRecordCommands } from './commands/record-commands.ts';
import { registerAgentTools } from './features/agent-tools.ts';
import { registerAttention, type AttentionView } from './features/attention.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCompleteness, type CompletenessView } from './features/completeness.ts';
import { registerDeadCitations } from './features/dead-citations.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDueHints } from './features/due-hints.ts';
import { registerGovernedLens } from './features/governed-lens.ts';
import { registerGoverningView, type GoverningView } from './features/governing-view.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerPreview, type Preview } from './features/preview.ts';
import { registerRecordCompletion } from './features/record-completion.ts';
import { registerRecordHover } from './features/record-hover.ts';
import { registerReferenceCompletion } from './features/reference-completion.ts';
import { registerStatus } from './features/status.ts';
import { registerStatusBar } from './features/status-bar.ts';
import { registerStatusLens } from './features/status-lens.ts';
import { registerTicketsLens } from './features/tickets-lens.ts';
import { registerTraceView, type TraceView } from './features/trace-view.ts';
import { registerTree, type RecordsTree } from './features/tree.ts';
import { registerBoards } from './panels/board-panel.ts';
import { registerGraph } from './panels/graph-panel.ts';
import { Mentions } from './mentions.ts';
import { Store } from './store.ts';
import { registerWatch } from './watch.ts';

/** What other extensions, and our own tests, may use. */
export interface LeadlineApi {
  readonly store: Store;
  readonly tree: RecordsTree;
  readonly governing: GoverningView;
  readonly mentions: Mentions;
  readonly completeness: CompletenessView;
  readonly attention: AttentionView;
  readonly trace: TraceView;
  readonly drifts: Drifts;
  readonly createRecord: typeof createRecord;
  /** For the built-in Markdown preview, which asks for it by this name. */
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
}

/** Entry point: composes the features. */
export function activate(context: ExtensionContext): LeadlineApi {
  const log = window.createOutputChannel('Leadline', { log: true });
  const store = new Store({ log, builtIn: once(() => readBuiltInKinds(context.extensionUri)) });
  const drifts = new Drifts(store);
  const tree = registerTree(store, context.workspaceState, drifts);
  const mentions = new Mentions(store);
  const governing = registerGoverningView(mentions, drifts);
  const completeness = registerCompleteness(store);
  const attention = registerAttention(store);
  const preview = registerPreview(store);
  const trace = registerTraceView(store);
  context.subscriptions.push(
    log,
    store,
    drifts,
    tree,
    mentions,
    governing,
    trace,
    registerRecordCompletion(store),
    registerRecordHover(mentions, drifts),
    registerNavigation(store, mentions),
    registerReferenceCompletion(store, mentions),
    registerGovernedLens(mentions),
    registerDeadCitations(store, mentions),
    registerAdrFromSelection(store, log),
    completeness,
    attention,
    registerDiagnostics(store),
    registerCodeActions(store),
    registerStatus(store),
    registerStatusBar(completeness),
    registerNewRecord(store, log),
    registerChangeStatus(store, log),
    registerStatusLens(store),
    registerHandOff(store, log),
    registerTicketsLens(store),
    registerDueHints(store),
    preview,
    registerRecordCommands(store, tree, log),
    registerRenumber(store, log),
    registerConvertRecord(store, log),
    registerAdopt(store, log),
    registerDigest(store, log),
    registerExportReport(store, context.extensionUri, log),
    registerSample(context.extensionUri, log),
    registerBoards(store, context),
    registerGraph(store, context),
    registerAgentTools(store),
    registerWatch(store),
  );
  const { extendMarkdownIt } = preview;
  return {
    ...{ store, tree, governing, mentions, completeness, attention, trace, drifts },
    ...{ createRecord, extendMarkdownIt },
  };
}

/** The kinds that ship with us do not change while we run; a failed reading is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

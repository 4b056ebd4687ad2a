import {
  commands,
  Disposable,
  l10n,
  Uri,
  window,
  type LogOutputChannel,
  type QuickPickItem,
} from 'vscode';
import {
  nextStatuses,
  planAmend,
  planStatus,
  planSupersede,
  Refusal,
  verbatim,
  statusNamed,
  type DecisionRecord,
  type Kind,
  type Plan,
  type Project,
  type Section,
} from '../../core/index.ts';
import { applyPlan } from '../apply-plan.ts';
import type { RecordNode } from '../features/tree-item.ts';
import { COMMANDS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Located, Store } from '../store.ts';
import { newRecord } from './new-record.ts';
import { reasonOf, translate, translateWords } from '../translate.ts';

/** What a command may be given beforehand, in a key binding or by another extension; what is left out is asked. */
interface Given {
  readonly status?: string;
  /** The record that supersedes or amends. */
  readonly by?: Uri;
  /** A section of the record; empty for all of it. */
  readonly section?: string;
  /** Whether to show changes of several files first; they are unless this is `false`. */
  readonly confirm?: boolean;
}

type Change = (
  at: Located,
  record: DecisionRecord,
  given: Given,
) => Promise<Plan | Refusal | undefined>;

/** Commands that change the status of a record: from the palette, its node, the lens above its status. */
export function registerChangeStatus(store: Store, log: LogOutputChannel): Disposable {
  const run = async (change: Change, from: unknown, given: Given): Promise<boolean> => {
    try {
      const at = targetOf(store, from);
      if (!at) return false;
      await catchUp(at.root);
      const record = at.root.record(at.path);
      if (!record) {
        void window.showInformationMessage(l10n.t('Open a record first: this file is none.'));
        return false;
      }
      const plan = await change(at, record, given);
      if (!plan) return false;
      if (plan instanceof Refusal) {
        void window.showWarningMessage(translate(plan.said));
        return false;
      }
      const done = await applyPlan(at.root, plan, given.confirm !== false);
      if (done) tell(plan);
      return done;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(reasonOf(error));
      return false;
    }
  };
  const register = (id: string, change: Change, more: Given = {}): Disposable =>
    commands.registerCommand(id, (from?: unknown, given?: unknown) =>
      run(change, from, { ...(isGiven(given) ? given : {}), ...more }),
    );
  const supersede: Change = (at, record, given) => tie(store, log, at, record, given, 'supersede');
  const change: Change = async (at, record, given) => {
    const project = projectOf(at.root);
    const kind = project.catalog.kindOf(record);
    const status = given.status ?? (await pickStatus(record, kind));
    if (status === undefined) return undefined;
    const asksSuccessor = statusNamed(status, kind)?.needs.some(
      (id) => kind.fields.find((field) => field.id === id)?.relation === 'superseded-by',
    );
    if (asksSuccessor === true) return supersede(at, record, given);
    return withMissing(record, project, status);
  };
  return Disposable.from(
    register(COMMANDS.changeStatus, change),
    register(COMMANDS.propose, change, { status: 'proposed' }),
    register(COMMANDS.accept, change, { status: 'accepted' }),
    register(COMMANDS.reject, change, { status: 'rejected' }),
    register(COMMANDS.defer, change, { status: 'deferred' }),
    register(COMMANDS.deprecate, change, { status: 'deprecated' }),
    register(COMMANDS.supersede, supersede),
    register(COMMANDS.amend, (at, record, given) => tie(store, log, at, record, given, 'amend')),
  );
}

function targetOf(store: Store, from: unknown): Located | undefined {
  if (isNode(from)) return { root: from.root, path: from.record.path };
  const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
  return uri && store.locate(uri);
}

/** Unsaved text counts: have every open document that is dirty read as it is now. */
async function catchUp(root: Root): Promise<void> {
  await root.idle();
  root.touchOpen();
  await root.idle();
}

/** Plan a status; what it asks for and the record lacks is asked of the user, who may leave it open. */
async function withMissing(
  record: DecisionRecord,
  project: Project,
  status: string,
): Promise<Plan | Refusal | undefined> {
  const { catalog, today: day } = project;
  const plan = planStatus(record, catalog, { status, day });
  if (plan instanceof Refusal) return plan;
  const kind = catalog.kindOf(record);
  const fields = new Map<string, string>();
  for (const id of plan.missing) {
    const field = kind.fields.find((one) => one.id === id);
    if (!field || field.relation || field.type === 'entries') continue;
    const value = await window.showInputBox({
      title: l10n.t('“{0}” asks for “{1}”', status, id),
      prompt: l10n.t('{0} Leave it empty to fill it in later.', translateWords(field.description)),
      placeHolder: field.type === 'people' ? '@handle, @handle' : '',
    });
    if (value === undefined) return undefined;
    if (value.trim() !== '') fields.set(id, value.trim());
  }
  return fields.size === 0 ? plan : planStatus(record, catalog, { status, day, fields });
}

/** Supersede or amend a record by another one: which, and how much of it. */
async function tie(
  store: Store,
  log: LogOutputChannel,
  { root }: Located,
  record: DecisionRecord,
  given: Given,
  verb: 'supersede' | 'amend',
): Promise<Plan | Refusal | undefined> {
  let other: string | undefined;
  if (given.by) other = store.locate(given.by)?.path;
  else other = await pickOther(store, log, root, record, verb);
  if (other === undefined) return undefined;
  const section = given.section ?? (given.by ? '' : await pickSection(record, verb));
  if (section === undefined) return undefined;
  await catchUp(root);
  const { catalog, today: day } = projectOf(root);
  const old = catalog.get(record.path);
  const younger = catalog.get(other);
  if (!old || !younger)
    return new Refusal(verbatim(l10n.t('“{0}” is not read as a record.', other)));
  const plan = verb === 'supersede' ? planSupersede : planAmend;
  return plan(old, [younger], catalog, { day, section: section === '' ? undefined : section });
}

async function pickStatus(record: DecisionRecord, kind: Kind): Promise<string | undefined> {
  const items = nextStatuses(record, kind).map((status) => ({
    label: `$(${status.icon}) ${translateWords(capital(status.verb))}`,
    description: status.id,
    id: status.id,
  }));
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t('{0} is “{1}”, and nothing follows that.', record.id, record.status?.raw ?? ''),
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('{0}: change status', record.id),
    placeHolder: record.status
      ? l10n.t('It is “{0}” now', record.status.raw)
      : l10n.t('It has no status yet'),
    matchOnDescription: true,
  });
  return chosen?.id;
}

async function pickOther(
  store: Store,
  log: LogOutputChannel,
  root: Root,
  record: DecisionRecord,
  verb: 'supersede' | 'amend',
): Promise<string | undefined> {
  const { catalog } = projectOf(root);
  const fresh = { label: `$(add) ${l10n.t('New record…')}`, path: undefined };
  const items: (QuickPickItem & { path: string | undefined })[] = catalog.records
    .filter(({ path, kind }) => path !== record.path && kind === record.kind)
    .filter((one) => {
      const status = catalog.kindOf(one).statuses.find(({ id }) => id === one.status?.value.id);
      return status?.dead !== true;
    })
    .toSorted(
      (a, b) =>
        near(b, record) - near(a, record) || (b.number?.value ?? 0) - (a.number?.value ?? 0),
    )
    .map((one) => ({
      label: `${one.id} ${one.title?.value ?? ''}`.trim(),
      description: one.status?.raw ?? l10n.t('no status'),
      detail: one.path,
      path: one.path,
    }));
  const chosen = await window.showQuickPick([fresh, ...items], {
    title:
      verb === 'supersede'
        ? l10n.t('{0}: which record takes its place?', record.id)
        : l10n.t('{0}: which record amends it?', record.id),
    placeHolder: record.title?.value ?? record.path,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  if (chosen.path !== undefined) return chosen.path;
  const { folder } = record.file;
  const made = await newRecord(store, { root, kind: record.kind, folder }).catch(
    (error: unknown) => {
      log.error(error instanceof Error ? error : String(error));
      throw error;
    },
  );
  return made && store.locate(made)?.path;
}

/** @returns The heading, empty for all of the record, undefined when the user gave up. */
async function pickSection(
  record: DecisionRecord,
  verb: 'supersede' | 'amend',
): Promise<string | undefined> {
  const titles: string[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const { title, children } of sections) {
      if (title !== '') titles.push(title);
      visit(children);
    }
  };
  visit(record.sections);
  if (titles.length === 0) return '';
  const whole = { label: l10n.t('All of it'), section: '' };
  const chosen = await window.showQuickPick(
    [whole, ...titles.map((section) => ({ label: `# ${section}`, section }))],
    {
      title:
        verb === 'supersede'
          ? l10n.t('{0}: how much of it is superseded?', record.id)
          : l10n.t('{0}: how much of it is amended?', record.id),
    },
  );
  return chosen?.section;
}

/** What the plan could not do itself. */
function tell({ missing, notes }: Plan): void {
  const sentences = [
    ...notes.map((note) => translate(note)),
    ...(missing.length > 0 ? [l10n.t('Still missing: {0}.', missing.join(', '))] : []),
  ];
  if (sentences.length > 0) void window.showInformationMessage(sentences.join(' '));
}

/** Records of the same folder come first. */
function near(one: DecisionRecord, other: DecisionRecord): number {
  return one.file.folder === other.file.folder ? 1 : 0;
}

function projectOf(root: Root): Project {
  if (root.project) return root.project;
  throw new Error(root.failure ?? l10n.t('The folder is still being read.'));
}

function isNode(from: unknown): from is RecordNode {
  return typeof from === 'object' && from !== null && 'type' in from && from.type === 'record';
}

/** A tree hands the nodes that are selected as a second argument, a list. */
function isGiven(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

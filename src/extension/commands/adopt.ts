import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TabInputWebview,
  Uri,
  window,
  workspace,
  type LogOutputChannel,
  type QuickPickItem,
} from 'vscode';
import {
  baselineEntries,
  CONFIG_FILES,
  proposeConfig,
  surveyOf,
  writeBaseline,
  type BaselineEntry,
  type FileJudgement,
  type Project,
} from '../../core/index.ts';
import { adoptionPage } from '../adoption-page.ts';
import { toUri } from '../convert.ts';
import { createFile, exists } from '../create-file.ts';
import { COMMANDS } from '../ids.ts';
import { longWork } from '../long-work.ts';
import type { Root } from '../root.ts';
import { chooseRoot, projectOf } from '../root-for-command.ts';
import type { Store } from '../store.ts';
import { reasonOf } from '../translate.ts';

const SCHEME = 'leadline-adopt';
/** The configuration's own name; asked for when it is needed, so that core is not loaded to register a command. */
const configFile = () => CONFIG_FILES[0];

/** What the user wants to be written. */
interface Choice extends QuickPickItem {
  readonly baseline: boolean;
  readonly write: boolean;
}

/** Take up a repository that has records already: show what is there, and write a configuration when told to. */
export function registerAdopt(store: Store, log: LogOutputChannel): Disposable {
  const pages = new Pages();
  return Disposable.from(
    pages,
    workspace.registerTextDocumentContentProvider(SCHEME, pages),
    commands.registerCommand(COMMANDS.adopt, async () => {
      try {
        await adopt(store, pages);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        const message = reasonOf(error);
        void window.showErrorMessage(l10n.t('The repository was not adopted. {0}', message));
      }
    }),
  );
}

async function adopt(store: Store, pages: Pages): Promise<void> {
  const root = await chooseRoot(store, l10n.t('The workspace folder to adopt'));
  if (!root) return;
  const project = await projectOf(root, store);
  const existing = CONFIG_FILES.find((path) => project.has(path));
  if (existing !== undefined) {
    await tellOf(toUri(root.uri, existing), existing);
    return;
  }
  const judged = await judgeAll(project);
  if (!judged) return;
  const survey = surveyOf(project, (path) => judged.get(path)?.findings ?? []);
  const text = proposeConfig(survey, project.kinds);
  const { name } = root;
  await pages.show(
    l10n.t('What Leadline found in “{0}”', name),
    adoptionPage({ name, survey, kinds: project.kinds, path: configFile(), text }),
  );
  const choice = await choose(project, knownToday(project, judged));
  await pages.close();
  if (!choice?.write) return;
  const config = toUri(root.uri, configFile());
  if ((await createFile(config, text, configFile())) === 'exists') {
    await tellOf(config, configFile());
    return;
  }
  if (choice.baseline) await writeKnown(root, store);
  root.reload();
  await window.showTextDocument(config, { preview: false });
}

async function choose(
  project: Project,
  known: readonly BaselineEntry[],
): Promise<Choice | undefined> {
  const findings = totalOf(known);
  const items: Choice[] = [
    {
      label: `$(gear) ${l10n.t('Write {0}', configFile())}`,
      detail: l10n.t('It names the folders that were found. Your records stay as they are.'),
      write: true,
      baseline: false,
    },
  ];
  // A baseline that is there already was made by people, who know why.
  if (findings > 0 && !project.has(project.baselinePath))
    items.push({
      label: `$(pass) ${l10n.t('Write {0}, and a baseline', configFile())}`,
      detail: l10n.t(
        'Findings of today that are not reported again: {0}. Problems shows what is new.',
        findings,
      ),
      write: true,
      baseline: true,
    });
  items.push({
    label: `$(close) ${l10n.t('Write nothing')}`,
    write: false,
    baseline: false,
  });
  return window.showQuickPick(items, {
    title: l10n.t('Adopt this repository'),
    placeHolder: l10n.t('What shall be written?'),
    // So that the page behind can be scrolled and read.
    ignoreFocusOut: true,
  });
}

/** Write a baseline of what is found with the configuration that was just written. */
async function writeKnown(root: Root, store: Store): Promise<void> {
  root.reload();
  const project = await projectOf(root, store);
  const judged = await judgeAll(project);
  if (!judged) return;
  const path = project.baselinePath;
  const text = writeBaseline({ entries: knownToday(project, judged) });
  if ((await createFile(toUri(root.uri, path), text, path)) === 'exists')
    await tellOf(toUri(root.uri, path), path);
}

type Judged = ReadonlyMap<string, FileJudgement>;

/** Judge every file once; undefined when the user cancels. */
function judgeAll(project: Project): Promise<Judged | undefined> {
  const paths = [...project.unreadable.keys(), ...project.paths];
  return longWork(l10n.t('Leadline: looking at all records'), async (pause) => {
    const judged = new Map<string, FileJudgement>();
    for (const path of paths) {
      await pause(judged.size, paths.length);
      judged.set(path, project.judge(path));
    }
    return judged;
  });
}

/** All that is found in records today, as a baseline keeps it. */
function knownToday(project: Project, judged: Judged): readonly BaselineEntry[] {
  return [...judged].flatMap(([path, { findings, known }]) =>
    baselineEntries([...findings, ...known], project.record(path)),
  );
}

function totalOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** Say that a file was there before, and offer to look at it. */
async function tellOf(uri: Uri, path: string): Promise<void> {
  const open = l10n.t('Open');
  const message = l10n.t('{0} is there already and stays as it is.', path);
  if (!(await exists(uri))) return;
  void window.showInformationMessage(message, open).then((chosen) => {
    if (chosen === open) void window.showTextDocument(uri);
  });
}

/** Documents that are on no disk, shown rendered. */
class Pages implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changes = new EventEmitter<Uri>();
  readonly onDidChange = this.#changes.event;

  dispose(): void {
    this.#changes.dispose();
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  async show(title: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${title.replaceAll('/', ' ')}.md` });
    this.#texts.set(uri.toString(), text);
    this.#changes.fire(uri);
    await commands.executeCommand('markdown.showPreview', uri);
  }

  /** Close what was shown, if it still is: the preview would go on to follow other documents. */
  async close(): Promise<void> {
    const tab = window.tabGroups.activeTabGroup.activeTab;
    if (tab?.input instanceof TabInputWebview && tab.input.viewType.endsWith('markdown.preview'))
      await window.tabGroups.close(tab);
  }
}

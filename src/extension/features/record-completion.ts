import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  Disposable,
  l10n,
  languages,
  Range,
  SnippetString,
  workspace,
  type Position,
  type TextDocument,
} from 'vscode';
import { completionsAt, OWNER_FILES, ownersIn, type Completion } from '../../core/index.ts';
import { inDays } from '../days.ts';
import { toUri } from '../convert.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';
import { toSnippet } from '../snippet.ts';
import { translateWords } from '../translate.ts';

/** Characters behind which something of a record is likely to be written: a key's blank, a handle, a folder. */
const TRIGGERS = [' ', '@', '/', '"', '['];

const KINDS: Readonly<Record<Completion['type'], CompletionItemKind>> = {
  section: CompletionItemKind.Snippet,
  status: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  person: CompletionItemKind.User,
  path: CompletionItemKind.File,
  day: CompletionItemKind.Value,
  option: CompletionItemKind.Value,
};

/**
 * Complete what a record may say at the cursor: its sections, statuses, keys, people, paths, days and options.
 * References to other records are completed elsewhere, in any file.
 */
export function registerRecordCompletion(store: Store): Disposable {
  const owners = new Owners();
  return Disposable.from(
    store.onDidTouch(({ root, touches }) => {
      if (OWNER_FILES.some((path) => touches.has(path))) owners.forget(root);
    }),
    languages.registerCompletionItemProvider(
      { language: 'markdown' },
      {
        provideCompletionItems: (document, position) => complete(store, owners, document, position),
      },
      ...TRIGGERS,
    ),
  );
}

async function complete(
  store: Store,
  owners: Owners,
  document: TextDocument,
  position: Position,
): Promise<CompletionList | undefined> {
  const at = store.locate(document.uri);
  const known = at?.root.record(at.path);
  const project = at?.root.project;
  if (!at || !known || !project) return undefined;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const found = completionsAt({
    record: known.text === text ? known : known.withText(text),
    catalog: project.facts,
    offset,
    today: project.today,
    owners: await owners.of(at.root),
  });
  // Whoever goes on to type another value, or into a folder, wants other things than now.
  const changes = found.some(({ type, replaces }) => replaces === true || type === 'path');
  return new CompletionList(
    found.map((one, order) => itemOf(one, order, document, position)),
    changes,
  );
}

function itemOf(
  completion: Completion,
  order: number,
  document: TextDocument,
  position: Position,
): CompletionItem {
  const { type, label, insert, gaps, documentation, range, replaces } = completion;
  const start = document.positionAt(range.start);
  const description = describe(completion);
  const item = new CompletionItem(description === '' ? label : { label, description }, KINDS[type]);
  item.range = new Range(start, document.positionAt(range.end));
  item.insertText = new SnippetString(toSnippet({ text: insert, gaps }));
  // The gaps hold what is to be written over; the editor's own indentation would be added to the snippet's.
  item.keepWhitespace = true;
  item.sortText = String(order).padStart(4, '0');
  const typed = document.getText(new Range(start, position));
  item.filterText = replaces
    ? typed
    : type === 'section'
      ? `${/^#*\s*/.exec(typed)?.[0] ?? ''}${label}`
      : `${insert} ${label}`;
  if (documentation !== '') item.documentation = translateWords(documentation);
  if (completion.current) item.preselect = true;
  if (type === 'path' && label.endsWith('/**')) item.kind = CompletionItemKind.Folder;
  if (completion.more)
    item.command = { title: l10n.t('Suggest'), command: 'editor.action.triggerSuggest' };
  return item;
}

/** What stands beside the label. */
function describe({ type, current, days, count }: Completion): string {
  if (current) return l10n.t('current');
  if (days !== undefined) return inDays(days);
  if (type !== 'person' || count === undefined) return '';
  if (count === 0) return 'CODEOWNERS';
  return count === 1 ? l10n.t('in 1 record') : l10n.t('in {0} records', count);
}

/** Those who own files, by root: read when first asked for. */
class Owners {
  readonly #known = new WeakMap<Root, Promise<readonly string[]>>();

  forget(root: Root): void {
    this.#known.delete(root);
  }

  of(root: Root): Promise<readonly string[]> {
    let known = this.#known.get(root);
    if (!known) this.#known.set(root, (known = readOwners(root)));
    return known;
  }
}

async function readOwners(root: Root): Promise<readonly string[]> {
  for (const path of OWNER_FILES) {
    try {
      const bytes = await workspace.fs.readFile(toUri(root.uri, path));
      return ownersIn(new TextDecoder().decode(bytes));
    } catch {
      // Not there: the next place is asked.
    }
  }
  return [];
}

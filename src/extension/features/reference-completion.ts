import {
  CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  Disposable,
  languages,
  Range,
  type DocumentSelector,
  type Position,
  type TextDocument,
} from 'vscode';
import {
  fieldForReferences,
  mentionStart,
  recordCard,
  relativePath,
  type DecisionRecord,
  type Project,
} from '../../core/index.ts';
import type { Mentioning, Mentions } from '../mentions.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';
import { cardMarkdown } from './record-hover.ts';

/**
 * Any document. As a pattern it weighs as much as another extension's language, whose completions would otherwise be
 * the only ones.
 */
const ANY: DocumentSelector = [{ pattern: '**' }, '*'];

/** Characters behind which a reference is likely to be written. */
const TRIGGERS = ['-', '#', '@', '(', ' '];

/**
 * Complete references to records: behind a prefix such as `ADR-` or `@adr ` in any file and in commit messages, in
 * the fields of records that name others, and as the target of a link in Markdown.
 */
export function registerReferenceCompletion(store: Store, mentions: Mentions): Disposable {
  return languages.registerCompletionItemProvider(
    ANY,
    {
      provideCompletionItems(document, position) {
        const line = document.lineAt(position.line).text.slice(0, position.character);
        const here = mentions.in(document);
        if (here) return itemsFor(document, position, line, here);
        // The message of a commit belongs to no folder: all of them may be meant.
        return document.uri.scheme === 'vscode-scm'
          ? store.roots.flatMap((root) => mentionItems(line, position, root, '') ?? [])
          : [];
      },
    },
    ...TRIGGERS,
  );
}

function itemsFor(
  document: TextDocument,
  position: Position,
  line: string,
  { root, path, project }: Mentioning,
): CompletionItem[] {
  const mentioned = mentionItems(line, position, root, path);
  if (mentioned) return mentioned;
  const record = project.record(path);
  const field = record && fieldForReferences(project.kinds.get(record.kind), line);
  if (field) {
    const range = new Range(
      position.line,
      position.character - field.typed.length,
      position.line,
      position.character,
    );
    return others(project, path).map((other) =>
      itemOf(
        root,
        other,
        field.byPath ? relativePath(path, other.path) : idOf(project, other),
        range,
      ),
    );
  }
  if (document.languageId !== 'markdown') return [];
  const link = /\]\(<?([^()<>\s]*)$/.exec(line);
  if (!link) return [];
  const typed = link[1] ?? '';
  const range = new Range(
    position.line,
    position.character - typed.length,
    position.line,
    position.character,
  );
  return others(project, path).map((other) =>
    itemOf(root, other, relativePath(path, other.path), range),
  );
}

/** Records behind a prefix; undefined where there is none. */
function mentionItems(
  line: string,
  position: Position,
  root: Root,
  path: string,
): CompletionItem[] | undefined {
  const { project } = root;
  const start = project && mentionStart(project.facts, project.config, line);
  if (!project || !start) return undefined;
  const range = new Range(position.line, start.offset, position.line, position.character);
  return others(project, path)
    .filter((record) => record.number !== undefined && start.means(record))
    .map((record) => itemOf(root, record, start.write(record), range));
}

function others(project: Project, path: string): readonly DecisionRecord[] {
  return project.catalog.records.filter((record) => record.path !== path);
}

/** The id, or the path where others share the id. */
function idOf({ catalog }: Project, record: DecisionRecord): string {
  const shared = catalog.records.some((other) => other !== record && other.id === record.id);
  return record.number && !shared ? record.id : record.file.base;
}

function itemOf(root: Root, record: DecisionRecord, insert: string, range: Range): CompletionItem {
  const { project } = root;
  const item = new CompletionItem(
    { label: record.id, description: record.title?.value ?? '' },
    CompletionItemKind.Reference,
  );
  item.insertText = insert;
  item.range = range;
  // What has been typed is a part of what is inserted, or of the title that one remembers.
  item.filterText = `${insert} ${record.title?.value ?? ''}`;
  if (!project) return item;
  const card = recordCard(record, project.catalog);
  item.detail = [card.status, card.date].filter(Boolean).join(' · ');
  item.documentation = cardMarkdown(card, root.uri);
  if (card.dead) item.tags = [CompletionItemTag.Deprecated];
  item.sortText = `${card.dead ? '1' : '0'}${insert}`;
  return item;
}

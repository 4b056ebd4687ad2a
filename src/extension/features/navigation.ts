import {
  Disposable,
  DocumentLink,
  l10n,
  languages,
  Location,
  SymbolInformation,
  SymbolKind,
  type CancellationToken,
  type LocationLink,
  type Position,
  type TextDocument,
} from 'vscode';
import {
  citationsOf,
  LineIndex,
  mentionReader,
  outlineRecord,
  type DecisionRecord,
} from '../../core/index.ts';
import { toRange, toUri } from '../convert.ts';
import { rangeOf, recordIn, type Mentioning, type Mentions } from '../mentions.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';

/** The most symbols that one search brings. */
const MAX_SYMBOLS = 500;

/** Get from a mention to its record, from a record to all that cites it, and to any record by its id or title. */
export function registerNavigation(store: Store, mentions: Mentions): Disposable {
  return Disposable.from(
    languages.registerDefinitionProvider('*', {
      provideDefinition(document, position) {
        const at = mentions.at(document, position);
        return at && [definitionLink(document, at)];
      },
    }),
    languages.registerReferenceProvider('*', {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const at = subjectAt(mentions, document, position);
        if (!at) return undefined;
        const found = await citations(mentions, at.root, at.record, token);
        return includeDeclaration ? [head(at.root, at.record), ...found] : found;
      },
    }),
    languages.registerDocumentLinkProvider('*', {
      provideDocumentLinks(document) {
        return documentLinks(document, mentions.in(document));
      },
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols(query) {
        return store.roots.flatMap((root) => symbols(root, query)).slice(0, MAX_SYMBOLS);
      },
    }),
  );
}

function definitionLink(
  document: TextDocument,
  { root, record, mention }: ReturnType<Mentions['at']> & object,
): LocationLink {
  const { uri, range } = head(root, record);
  return { originSelectionRange: rangeOf(document, mention), targetUri: uri, targetRange: range };
}

/** Where a record begins: its title. */
function head(root: Root, record: DecisionRecord): Location {
  const at = record.title?.range ?? { start: 0, end: 0 };
  return new Location(toUri(root.uri, record.path), toRange(root.linesOf(record.path), at));
}

/** The record that a place speaks of: a mention, or a record's own title line, number or id. */
function subjectAt(
  mentions: Mentions,
  document: TextDocument,
  position: Position,
): { readonly root: Root; readonly record: DecisionRecord } | undefined {
  const mentioned = mentions.at(document, position);
  if (mentioned) return mentioned;
  const mentioning = mentions.in(document);
  const record = mentioning && recordIn(mentioning);
  if (!mentioning || !record) return undefined;
  const title = document.positionAt(record.title?.range.start ?? 0).line;
  const offset = document.offsetAt(position);
  const isOwnName = mentioning.resolved.some(
    ({ mention: { range }, record: meant }) =>
      meant === record && range.start <= offset && offset <= range.end,
  );
  return position.line === title || isOwnName ? { root: mentioning.root, record } : undefined;
}

async function citations(
  mentions: Mentions,
  root: Root,
  record: DecisionRecord,
  token: CancellationToken,
): Promise<Location[]> {
  const index = await mentions.everywhere(root, token).catch(() => undefined);
  const project = root.project;
  if (!index || !project) return [];
  const { catalog, config } = project;
  const found = citationsOf(record, catalog, mentionReader(catalog, config), index.mentions);
  const lines = new Map<string, LineIndex | undefined>();
  const places: Location[] = [];
  for (const { path, range } of found) {
    if (!lines.has(path)) {
      const read = await root.read(path);
      lines.set(path, read.ok ? new LineIndex(read.text) : undefined);
    }
    places.push(new Location(toUri(root.uri, path), toRange(lines.get(path), range)));
  }
  return places;
}

/** In Markdown the editor itself follows links to files. */
function documentLinks(document: TextDocument, mentioning: Mentioning | undefined): DocumentLink[] {
  if (!mentioning) return [];
  const { root, path, resolved } = mentioning;
  const isMarkdown = document.languageId === 'markdown';
  return resolved.flatMap(({ mention, record }) => {
    if (record.path === path || (isMarkdown && !mention.number)) return [];
    const link = new DocumentLink(rangeOf(document, mention), toUri(root.uri, record.path));
    link.tooltip = l10n.t('Open {0}', record.id);
    return [link];
  });
}

function symbols(root: Root, query: string): SymbolInformation[] {
  const { project } = root;
  if (!project) return [];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return project.catalog.records.flatMap((record) => {
    const kind = project.kinds.get(record.kind);
    if (!kind) return [];
    const { label, status } = outlineRecord(record, kind, []);
    const searched = `${record.id} ${label}`.toLowerCase();
    if (!words.every((word) => isSubsequence(word, searched))) return [];
    const container = [status ?? l10n.t('no status'), kind.name].join(' · ');
    return [new SymbolInformation(label, SymbolKind.File, container, head(root, record))];
  });
}

/** The editor ranks what comes back by the letters in order; so nothing that it might want is left out. */
function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

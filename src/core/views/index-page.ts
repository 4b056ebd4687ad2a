import type { PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import type { Catalog } from '../catalog/catalog.ts';
import { successorsOf } from '../catalog/successors.ts';
import type { Kind } from '../kinds/kind.ts';
import { scanBlocks } from '../markdown/scan.ts';
import { scopeOf } from '../records/file-name.ts';
import { INDEX_END, INDEX_START, indexRange } from '../records/index-marks.ts';
import type { DecisionRecord } from '../records/record.ts';
import { compareNatural } from './outline.ts';

/** Which records an index lists, and where it stands. */
export interface IndexOptions {
  /** Only records of this kind. */
  readonly kind?: string | undefined;
  /** The folder that links start from, relative to the root; empty for the root. */
  readonly folder: string;
}

/** A table of records for each kind, in the order of their paths, as mdast; a heading each when there are several kinds. */
export function indexPage(catalog: Catalog, { kind: only, folder }: IndexOptions): Root {
  const tables = [...catalog.kinds.values()].flatMap((kind) => {
    if (only !== undefined && kind.id !== only) return [];
    const records = catalog.records
      .filter((record) => record.kind === kind.id)
      .sort((a, b) => compareNatural(a.path, b.path));
    return records.length > 0 ? [{ kind, table: tableOf(records, kind, catalog, folder) }] : [];
  });
  const children = tables.flatMap(({ kind, table }): RootContent[] =>
    tables.length === 1
      ? [table]
      : [{ type: 'heading', depth: 2, children: [text(kind.plural)] }, table],
  );
  if (children.length > 0) return { type: 'root', children };
  return { type: 'root', children: [{ type: 'paragraph', children: [text('No records yet.')] }] };
}

/** A page that holds an index and nothing else, to be kept current. */
export function newIndexPage(title: string, index: string): string {
  return `# ${title}\n\n${INDEX_START}\n\n${index.trim()}\n\n${INDEX_END}\n`;
}

/**
 * Put an index between the marks of a page; everything else stays as it is, and so does the kind of line ends.
 *
 * @returns Undefined when the page has no marks, or not exactly one pair.
 */
export function putIndex(page: string, index: string): string | undefined {
  const range = indexRange(scanBlocks(page), page);
  if (!range) return undefined;
  const lineEnd = /\r\n|\r|\n/.exec(page.slice(range.start))?.[0] ?? '\n';
  const lines = ['', '', ...index.trim().split('\n'), '', ''].join(lineEnd);
  return page.slice(0, range.start) + lines + page.slice(range.end);
}

/** A column: its heading, and what a record says in it. */
interface Column {
  readonly heading: string;
  readonly cell: (record: DecisionRecord) => PhrasingContent[];
}

function tableOf(
  records: readonly DecisionRecord[],
  kind: Kind,
  catalog: Catalog,
  folder: string,
): Table {
  const scopes = new Set(records.map(({ file }) => scopeOf(file)));
  const all: Column[] = [
    ...(records.some(({ number }) => number)
      ? [{ heading: 'ID', cell: ({ number, id }: DecisionRecord) => (number ? [text(id)] : []) }]
      : []),
    { heading: 'Title', cell: (record) => [link(record, titleOf(record), folder)] },
    { heading: 'Status', cell: (record) => statusCell(record, kind, catalog, folder) },
    { heading: 'Date', cell: (record) => dateCell(record) },
    ...(scopes.size > 1
      ? [{ heading: 'Folder', cell: ({ file }: DecisionRecord) => [text(scopeOf(file) || '.')] }]
      : []),
  ];
  const rows = records.map((record) => all.map(({ cell }) => cell(record)));
  // A column that is empty for all says nothing.
  const columns = [...all.keys()].filter((at) =>
    rows.some((cells) => (cells[at]?.length ?? 0) > 0),
  );
  const row = (cells: PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  return {
    type: 'table',
    children: [
      row(columns.map((at) => [text(all[at]?.heading ?? '')])),
      ...rows.map((cells) => row(columns.map((at) => cells[at] ?? []))),
    ],
  };
}

/** The status, and for what holds no longer the records that took its place. */
function statusCell(
  record: DecisionRecord,
  kind: Kind,
  catalog: Catalog,
  folder: string,
): PhrasingContent[] {
  const { status } = record;
  if (!status) return [];
  const { id, partial } = status.value;
  const shown = id === 'other' ? status.raw : partial ? `partly ${id}` : id;
  const dead = kind.statuses.some((definition) => definition.id === id && definition.dead);
  const successors = dead ? successorsOf(record, catalog) : [];
  if (successors.length === 0) return [text(shown)];
  const links = successors.flatMap((successor, at): PhrasingContent[] => {
    const name = successor.number ? successor.id : titleOf(successor);
    const shownLink = link(successor, name, folder);
    return at === 0 ? [shownLink] : [text(', '), shownLink];
  });
  return [text(`${shown}${id === 'superseded' ? '' : ', superseded'} by `), ...links];
}

function titleOf(record: DecisionRecord): string {
  return record.title?.value ?? record.file.base;
}

function dateCell(record: DecisionRecord): PhrasingContent[] {
  const date = record.fields.get('date')?.value;
  return date?.type === 'date' && date.date.iso ? [text(date.date.iso)] : [];
}

function link(record: DecisionRecord, shown: string, folder: string): PhrasingContent {
  return { type: 'link', url: relativeUrl(folder, record.path), children: [text(shown)] };
}

/** Text on one line; what a terminal or editor would obey or reorder becomes visible. */
function text(value: string): PhrasingContent {
  const line = value
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
      (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return { type: 'text', value: line };
}

/** A path as a link in a page of a folder: relative, with what would end or change an address encoded. */
function relativeUrl(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)]
    .join('/')
    .replace(/[%#?:\s<>()[\]\\|"'`*&\p{Cc}\p{Bidi_Control}]/gu, encoded);
}

function encoded(character: string): string {
  return /[()*']/.test(character)
    ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(character);
}

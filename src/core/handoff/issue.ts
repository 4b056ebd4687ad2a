import { definitionsOf } from '../markdown/walk.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { readFrontMatter, type FrontMatterEntry } from '../records/dialects/front-matter.ts';
import type { DecisionRecord } from '../records/record.ts';
import { titleHeadings } from '../records/sections.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { oneLine } from '../text/one-line.ts';
import { normalizePath } from '../text/paths.ts';
import { contains } from '../text/range.ts';
import { withoutEnd } from '../text/end-before.ts';

/** A record as an issue of a tracker. */
export interface Issue {
  readonly title: string;
  /** Markdown, ending in a line end. */
  readonly body: string;
}

/** A repository's place on the web. */
export interface WebPlace {
  /** The address of a file of the repository. */
  file(path: string): string;
}

/** Where a tracker is told the place of the work; a field of tickets and scope docs. */
export const TRACKING = 'tracking';

/**
 * Write a record as the body of an issue: its fields as lines of a table, then its text without title and front
 * matter. Nothing else changes: checklists stay lists to tick. Relative links become addresses where the repository's
 * place is known, and stay as they are where it is not.
 */
export function issueOf(
  record: DecisionRecord,
  catalog: Catalog,
  place: WebPlace | undefined,
): Issue {
  const cuts: TextEdit[] = [];
  const { frontMatter } = record.root;
  if (record.text.startsWith('\ufeff')) cuts.push({ range: { start: 0, end: 1 }, newText: '' });
  if (frontMatter) {
    const start = Math.max(frontMatter.start, record.text.startsWith('\ufeff') ? 1 : 0);
    cuts.push({ range: { start, end: frontMatter.end }, newText: '' });
  }
  const [heading] = titleHeadings(record.text, record.root, catalog.kindOf(record));
  if (heading) cuts.push({ range: { start: heading.start, end: heading.end }, newText: '' });
  if (place) {
    const gone = cuts.map(({ range }) => range);
    cuts.push(
      ...absolute(record, place).filter(({ range }) => !gone.some((cut) => contains(cut, range))),
    );
  }
  const text = applyEdits(record.text, cuts).trim();
  const fields = fieldsOf(record, catalog, place);
  const table = fields.length === 0 ? [] : [['| | |', '| --- | --- |', ...fields].join('\n')];
  return {
    title: record.title?.value ?? record.id,
    body: `${[...table, ...(text === '' ? [] : [text])].join('\n\n')}\n`,
  };
}

/** The front matter as rows, as written; what has no value, and the kind, is left out. */
function fieldsOf(
  record: DecisionRecord,
  catalog: Catalog,
  place: WebPlace | undefined,
): readonly string[] {
  const { fields } = catalog.kindOf(record);
  return readFrontMatter(record.text, record.root).entries.flatMap((entry) => {
    const key = entry.key.toLowerCase();
    const field = fields.find(({ id, aliases }) => id === key || aliases.includes(key));
    const values = valuesOf(entry, record).filter((value) => value.trim() !== '');
    if (key === 'kind' || key === TRACKING || values.length === 0) return [];
    const shown = values.map((value) =>
      field?.type === 'reference' ? reference(value, record, catalog, place) : cell(value),
    );
    return [`| ${cell(entry.key)} | ${shown.join('<br>')} |`];
  });
}

function valuesOf({ parts, entries }: FrontMatterEntry, record: DecisionRecord): readonly string[] {
  return entries && entries.length > 0
    ? entries.map(({ fields }) =>
        [...fields].map(([key, { text }]) => `${key}: ${text}`).join(', '),
      )
    : parts.map(({ start, end }) => record.text.slice(start, end));
}

/** A record that a field names, as a link to it. */
function reference(
  value: string,
  record: DecisionRecord,
  catalog: Catalog,
  place: WebPlace | undefined,
): string {
  const resolution = catalog.resolve(record, value);
  if (!place || resolution.type !== 'record') return cell(value);
  const { path, title, id } = resolution.record;
  return `[${cell(title?.value ?? id).replace(/[[\]]/g, '\\$&')}](${place.file(path)})`;
}

function cell(text: string): string {
  return oneLine(text).trim().replaceAll('|', '\\|');
}

/** Edits that make addresses of relative links. */
function absolute(record: DecisionRecord, place: WebPlace): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const definitions = definitionsOf(record.root);
  const seen = new Set<number>();
  for (const link of record.links) {
    const definition = link.type === 'reference' ? definitions.get(link.url) : undefined;
    if (link.type === 'wiki' || link.type === 'autolink') continue;
    if (link.type === 'reference' && !definition) continue;
    const range = definition?.destination ?? link.destination;
    const address = addressOf(definition?.url ?? link.url, record, place);
    if (address === undefined || seen.has(range.start)) continue;
    seen.add(range.start);
    edits.push({ range, newText: address });
  }
  return edits;
}

/** Undefined for what leads elsewhere already, or out of the repository. */
function addressOf(url: string, record: DecisionRecord, place: WebPlace): string | undefined {
  if (url === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return undefined;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (way === '') return `${place.file(record.path)}${rest}`;
  const path = normalizePath(
    way.startsWith('/') ? decoded(way.slice(1)) : `${record.file.folder}/${decoded(way)}`,
  );
  return path === undefined ? undefined : `${place.file(path)}${rest}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Where a repository is shown on the web, from the address that git fetches it from; undefined when it is on no host
 * that is known to show files. Credentials in the address are left out.
 *
 * @param prefix Where the root is in the repository: empty, or a path that ends in a slash.
 */
export function webPlaceOf(remote: string, prefix = ''): WebPlace | undefined {
  const found =
    /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([^/:\s]+)(?::\d+)?\/([^\s]+)$/i.exec(remote.trim()) ??
    /^(?:[^@/\s:]+@)?([^/:\s]+):(?!\/)([^\s]+)$/.exec(remote.trim());
  const host = found?.[1]?.toLowerCase();
  const repository = found?.[2] && withoutEnd(found[2], /\//).replace(/\.git$/, '');
  if (host === undefined || !repository?.includes('/') || repository.startsWith('/'))
    return undefined;
  const labels = host.split('.');
  const below = labels.includes('gitlab')
    ? '/-/blob/HEAD/'
    : labels.includes('github')
      ? '/blob/HEAD/'
      : undefined;
  if (below === undefined) return undefined;
  const encode = (path: string): string =>
    path
      .split('/')
      .map((step) =>
        encodeURIComponent(step).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
      )
      .join('/');
  return {
    file: (path) => `https://${host}/${encode(repository)}${below}${encode(prefix + path)}`,
  };
}

import type { Catalog } from '../../catalog/catalog.ts';
import { plainText } from '../../markdown/inline.ts';
import { definitionsOf, walk } from '../../markdown/walk.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { normalizePath } from '../../text/paths.ts';
import { slugOf } from '../heading-slug.ts';

/** Where a link of a record leads in the report. */
export type Target =
  /** To a record, or a place in one. */
  | { readonly type: 'here'; readonly href: string }
  /** To the web. */
  | { readonly type: 'web'; readonly href: string }
  /** To a file that the page does not hold; relative to the root. */
  | { readonly type: 'file'; readonly path: string }
  /** To what a page must not open: a script, a program, a file of the reader's own disk. */
  | { readonly type: 'none' };

/** The headings of a record as places in the page. */
interface Headings {
  /** By where the heading begins in the text: its id. */
  readonly ids: ReadonlyMap<number, string>;
  /** Where the heading begins that is the record's title, and need not be shown again. */
  readonly title: number | undefined;
}

/** The address of a record's page, as a link of the page that is being written says it. */
export type PageAddress = (path: string) => string;

/**
 * What each record, and each heading in it, is called, and how to get there: within one page, or from page to page of
 * a site. Ids depend on the paths alone, so that links to them last.
 */
export class Places {
  readonly #catalog: Catalog;
  readonly #ids: Map<string, string>;
  readonly #slugs: Map<string, ReadonlySet<string>>;
  readonly #page: PageAddress | undefined;

  constructor(catalog: Catalog, like?: Places, page?: PageAddress) {
    this.#catalog = catalog;
    this.#page = page;
    this.#ids = like ? like.#ids : new Map<string, string>();
    this.#slugs = like ? like.#slugs : new Map<string, ReadonlySet<string>>();
    if (like) return;
    const taken = new Set<string>();
    for (const path of catalog.records.map((record) => record.path).sort()) {
      const id = free(
        `r-${path.replace(/\.[^./]*$/, '').replace(/[^\p{L}\p{N}_]+/gu, '-')}`,
        taken,
      );
      this.#ids.set(path, id);
    }
  }

  /** The same places, seen from a page of a site. */
  from(page: PageAddress): Places {
    return new Places(this.#catalog, this, page);
  }

  /** The id of a record. */
  id(path: string): string {
    return this.#ids.get(path) ?? '';
  }

  /** The address of a record. */
  href(path: string): string {
    return this.#page?.(path) ?? `#${encodeURIComponent(this.id(path))}`;
  }

  /** The ids of a record's headings, slugs as on the usual hosts. */
  headings(record: DecisionRecord): Headings {
    const ids = new Map<number, string>();
    const taken = new Set<string>();
    const definitions = definitionsOf(record.root);
    const range = record.title?.range;
    let title: number | undefined;
    walk(record.root, (block, parent) => {
      if (block.type !== 'heading') return;
      const slug = free(slugOf(plainText(record.text, block.lines, definitions)), taken);
      const holdsTitle =
        range !== undefined &&
        range.end > range.start &&
        range.start >= block.start &&
        range.end <= block.end;
      if (holdsTitle && parent === record.root) title = block.start;
      else ids.set(block.start, `${this.id(record.path)}--${slug}`);
    });
    this.#slugs.set(record.path, taken);
    return { ids, title };
  }

  /** Where a link in a record leads. */
  target(from: DecisionRecord, url: string): Target {
    if (url.startsWith('#')) {
      const own = this.#heading(from, url.slice(1));
      if (own !== undefined) return { type: 'here', href: own };
    }
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme))
      return { type: 'none' };
    const found = this.#catalog.resolve(from, url);
    if (found.type === 'record') {
      const { path } = found.record;
      const heading = found.anchor && this.#heading(found.record, found.anchor);
      return { type: 'here', href: heading || this.href(path) };
    }
    if (scheme !== undefined) return { type: 'web', href: url };
    const bare = decoded(url.replace(/[?#].*$/s, ''));
    const path = bare.startsWith('/') ? bare.slice(1) : `${from.file.folder}/${bare}`;
    return { type: 'file', path: normalizePath(path) ?? url };
  }

  #heading(record: DecisionRecord, anchor: string): string | undefined {
    if (!this.#slugs.has(record.path)) this.headings(record);
    const slug = decoded(anchor).toLowerCase();
    return this.#slugs.get(record.path)?.has(slug)
      ? `${this.#page?.(record.path) ?? ''}#${encodeURIComponent(`${this.id(record.path)}--${slug}`)}`
      : undefined;
  }
}

/** A name that is not taken yet; it is from now on. */
function free(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 1; taken.has(unique); count++) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { endBefore } from '../text/end-before.ts';
import { scopeOf } from '../records/file-name.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import { inOneLanguage } from '../records/translation.ts';
import { normalizePath } from '../text/paths.ts';
import type { Resolution } from './catalog.ts';
import { prefixOf, type Names } from './names.ts';

/**
 * What a reference means. The grammar, as met in real records: `ADR-12`, `ADR 12`, `ADR-0012`, `adr-012`, `#12`, `12`,
 * `PREFIX-0012`, a Markdown link or its destination, `0012-title.md`, `./…`, `../…`, a path from the root, its
 * `.html` twin, a folder that holds the record, `/adr/12` on a generated site, a link to a file of the same repository
 * on its host, a slug, `package/slug`, `[[wiki]]`, an id such as a ULID, an exact title; each with `#section` behind it.
 *
 * Names are looked up in the record's own folder first, then in the folders beside it, then anywhere; several there
 * are ambiguous, but for a record and its translations.
 */
export function resolveReference(
  names: Names,
  from: DecisionRecord,
  reference: string,
): Resolution {
  const written = destinationOf(reference.trim());
  if (written === '') return { type: 'text' };
  if (/^#\d{1,7}$/.test(written)) return byNumber(names, from, undefined, Number(written.slice(1)));
  if (written.startsWith('#')) return { type: 'record', record: from, anchor: written.slice(1) };
  const hash = written.indexOf('#');
  const anchor =
    hash > 0 && !/\s/.test(written.slice(hash)) ? decode(written.slice(hash + 1)) : undefined;
  const name = anchor === undefined ? written : written.slice(0, hash);
  const resolution = resolveName(names, from, name);
  return resolution.type === 'record' && anchor !== undefined
    ? { ...resolution, anchor }
    : resolution;
}

function resolveName(names: Names, from: DecisionRecord, name: string): Resolution {
  if (/^[a-z][a-z\d+.-]*:/i.test(name) && !/^[a-z]:\\/i.test(name)) return byUrl(names, from, name);
  const numbered = NUMBERED.exec(name);
  if (numbered) {
    const exact = pick(from, names.called(name));
    if (exact.length === 1 && exact[0]) return one(exact[0]);
    return byNumber(names, from, numbered[1], Number(numbered[2]));
  }
  if (isPathLike(name)) return byPath(names, from, decode(name));
  const called = pick(from, names.called(stripped(name)));
  if (called.length > 0) return several(called);
  const titled = pick(from, names.titled(name));
  if (titled.length > 0) return several(titled);
  // `TEP-0012-some-title` and `0012-some-title` name a number; a slug that is gone does not.
  if (/^(?:[\p{L}]{1,12}-)?\d{3,14}-[\p{L}\d-]+$/u.test(name)) return { type: 'broken' };
  return { type: 'text' };
}

const NUMBERED =
  /^(?:([\p{L}][\p{L}\d]*(?:[-_ ][\p{L}]+){0,4})[-_ \u00a0]?#?|#|n[or]\.? ?)?(\d{1,7})$/iu;

function byNumber(
  names: Names,
  from: DecisionRecord,
  prefix: string | undefined,
  number: number,
): Resolution {
  const all = names.numbered(number);
  if (prefix !== undefined) {
    const key = foldKey(prefix);
    const exact = pick(
      from,
      all.filter((record) => prefixOf(record) === key || filePrefix(record) === key),
    );
    if (exact.length > 0) return several(exact);
    // "ADR 12" also means a record whose file has no prefix; `ISO-9001` is none of ours.
    const generic = GENERIC.has(key) || key === foldKey(from.kind);
    if (!generic) return names.isPrefix(prefix) ? { type: 'broken' } : { type: 'text' };
    const plain = pick(
      from,
      all.filter((record) => record.file.prefix === undefined),
    );
    if (plain.length > 0) return several(plain);
    const any = pick(from, all);
    return any.length > 0 ? several(any) : { type: 'broken' };
  }
  const sameKind = all.filter((record) => record.kind === from.kind);
  const samePrefix = sameKind.filter((record) => filePrefix(record) === filePrefix(from));
  for (const candidates of [samePrefix, sameKind, all]) {
    const found = pick(from, candidates);
    if (found.length > 0) return several(found);
  }
  return { type: 'broken' };
}

const GENERIC = new Set([
  'adr',
  'decision',
  'record',
  'entscheidung',
  'decision',
  'decisao',
  'rfc',
  'no',
  'nr',
]);

function filePrefix(record: DecisionRecord): string {
  return foldKey(record.file.prefix ?? '');
}

function isPathLike(name: string): boolean {
  return (
    name.includes('/') ||
    /\.(?:md|mdx|markdown|html?|rst|adoc|txt|png|jpe?g|svg|pdf|ya?ml|json)$/i.test(name)
  );
}

function byPath(names: Names, from: DecisionRecord, path: string): Resolution {
  const query = path.indexOf('?');
  const bare = query > 0 ? path.slice(0, query) : path;
  const places = bare.startsWith('/')
    ? [normalizePath(bare.slice(1))]
    : [join(from.file.folder, bare), ...(bare.startsWith('.') ? [] : [normalizePath(bare)])];
  for (const place of places) {
    if (place === undefined) continue;
    const record = recordAt(names, place);
    if (record) return one(record);
    if (names.files?.has(place) || names.hasFolder(place) || names.ignores(place))
      return { type: 'elsewhere' };
  }
  const last = bare.slice(0, endBefore(bare, /\//)).split('/').at(-1) ?? '';
  if (bare.startsWith('/') || !/\.(?:md|mdx|markdown)$/i.test(bare)) {
    const found = byLastStep(names, from, last);
    if (found) return found;
    if (bare.startsWith('/')) return { type: 'elsewhere' };
  }
  if (!/\.[a-z\d]{2,8}$/i.test(last) && !bare.startsWith('.')) return { type: 'text' };
  if (places.every((place) => place === undefined)) return { type: 'elsewhere' };
  if (names.files === undefined && !/\.(?:md|mdx|markdown)$/i.test(bare))
    return { type: 'elsewhere' };
  return { type: 'broken' };
}

/** The record that a path names: the file, its Markdown source, or the main document of a folder. */
function recordAt(names: Names, place: string): DecisionRecord | undefined {
  const direct = names.byPath.get(place);
  if (direct) return direct;
  const bare = place.replace(/\.html?$/i, '').replace(/\/(?:index|readme)?$/i, '');
  for (const end of ['.md', '.mdx', '.markdown', '/README.md', '/index.md']) {
    const record = names.byPath.get(bare + end);
    if (record) return record;
  }
  return undefined;
}

/** `/adr/12`, `/decisions/0012-title.html`, `package/slug`: the last step is a number, a file's stem or a slug. */
function byLastStep(names: Names, from: DecisionRecord, last: string): Resolution | undefined {
  const stem = stripped(last);
  const called = pick(from, names.called(stem));
  if (called.length > 0) return several(called);
  const number = /^(?:[a-z]{1,10}-?)?(\d{1,5})$/i.exec(stem);
  if (!number) return undefined;
  const found = byNumber(names, from, undefined, Number(number[1]));
  return found.type === 'broken' ? undefined : found;
}

/**
 * A link to a file of a repository on its host, if there is such a file here; the end of a generated site's address;
 * anything else cannot be checked.
 */
function byUrl(names: Names, from: DecisionRecord, url: string): Resolution {
  const match = /^https?:\/\/[^/?#]+(\/[^?#]*)/i.exec(url);
  if (!match?.[1]) return { type: 'elsewhere' };
  const path = decode(match[1]);
  if (
    /\/(?:pull|pulls|issues|discussions|commit|compare|releases|merge_requests|wiki)(?:\/|$)/.test(
      path,
    )
  )
    return { type: 'elsewhere' };
  const steps = path.split('/').filter((step) => step !== '');
  const inRepository = steps.findIndex((step) => /^(?:blob|tree|raw|src|edit)$/.test(step));
  // The branch may hold slashes: try every cut behind it.
  const start = inRepository >= 0 ? inRepository + 2 : 0;
  for (let cut = start; cut < Math.min(steps.length, start + 4); cut++) {
    const record = recordAt(names, steps.slice(cut).join('/'));
    if (record) return one(record);
  }
  if (inRepository >= 0) return { type: 'elsewhere' };
  const stem = stripped(steps.at(-1) ?? '');
  const called = /\d/.test(stem) && /[-_]/.test(stem) ? pick(from, names.called(stem)) : [];
  return called.length === 1 && called[0] ? one(called[0]) : { type: 'elsewhere' };
}

/** The nearest of several: those of the record's own folder, else all; of translations the one in its language. */
function pick(
  from: DecisionRecord,
  candidates: readonly DecisionRecord[],
): readonly DecisionRecord[] {
  if (candidates.length < 2) return candidates;
  const scope = scopeOf(from.file);
  const near = candidates.filter((record) => scopeOf(record.file) === scope);
  if (near.length > 0) return inOneLanguage(from, near);
  const kin = candidates.filter((record) => record.kind === from.kind);
  return inOneLanguage(from, kin.length > 0 ? kin : candidates);
}

function one(record: DecisionRecord): Resolution {
  return { type: 'record', record, anchor: undefined };
}

function several(records: readonly DecisionRecord[]): Resolution {
  return records.length === 1 && records[0] ? one(records[0]) : { type: 'ambiguous', records };
}

/** The destination of a Markdown link, the target of a wiki link, or the text itself. */
function destinationOf(reference: string): string {
  const wiki = /^\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(reference);
  if (wiki?.[1]) return wiki[1].trim();
  const link = /^\[[^[\]]*\]\(<?([^()<>]*(?:\([^()]*\)[^()<>]*)?)>?\)$/.exec(reference);
  if (link?.[1]) return link[1].replace(/(?<!\s)\s+["'(][^]*$/, '').trim();
  return reference.replace(/^<([^<>]*)>$/, '$1').replace(/^[`"']+|[`"']+$/g, '');
}

function stripped(name: string): string {
  return name.replace(/\.(?:md|mdx|markdown|html?|rst|adoc)$/i, '');
}

function join(folder: string, path: string): string | undefined {
  return normalizePath(folder === '' ? path : `${folder}/${path}`);
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

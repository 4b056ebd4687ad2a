import type { Kind } from '../kinds/kind.ts';
import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord, Relation } from '../records/record.ts';
import type { Catalog, Incoming, Resolution, Skipped } from './catalog.ts';
import { areTranslations } from '../records/translation.ts';
import { Names } from './names.ts';
import { resolveReference } from './resolve.ts';

/** Make a catalog. Cheap: indexes facts that the records already hold, and resolves references when asked. */
export function buildCatalog(
  records: readonly DecisionRecord[],
  skipped: readonly Skipped[],
  kinds: ReadonlyMap<string, Kind>,
  files: ReadonlySet<string> | undefined,
  ignores: (path: string) => boolean = () => false,
): Catalog {
  const byPath = new Map(records.map((record) => [record.path, record]));
  let names: Names | undefined;
  let incoming: ReadonlyMap<string, readonly Incoming[]> | undefined;
  let numbers: ReadonlyMap<string, readonly DecisionRecord[]> | undefined;
  const resolutions = new Map<string, Resolution>();
  const catalog: Catalog = {
    records,
    skipped,
    kinds,
    files,
    get: (path) => byPath.get(path),
    kindOf(record) {
      const kind = kinds.get(record.kind);
      if (!kind)
        throw new Error(
          `Unexpected kind “${record.kind}” of ${record.path}, expected one of the catalog's kinds.`,
        );
      return kind;
    },
    resolve(from, reference) {
      const key = `${from.path}\n${reference}`;
      let resolution = resolutions.get(key);
      if (!resolution) {
        names ??= new Names(records, byPath, files, ignores);
        resolutions.set(key, (resolution = resolveReference(names, from, reference)));
      }
      return resolution;
    },
    incoming: (path) => (incoming ??= indexIncoming(catalog)).get(path) ?? [],
    sameNumber(record) {
      const key = numberKey(record);
      if (key === undefined) return [];
      const same = (numbers ??= indexNumbers(records)).get(key) ?? [];
      return same.length < 2
        ? []
        : same.filter((other) => other !== record && !areTranslations(other, record));
    },
  };
  return catalog;
}

function indexIncoming(catalog: Catalog): ReadonlyMap<string, readonly Incoming[]> {
  const incoming = new Map<string, Incoming[]>();
  for (const from of catalog.records) {
    for (const relation of from.relations) {
      const resolution = catalog.resolve(from, relation.target);
      if (resolution.type !== 'record' || resolution.record === from) continue;
      const { path } = resolution.record;
      const list = incoming.get(path);
      if (list) list.push({ from, relation });
      else incoming.set(path, [{ from, relation }]);
    }
  }
  return incoming;
}

function indexNumbers(
  records: readonly DecisionRecord[],
): ReadonlyMap<string, readonly DecisionRecord[]> {
  const numbers = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    const key = numberKey(record);
    if (key === undefined) continue;
    const list = numbers.get(key);
    if (list) list.push(record);
    else numbers.set(key, [record]);
  }
  return numbers;
}

/** Records are of the same series when they share a folder, a kind and a prefix. */
function numberKey(record: DecisionRecord): string | undefined {
  if (record.number === undefined) return undefined;
  const prefix = record.file.prefix?.toLowerCase() ?? '';
  return `${record.kind}\n${scopeOf(record.file)}\n${prefix}\n${record.number.value}`;
}

/**
 * What of a record other records' findings can depend on, as a string to compare: path, kind, id, title, number,
 * status, date, relations, headings (their anchors), and the fields that tie kinds together. A change elsewhere in
 * the text leaves the catalog as it is.
 */
export function factsOf(record: DecisionRecord): string {
  return JSON.stringify([
    record.path,
    record.kind,
    record.id,
    record.title?.value,
    record.number?.value,
    record.status && [record.status.value, record.status.raw],
    record.dialect,
    record.relations.map(({ type, target, partial, origin }: Relation) => [
      type,
      target,
      partial,
      origin,
    ]),
    [...record.fields].flatMap(([id, field]) =>
      field.value.type === 'status' || field.value.type === 'people' ? [] : [[id, field.raw]],
    ),
    record.root.children.flatMap((block) =>
      block.type === 'heading' ? [record.text.slice(block.start, block.end)] : [],
    ),
  ]);
}

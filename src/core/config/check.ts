import { say } from '../text/message.ts';
import * as v from 'valibot';
import type { Finding } from '../rules/rule.ts';
import { finding, type KeyPath, type Source } from './checked-yaml.ts';
import { explain } from './explain.ts';

/** More mistakes than this in one file are one mistake. */
const MAX_MISTAKES = 50;

/** What of a source passes its schema, and every mistake in the rest. */
export interface Checked<T> {
  /** The value without its mistaken parts; undefined when nothing is left. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Check a source against a schema. A mistaken part is found, taken out, and the rest is checked again, so that one
 * slip hides neither the other mistakes nor what is right.
 */
export function checkSource<TSchema extends v.GenericSchema>(
  source: Source,
  schema: TSchema,
): Checked<v.InferOutput<TSchema>> {
  const findings: Finding[] = [...source.findings];
  if (source.value === undefined) return { value: undefined, findings };
  let value: unknown = source.value;
  const places = new Places();
  // The library takes a list for a map with the keys 0, 1, 2.
  const lists = listsForMaps(schema, value, []);
  for (const path of lists) {
    const name = path.length === 0 ? say`the file` : say`“${path.join('.')}”`;
    const message = say`Unexpected list for ${name}, expected a map of keys and values.`;
    findings.push(finding(source, message, source.rangeOf(path)));
  }
  if (lists.some((path) => path.length === 0)) return { value: undefined, findings };
  if (lists.length > 0) value = copy(value);
  for (const path of lists) places.remove(value, path);
  let result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, findings };
  if (lists.length === 0) value = copy(value);
  while (!result.success && findings.length < MAX_MISTAKES) {
    const removals: KeyPath[] = [];
    for (const issue of result.issues) {
      const mistake = explain(
        issue,
        (path) => places.original(value, path),
        source,
        (path) => knownKeys(schema, path),
      );
      findings.push(mistake.finding);
      removals.push(mistake.remove);
    }
    // From the back, so that taking out one entry of a list does not move another that goes too.
    if (!removals.reverse().every((path) => places.remove(value, path)))
      return { value: undefined, findings };
    result = v.safeParse(schema, value);
  }
  return { value: result.success ? result.output : undefined, findings };
}

/** Keeps the places that the entries of lists had in the source while mistaken ones are taken out. */
class Places {
  readonly #moved = new WeakMap<unknown[], number[]>();

  original(root: unknown, path: KeyPath): KeyPath {
    let holder: unknown = root;
    return path.map((key) => {
      const list = Array.isArray(holder) ? this.#moved.get(holder) : undefined;
      holder = childOf(holder, key);
      return list?.[Number(key)] ?? key;
    });
  }

  /** Take a part out; false for the root, which cannot be. */
  remove(root: unknown, path: KeyPath): boolean {
    const last = path.at(-1);
    if (last === undefined) return false;
    const holder = path.slice(0, -1).reduce<unknown>(childOf, root);
    if (Array.isArray(holder)) {
      const places = this.#moved.get(holder) ?? [...holder.keys()];
      places.splice(Number(last), 1);
      this.#moved.set(holder, places);
      holder.splice(Number(last), 1);
    } else if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last);
    return true;
  }
}

/** A copy to take parts out of; plain values only. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
}

function childOf(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  return (holder as Record<string | number, unknown>)[key];
}

/** Where a list stands in the place of a map. */
function listsForMaps(schema: unknown, value: unknown, path: KeyPath): KeyPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = variants(schema);
  if (Array.isArray(value)) {
    const takesList = parts.some((part) => typeof part === 'object' && part && 'item' in part);
    if (!takesList) return parts.some((part) => hasEntries(part) || isRecord(part)) ? [path] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    parts
      .flatMap((part) => inside(part, key))
      .slice(0, 1)
      .flatMap((part) =>
        listsForMaps(part, inner, [...path, Array.isArray(value) ? Number(key) : key]),
      ),
  );
}

/** The keys that a schema knows at a path. */
function knownKeys(schema: unknown, path: KeyPath): readonly string[] {
  let level: unknown[] = [schema];
  for (const key of path)
    level = level.flatMap(variants).flatMap((part) => inside(part, String(key)));
  return [
    ...new Set(
      level
        .flatMap(variants)
        .flatMap((part) => (hasEntries(part) ? Object.keys(part.entries) : [])),
    ),
  ];
}

function variants(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('wrapped' in schema) return variants(schema.wrapped);
  if ('options' in schema && Array.isArray(schema.options) && typeof schema.options[0] === 'object')
    return schema.options.flatMap(variants);
  if ('getter' in schema && typeof schema.getter === 'function')
    return variants((schema.getter as (input: unknown) => unknown)(undefined));
  return [schema];
}

function inside(schema: unknown, key: string): unknown[] {
  if (hasEntries(schema)) {
    if (Object.hasOwn(schema.entries, key)) return [schema.entries[key]];
    return 'rest' in schema ? [schema.rest] : [];
  }
  if (typeof schema !== 'object' || schema === null) return [];
  if (isRecord(schema)) return [schema.value];
  if ('item' in schema) return [schema.item];
  return [];
}

function isRecord(schema: unknown): schema is { readonly value: unknown } {
  return typeof schema === 'object' && schema !== null && 'value' in schema && 'key' in schema;
}

function hasEntries(
  schema: unknown,
): schema is { readonly entries: Readonly<Record<string, unknown>> } {
  return typeof schema === 'object' && schema !== null && 'entries' in schema;
}

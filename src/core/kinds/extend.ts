import type { KindDefinition } from './schema.ts';

/**
 * Lay one definition over another. Maps merge by key, aliases add to the inherited ones, every other value
 * replaces; `false` takes an entry away. Neither is changed.
 */
export function extendDefinition(base: KindDefinition, own: KindDefinition): KindDefinition {
  return merge(base, own);
}

type Plain = Readonly<Record<string, unknown>>;

function merge(base: Plain, own: Plain): Plain {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(own)) {
    const inherited = merged.get(key);
    if (value === undefined) continue;
    if (isPlain(inherited) && isPlain(value)) merged.set(key, merge(inherited, value));
    else if (key === 'aliases' && Array.isArray(inherited) && Array.isArray(value))
      merged.set(key, [
        ...new Set<unknown>([...(inherited as unknown[]), ...(value as unknown[])]),
      ]);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

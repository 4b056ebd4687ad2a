import type { Catalog } from '../../catalog/catalog.ts';

/** Somebody who may be named, and how often records do. */
export interface KnownPerson {
  /** `@priya`, else the name or address as written. */
  readonly name: string;
  readonly count: number;
}

/** Where repositories say who owns their files, relative to the root, the first one counts. */
export const OWNER_FILES: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

/** The owners that a CODEOWNERS file names, in their order: `@priya`, `@org/team`, `a@b.c`. */
export function ownersIn(text: string): readonly string[] {
  const owners = new Set<string>();
  for (const line of text.split('\n')) {
    const [, ...words] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    for (const word of words)
      if (/^@?[\w.+-]+(?:[@/][\w./-]*)?$/.test(word) && word.includes('@')) owners.add(word);
  }
  return [...owners];
}

/** More than this nobody scrolls through; what is typed finds those that are named most. */
const ENOUGH = 300;

const known = new WeakMap<Catalog, readonly KnownPerson[]>();

/** Whom the records of a catalog name in their fields, the most frequent first, then the owners that none names. */
export function peopleOf(catalog: Catalog, owners: readonly string[]): readonly KnownPerson[] {
  let people = known.get(catalog);
  if (!people) known.set(catalog, (people = namedIn(catalog)));
  const met = new Set(people.map(({ name }) => name.toLowerCase()));
  const others = owners
    .filter((name) => !met.has(name.toLowerCase()))
    .map((name) => ({ name, count: 0 }));
  return [...people, ...others].slice(0, ENOUGH);
}

function namedIn(catalog: Catalog): readonly KnownPerson[] {
  const counts = new Map<string, KnownPerson>();
  for (const record of catalog.records)
    for (const { value } of record.fields.values()) {
      if (value.type !== 'people') continue;
      for (const person of value.people) {
        const name = person.handle ?? person.name;
        if (!isName(name)) continue;
        const key = name.toLowerCase();
        const before = counts.get(key);
        counts.set(key, { name: before?.name ?? name, count: (before?.count ?? 0) + 1 });
      }
    }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  );
}

/** A placeholder or half a sentence is nobody. */
function isName(name: string): boolean {
  return (
    name.length <= 60 &&
    /^@?[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’@/_+-]*$/u.test(name) &&
    !/^(?:tbd|todo|none|n\/a|-)$/i.test(name)
  );
}

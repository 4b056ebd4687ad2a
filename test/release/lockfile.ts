import { readFileSync } from 'node:fs';

/** A package that is shipped within the bundles. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the lockfile has it, an SPDX expression. */
  readonly licence: string;
  /** Where it lies, relative to the project's root. */
  readonly folder: string;
  /** `sha512-…`. */
  readonly integrity: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** All packages that production needs, by name, and the names of those that are asked for directly. */
export function shippedPackages(path: string): {
  readonly packages: readonly Shipped[];
  readonly direct: ReadonlySet<string>;
} {
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  const shipped = Object.entries(packages).flatMap(([folder, locked]): Shipped[] => {
    const { dev, devOptional, optional, peer } = locked;
    // What is there for us, or for whoever has it anyway, is in no bundle.
    if (folder === '' || [dev, devOptional, optional, peer].includes(true)) return [];
    return [
      {
        name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: locked.version ?? '',
        licence: locked.license ?? 'none',
        folder,
        integrity: locked.integrity ?? '',
      },
    ];
  });
  return {
    packages: shipped.sort((a, b) => (a.name < b.name ? -1 : 1)),
    direct: new Set(Object.keys(packages['']?.dependencies ?? {})),
  };
}

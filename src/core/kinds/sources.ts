import type { KindSource } from './load.ts';

/**
 * Gather the files of kinds: each folder with a `kind.yaml` is one, with its template `record.md.hbs` and templates
 * for dialects, `dialects/<id>.md.hbs`.
 *
 * @param files Texts by POSIX path.
 * @param origin What to call the definitions instead of their paths: `built-in` for our own.
 */
export function kindSources(files: ReadonlyMap<string, string>, origin?: string): KindSource[] {
  return [...files]
    .filter(([path]) => isDefinition(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, definition]) => {
      const folder = path.slice(0, -'kind.yaml'.length);
      const dialects: [string, string][] = [];
      for (const [other, text] of files) {
        if (!other.startsWith(`${folder}dialects/`)) continue;
        const id = /^([^/]+)\.md\.hbs$/.exec(other.slice(folder.length + 'dialects/'.length))?.[1];
        if (id !== undefined) dialects.push([id, text]);
      }
      return {
        path: origin ?? path,
        definition,
        template: files.get(`${folder}record.md.hbs`),
        dialects: Object.fromEntries(dialects),
      };
    });
}

/** Whether a file below the folder of kinds defines one. */
export function isDefinition(path: string): boolean {
  return /(?:^|\/)kind\.yaml$/.test(path);
}

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kindSources, type KindSource } from '../../src/core/index.ts';

const templates = new URL('../../templates/', import.meta.url);

let sources: KindSource[] | undefined;

/**
 * The kinds that ship with Leadline, read from `templates/` once. The definitions are JSON, as in the built package:
 * parsing YAML would take most of the time of a test.
 */
export function builtInKinds(): KindSource[] {
  return (sources ??= readSources());
}

function readSources(): KindSource[] {
  const paths = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:yaml|hbs)$/.test(path));
  const files = paths.map((path): [string, string] => [
    path,
    readFileSync(new URL(path, templates), 'utf8'),
  ]);
  for (const file of files) if (file[0].endsWith('.yaml')) file[1] = JSON.stringify(parse(file[1]));
  return kindSources(new Map(files), 'built-in');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindSources, type KindSource } from '../core/index.ts';

/**
 * Read the kinds that ship with Leadline.
 *
 * @param templates Their folder, or the one JSON file that the build makes of it (texts by path): that is faster.
 * @throws when they cannot be read: an installation without its kinds is broken.
 */
export function builtInKinds(templates: string): readonly KindSource[] {
  const files = templates.endsWith('.json')
    ? (JSON.parse(readFileSync(templates, 'utf8')) as Record<string, string>)
    : filesOf(templates);
  return kindSources(new Map(Object.entries(files)), 'built-in');
}

function filesOf(templates: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(templates, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml') || path.endsWith('.hbs'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(templates, path), 'utf8')]),
  );
}

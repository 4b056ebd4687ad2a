import { readdirSync, readFileSync } from 'node:fs';
import { loadKinds } from '../../../src/core/kinds/load.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';

const templates = new URL('../../../templates/', import.meta.url);

const { kinds } = loadKinds(
  readdirSync(templates).map((id) => ({
    path: `templates/${id}/kind.yaml`,
    definition: readFileSync(new URL(`${id}/kind.yaml`, templates), 'utf8'),
    template: '',
  })),
);

/** A kind that we ship, as its definition says. */
export function builtIn(id: string): Kind {
  const kind = kinds.get(id);
  if (!kind) throw new Error(`Unexpected kind ${id}, expected one of ${[...kinds.keys()].join()}.`);
  return kind;
}

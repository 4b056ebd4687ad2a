import { loadKinds } from '../../../src/core/kinds/load.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';

const { kinds } = loadKinds(builtInKinds());

/** A kind that we ship, as its definition says. */
export function builtIn(id: string): Kind {
  const kind = kinds.get(id);
  if (!kind) throw new Error(`Unexpected kind ${id}, expected one of ${[...kinds.keys()].join()}.`);
  return kind;
}

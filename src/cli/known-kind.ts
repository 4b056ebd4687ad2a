import type { Kind } from '../core/index.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';
import { list } from './text/words.ts';

/**
 * The kind that `--kind` names.
 *
 * @throws CliFailure for one that is not known.
 */
export function knownKind(named: string, kinds: ReadonlyMap<string, Kind>): Kind {
  const kind = kinds.get(named);
  if (kind) return kind;
  throw new CliFailure(
    `Unexpected kind “${plain(named)}”, expected ${list([...kinds.keys()], 'or')}.`,
  );
}

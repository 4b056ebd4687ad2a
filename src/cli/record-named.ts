import { resolve } from 'node:path';
import { recordsNamed, type DecisionRecord, type Project } from '../core/index.ts';
import { toPosix } from './disk/walk.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';
import { list as inWords } from './text/words.ts';

/** From where a reference is to be understood. */
interface Standpoint {
  readonly cwd: string;
  readonly root: string;
  /** Of several records with one number, those of this kind are meant. */
  readonly kind?: string;
}

/**
 * The record that a path, a file name, an id or a number means.
 *
 * @throws CliFailure when there is none, or more than one.
 */
export function recordNamed(
  reference: string,
  project: Project,
  { cwd, root, kind }: Standpoint,
): DecisionRecord {
  const path = toPosix(root, resolve(cwd, reference));
  const [only, ...others] = recordsNamed(reference, project.catalog.records, { path, kind });
  if (!only)
    throw new CliFailure(
      `Unexpected reference “${plain(reference)}”, expected the path, id or number of a record.`,
    );
  if (others.length > 0)
    throw new CliFailure(
      `Unexpected reference “${plain(reference)}”, which could mean ` +
        `${inWords(
          [only, ...others].map((record) => plain(record.path)),
          'or',
        )}; name the path.`,
    );
  return only;
}

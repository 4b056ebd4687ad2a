import { resolve } from 'node:path';
import type { DecisionRecord, Project } from '../core/index.ts';
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
  const { records } = project.catalog;
  const wanted = reference.replaceAll('\\', '/').replace(/^\.\//, '');
  const path = toPosix(root, resolve(cwd, reference));
  const exact = records.find((record) => record.path === wanted || record.path === path);
  if (exact) return exact;
  const number = /^#?\d{1,7}$/.test(wanted) ? Number(wanted.replace('#', '')) : undefined;
  // `ADR-7` and `@adr 7` mean ADR-0007.
  const [, prefix, digits] = /^@?(\p{L}[\p{L}\d_-]*?)[-_ #]?(\d{1,7})$/u.exec(wanted) ?? [];
  const numbered = (record: DecisionRecord): boolean =>
    record.number?.value === Number(digits) &&
    record.id.toLowerCase().replace(/[-_ #]?\d+$/, '') === prefix?.toLowerCase();
  const meant = records.filter(
    (record) =>
      record.file.base === wanted ||
      record.id.toLowerCase() === wanted.toLowerCase() ||
      record.file.base.replace(/\.[a-z]+$/i, '') === wanted ||
      (number !== undefined && record.number?.value === number) ||
      (digits !== undefined && numbered(record)),
  );
  const ofKind = kind === undefined ? [] : meant.filter((record) => record.kind === kind);
  const [only, ...others] = ofKind.length > 0 ? ofKind : meant;
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

import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DecisionRecord, Project } from '../core/index.ts';
import { toPosix } from './disk/walk.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';
import { list } from './text/words.ts';

interface Surroundings {
  readonly project: Project;
  readonly root: string;
  readonly cwd: string;
  /** The kind that a number alone means; undefined for any. */
  readonly kind?: string;
}

/**
 * The record that a path, an id or a number on the command line means. A path may be relative to the working directory
 * or to the root.
 *
 * @throws CliFailure when there is none, or when it could be several.
 */
export function findRecord(
  reference: string,
  { project, root, cwd, kind }: Surroundings,
): DecisionRecord {
  const { catalog } = project;
  const wanted = reference.replaceAll('\\', '/').replace(/^\.\//, '');
  const here = catalog.get(pathBelow(root, cwd, reference) ?? '') ?? catalog.get(wanted);
  if (here) return here;
  const id = wanted.toLowerCase().replace(/^@/, '');
  const number = /^(?:([\p{L}][\p{L}\d_-]*?)[-_ #]*)?(\d{1,7})$/u.exec(id);
  const named = catalog.records.filter(
    (record) =>
      record.file.base.toLowerCase() === wanted.toLowerCase() || record.id.toLowerCase() === id,
  );
  const numbered = catalog.records.filter(
    (record) =>
      number !== null &&
      record.number?.value === Number(number[2]) &&
      (number[1] === undefined
        ? kind === undefined || record.kind === kind
        : record.id.toLowerCase().startsWith(`${number[1]}-`) || record.kind === number[1]),
  );
  const meant = named.length > 0 ? named : numbered;
  const [only, ...others] = meant;
  if (!only)
    throw new CliFailure(
      `Unexpected reference “${plain(reference)}”, expected the path, id or number of a record.`,
    );
  if (others.length === 0) return only;
  throw new CliFailure(
    `Unexpected reference “${plain(reference)}”, which could mean ` +
      `${list(
        meant.map(({ path }) => plain(path)),
        'or',
      )}; name the path.`,
  );
}

/** A path as reports write it; undefined for one outside the root. It need not exist. */
export function pathBelow(root: string, cwd: string, named: string): string | undefined {
  const path = resolve(cwd, named);
  const real = existsSync(path) ? realpathSync(path) : path;
  return toPosix(existsSync(root) ? realpathSync(root) : root, real) ?? toPosix(root, path);
}

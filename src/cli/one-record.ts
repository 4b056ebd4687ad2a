import type { DecisionRecord, Project } from '../core/index.ts';
import { CliFailure } from './io.ts';
import { plain } from './text/plain.ts';
import { list as inWords } from './text/words.ts';

/**
 * The record that somebody means by a path, a file's name, an id or a number.
 *
 * @param kind Numbers are those of records of this kind; default: of any.
 * @throws CliFailure when there is none, or more than one.
 */
export function oneRecord(reference: string, { catalog }: Project, kind?: string): DecisionRecord {
  const { records } = catalog;
  const wanted = reference.replaceAll('\\', '/').replace(/^\.\//, '');
  const number = /^\d{1,7}$/.test(wanted) ? Number(wanted) : undefined;
  const exact = records.filter(({ path }) => path === wanted);
  const meant =
    exact.length > 0
      ? exact
      : records.filter(
          (record) =>
            record.file.base === wanted ||
            record.id.toLowerCase() === wanted.toLowerCase() ||
            (number !== undefined &&
              (kind === undefined || record.kind === kind) &&
              record.number?.value === number),
        );
  const [only, ...others] = meant;
  if (!only)
    throw new CliFailure(
      `Unexpected reference “${plain(reference)}”, expected the path, id or number of a record.`,
    );
  if (others.length > 0)
    throw new CliFailure(
      `Unexpected reference “${plain(reference)}”, which could mean ` +
        `${inWords(
          meant.map(({ path }) => plain(path)),
          'or',
        )}; name the path.`,
    );
  return only;
}

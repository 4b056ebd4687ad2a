import type { Catalog } from '../catalog/catalog.ts';
import type { ScaffoldRequest } from './scaffold.ts';

/** A number of more digits than this is a date or a time stamp. */
const MAX_DIGITS = 7;

/**
 * The number that a file name begins with, after what stands before numbers in its folder; undefined for none.
 *
 * @param prefix `ADR-`, or empty; compared without case.
 */
export function numberIn(name: string, prefix: string): number | undefined {
  if (!name.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  const rest = name.slice(prefix.length);
  if (/^\d{4}-\d{2}-\d{2}/.test(rest)) return undefined;
  const digits = /^\d+/.exec(rest)?.[0];
  return digits === undefined || digits.length > MAX_DIGITS ? undefined : Number(digits);
}

/** The number after the highest that is in use in a folder, or taken elsewhere. Gaps stay: a number is never reused. */
export function nextNumber(
  folder: string,
  prefix: string,
  catalog: Catalog,
  request: Pick<ScaffoldRequest, 'takenNumbers' | 'takenPaths'>,
): number {
  let highest = 0;
  const see = (number: number | undefined): void => {
    if (number !== undefined && number > highest) highest = number;
  };
  const below = folder === '' ? '' : `${folder}/`;
  const seePath = (path: string): void => {
    if (path.startsWith(below)) see(numberIn(path.slice(below.length), prefix));
  };
  for (const path of catalog.files ?? []) seePath(path);
  for (const { path } of catalog.skipped) seePath(path);
  for (const path of request.takenPaths ?? []) seePath(path);
  for (const { file } of catalog.records) {
    const wanted = prefix.replace(/[-_ ]$/, '').toLowerCase();
    if (file.folder === folder && (file.prefix ?? '').toLowerCase() === wanted) see(file.number);
  }
  for (const number of request.takenNumbers) see(number);
  return highest + 1;
}

import type { DecisionRecord } from '../records/record.ts';
import { idPrefix } from '../records/id-prefix.ts';

/**
 * The records that a reference from outside of records means: a path, a file name with or without its ending, an id or
 * a number. More than one where it leaves a choice.
 *
 * @param path The reference as a path relative to the root, where the caller understands it as one.
 * @param kind Of several records with one number, those of this kind are meant.
 */
export function recordsNamed(
  reference: string,
  records: readonly DecisionRecord[],
  { path, kind }: { readonly path?: string | undefined; readonly kind?: string | undefined } = {},
): readonly DecisionRecord[] {
  const wanted = reference.replaceAll('\\', '/').replace(/^\.\//, '');
  const exact = records.find((record) => record.path === wanted || record.path === path);
  if (exact) return [exact];
  const number = /^#?\d{1,7}$/.test(wanted) ? Number(wanted.replace('#', '')) : undefined;
  // `ADR-7` and `@adr 7` mean ADR-0007.
  const [, prefix, digits] = /^@?(\p{L}[\p{L}\d_-]*?)[-_ #]?(\d{1,7})$/u.exec(wanted) ?? [];
  const numbered = (record: DecisionRecord): boolean =>
    record.number?.value === Number(digits) &&
    idPrefix(record.id.toLowerCase()) === prefix?.toLowerCase();
  const meant = records.filter(
    (record) =>
      record.file.base === wanted ||
      record.id.toLowerCase() === wanted.toLowerCase() ||
      record.file.base.replace(/\.[a-z]+$/i, '') === wanted ||
      (number !== undefined && record.number?.value === number) ||
      (digits !== undefined && numbered(record)),
  );
  const ofKind = kind === undefined ? [] : meant.filter((record) => record.kind === kind);
  return ofKind.length > 0 ? ofKind : meant;
}

import type { DecisionRecord } from '../records/record.ts';
import { normalizePath, relativePath } from '../text/paths.ts';
import type { Mention, MentionedNumber } from './mention.ts';
import { idPrefix } from '../records/id-prefix.ts';

/**
 * A mention of one record as a mention of another, in the same notation: `@adr 12` becomes `@adr 31`,
 * `../adr/0012-a.md` becomes `../adr/0031-b.md`.
 *
 * @param path The file that mentions, which relative paths start from.
 */
export function rewriteMention(
  path: string,
  mention: Mention,
  from: DecisionRecord,
  to: DecisionRecord,
): string {
  if (!mention.number) return rewritePath(path, mention.text, from, to);
  const { number } = to;
  // What has no number can only be named by its file.
  return number ? rewriteNumber(mention, mention.number, from, to, number.raw) : to.path;
}

function rewriteNumber(
  { text, range }: Mention,
  { prefix, digits, slug }: MentionedNumber,
  from: DecisionRecord,
  to: DecisionRecord,
  number: string,
): string {
  const start = digits.start - range.start;
  const end = digits.end - range.start;
  const written = text.slice(start, end);
  const value = String(Number(number));
  const padded = written.startsWith('0') ? value.padStart(written.length, '0') : value;
  // A full number such as 0012 stays one where the other's own is padded too.
  const digitsNow = written === from.number?.raw ? number : padded;
  const before = text.slice(0, start);
  const head =
    prefixOf(from) === prefixOf(to) ? before : before.replace(prefix, () => prefixOf(to) || prefix);
  return `${head}${digitsNow}${slug === '' ? '' : `${text.charAt(end)}${to.file.slug}`}`;
}

function prefixOf({ id }: DecisionRecord): string {
  return idPrefix(id);
}

function rewritePath(
  path: string,
  written: string,
  from: DecisionRecord,
  to: DecisionRecord,
): string {
  const encode = written.includes('%') ? encodeURI : (text: string): string => text;
  const old = encode(from.path);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (written === old || written.endsWith(`/${old}`))
    return written.slice(0, written.length - old.length) + encode(to.path);
  if (normalizePath(`${folder}/${written}`) === old) {
    const relative = encode(relativePath(path, to.path));
    return written.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
  }
  // The end of its path: as many steps of the other's, where they are in the same place.
  const steps = written.split('/').length;
  const parent = (record: DecisionRecord): string => record.path.split('/').slice(0, -1).join('/');
  if (!parent(from).endsWith(parent(to)) && !parent(to).endsWith(parent(from)))
    return encode(to.path);
  return encode(to.path.split('/').slice(-steps).join('/'));
}

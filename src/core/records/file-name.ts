import type { FileName } from './record.ts';
import { withoutEnd } from '../text/end-before.ts';

/** Names of the one document in a folder that is a record. */
const MAIN = /^(?:readme|index|decision|adr|rfc|proposal)$/i;

const DAY = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=$|[-_. T])[-_. ]*/;
const MONTH = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])(?=$|[-_. ])[-_. ]*/;
/** `202012-title`: a number of six digits is a month. */
const SHORT_MONTH = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(?=[-_. ])[-_. ]+(?=\p{L})/u;
/** `ADR-2024-05-02-title`: a day behind what says that it is a record. */
const NAMED_DAY =
  /^(?:adr|rfc|decision|dr|ad)[-_ ]{1,2}(?=(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:$|[-_. ]))/i;
const STAMP = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4,6}(?=$|[-_. ])[-_. ]*/;
const NUMBER = /^#?(\d{1,7})(?=$|[^\p{L}\p{N}.]|\.(?!\d))[-_.\s]*/u;
const OF_YEAR = /^(\d{2,4})(?=$|[-_. ])[-_. ]*/;
const PREFIX = /^(\p{L}[\p{L}\p{N}]{0,20})(?:[-_ ]+|\.(?=\d))/u;
const GLUED = /^(?:\p{L}{2,10}(?=\d{2,6}(?:$|[-_. ]))|\p{Lu}(?=0\d{1,4}(?:$|[-_. ])))/u;
const LATE_DAY = /[-_. ]((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$/;

/**
 * What a path says about its record: `0012-title.md`, `ADR-012_Title.md`, `2024-05-02-title.md`,
 * `20240502-title.md`, `ARCH-001-title.md`, `title.md`, `0012-title/README.md`.
 *
 * @param numbered Whether records of this kind have numbers: `2027-h1.md` is a period in one that has none.
 */
export function readFileName(path: string, numbered = true): FileName {
  if (last.path !== path || last.numbered !== numbered)
    last = { path, numbered, name: readPath(path, numbered) };
  return last.name;
}

/** Each path is asked for several times in a row. */
let last = { path: '', numbered: true, name: readPath('', true) };

function readPath(path: string, numbered: boolean): FileName {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash);
  const base = path.slice(slash + 1);
  const stem = withoutExtension(base);
  if (MAIN.test(stem) && slash > 0) {
    const above = folder.slice(folder.lastIndexOf('/') + 1);
    const named = readStem(above, numbered);
    if (isRecordName(named)) return { folder, base, ...named };
  }
  return { folder, base, ...readStem(stem, numbered) };
}

/** The folder that a record's siblings share: for `0012-title/README.md` the one above. */
export function scopeOf(file: FileName): string {
  if (!isInOwnFolder(file)) return file.folder;
  return file.folder.slice(0, Math.max(0, file.folder.lastIndexOf('/')));
}

/** Whether the record is a folder's main document, named by the folder: `0012-title/README.md`. */
export function isInOwnFolder(file: FileName): boolean {
  if (!MAIN.test(withoutExtension(file.base)) || file.folder === '') return false;
  const above = file.folder.slice(file.folder.lastIndexOf('/') + 1);
  return isRecordName(readStem(above, true));
}

/** Whether a file or folder name is that of a record: a number or a date, and words. */
export function isRecordName(name: Pick<FileName, 'number' | 'date' | 'slug' | 'prefix'>): boolean {
  const counted = name.number !== undefined || name.date !== undefined;
  return counted && (name.slug !== '' || name.prefix !== undefined);
}

/** What the name of a file, without its extension, or of a folder says. */
export function readStem(stem: string, numbered = true): Omit<FileName, 'folder' | 'base'> {
  let rest = stem.replace(NAMED_DAY, '');
  let date: string | undefined;
  let prefix: string | undefined;
  let numberText: string | undefined;
  const day = STAMP.exec(rest) ?? DAY.exec(rest);
  const month = day ? undefined : (MONTH.exec(rest) ?? SHORT_MONTH.exec(rest));
  if (day) date = `${day[1]}-${day[2]}-${day[3]}`;
  else if (month && month[0].length < rest.length) date = `${month[1]}-${month[2]}`;
  if (date !== undefined) rest = rest.slice((day ?? month)?.[0].length);
  if (numbered) {
    const found = takeNumber(rest);
    if (found) ({ prefix, numberText, rest } = found);
  }
  const late = date === undefined && numberText === undefined ? LATE_DAY.exec(rest) : null;
  if (late) {
    date = `${late[1]}-${late[2]}-${late[3]}`;
    rest = rest.slice(0, late.index);
  }
  return {
    prefix,
    number: numberText === undefined ? undefined : Number(numberText),
    numberText,
    slug: rest,
    date,
  };
}

/** A number at the front, or after up to five words of which at least one is in capitals or says what it is. */
function takeNumber(
  stem: string,
): { prefix: string | undefined; numberText: string; rest: string } | undefined {
  let at = 0;
  for (let words = 0; words < 6; words++) {
    const rest = stem.slice(at);
    const number = NUMBER.exec(rest);
    if (number) {
      const prefix = withoutEnd(stem.slice(0, at), /[-_ .]/);
      if (prefix !== '' && !isPrefix(prefix)) return undefined;
      const after = rest.slice(number[0].length);
      // `ADR-2025-003-title`: the third of a year.
      const ofYear = /^(?:19|20)\d\d$/.test(number[1] ?? '') ? OF_YEAR.exec(after) : null;
      return {
        prefix: prefix === '' ? undefined : prefix,
        numberText: ofYear?.[1] ?? number[1] ?? '',
        rest: ofYear ? after.slice(ofYear[0].length) : after,
      };
    }
    const glued = GLUED.exec(rest);
    const word = glued ?? PREFIX.exec(rest);
    if (!word) return undefined;
    at += word[0].length;
  }
  return undefined;
}

/** Words that people put before a number to name a series of documents: ADR, RFC, KEP, EIP. */
export const SERIES =
  /^(?:m?adrs?|rf[cd]|[a-z]ep|[a-z]{1,3}ip|erc|se|dr|ad|dd|decision|record|proposal|scope|ticket|task|design)$/i;

/** Words before a number that make it the record's: `ADR`, `ARCH`, `ODH-ADR-Operator`; not `top` in `top-10-reasons`. */
function isPrefix(text: string): boolean {
  return text
    .split(/[-_ ]+/)
    .some(
      (word) => SERIES.test(word) || (word === word.toUpperCase() && word !== word.toLowerCase()),
    );
}

/** The extensions of a document that can be a record. */
export function isMarkdown(path: string): boolean {
  return path.endsWith('.md') || /\.(?:md|markdown|mdx)$/i.test(path);
}

/** A base name without its Markdown extension. */
export function withoutExtension(base: string): string {
  if (base.endsWith('.md')) return base.slice(0, -3);
  return base.replace(/\.(?:md|markdown|mdx|html?|rst|adoc)$/i, '');
}

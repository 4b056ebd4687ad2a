import { SaidError, say } from '../text/message.ts';
import type { Resolution } from '../catalog/catalog.ts';
import type { Host } from '../host.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionReader } from '../mentions/reader.ts';
import type { Project } from '../project.ts';
import { isInOwnFolder, readFileName, scopeOf } from '../records/file-name.ts';
import { titleNumber } from '../rules/support/title-number.ts';
import type { DecisionRecord } from '../records/record.ts';
import { nextNumber } from '../scaffold/number.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { besides, linkedText } from './beside.ts';
import { inLinks, renumbered } from './digits.ts';

/** A record cannot get another number; the message is a sentence for the user. */
export class RenumberError extends SaidError {
  override readonly name = 'RenumberError';
}

/** A file gets another name. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A place that may cite the record, and cannot be told to. */
export interface Doubt {
  readonly path: string;
  readonly range: Range;
  readonly text: string;
}

/** All that has to happen for a record to carry another number; everything or nothing. */
export interface Renumbering {
  readonly from: number;
  readonly to: number;
  /** The record's own file; for one in a folder of its own, all files in it. */
  readonly renames: readonly Rename[];
  /** By the path that a file has before it is renamed. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The texts that the edits speak of. */
  readonly texts: ReadonlyMap<string, string>;
  /** Places left alone: another record carries the number too, and either could be meant. */
  readonly doubts: readonly Doubt[];
}

export interface RenumberRequest {
  readonly record: DecisionRecord;
  /** Undefined for the next free one. */
  readonly number: number | undefined;
  /** Paths of records on other branches, whose numbers are taken. */
  readonly takenPaths?: ReadonlySet<string>;
  /** Files to look for citations in; default: all below the root. */
  readonly files?: Iterable<string>;
  /** Called between slices of work. */
  readonly pause?: (done: number, total: number) => Promise<void> | void;
}

const SLICE = 64;

/**
 * Work out how to give a record another number: its file, its title, and every citation in records, other texts and
 * comments of code. Nothing is written.
 *
 * @throws RenumberError when the record has no number, or the wanted one is taken.
 */
export async function planRenumber(
  project: Project,
  host: Pick<Host, 'read'>,
  { record, number, takenPaths = new Set(), files, pause }: RenumberRequest,
): Promise<Renumbering> {
  const { number: old, file } = record;
  if (!old || file.number === undefined || file.numberText === undefined)
    throw new RenumberError(
      say`Unexpected record “${record.path}”, expected one with a number in its name.`,
    );
  const to = number ?? nextOf(record, project, takenPaths);
  if (to === old.value && to === file.number)
    throw new RenumberError(say`“${record.path}” carries the number ${to} already.`);
  refuseTaken(record, to, project, takenPaths);
  const renames = renamesFor(record, to, project);
  const edits = new Map<string, readonly TextEdit[]>();
  const texts = new Map<string, string>();
  const doubts: Doubt[] = [];
  const citing = new Citations(record, to, project);
  const wanted = [...new Set([record.path, ...(files ?? project.catalog.files ?? [])])]
    .filter((path) => citing.wants(path))
    .sort();
  for (let at = 0; at < wanted.length; at += SLICE) {
    await pause?.(at, wanted.length);
    const slice = wanted.slice(at, at + SLICE);
    const reads = await Promise.all(slice.map((path) => host.read(path)));
    for (const [index, path] of slice.entries()) {
      const read = reads[index];
      if (!read?.ok) continue;
      const found = citing.in(path, read.text);
      doubts.push(...found.doubts);
      if (found.edits.length === 0) continue;
      edits.set(path, found.edits);
      texts.set(path, read.text);
    }
  }
  return { from: old.value, to, renames, edits, texts, doubts };
}

function nextOf(record: DecisionRecord, project: Project, takenPaths: ReadonlySet<string>): number {
  const stem = nameOf(record);
  const prefix = stem.slice(0, Math.max(0, stem.indexOf(record.file.numberText ?? '')));
  return nextNumber(scopeOf(record.file), prefix, project.catalog, {
    takenNumbers: new Set(),
    takenPaths,
  });
}

function refuseTaken(
  record: DecisionRecord,
  to: number,
  project: Project,
  takenPaths: ReadonlySet<string>,
): void {
  if (!Number.isSafeInteger(to) || to < 0 || to > 9_999_999)
    throw new RenumberError(say`Unexpected number ${to}, expected a whole one from 0 to 9999999.`);
  const folder = scopeOf(record.file);
  const clash = project.catalog.records.find(
    (other) =>
      other !== record &&
      other.number?.value === to &&
      scopeOf(other.file) === folder &&
      (other.file.prefix ?? '').toLowerCase() === (record.file.prefix ?? '').toLowerCase(),
  );
  if (clash)
    throw new RenumberError(say`The number ${to} is that of “${clash.path}”; name another one.`);
  const target = renamesFor(record, to, project).find(({ to: path }) => project.has(path));
  if (target) throw new RenumberError(say`“${target.to}” is there already; name another number.`);
  const elsewhere = [...takenPaths].find((path) => {
    const file = readFileName(path);
    return (
      file.number === to &&
      scopeOf(file) === folder &&
      (file.prefix ?? '').toLowerCase() === (record.file.prefix ?? '').toLowerCase()
    );
  });
  if (elsewhere !== undefined)
    throw new RenumberError(
      say`The number ${to} is that of “${elsewhere}” on another branch; name another one.`,
    );
}

/** The file's new name; or the folder's, with all files in it. */
function renamesFor(record: DecisionRecord, to: number, project: Project): readonly Rename[] {
  const { path, file } = record;
  const own = isInOwnFolder(file);
  const old = own ? file.folder : path;
  const slash = old.lastIndexOf('/') + 1;
  const name = renumbered(old.slice(slash), file.numberText ?? '', to);
  const next = old.slice(0, slash) + name;
  if (!own) return [{ from: path, to: next }];
  return [...(project.catalog.files ?? [path])]
    .filter((one) => one.startsWith(`${old}/`))
    .sort()
    .map((one) => ({ from: one, to: next + one.slice(old.length) }));
}

/** The file's base name, or its folder's for a record in a folder of its own. */
function nameOf({ file }: DecisionRecord): string {
  return isInOwnFolder(file) ? file.folder.slice(file.folder.lastIndexOf('/') + 1) : file.base;
}

/** Finds the places that cite one record. */
class Citations {
  readonly #record: DecisionRecord;
  readonly #to: number;
  readonly #project: Project;
  readonly #stem: string;
  readonly #newStem: string;

  constructor(record: DecisionRecord, to: number, project: Project) {
    this.#record = record;
    this.#to = to;
    this.#project = project;
    this.#stem = nameOf(record).replace(/\.(?:md|mdx|markdown)$/i, '');
    this.#newStem = renumbered(this.#stem, record.file.numberText ?? '', to);
  }

  wants(path: string): boolean {
    const { catalog, config } = this.#project;
    return catalog.get(path) !== undefined || mentionReader(catalog, config).scanner.wants(path);
  }

  in(path: string, text: string): { edits: readonly TextEdit[]; doubts: readonly Doubt[] } {
    const { catalog, config } = this.#project;
    const reader = mentionReader(catalog, config);
    const edits = new Edits();
    const doubts: Doubt[] = [];
    const change = this.#to;
    for (const mention of reader.scanner.scan(path, text)) {
      const resolution = reader.resolve(path, mention);
      if (this.#isMeant(resolution)) {
        if (mention.number) edits.digits(text, mention.number.digits, change);
        else {
          edits.stem(text, mention.range, this.#stem, this.#newStem);
          this.#aroundLink(path, text, mention, edits);
        }
      } else if (this.#isDoubtful(resolution))
        doubts.push({ path, range: mention.range, text: mention.text });
    }
    const here = catalog.get(path);
    // The catalog's reading speaks of the catalog's text.
    if (here?.text === text) this.#inRecord(here, edits, doubts);
    return { edits: edits.all(), doubts: doubts.filter(({ range }) => !edits.touches(range)) };
  }

  #isMeant(resolution: Resolution): boolean {
    return resolution.type === 'record' && resolution.record === this.#record;
  }

  #isDoubtful(resolution: Resolution): boolean {
    return resolution.type === 'ambiguous' && resolution.records.includes(this.#record);
  }

  /** A bare number that a link shows, an anchor behind it, and a cell of a table that holds nothing but the number. */
  #aroundLink(path: string, text: string, { range }: Mention, edits: Edits): void {
    const { number } = this.#record;
    if (!number) return;
    const shown = linkedText(text, range);
    if (shown) edits.leading(text, shown, number.value, this.#to);
    edits.anchor(text, range.end, number.value, this.#to);
    if (!this.#project.catalog.get(path)?.relations.some((one) => meets(one.range, range)))
      for (const cell of besides(text, range)) edits.whole(text, cell, number.value, this.#to);
  }

  #inRecord(here: DecisionRecord, edits: Edits, doubts: Doubt[]): void {
    const { catalog } = this.#project;
    const { number } = this.#record;
    if (!number) return;
    if (here === this.#record) {
      const titled = titleNumber(here);
      if (titled?.number === number.value) edits.digits(here.text, titled.range, this.#to);
      edits.digits(here.text, digitsIn(here.text, number.range), this.#to);
      for (const link of here.links)
        if (link.url.startsWith('#'))
          edits.anchor(here.text, link.destination.start, number.value, this.#to);
    }
    for (const { relation, range } of here.relations.map((one) => ({
      relation: one,
      range: one.range,
    }))) {
      const resolution = catalog.resolve(here, relation.target);
      if (this.#isMeant(resolution)) {
        if (edits.touches(range)) continue;
        if (!edits.stem(here.text, range, this.#stem, this.#newStem))
          edits.leading(here.text, range, number.value, this.#to);
      } else if (this.#isDoubtful(resolution) && !doubts.some((one) => meets(one.range, range)))
        doubts.push({ path: here.path, range, text: here.text.slice(range.start, range.end) });
    }
    for (const link of here.links) {
      if (link.type === 'reference' || link.type === 'autolink') continue;
      const target = link.type === 'wiki' ? `[[${link.url}]]` : link.url;
      if (link.url.startsWith('#') || !this.#isMeant(catalog.resolve(here, target))) continue;
      if (!edits.touches(link.destination)) {
        const renamed = edits.stem(here.text, link.destination, this.#stem, this.#newStem);
        if (!renamed) edits.last(here.text, link.destination, number.value, this.#to);
      }
      edits.leading(here.text, link.text, number.value, this.#to);
    }
  }
}

/** Edits of one text, none of which meet. */
class Edits {
  readonly #edits: TextEdit[] = [];

  all(): readonly TextEdit[] {
    return this.#edits.sort((a, b) => a.range.start - b.range.start);
  }

  touches(range: Range): boolean {
    return this.#edits.some((edit) => meets(edit.range, range));
  }

  /** Digits that are the number. */
  digits(text: string, range: Range, to: number): void {
    if (range.end <= range.start || this.touches(range)) return;
    const written = text.slice(range.start, range.end);
    if (/^\d+$/.test(written)) this.#add(range, renumbered(written, written, to));
  }

  /** The name of the record's file or folder, wherever it stands in a range. */
  stem(text: string, range: Range, stem: string, next: string): boolean {
    const part = text.slice(range.start, range.end);
    let found = false;
    for (const name of new Set([stem, encodeURIComponent(stem), encodeURI(stem)])) {
      const at = part.lastIndexOf(name);
      if (at < 0) continue;
      // Only the number differs: what is replaced is as short as can be.
      const start = range.start + at;
      const [from, to] = inLinks(name, stem, next);
      const whole = { start: start + from.start, end: start + from.end };
      if (!this.touches(whole)) this.#add(whole, to);
      found = true;
      break;
    }
    return found;
  }

  /** A number at the front of a range: `12. Title`, `0012 - Title`, `#12`. */
  leading(text: string, range: Range, number: number, to: number): void {
    const part = text.slice(range.start, range.end);
    const match = /^[\s"'`[#*_]*(\d{1,7})(?![\p{L}\d])(?!\.\d)/u.exec(part);
    if (!match?.[1] || Number(match[1]) !== number) return;
    const end = range.start + match[0].length;
    this.digits(text, { start: end - match[1].length, end }, to);
  }

  /** A range that holds nothing but the number. */
  whole(text: string, range: Range, number: number, to: number): void {
    const part = text.slice(range.start, range.end);
    const match = /^\s*(\d{1,7})\s*$/.exec(part);
    if (match?.[1] && Number(match[1]) === number) this.leading(text, range, number, to);
  }

  /** The number as the last step of an address: `/adr/12`. */
  last(text: string, range: Range, number: number, to: number): void {
    const part = text.slice(range.start, range.end);
    const match = /(?:^|[/-])(\d{1,7})\/?(?=[#?]|$)/.exec(part);
    if (!match?.[1] || Number(match[1]) !== number) return;
    const start = range.start + match.index + match[0].indexOf(match[1]);
    this.digits(text, { start, end: start + match[1].length }, to);
  }

  /** `#12-title` right at an offset: the anchor of the record's own heading. */
  anchor(text: string, at: number, number: number, to: number): void {
    const match = /^#(?:[a-z]{1,12}-)?(\d{1,7})(?=[-–]|$|[)\s>"'\]])/iu.exec(
      text.slice(at, at + 40),
    );
    if (!match?.[1] || Number(match[1]) !== number) return;
    const end = at + match[0].length;
    this.digits(text, { start: end - match[1].length, end }, to);
  }

  #add(range: Range, newText: string): void {
    this.#edits.push({ range, newText });
  }
}

function digitsIn(text: string, range: Range): Range {
  const match = /\d+/.exec(text.slice(range.start, range.end));
  if (!match) return { start: range.start, end: range.start };
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}

function meets(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

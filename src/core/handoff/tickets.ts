import { say } from '../text/message.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import { findLinks } from '../markdown/inline.ts';
import { foldKey } from '../records/fold.ts';
import type { Habits } from '../records/habits.ts';
import type { DecisionRecord, FieldValue, Item, Section } from '../records/record.ts';
import { findSection } from '../records/sections.ts';
import { linksOf } from '../rules/support/references.ts';
import { chooseFolder } from '../scaffold/folder.ts';
import { scaffold, type NewFile, type ScaffoldRequest } from '../scaffold/scaffold.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { oneLine } from '../text/one-line.ts';
import { relativePath } from '../text/paths.ts';
import { contains, type Range } from '../text/range.ts';
import { slugOf } from '../views/heading-slug.ts';
import { labelOf } from '../views/record-card.ts';
import { Refusal } from '../writing/draft.ts';

/** The kind of which tickets are. */
const TICKET = 'ticket';
/** The section of a scope doc whose items are handed over, and the one whose items limit them. */
const IN_SCOPE = 'in-scope';
const LIMITS = ['out-of-scope', 'non-goals'] as const;
/** The sections and fields of a ticket that are filled in, as far as its kind has them. */
const CONTEXT = 'context';
const CONSTRAINTS = 'constraints';
const BELONGS_TO = 'scope';
const FROM = 'from';
/** A title of more characters is cut between two words. */
const LONGEST_TITLE = 80;

/** What a scope doc promises, one thing that a ticket can carry. */
export interface ScopeItem {
  /** Counted from 1, in the order of the document. */
  readonly number: number;
  /** What a ticket for it would be called. */
  readonly title: string;
  /** The whole of it, on one line. */
  readonly text: string;
  /** Where it stands in the scope doc. */
  readonly range: Range;
  /** The ticket that it has already; undefined for none. */
  readonly ticket: DecisionRecord | undefined;
}

/** How tickets are to be made. */
export interface TicketsRequest extends Pick<
  ScaffoldRequest,
  'folder' | 'takenPaths' | 'recordFolders' | 'today'
> {
  /** Numbers of items; all that have no ticket yet where left out. */
  readonly items?: readonly number[] | undefined;
  /** Values of further fields of every ticket, by name. */
  readonly answers?: ReadonlyMap<string, string>;
}

/** The tickets to make, in the order of the items. */
export interface TicketsPlan {
  readonly files: readonly (NewFile & { readonly item: ScopeItem })[];
  /** Items that were asked for and have a ticket already. */
  readonly skipped: readonly (ScopeItem & { readonly ticket: DecisionRecord })[];
}

/** What is read and learnt of a root; a `Project` is one. */
export interface TicketsSource {
  readonly catalog: Catalog;
  habits(folder: string): Habits;
  /** A text as a record; undefined when it would be read as none. */
  readAs(path: string, text: string): DecisionRecord | undefined;
}

/** Whether records of a kind have items that tickets can be made of. */
export function canHandOver(kind: Kind): boolean {
  return kind.id !== TICKET && kind.sections.some(({ id, items }) => id === IN_SCOPE && items);
}

/** Where a scope doc begins to say what is in scope: the heading. */
export function handOverPlace(scope: DecisionRecord): Range | undefined {
  return findSection(scope.sections, IN_SCOPE)?.heading;
}

/**
 * What a scope doc has in scope, each with its ticket. A ticket belongs to an item when the item links to it, or when
 * it belongs to the scope doc (by its field, or a link) and has the item's title or quotes its text.
 */
export function scopeItems(scope: DecisionRecord, catalog: Catalog): readonly ScopeItem[] {
  const tickets = ticketsByScope(catalog).get(scope.path) ?? [];
  return itemsOf(scope, IN_SCOPE).map((item, at) => {
    const text = textOf(item, scope);
    const title = titleOf(item);
    return {
      number: at + 1,
      title,
      text,
      range: item.range,
      ticket: linkedTicket(item, scope, catalog) ?? tickets.find((one) => isOf(one, title, text)),
    };
  });
}

/**
 * Plan a ticket for each item that has none, with numbers in a row. Pure: nothing is written.
 *
 * @throws ScaffoldError when no ticket can be made from its template.
 */
export function planTickets(
  scope: DecisionRecord,
  source: TicketsSource,
  request: TicketsRequest,
): TicketsPlan | Refusal {
  const { catalog } = source;
  const kind = catalog.kinds.get(TICKET);
  if (!kind) return new Refusal(say`There is no kind “${TICKET}” here.`);
  if (!canHandOver(catalog.kindOf(scope)))
    return new Refusal(
      say`Unexpected kind “${scope.kind}” of ${scope.path}, expected a record with items in scope.`,
    );
  const items = scopeItems(scope, catalog);
  if (items.length === 0) return new Refusal(say`${scope.path} has nothing in scope yet.`);
  const unknown = request.items?.find((number) => !items.some((item) => item.number === number));
  if (unknown !== undefined)
    return new Refusal(
      say`Unexpected item ${unknown}, expected a number from 1 to ${items.length}.`,
    );
  const wanted = items.filter(({ number }) => request.items?.includes(number) ?? true);
  const folder = chooseFolder(request, kind, catalog);
  const limits = LIMITS.flatMap((role) => itemsOf(scope, role).map((item) => textOf(item, scope)));
  const taken = new Set(request.takenPaths);
  const files: (NewFile & { readonly item: ScopeItem })[] = [];
  for (const item of wanted) {
    if (item.ticket) continue;
    const answers = new Map(request.answers);
    fill(answers, kind, BELONGS_TO, relativePath(`${folder}/ticket.md`, scope.path));
    const owner = ownerOf(scope);
    if (owner !== undefined) fill(answers, kind, FROM, owner);
    const made = scaffold(
      {
        kind: kind.id,
        title: item.title,
        answers,
        folder,
        takenNumbers: new Set(),
        takenPaths: taken,
        ...(request.recordFolders && { recordFolders: request.recordFolders }),
        today: request.today,
      },
      catalog,
      (path) => source.habits(path),
    );
    taken.add(made.path);
    files.push({ ...prefilled(made, item, scope, limits, source), item });
  }
  return {
    files,
    skipped: wanted.filter((item): item is TicketsPlan['skipped'][number] => !!item.ticket),
  };
}

function fill(answers: Map<string, string>, kind: Kind, id: string, value: string): void {
  const field = kind.fields.find((one) => one.id === id);
  if (!field || answers.has(id) || field.aliases.some((alias) => answers.has(alias))) return;
  answers.set(id, value);
}

/** Who hands it over: the owners of the scope doc, as written. */
function ownerOf(scope: DecisionRecord): string | undefined {
  const value: FieldValue | undefined = scope.fields.get('owner')?.value;
  if (value?.type !== 'people' || value.people.length === 0) return undefined;
  return value.people.map(({ name, handle }) => handle ?? name).join(', ');
}

function itemsOf(record: DecisionRecord, role: string): readonly Item[] {
  return record.items(role).filter((item) => textOf(item, record) !== '');
}

/** All that an item says, on one line. A list item is told in its own words, without what is nested in it. */
function textOf({ form, name, text, range }: Item, { text: source }: DecisionRecord): string {
  if (form === 'list') {
    const [first = '', ...more] = source.slice(range.start, range.end).split(/\r\n|[\r\n]/);
    const end = more.findIndex((line) => /^\s*(?:[-*+]|\d{1,9}[.)])\s|^\s*$/.test(line));
    return portable(
      oneLine([first, ...(end === -1 ? more : more.slice(0, end))].join(' '))
        .trim()
        .replace(/^(?:[-*+]|\d{1,9}[.)]) /, '')
        .replace(/^\[[ xX]\] /, ''),
    );
  }
  const whole = oneLine(text).trim();
  return portable(
    foldKey(whole).includes(foldKey(name)) ? whole : [name, whole].filter(Boolean).join(': '),
  );
}

/** Text that may stand in another folder: relative links, which would lead elsewhere from there, become their words. */
function portable(text: string): string {
  const edits: TextEdit[] = [];
  let done = text.length;
  for (const { type, range, text: words, url } of findLinks(text, [
    { start: 0, end: text.length },
  ]).toReversed()) {
    if ((type !== 'link' && type !== 'image') || /^[a-z][a-z\d+.-]*:/i.test(url)) continue;
    // A picture in a link goes with the link.
    if (range.end > done) continue;
    edits.push({ range, newText: text.slice(words.start, words.end) });
    done = range.start;
  }
  return applyEdits(text, edits);
}

function titleOf(item: Item): string {
  const title = oneLine(item.name === '' ? item.text : item.name)
    .replace(/[\s.:;,]+$/u, '')
    .trim();
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE + 1);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > 0 ? space : LONGEST_TITLE).replace(/[\s.:;,]+$/u, '');
}

const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly DecisionRecord[]>>();

/** The tickets that belong to each record, by its path; made once for a catalog. */
function ticketsByScope(catalog: Catalog): ReadonlyMap<string, readonly DecisionRecord[]> {
  const known = indexes.get(catalog);
  if (known) return known;
  const index = new Map<string, DecisionRecord[]>();
  for (const ticket of catalog.records) {
    if (ticket.kind !== TICKET) continue;
    const field = ticket.fields.get(BELONGS_TO)?.value;
    const named = field?.type === 'list' ? field.items : [];
    const resolutions = [
      ...named.map((reference) => catalog.resolve(ticket, reference)),
      ...linksOf(ticket, catalog).map(({ resolution }) => resolution),
    ];
    const paths = resolutions.flatMap((one) => (one.type === 'record' ? [one.record.path] : []));
    for (const path of new Set(paths)) {
      const tickets = index.get(path);
      if (tickets) tickets.push(ticket);
      else index.set(path, [ticket]);
    }
  }
  indexes.set(catalog, index);
  return index;
}

function linkedTicket(
  item: Item,
  scope: DecisionRecord,
  catalog: Catalog,
): DecisionRecord | undefined {
  for (const { link, resolution } of linksOf(scope, catalog))
    if (
      contains(item.range, link.range) &&
      resolution.type === 'record' &&
      resolution.record.kind === TICKET
    )
      return resolution.record;
  return undefined;
}

function isOf(ticket: DecisionRecord, title: string, text: string): boolean {
  return (
    foldKey(ticket.title?.value ?? '') === foldKey(title) ||
    foldKey(ticket.text).includes(foldKey(text))
  );
}

/** Fill the first gap of the context, and put the limits of the scope doc before that of the constraints. */
function prefilled(
  made: NewFile,
  item: ScopeItem,
  scope: DecisionRecord,
  limits: readonly string[],
  source: TicketsSource,
): NewFile {
  const ticket = source.readAs(made.path, made.text);
  if (!ticket) return made;
  const edits: TextEdit[] = [];
  const way = relativePath(made.path, scope.path);
  const link = `[${escaped(labelOf(scope))}](${destination(way, scope)})`;
  const context = gapIn(made, findSection(ticket.sections, CONTEXT));
  if (context) edits.push({ range: context, newText: `${link} promises: ${item.text}` });
  const constraints = gapIn(made, findSection(ticket.sections, CONSTRAINTS));
  if (constraints && limits.length > 0) {
    const line = made.text.lastIndexOf('\n', constraints.start - 1) + 1;
    const lead = made.text.slice(line, constraints.start);
    // Somewhere else than in a list of its own, a list would not be one.
    if (/^[-*+] $/.test(lead))
      edits.push({
        range: { start: line, end: line },
        newText: limits.map((limit) => `${lead}Not part of this: ${limit}\n`).join(''),
      });
  }
  const text = applyEdits(made.text, edits);
  const gaps = made.gaps
    .filter((gap) => gap !== context)
    .map(({ start, end }) => {
      const by = edits
        .filter(({ range }) => range.end <= start)
        .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
      return { start: start + by, end: end + by };
    });
  return { ...made, text, gaps };
}

function gapIn({ gaps }: NewFile, section: Section | undefined): Range | undefined {
  return section && gaps.find((gap) => contains(section.range, gap));
}

function destination(way: string, scope: DecisionRecord): string {
  const section = findSection(scope.sections, IN_SCOPE);
  const path = /[\s()<>]/.test(way)
    ? encodeURI(way).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    : way;
  return section ? `${path}#${slugOf(section.title)}` : path;
}

function escaped(label: string): string {
  return label.replace(/[[\]\\]/g, '\\$&');
}

import type { Catalog } from '../../catalog/catalog.ts';
import { scopeOf } from '../../records/file-name.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { DecisionRecord, Origin } from '../../records/record.ts';
import type { RuleContext } from '../rule.ts';
import { outlineOf } from './outline.ts';

/** Fewer siblings than this are no habit. */
const ENOUGH = 3;
/** The share of siblings that makes a habit. */
const MOST = 0.5;

/**
 * Whether a record owes a field. Our own dialect and those with a template say so themselves, unless most of the
 * records beside it do without; in dialects that only say how fields are noted, what most siblings carry is owed.
 */
export function owesField(context: RuleContext, field: string): boolean {
  const { dialect } = context;
  const said = dialect.fields.includes(field);
  if (isOwn(context)) return said;
  const siblings = siblingsOf(context.catalog, context.record);
  const template = dialect.template !== undefined;
  if (siblings.count <= ENOUGH)
    return said || (!template && allOthers(siblings, siblings.fields, field, context));
  const habit = (siblings.fields.get(field) ?? 0) > siblings.count * MOST;
  return dialect.template === undefined ? habit : said && habit;
}

/**
 * Whether a record owes a section of a role: as its dialect's template has it, unless most of the records beside it do
 * without. Teams that follow nobody's template divide their records as each one needs.
 */
export function owesSection(context: RuleContext, role: string): boolean {
  const { dialect } = context;
  if (!dialect.sections.includes(role)) return false;
  if (isOwn(context)) return true;
  const siblings = siblingsOf(context.catalog, context.record);
  // With none beside it, nothing says that the team divides its records in another way.
  if (dialect.template === undefined) return siblings.count <= 1;
  if (siblings.count <= ENOUGH) return true;
  return (sectionsOf(siblings).get(role) ?? 0) > siblings.count * MOST;
}

/** Whether a record is the only one of its kind in its folder, so that no habit can be told. */
export function isAlone({ catalog, record }: RuleContext): boolean {
  return siblingsOf(catalog, record).count <= 1;
}

/** Whether a record's status is a field among others, and no section of its own as with Nygard. */
export function notesFields({ status }: DecisionRecord): boolean {
  return status !== undefined && NOTED.has(status.origin);
}

const NOTED: ReadonlySet<Origin> = new Set([
  'front-matter',
  'bullet',
  'line',
  'table',
  'wide-table',
]);

/** Whether the few other records of a folder all carry what this one lacks. */
function allOthers(
  { count }: Siblings,
  carried: ReadonlyMap<string, number>,
  what: string,
  { record }: RuleContext,
): boolean {
  const own = record.fields.has(what) ? 1 : 0;
  return count > 1 && (carried.get(what) ?? 0) - own === count - 1;
}

/** In a folder of more records than this a few always do without, and asking all of them takes long. */
const FEW = 20;

/** Whether all other records of a small folder have a section of a role that this one lacks. */
export function isCustom({ catalog, record }: RuleContext, role: string): boolean {
  const siblings = siblingsOf(catalog, record);
  if (siblings.count < 2 || siblings.count > FEW || rolesOf(record).includes(role)) return false;
  return (sectionsOf(siblings).get(role) ?? 0) === siblings.count - 1;
}

function isOwn({ kind, dialect }: RuleContext): boolean {
  return dialect.id === kind.dialects[0]?.id;
}

/**
 * Note what judging a record asks of all its siblings: called for each as it is read, so that the first one judged
 * does not have to wait for all the others to be read again.
 */
export function noteForSiblings(record: DecisionRecord, kind: Kind): void {
  const at = kind.dialects.findIndex(({ id }) => id === record.dialect);
  // As in `owesSection`.
  if (at > 0 && kind.dialects[at]?.template !== undefined) rolesOf(record);
}

interface Siblings {
  /** How many records of the kind the folder holds, the record itself among them. */
  readonly count: number;
  /** How many of them carry each field. */
  readonly fields: ReadonlyMap<string, number>;
  readonly records: readonly DecisionRecord[];
  /** How many of them have a section of each role; counted when first asked for. */
  sections: ReadonlyMap<string, number> | undefined;
}

const NOBODY: Siblings = { count: 1, fields: new Map(), records: [], sections: undefined };

function sectionsOf(siblings: Siblings): ReadonlyMap<string, number> {
  if (!siblings.sections) {
    const sections = new Map<string, number>();
    for (const record of siblings.records) for (const role of rolesOf(record)) add(sections, role);
    siblings.sections = sections;
  }
  return siblings.sections;
}

const byCatalog = new WeakMap<Catalog, Map<string, Siblings>>();

/** What the records of a record's folder and kind carry. */
function siblingsOf(catalog: Catalog, record: DecisionRecord): Siblings {
  let folders = byCatalog.get(catalog);
  if (!folders) byCatalog.set(catalog, (folders = count(catalog.records)));
  return folders.get(keyOf(record)) ?? NOBODY;
}

function count(records: readonly DecisionRecord[]): Map<string, Siblings> {
  const folders = new Map<
    string,
    { count: number; fields: Map<string, number>; records: DecisionRecord[]; sections: undefined }
  >();
  for (const record of records) {
    const key = keyOf(record);
    let folder = folders.get(key);
    if (!folder)
      folders.set(
        key,
        (folder = { count: 0, fields: new Map(), records: [], sections: undefined }),
      );
    folder.count++;
    for (const field of record.fields.keys()) add(folder.fields, field);
    folder.records.push(record);
  }
  return folders;
}

const roles = new WeakMap<DecisionRecord, readonly string[]>();

/** The roles of a record's sections, read once and kept. */
export function rolesOf(record: DecisionRecord): readonly string[] {
  let known = roles.get(record);
  if (!known) roles.set(record, (known = [...outlineOf(record).byRole.keys()]));
  return known;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keyOf(record: DecisionRecord): string {
  return `${record.kind}\n${scopeOf(record.file)}`;
}

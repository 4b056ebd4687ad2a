import type { DecisionRecord, Relation } from '../records/record.ts';
import { withoutExtension } from '../records/file-name.ts';
import { mostOf, type House } from './house.ts';
import { endBefore } from '../text/end-before.ts';

/** How a record is named: templates for the text and the destination, with the record's properties in braces. */
interface Style {
  readonly form: 'link' | 'wiki' | 'bare';
  readonly text: string;
  readonly to: string;
}

/** Where a reference stands: front matter knows no links by nature, and code shows them as text. */
export type Surroundings = 'front-matter' | 'body' | 'code';

/**
 * The ways to name another record, the most fitting first: as this record and its siblings name others in such a place,
 * else as the dialect does, else by its file, which is always understood.
 *
 * @param anchor The heading's anchor, for a part of the record.
 */
export function referencesTo(
  target: DecisionRecord,
  record: DecisionRecord,
  house: House,
  place: Surroundings,
  options: { readonly anchor?: string | undefined; readonly isStatus?: boolean } = {},
): readonly string[] {
  const styles: Style[] = [];
  if (place !== 'code') {
    const learnt = mostOf(learn(record, house, place));
    if (learnt !== undefined) styles.push(JSON.parse(learnt) as Style);
  }
  styles.push(...defaults(record, target, place, options.isStatus === true));
  const written = styles.flatMap((style) => write(style, target, record, options.anchor) ?? []);
  return [...new Set(written)];
}

function defaults(
  { dialect }: DecisionRecord,
  target: DecisionRecord,
  place: Surroundings,
  isStatus: boolean,
): Style[] {
  const id: Style = { form: 'bare', text: '{id}', to: '' };
  const path: Style = { form: 'bare', text: '{rel}', to: '' };
  const link = (text: string): Style => ({ form: 'link', text, to: '{rel}' });
  const named = target.number === undefined ? '{title}' : '{id}';
  if (place === 'code') return [id, path];
  if (place === 'front-matter')
    return dialect === 'madr-3' && isStatus ? [link(named), id, path] : [id, path];
  if (dialect === 'log4brains') return [link('{stem}')];
  if (dialect === 'nygard' || dialect === 'plain') return [link('{heading}')];
  return [link(named)];
}

/** The styles of the references that are there, as JSON, so that equal ones can be counted. */
function learn(record: DecisionRecord, house: House, place: Surroundings): string[] {
  const learnt: string[] = [];
  for (const one of [record, ...house.siblings])
    for (const relation of one.relations) {
      if (relation.origin === 'prose') continue;
      if ((relation.origin === 'front-matter') !== (place === 'front-matter')) continue;
      const resolution = house.catalog.resolve(one, relation.target);
      if (resolution.type !== 'record' || resolution.record.path === one.path) continue;
      const style = styleOf(relation, one, resolution.record);
      if (style) learnt.push(JSON.stringify(style));
    }
  return learnt;
}

function styleOf(relation: Relation, from: DecisionRecord, to: DecisionRecord): Style | undefined {
  const { raw } = relation;
  const bare = (text: string): string => text.replace(/#[^#\s]*$/, '');
  if (raw.startsWith('[[')) {
    const inner = templateOf(bare(raw.slice(2, -2)), from, to);
    return inner === undefined ? undefined : { form: 'wiki', text: inner, to: '' };
  }
  const open = raw.startsWith('[') ? raw.lastIndexOf('](') : -1;
  const address =
    open === -1 ? null : /^<?([^\s<>]*)>?\s*\)$/.exec(raw.slice(open + 2).trimStart());
  if (address?.[1] !== undefined) {
    const text = templateOf(raw.slice(1, open).replace(/\\([[\]])/g, '$1'), from, to);
    const destination = templateOf(bare(decoded(address[1])), from, to);
    return text === undefined || destination === undefined
      ? undefined
      : { form: 'link', text, to: destination };
  }
  if (raw.startsWith('[')) return undefined;
  const text = templateOf(bare(raw), from, to);
  return text === undefined ? undefined : { form: 'bare', text, to: '' };
}

type Properties = Readonly<Record<string, string | undefined>>;

function propertiesOf(target: DecisionRecord, from: DecisionRecord): Properties {
  const rel = relativePath(from.file.folder, target.path);
  const html = (path: string): string => path.replace(/\.(?:md|markdown|mdx)$/i, '.html');
  const own = target.file.base;
  const inFolder = /^(?:readme|index)\./i.test(own);
  const stem = inFolder
    ? target.file.folder.slice(target.file.folder.lastIndexOf('/') + 1)
    : withoutExtension(own);
  return {
    heading: headingOf(target),
    path: target.path,
    pathhtml: html(target.path),
    rel,
    relhtml: html(rel),
    stem,
    id: target.id,
    title: target.title?.value,
    number: target.file.numberText ?? target.number?.raw,
    n: target.number && String(target.number.value),
  };
}

/** A text with the properties of the record that it names in braces; undefined when it is made of something else. */
function templateOf(text: string, from: DecisionRecord, to: DecisionRecord): string | undefined {
  const properties = propertiesOf(to, from);
  for (const [name, value] of Object.entries(properties))
    if (value !== undefined && value !== '' && text === value) return `{${name}}`;
  let template = text.replace(/[{}]/g, '');
  let found = false;
  for (const name of ['path', 'pathhtml', 'rel', 'relhtml', 'stem', 'title', 'id']) {
    const value = properties[name];
    if (found || value === undefined || !template.includes(value)) continue;
    if (value.length < 3 && !template.endsWith(` ${value}`)) continue;
    const at = template.lastIndexOf(value);
    template = `${template.slice(0, at)}{${name}}${template.slice(at + value.length)}`;
    found = true;
  }
  template = template.replace(/(\{[a-z]{1,8}\})|\d+/g, (digits, kept: string | undefined) => {
    if (kept !== undefined) return kept;
    const name = digits === properties['number'] ? 'number' : digits === properties['n'] ? 'n' : '';
    if (name === '') return digits;
    found = true;
    return `{${name}}`;
  });
  const rest = template.replace(/\{[a-z]{1,8}\}/g, '');
  // Words behind the last property are of this record alone.
  const behind = template.slice(template.lastIndexOf('}') + 1);
  return found && !/\d/.test(rest) && !/\p{L}/u.test(behind.replace(/\.[a-z]{2,8}$/, ''))
    ? template
    : undefined;
}

function write(
  { form, text, to }: Style,
  target: DecisionRecord,
  record: DecisionRecord,
  anchor: string | undefined,
): string | undefined {
  const properties = propertiesOf(target, record);
  const names = [...`${text}${to}`.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => (properties[name] ?? '') === '')) return undefined;
  const fill = (template: string): string =>
    template.replace(/\{([a-z]+)\}/g, (_, name: string) => properties[name] ?? '');
  const shown = fill(text).replace(/\s+/g, ' ');
  const behind = anchor === undefined ? '' : `#${anchor}`;
  const destination = `${encoded(fill(to))}${behind}`;
  if (form === 'wiki') return `[[${shown}${behind}]]`;
  if (form === 'bare') return `${shown}${behind}`;
  return `[${shown.replace(/[[\]]/g, '\\$&')}](${destination})`;
}

/** The heading as a whole, `2. Second record`, as adr-tools names records. */
function headingOf({ title, text }: DecisionRecord): string | undefined {
  if (title?.origin !== 'title') return title?.value;
  const start = text.lastIndexOf('\n', title.range.start - 1) + 1;
  const end = text.indexOf('\n', title.range.end);
  const line = text.slice(start, end === -1 ? undefined : end).trimEnd();
  const hashes = endBefore(line, /#/);
  return line
    .slice(0, /\s/.test(line.charAt(hashes - 1)) ? hashes : line.length)
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/<!--(?:(?!<!--).)*?-->/g, '')
    .trim();
}

/** The way from a folder to a file, POSIX. */
function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** What a destination may not hold as it is. */
function encoded(path: string): string {
  return path.replace(
    /[\s()<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../kinds/kind.ts';
import { isOurs } from '../records/dialect.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord, FieldValue, Section } from '../records/record.ts';
import { allSections } from '../records/sections.ts';
import { yamlValue } from '../scaffold/yaml-value.ts';
import { eolOf, type TextEdit } from '../text/edit.ts';
import { lineEdits } from '../text/line-edits.ts';
import { contains, type Range } from '../text/range.ts';
import { Draft, Refusal, relationKey } from '../writing/draft.ts';
import { houseOf } from '../writing/house.ts';
import { capital } from '../writing/words.ts';
import { yamlEnd } from '../writing/yaml.ts';
import { formsOf, isFormal, render, type Form } from './form.ts';
import { movedFields, Remainder, takeOut, type Moved } from './source.ts';

/** A record in another dialect. */
export interface Conversion {
  /** None when it is written in that dialect already. */
  readonly edits: readonly TextEdit[];
  /** What the dialect has no place for and where it stands now, or what is said otherwise; in sentences. */
  readonly losses: readonly string[];
}

/** The ids of the dialects that records of a kind can be converted to. */
export function dialectsToConvertTo(kind: Kind): readonly string[] {
  return kind.dialects.flatMap(({ id, template }, at) =>
    template !== undefined || at === 0 ? [id] : [],
  );
}

/**
 * Write a record in another dialect of its kind: fields where that dialect has them, its headings in its order, and
 * every other word as it was. Nothing is taken on trust: the result is read, and refused unless it says the same.
 *
 * @param dialect The id of one of the kind's dialects.
 */
export function planConvert(
  record: DecisionRecord,
  catalog: Catalog,
  dialect: string,
): Conversion | Refusal {
  const kind = catalog.kindOf(record);
  const known = dialectsToConvertTo(kind);
  if (record.dialect === dialect) return { edits: [], losses: [] };
  if (kind.dialects.length < 2)
    return new Refusal(
      `${kind.plural} are written in one way only, so ${record.path} stays as it is.`,
    );
  if (!known.includes(dialect))
    return new Refusal(`Unexpected dialect “${dialect}”, expected one of ${known.join(', ')}.`);
  if (record.problems.some(({ code }) => code.startsWith('front-matter')))
    return new Refusal(`The front matter of ${record.path} cannot be read; mend it first.`);
  const forms = formsOf(kind, record);
  const form = forms.find(({ id }) => id === dialect);
  if (!form) return new Refusal(`There is no template for “${dialect}”.`);
  let reason = '';
  for (const empties of [false, true])
    for (const forced of [false, true]) {
      const draft = new Draft(record, houseOf(record, catalog));
      const { text, losses } = new Writer(draft, form, forms, { forced, empties }).write();
      const fault = difference(record, record.withText(text), dialect);
      if (fault === undefined) return { edits: lineEdits(record.text, text), losses };
      reason ||= fault;
    }
  return new Refusal(`${record.path} cannot be written as ${form.name}: ${reason}.`);
}

/** What a record would say otherwise after a conversion; undefined for nothing. */
function difference(
  before: DecisionRecord,
  after: DecisionRecord,
  dialect: string,
): string | undefined {
  if (before.title?.value !== after.title?.value) return 'its title would not be found';
  if (before.number?.value !== after.number?.value) return 'its number would not be found';
  for (const id of new Set([...before.fields.keys(), ...after.fields.keys()])) {
    const [old, now] = [before.fields.get(id)?.value, after.fields.get(id)?.value];
    if (meaningOf(old) !== meaningOf(now)) {
      // What stood under the status is a field of its own in another notation: the relations are compared below.
      if (!old && now && before.relations.some(({ type }) => type === id)) continue;
      if (old && !now && after.relations.some(({ type }) => type === id)) continue;
      return `“${id}” would be read otherwise`;
    }
  }
  const ties = (one: DecisionRecord): string =>
    [...new Set(one.relations.map(relationKey))].sort().join('\n');
  if (ties(before) !== ties(after)) return 'what it says of other records would be read otherwise';
  const roles = (one: DecisionRecord): string =>
    [...allSections(one.sections)]
      .flatMap(({ role }) => role ?? [])
      .sort()
      .join();
  if (roles(before) !== roles(after)) return 'a section would not be found';
  return after.dialect === dialect
    ? undefined
    : `it would be read as ${after.dialect} all the same`;
}

function meaningOf(value: FieldValue | undefined): string {
  if (!value) return '';
  switch (value.type) {
    case 'people':
      return value.people.map(({ name, handle }) => `${name} ${handle ?? ''}`).join('\n');
    case 'date':
      return JSON.stringify([value.date.iso, value.date.fault, value.date.candidates]);
    case 'text':
      return value.text;
    default:
      return JSON.stringify(value);
  }
}

interface Way {
  /** Change headings, too, that no dialect writes. */
  readonly forced: boolean;
  /** Write keys without a value, too. */
  readonly empties: boolean;
}

class Writer {
  readonly #draft: Draft;
  readonly #form: Form;
  readonly #forms: readonly Form[];
  readonly #way: Way;
  readonly #rest: Remainder;
  readonly #losses: string[] = [];
  readonly #values = new Map<string, string>();

  constructor(draft: Draft, form: Form, forms: readonly Form[], way: Way) {
    this.#draft = draft;
    this.#form = form;
    this.#forms = forms;
    this.#way = way;
    this.#rest = new Remainder(draft.text);
  }

  write(): { readonly text: string; readonly losses: readonly string[] } {
    const { text } = this.#draft;
    const { root, outline } = this.#draft.parts;
    const moved = movedFields(this.#draft);
    const left = takeOut(this.#draft, moved, this.#relationLines(), this.#rest);
    for (const one of moved) if (!left.includes(one)) this.#take(one);
    const fm = root.frontMatter;
    const begin = fm ? afterLine(text, fm.end) : 0;
    const title = outline.title?.heading;
    const first = outline.headings.find(({ heading }) => !title || heading.start > title.start);
    const bodyStart = first?.heading.start ?? text.length;
    this.#renameHeadings();
    const body = this.#body(bodyStart);
    const before = title ? this.#rest.slice({ start: begin, end: title.start }) : '';
    const header = this.#rest.slice({ start: title ? title.end : begin, end: bodyStart });
    const head = render(
      this.#form,
      this.#draft.kind,
      { title: '\uE001', ordinal: '', fields: this.#values },
      this.#way.empties,
    );
    const [top, below] = this.#cut(head);
    const front = this.#frontMatter(moved, top);
    const isSection = below.search(/^##\s/m);
    const [fields, sections] =
      isSection === -1 ? [below, ''] : [below.slice(0, isSection), below.slice(isSection)];
    const parts = [before, this.#title(), fields, ...this.#below, header, sections, body];
    const joined = parts
      .map(tidy)
      .filter((part) => part !== '')
      .join('\n\n');
    const lead = text.slice(0, fm?.start ?? 0);
    const end = /\n$/.test(text) ? '\n' : '';
    const eol = eolOf(text);
    const whole = `${lead}${front === '' ? '' : `${front}\n\n`}${joined}`.trimEnd() + end;
    return {
      text: eol === '\n' ? whole : whole.replace(/\r?\n/g, eol),
      losses: this.#losses,
    };
  }

  /** Lines to stand under the title, for what front matter cannot hold. */
  readonly #below: string[] = [];

  #take({ definition, statement, value }: Moved): void {
    if (value === undefined) return;
    const { id } = definition;
    this.#values.set(id, value);
    const { template, name, keys } = this.#form;
    if (!template.mentions.has(id))
      this.#losses.push(`${name} has no place for “${id}”: it stands among the other fields.`);
    const key = statement.key?.text ?? '';
    const usual = [id, ...this.#forms.flatMap((form) => form.keys.get(id) ?? [])];
    const isUsual = usual.some((one) => foldKey(one) === foldKey(key));
    if (!isUsual && !(this.#form.inFrontMatter && statement.origin === 'front-matter'))
      this.#losses.push(`“${key}” is called “${keys.get(id) ?? id}” now.`);
  }

  /** Lines under the status heading that speak of other records and nothing else become fields. */
  #relationLines(): Range[] {
    const { record, kind, parts } = this.#draft;
    const { status } = record;
    if (status?.origin !== 'section') return [];
    return parts.gathered.statusLines.flatMap(({ range }) => {
      const own = record.relations.filter((relation) => contains(range, relation.range));
      const type = own[0]?.type;
      const field = kind.fields.find(({ relation }) => type !== undefined && relation === type);
      if (!field || contains(range, status.range) || own.some((one) => one.type !== type))
        return [];
      const said = own.map(({ raw, partial }) => (partial ? `partially ${raw}` : raw)).join(', ');
      const before = this.#values.get(field.id);
      this.#values.set(field.id, before === undefined ? said : `${before}, ${said}`);
      return [range];
    });
  }

  /** The rendered head up to its title, and from there to its first section. */
  #cut(head: string): [string, string] {
    const at = head.indexOf('# \uE001');
    const rest = head.slice(at === -1 ? 0 : head.indexOf('\n', at) + 1);
    const first = [...this.#form.headings.values()].flat().map(({ title, depth }) => {
      const found = rest.indexOf(`${'#'.repeat(depth)} ${title}`);
      return found === -1 ? rest.length : found;
    });
    return [head.slice(0, Math.max(at, 0)), rest.slice(0, Math.min(rest.length, ...first))];
  }

  #title(): string {
    const { record, text, parts } = this.#draft;
    const heading = parts.outline.title?.heading;
    if (!heading) return record.title ? `# ${record.title.value}` : '';
    const written = text.slice(heading.start, heading.end).trimEnd();
    const number = record.file.number;
    if (number === undefined) return written;
    const numbers = /\{\{ordinal\}\}/.test(this.#template());
    const [, mark = '', ordinal, words = ''] = /^(#\s+)(?:0*(\d+)\.\s+)?(.*)$/s.exec(written) ?? [];
    if (numbers && ordinal === undefined && record.title?.value === words.trim())
      return `${mark}${number}. ${words}`;
    return !numbers && Number(ordinal) === number ? mark + words : written;
  }

  #template(): string {
    const { kind } = this.#draft;
    return kind.dialects.find(({ id }) => id === this.#form.id)?.template ?? kind.template;
  }

  #frontMatter(moved: readonly Moved[], rendered: string): string {
    const { text } = this.#draft;
    const { root, frontMatter } = this.#draft.parts;
    const { inFrontMatter, keys, template, name } = this.#form;
    const fm = root.frontMatter;
    if (!fm) return inFrontMatter ? tidy(rendered) : '';
    const own = new Remainder(text);
    const stays = new Set<string>();
    for (const entry of frontMatter.entries) {
      const one = moved.find(
        ({ statement }) => statement.key?.range.start === entry.keyRange.start,
      );
      const line = {
        start: text.lastIndexOf('\n', entry.keyRange.start - 1) + 1,
        end: afterLine(text, yamlEnd(text, entry)),
      };
      const id = one?.definition.id;
      const ours = isOurs(entry.key) && !(id !== undefined && template.mentions.has(id));
      if (inFrontMatter && !ours) {
        const key = id === undefined ? undefined : keys.get(id);
        if (id !== undefined) stays.add(id);
        if (
          key !== undefined &&
          foldKey(key) !== foldKey(entry.key) &&
          this.#isUsual(id, entry.key)
        )
          own.change({ range: entry.keyRange, newText: key });
        continue;
      }
      if (!one && !ours) continue;
      const value = one?.value;
      if (one && inFrontMatter && value !== undefined) {
        stays.add(one.definition.id);
        this.#below.push(`${capital(one.definition.id.replaceAll('-', ' '))}: ${value}`);
        this.#losses.push(`In ${name}, “${entry.key}” stands below the title.`);
      } else if (!one)
        this.#losses.push(
          `${name} has no place for “${text.slice(line.start, line.end).trim()}”: it is left out.`,
        );
      if (one) stays.add(one.definition.id);
      const comment = /[ \t]#[ \t]*(.*)$/.exec(
        text.slice(entry.range.end, line.end).trimEnd(),
      )?.[1];
      own.change({ range: line, newText: this.#kept(comment) });
    }
    let value = own.slice(fm.value);
    if (inFrontMatter) {
      const missing = this.#draft.kind.fields.flatMap(({ id, type }) => {
        const said = this.#values.get(id);
        const key = keys.get(id) ?? (said === undefined ? undefined : id);
        if (stays.has(id) || key === undefined) return [];
        if (said !== undefined) return [`${key}: ${yamlValue(said, type)}`];
        return this.#way.empties ? [`${key}:`] : [];
      });
      value = [value.trimEnd(), ...missing].join('\n');
    }
    if (!/\S/.test(value)) return '';
    return `---\n${value.replace(/^\s*\n/, '').trimEnd()}\n---`;
  }

  #isUsual(id: string | undefined, key: string): boolean {
    return (
      id !== undefined &&
      [id, ...this.#forms.flatMap((form) => form.keys.get(id) ?? [])].some(
        (one) => foldKey(one) === foldKey(key),
      )
    );
  }

  /** A comment of front matter whose entry has left stays there, unless it was the template's. */
  #kept(comment: string | undefined): string {
    if (comment === undefined || comment === '') return '';
    if (this.#forms.some(({ comments }) => comments.has(comment.trim()))) return '';
    this.#losses.push(`The comment “${comment}” stands alone now.`);
    return `# ${comment}\n`;
  }

  #renameHeadings(): void {
    const { record, text } = this.#draft;
    const sections = [...allSections(record.sections)];
    for (const { role, heading, title } of sections) {
      const line = heading.lines[0];
      const wanted = role === undefined ? undefined : this.#form.headings.get(role);
      if (role === undefined || !line || wanted?.length !== 1 || !wanted[0]) continue;
      if (sections.filter((one) => one.role === role).length > 1) continue;
      const formal = isFormal(title, role, this.#forms);
      if (foldKey(title) === foldKey(wanted[0].title) || (!formal && !this.#way.forced)) continue;
      const at = text.slice(line.start, line.end).indexOf(title);
      if (at === -1) continue;
      const range = { start: line.start + at, end: line.start + at + title.length };
      if (!this.#rest.change({ range, newText: wanted[0].title })) continue;
      if (!formal) this.#losses.push(`The heading “${title}” is “${wanted[0].title}” now.`);
    }
  }

  /** The sections in the order of the dialect; what it does not know stays behind what it stood behind. */
  #body(start: number): string {
    const { text, record } = this.#draft;
    const order = [...this.#form.headings.keys()];
    const real = record.sections.filter(
      ({ heading }) => heading.start >= start && /^ {0,3}#/.test(text.slice(heading.start)),
    );
    if (real.length === 0) return this.#rest.slice({ start, end: text.length });
    const groups: { rank: number; text: string }[] = [];
    const byRole = new Map<string, { rank: number; text: string }>();
    let done = start;
    for (const section of real) {
      const { role, range } = section;
      const known = role === undefined ? undefined : this.#form.headings.get(role)?.[0];
      const parent = known?.inside === undefined ? undefined : byRole.get(known.inside);
      if (parent && known) this.#shift([section], 1);
      else this.#unnest(section);
      const gap = this.#rest.slice({ start: done, end: range.start });
      const written = gap + this.#rest.slice(range);
      done = range.end;
      if (parent) {
        parent.text = `${tidy(parent.text)}\n\n${written}`;
        continue;
      }
      const rank = role === undefined ? -1 : order.indexOf(role);
      const last = groups.at(-1);
      if (rank === -1 && last) last.text = `${tidy(last.text)}\n\n${written}`;
      else groups.push({ rank, text: written });
      const group = groups.at(-1);
      // Only what stands at the end of a section can be followed by a part of it.
      byRole.clear();
      if (role !== undefined && group) byRole.set(role, group);
    }
    const tail = this.#rest.slice({ start: done, end: text.length });
    return [
      ...groups.toSorted((a, b) => a.rank - b.rank).map((group) => tidy(group.text)),
      tidy(tail),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  /** What is a section of its own in the dialect leaves the one it stands in, and what follows there with it. */
  #unnest({ children, role }: Section): void {
    if (role === undefined) return;
    const at = children.findIndex((child) => {
      const form = child.role === undefined ? undefined : this.#form.headings.get(child.role)?.[0];
      return form !== undefined && form.inside === undefined;
    });
    if (at !== -1) this.#shift(children.slice(at), -1);
  }

  #shift(sections: readonly Section[], by: 1 | -1): void {
    const { text } = this.#draft;
    for (const { heading } of allSections(sections)) {
      const at = text.indexOf('#', heading.start);
      const depth = /^#{1,6}/.exec(text.slice(at, at + 6))?.[0].length ?? 0;
      if (heading.setext || depth + by < 1 || depth + by > 6) continue;
      this.#rest.change(
        by === 1
          ? { range: { start: at, end: at }, newText: '#' }
          : { range: { start: at, end: at + 1 }, newText: '' },
      );
    }
  }
}

/** Without blank lines at both ends. */
function tidy(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', Math.max(0, at - 1));
  return end === -1 ? text.length : end + 1;
}

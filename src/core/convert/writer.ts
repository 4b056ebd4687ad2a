import { say } from '../text/message.ts';
import { endBefore } from '../text/end-before.ts';
import { foldKey } from '../records/fold.ts';
import { eolOf } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import type { Draft } from '../writing/draft.ts';
import { capital } from '../writing/words.ts';
import { renameHeadings, sectionsOf } from './body.ts';
import { isUsualKey, render, type Form } from './form.ts';
import { isForeign, writeFrontMatter } from './front-matter.ts';
import { movedFields, Remainder, takeOut, type Moved } from './source.ts';
import { afterLine, Log, tidy, type Way } from './way.ts';

/** A record in another dialect, and what became of its parts. */
export interface Written {
  readonly text: string;
  readonly log: Log;
}

/** Write a record in another dialect, in one of several ways. */
export function writeAs(draft: Draft, form: Form, forms: readonly Form[], way: Way): Written {
  return new Writer(draft, form, forms, way).write();
}

class Writer {
  readonly #draft: Draft;
  readonly #form: Form;
  readonly #forms: readonly Form[];
  readonly #way: Way;
  readonly #rest: Remainder;
  readonly #log = new Log();
  readonly #values = new Map<string, string>();

  constructor(draft: Draft, form: Form, forms: readonly Form[], way: Way) {
    this.#draft = draft;
    this.#form = form;
    this.#forms = forms;
    this.#way = way;
    this.#rest = new Remainder(draft.text);
  }

  write(): Written {
    const { text } = this.#draft;
    const { root, outline } = this.#draft.parts;
    const moved = this.#take();
    const fm = root.frontMatter;
    const begin = fm ? afterLine(text, fm.end) : 0;
    const title = outline.title?.heading;
    const first = outline.headings.find(({ heading }) => !title || heading.start > title.start);
    const bodyStart = first?.heading.start ?? text.length;
    const body = {
      record: this.#draft.record,
      form: this.#form,
      forms: this.#forms,
      way: this.#way,
      rest: this.#rest,
      log: this.#log,
    };
    if (!this.#way.keepsSections) renameHeadings(body);
    const [top, below] = this.#head();
    const front = writeFrontMatter(
      { ...body, draft: this.#draft, moved, values: this.#values },
      top,
    );
    if (front.emptied) this.#rest.change({ range: front.emptied, newText: '' });
    const sections = sectionsOf(body, bodyStart);
    const before = title ? this.#rest.slice({ start: begin, end: title.start }) : '';
    const header = this.#rest.slice({ start: title ? title.end : begin, end: bodyStart });
    const isSection = below.search(/^##\s/m);
    const [fields, rendered] =
      isSection === -1 ? [below, ''] : [below.slice(0, isSection), below.slice(isSection)];
    const own = this.#title();
    const joined = [
      before,
      own,
      fields,
      this.#foreign(),
      header,
      rendered,
      sections,
      front.appendix,
    ]
      .map(tidy)
      .filter((part) => part !== '')
      .join('\n\n');
    const lead = text.slice(0, fm?.start ?? 0);
    const end = /\n$/.test(text) ? '\n' : '';
    const eol = eolOf(text);
    const whole = `${lead}${front.front === '' ? '' : `${front.front}\n\n`}${joined}` + end;
    return {
      text: eol === '\n' ? whole : whole.replace(/\r?\n/g, eol),
      log: this.#log,
    };
  }

  /** Take the fields from where they stand; those that cannot be taken stay, and that is told. */
  #take(): readonly Moved[] {
    const moved = movedFields(this.#draft).filter(
      ({ definition: { id } }) => !this.#way.pinned.has(id),
    );
    const left = takeOut(this.#draft, moved, this.#relationLines(), this.#rest, this.#log);
    for (const one of moved) if (!left.includes(one)) this.#takeOne(one);
    for (const { definition } of left)
      this.#log.add('kept', say`“${definition.id}” stays where it stands.`);
    for (const id of this.#way.pinned)
      this.#log.add(
        'kept',
        say`“${id}” stays where it stands: elsewhere it would be read otherwise.`,
      );
    return moved;
  }

  #takeOne({ definition, statement, value }: Moved): void {
    if (value === undefined) return;
    const { id } = definition;
    this.#values.set(id, value);
    const { template, name, keys, inFrontMatter } = this.#form;
    if (isForeign(id, this.#form))
      this.#log.add('kept', say`In ${name}, “${id}” stands below the title.`);
    else if (!template.mentions.has(id))
      this.#log.add(
        'kept',
        say`${name} has no place for “${id}”: it stands among the other fields.`,
      );
    const key = statement.key?.text ?? '';
    const now = keys.get(id) ?? id;
    if (inFrontMatter && statement.origin === 'front-matter') return;
    if (!isUsualKey(id, key, this.#forms) || foldKey(key) !== foldKey(now))
      this.#log.add('renamed', say`“${key}” is called “${now}” now.`);
    if (statement.origin === 'section' && inFrontMatter) this.#log.headings.set(key, '');
  }

  /** Lines under the status heading that speak of other records and nothing else become fields. */
  #relationLines(): Range[] {
    const { record, kind, parts } = this.#draft;
    const { status } = record;
    if (status?.origin !== 'section' || this.#way.pinned.has('status')) return [];
    return parts.gathered.statusLines.flatMap(({ range }) => {
      const own = record.relations.filter((relation) => contains(range, relation.range));
      const type = own[0]?.type;
      const field = kind.fields.find(({ relation }) => type !== undefined && relation === type);
      if (!field || contains(range, status.range) || own.some((one) => one.type !== type))
        return [];
      if (this.#way.pinned.has(field.id)) return [];
      const said = own.map(({ raw, partial }) => (partial ? `partially ${raw}` : raw)).join(', ');
      const before = this.#values.get(field.id);
      this.#values.set(field.id, before === undefined ? said : `${before}, ${said}`);
      const line = record.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
      this.#log.add('restructured', say`“${line}” is the field “${field.id}” now.`);
      return [range];
    });
  }

  /** What the dialect's template writes above the title, and from there to its first section. */
  #head(): [string, string] {
    const head = render(
      this.#form,
      this.#draft.kind,
      {
        title: '\uE001',
        ordinal: '',
        fields: new Map([...this.#values].filter(([id]) => !isForeign(id, this.#form))),
      },
      this.#way.empties,
    );
    const at = head.indexOf('# \uE001');
    const rest = head.slice(at === -1 ? 0 : head.indexOf('\n', at) + 1);
    const first = [...this.#form.headings.values()].flat().map(({ title, depth }) => {
      const found = rest.indexOf(`${'#'.repeat(depth)} ${title}`);
      return found === -1 ? rest.length : found;
    });
    const below = rest.slice(0, Math.min(rest.length, ...first));
    // A heading whose value the record does not have.
    const bare = /(?<=^|\n)#{1,6}(?:[ \t][^\n]*)?$/.exec(below.slice(0, endBefore(below, /\s/)));
    const whole = bare?.index === undefined ? below : below.slice(0, bare.index);
    return [head.slice(0, Math.max(at, 0)), whole];
  }

  /** Lines below the title for fields that front matter of this dialect cannot hold. */
  #foreign(): string {
    return [...this.#values]
      .filter(([id]) => isForeign(id, this.#form))
      .map(([id, value]) => `${capital(id.replaceAll('-', ' '))}: ${value}`)
      .join('\n');
  }

  /** The title as it is written, with the number where the dialect has it there and without where it has not. */
  #title(): string {
    const { record, text, parts } = this.#draft;
    const heading = parts.outline.title?.heading;
    if (!heading) return record.title ? `# ${record.title.value}` : '';
    const written = text.slice(heading.start, heading.end).trimEnd();
    const number = record.file.number;
    if (number === undefined || heading.setext) return written;
    const [, mark = '', ordinal, words = ''] = /^(#\s+)(?:0*(\d+)\.\s+)?(.*)$/s.exec(written) ?? [];
    if (this.#form.numbered && ordinal === undefined && record.title?.value === words.trim()) {
      this.#log.add('restructured', say`The title begins with the number ${number} now.`);
      this.#log.headings.set(words.trim(), `${number}. ${words.trim()}`);
      return `${mark}${number}. ${words}`;
    }
    if (this.#form.numbered || Number(ordinal) !== number) return written;
    const stood = written.slice(mark.length, written.length - words.length).trim();
    this.#log.add('restructured', say`The number “${stood}” stands in the file’s name only now.`);
    this.#log.headings.set(written.slice(mark.length).trim(), words.trim());
    return mark + words;
  }
}

import { say } from '../text/message.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import type { Draft } from '../writing/draft.ts';
import type { Log } from './way.ts';
import { lineAround, sectionOfStatement } from '../writing/section.ts';

/** A field that leaves its place, with what it says; undefined for a key without a value. */
export interface Moved {
  readonly definition: FieldDefinition;
  readonly statement: Statement;
  readonly value: string | undefined;
}

/** The fields of a record with a place of their own, from which they can be taken without taking anything else. */
export function movedFields(draft: Draft): readonly Moved[] {
  const { record, kind, text } = draft;
  return kind.fields.flatMap((definition): Moved[] => {
    const field = record.fields.get(definition.id);
    return draft.statements(definition).flatMap((statement): Moved[] => {
      const { key, parts, origin, entries } = statement;
      if (!key || entries || origin === 'admonition' || origin === 'prose') return [];
      const value = parts
        .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .join(', ');
      if (value === '')
        return origin === 'section' ? [] : [{ definition, statement, value: undefined }];
      const own = field?.key ? field.key.range.start === key.range.start : !field;
      const said =
        origin === 'table' || origin === 'wide-table' ? value.replaceAll('\\|', '|') : value;
      return own ? [{ definition, statement, value: said }] : [];
    });
  });
}

/** A text from which lines are taken, and in which headings change; in slices that can be put in another order. */
export class Remainder {
  readonly #text: string;
  readonly #edits: TextEdit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** False where something else is changed there already. */
  change(edit: TextEdit): boolean {
    const { start, end } = edit.range;
    if (this.#edits.some(({ range }) => range.start < end && start < range.end)) return false;
    this.#edits.push(edit);
    return true;
  }

  slice({ start, end }: Range): string {
    // What is put in where a slice ends belongs to the next one.
    const inside = this.#edits.filter(
      ({ range }) => range.start >= start && range.end <= end && range.start < end,
    );
    return applyEdits(
      this.#text.slice(start, end),
      inside.map(({ range, newText }) => ({
        range: { start: range.start - start, end: range.end - start },
        newText,
      })),
    );
  }
}

/**
 * Take the lines of fields out of the header and out of sections of their own; a line that says anything besides stays
 * as it is.
 *
 * @param alsoGone Lines under a status heading that are written as fields.
 * @returns The fields that were left where they are.
 */
export function takeOut(
  draft: Draft,
  moved: readonly Moved[],
  alsoGone: readonly Range[],
  rest: Remainder,
  log: Log,
): readonly Moved[] {
  const { text } = draft;
  const { root, outline } = draft.parts;
  const inLines = moved.filter(({ statement: { origin } }) => origin !== 'front-matter');
  const spans = inLines.flatMap(({ statement: { key, range } }) => [
    ...(key ? [key.range] : []),
    range,
  ]);
  const left: Moved[] = [];
  for (const table of tablesIn(root.children)) {
    const own = inLines.filter(({ statement: { key } }) => key && contains(table, key.range));
    if (own.length === 0) continue;
    if (isOnly(text, table, spans)) rest.change({ range: wholeLines(text, table), newText: '' });
    else left.push(...own);
  }
  for (const one of inLines) {
    const { statement } = one;
    const section = sectionOfStatement(draft, statement);
    if (section) {
      const at = outline.headings.indexOf(section.heading);
      const end = outline.headings[at + 1]?.heading.start ?? text.length;
      const { heading } = section.heading;
      const gone = [...spans, ...alsoGone, { start: heading.start, end: heading.end }];
      if (isOnly(text, { start: heading.start, end }, gone))
        rest.change({ range: { start: heading.start, end }, newText: '' });
      else {
        const line = heading.lines[0];
        if (line && statement.origin === 'section') {
          const words = text.slice(line.start, line.end);
          rest.change({ range: line, newText: `${words} notes` });
          const name = words.replace(/^[#\s]+/, '');
          log.headings.set(name, `${name} notes`);
          log.add('kept', say`What else stands under “${name}” stands under “${name} notes”.`);
        }
        for (const range of [statement.range, ...alsoGone])
          if (range.start >= heading.end && range.end <= end) takeLines(text, range, gone, rest);
      }
      continue;
    }
    const { key, range, origin } = statement;
    if (!key || origin === 'table' || origin === 'wide-table') continue;
    if (
      !takeLines(
        text,
        { start: key.range.start, end: Math.max(key.range.end, range.end) },
        spans,
        rest,
      )
    )
      left.push(one);
  }
  return left;
}

function* tablesIn(
  blocks: readonly { type: string; start: number; end: number }[],
): Generator<Range> {
  for (const block of blocks) {
    if (block.type === 'table') yield block;
    if ('children' in block && block.type === 'blockquote')
      yield* tablesIn(
        (block as { children: { type: string; start: number; end: number }[] }).children,
      );
  }
}

function takeLines(text: string, range: Range, spans: readonly Range[], rest: Remainder): boolean {
  const lines = wholeLines(text, range);
  if (!isOnly(text, lines, spans)) return false;
  rest.change({ range: lines, newText: '' });
  return true;
}

/** The lines that a range touches, with the line end of the last. */
function wholeLines(text: string, { start, end }: Range): Range {
  const last = lineAround(text, Math.max(start, text[end - 1] === '\n' ? end - 1 : end)).end;
  const eol = text.startsWith('\r\n', last) ? 2 : text[last] === '\n' ? 1 : 0;
  return { start: lineAround(text, start).start, end: last + eol };
}

/** Whether nothing that anybody wrote stands in a range outside of some others. */
function isOnly(text: string, range: Range, spans: readonly Range[]): boolean {
  let rest = '';
  let at = range.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= range.end) continue;
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  rest += text.slice(Math.min(at, range.end), range.end);
  return !/[\p{L}\p{N}]/u.test(rest);
}

import { say } from '../text/message.ts';
import type { Kind, StatusDefinition } from '../kinds/kind.ts';
import type { Statement } from '../records/dialects/statement.ts';
import { foldKey } from '../records/fold.ts';
import { readStatus } from '../records/status.ts';
import { findDate } from '../records/values/date.ts';
import { vocabularyOf } from '../records/vocabulary.ts';
import { eolOf, type TextEdit } from '../text/edit.ts';
import { dayLike } from './days.ts';
import { Refusal, type Draft, type Expectation } from './draft.ts';
import { insertField } from './insert.ts';
import { put } from './put.ts';
import { appendParagraph, lineAround, sectionOfStatement, statusSection } from './section.ts';
import { textsFor, type Wanted } from './status-text.ts';
import { tick, tickInline } from './ticks.ts';
import { findPhrase, likeSample, wordFor } from './words.ts';

/**
 * Give a record another status, in its own notation and words. Where the dialect keeps a log, a line is added; where
 * the old text says more than its status, that is kept. A status that stands in two places that agree is changed in both.
 */
export function setStatus(draft: Draft, wanted: Wanted): Draft | Refusal {
  const { record, kind } = draft;
  const { status } = wanted;
  const before = record.status;
  if (before?.value.id === status.id && !before.value.partial) return draft;
  const { statusField } = vocabularyOf(kind);
  const successor = record.relations.find(
    ({ type, partial }) => type === 'superseded-by' && !partial,
  );
  const old = kind.statuses.find(({ id }) => id === before?.value.id);
  if (successor && old?.dead && !isForSuperseded(kind, status) && isForSuperseded(kind, old))
    return new Refusal(
      say`${record.path} names “${successor.target}” as its successor, so it cannot be “${status.id}”; take that away first.`,
    );
  if (!statusField) return new Refusal(say`${kind.plural} have no status.`);
  const statements = draft.statements(statusField);
  const own = before
    ? statements.find(
        ({ range }) => range.start === before.range.start && range.end === before.range.end,
      )
    : statements.find(({ key }) => key !== undefined);
  const expectation: Expectation = {
    isRight: (after) => after.status?.value.id === status.id && !after.status.value.partial,
    fields: [statusField.id],
    // What an unedited template names as an example goes with it.
    ...(before ? {} : { losesRelations: true, instead: own?.range }),
  };
  const written = own
    ? draft.write(waysToChange(draft, own, wanted), expectation)
    : before
      ? draft.write(waysToReplace(draft, before.raw, before.range, wanted), expectation)
      : addStatus(draft, wanted, expectation);
  if (!written)
    return new Refusal(
      before
        ? say`The status “${short(before.raw)}” of ${record.path} stands in words that cannot be changed to “${status.id}” without changing more; edit it by hand.`
        : say`${record.path} has no place for a status that could be found; write one by hand.`,
    );
  return own && before
    ? changeElsewhere(written, own, before.value.id, wanted, expectation)
    : written;
}

/** Whether a status is the one that asks for a successor. */
function isForSuperseded(kind: Kind, { needs }: StatusDefinition): boolean {
  return kind.fields.some(({ id, relation }) => relation === 'superseded-by' && needs.includes(id));
}

/** The other places that said the same must not fall behind. */
function changeElsewhere(
  draft: Draft,
  first: Statement,
  old: string,
  wanted: Wanted,
  expectation: Expectation,
): Draft {
  const { statusField } = vocabularyOf(draft.kind);
  const key = foldKey(first.key?.text ?? '');
  const vocabulary = vocabularyOf(draft.kind);
  let current = draft;
  for (let round = 0; round < 4; round++) {
    const { text } = current;
    const behind = current
      .statements(statusField)
      .find(
        (one) =>
          one.confidence === 'certain' &&
          one.origin !== first.origin &&
          foldKey(one.key?.text ?? '') === key &&
          readStatus(text.slice(one.range.start, one.range.end), vocabulary)?.status.id === old,
      );
    const next =
      behind &&
      current.write(waysToChange(current, behind, wanted, old), {
        ...expectation,
        isRight: (after) =>
          expectation.isRight(after) &&
          !after.status?.others.some(
            ({ value, origin }) => value.id === old && origin === behind.origin,
          ),
      });
    if (!next) return current;
    current = next;
  }
  return current;
}

function* waysToChange(
  draft: Draft,
  statement: Statement,
  wanted: Wanted,
  old = draft.record.status?.value.id,
): Iterable<readonly TextEdit[]> {
  const { text, record, house } = draft;
  const raw = text.slice(statement.range.start, statement.range.end);
  const sample = (old === undefined ? undefined : findPhrase(raw, draft.kind, old)?.text) ?? raw;
  const word = likeSample(wordFor(wanted.status, record, house), sample);
  const ticked = tick(draft, statement.range, wanted.status.id, word);
  if (ticked) {
    yield ticked;
    return;
  }
  const boxes = tickInline(draft, raw, wanted.status.id);
  if (boxes) {
    for (const moved of boxes) yield [put(draft, statement, moved)];
    return;
  }
  if (statement.origin === 'section') {
    const logged = log(draft, statement, raw, wanted, word, old);
    if (logged) {
      yield [logged];
      return;
    }
    // What ends a record's life stands below what it said before, as adr-tools has it.
    const section = sectionOfStatement(draft, statement);
    const says = textsFor(raw, wanted, record, house);
    if (section && wanted.status.dead && says.every((one) => one.includes(raw)))
      yield [appendParagraph(draft, section, word)];
    for (const one of says) yield [put(draft, statement, one)];
    if (section && wanted.status.dead) yield [appendParagraph(draft, section, word)];
    return;
  }
  for (const one of textsFor(raw, wanted, record, house)) yield [put(draft, statement, one)];
}

/** A status that is no statement: in a tag, or in a title's brackets. */
function* waysToReplace(
  draft: Draft,
  raw: string,
  range: Statement['range'],
  wanted: Wanted,
): Iterable<readonly TextEdit[]> {
  if (range.end === range.start) return;
  for (const newText of textsFor(raw, wanted, draft.record, draft.house))
    yield [{ range, newText }];
}

const DAY_FIRST = /^\W{0,4}\d{1,4}[-/.]\d/;

/**
 * A line for a log of dated lines: like the last one, with today's day and the new word, where the newest stand.
 * Undefined where the status is no log.
 */
function log(
  draft: Draft,
  statement: Statement,
  raw: string,
  { day }: Wanted,
  word: string,
  old: string | undefined,
): TextEdit | undefined {
  const { text, kind } = draft;
  const vocabulary = vocabularyOf(kind);
  const phrase = old === undefined ? undefined : findPhrase(raw, kind, old);
  const date = findDate(raw);
  if (!phrase || !date) return undefined;
  const section = sectionOfStatement(draft, statement);
  const lines = (section?.body ?? [])
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.lines
        : block.type === 'list'
          ? block.children.map((item) => lineAround(text, item.start))
          : [],
    )
    .map((line) => lineAround(text, line.start))
    .filter(({ start, end }) => {
      const shown = text.slice(start, end).replace(/^[\s>*+-]+/, '');
      return /\d{4}/.test(shown) && readStatus(shown, vocabulary)?.certain;
    });
  if (lines.length < 2 && !DAY_FIRST.test(raw) && statement.rank <= 1000) return undefined;
  const line = lineAround(text, statement.range.start);
  const marker = text.slice(line.start, statement.range.start);
  const written = dayLike(date.raw, day, draft.record, draft.house);
  const newLine =
    marker +
    (phrase.start < date.range.start
      ? `${word} ${written}`
      : rewritten(raw, date.range, written, phrase, word));
  const index = lines.findIndex(({ start }) => start === line.start);
  const before = lines[index - 1];
  const after = lines[index + 1];
  const gap = before
    ? text.slice(before.end, line.start)
    : after
      ? text.slice(line.end, after.start)
      : /^\s*(?:[*+-]|\d+[.)])\s/.test(marker)
        ? eolOf(text)
        : eolOf(text).repeat(2);
  // The newest stands first where something older follows.
  if (index === 0 && after)
    return { range: { start: line.start, end: line.start }, newText: newLine + gap };
  return { range: { start: line.end, end: line.end }, newText: gap + newLine };
}

function rewritten(
  raw: string,
  date: { readonly start: number; readonly end: number },
  day: string,
  phrase: { readonly start: number; readonly end: number },
  word: string,
): string {
  const behind = raw.slice(phrase.end);
  const tail = /^[\s.*_`]*$/.test(behind) ? behind : '';
  return raw.slice(0, date.start) + day + raw.slice(date.end, phrase.start) + word + tail;
}

function addStatus(draft: Draft, wanted: Wanted, expectation: Expectation): Draft | undefined {
  const { record, house } = draft;
  const [word = wanted.status.id] = textsFor('', wanted, record, house);
  const section = statusSection(draft);
  if (section) {
    const template = section.body.find(({ type }) => type === 'paragraph');
    const line = template?.type === 'paragraph' ? template.lines[0] : undefined;
    const says =
      line && readStatus(draft.text.slice(line.start, line.end), vocabularyOf(draft.kind));
    const ways = [
      ...(line && !says ? [[{ range: line, newText: word }]] : []),
      [appendParagraph(draft, section, word)],
    ];
    const written = draft.write(ways, expectation);
    if (written) return written;
  }
  return insertField(draft, 'status', word, expectation);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

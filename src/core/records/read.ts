import { say, verbatim, type Message } from '../text/message.ts';
import type { Kind } from '../kinds/kind.ts';
import { range } from '../text/range.ts';
import { contentReason, looksFilled, nameReason } from './decoy.ts';
import { isMarkdown, readFileName } from './file-name.ts';
import { foldKey } from './fold.ts';
import type { Habits } from './habits.ts';
import { matchesFile } from './match.ts';
import { ParsedRecord } from './parsed-record.ts';
import { parse, type Parsed } from './parts.ts';
import type { DecisionRecord, Problem } from './record.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What the reader knows about a file besides its text. */
export interface ReadContext {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The kind of the record folder in which the file lies; undefined outside record folders. */
  readonly folderKind: string | undefined;
  /** The record folder's path; where it is left out, the file's own folder. */
  readonly folder?: string | undefined;
  /** The configuration names this very file, so that its name is no reason to skip it. */
  readonly named?: boolean;
  readonly habits: Habits;
}

/** What became of a Markdown file. */
export type Reading =
  | { readonly type: 'record'; readonly record: DecisionRecord }
  /** In a record folder, and not a record: an index, a template, a note; `reason` says which. */
  | {
      readonly type: 'skipped';
      readonly reason: Message;
      /** The order of day and month that a template asks for: `DD/MM/YYYY`. */
      readonly dateOrder?: Habits['dateOrder'];
    }
  /** Nothing of ours. */
  | { readonly type: 'foreign' };

/**
 * Read a Markdown file. Total: whatever the text holds, there is an answer, and faults become the record's `problems`.
 */
export function readDocument(path: string, text: string, context: ReadContext): Reading {
  if (!isMarkdown(path)) return { type: 'foreign' };
  const inFolder =
    context.folderKind === undefined ? undefined : context.kinds.get(context.folderKind);
  const parsed = parse(path, text);
  const stated = parsed.frontMatter.entries.find(({ key }) => key === 'kind');
  const statedText = stated && text.slice(stated.range.start, stated.range.end).trim();
  const ofKind = statedText === undefined ? undefined : kindNamed(context.kinds, statedText);
  if (ofKind)
    return asRecord(parsed, ofKind, say`Its front matter says “kind: ${ofKind.id}”.`, context, {
      certain: true,
      stated: true,
    });
  if (inFolder) {
    const problems: Problem[] =
      stated && statedText
        ? [
            {
              code: 'kind-unknown',
              message: say`Unexpected kind “${statedText}”, expected one of ${[...context.kinds.keys()].join(', ')}.`,
              range: stated.range,
            },
          ]
        : [];
    const reason =
      context.named === true
        ? say`The configuration names it.`
        : folderReason(context.folder ?? parentOf(path), inFolder);
    return asRecord(parsed, inFolder, reason, context, { certain: context.named, problems });
  }
  for (const kind of context.kinds.values())
    if (matchesFile(kind, path))
      return asRecord(parsed, kind, say`Its path matches a pattern of the kind.`, context);
  for (const kind of context.kinds.values()) {
    if (kind.match.looks.length === 0 || !looksLike(parsed, kind)) continue;
    const record = new ParsedRecord(
      parsed,
      kind,
      looksReason(kind),
      context.habits,
      readFileName(path, kind.place.digits > 0),
    );
    if (contentReason(record, kind) === undefined && looksFilled(record, kind))
      return { type: 'record', record: record.settle() };
  }
  return { type: 'foreign' };
}

let lastReason = { folder: '', kind: undefined as Kind | undefined, reason: verbatim('') };

/** The same message for all files of a folder, which come one after the other: thousands of copies would be kept. */
function folderReason(folder: string, kind: Kind): Message {
  if (lastReason.folder !== folder || lastReason.kind !== kind) {
    const place = folder === '' ? say`the root` : say`“${folder}”`;
    const reason = say`It lies in ${place}, a folder of ${kind.plural.toLowerCase()}.`;
    lastReason = { folder, kind, reason };
  }
  return lastReason.reason;
}

function asRecord(
  parsed: Parsed,
  kind: Kind,
  reason: Message,
  context: ReadContext,
  {
    certain = false,
    stated = false,
    problems = [],
  }: {
    /** Somebody has said that this file is a record: its name is no reason to skip it. */
    readonly certain?: boolean | undefined;
    /** It says so itself. */
    readonly stated?: boolean;
    readonly problems?: readonly Problem[];
  } = {},
): Reading {
  const file = readFileName(parsed.path, kind.place.digits > 0);
  const folder = context.folderKind === undefined ? file.folder : (context.folder ?? file.folder);
  const named = certain ? undefined : nameReason(parsed.path, file, folder);
  const record = new ParsedRecord(parsed, kind, reason, context.habits, file, problems);
  const why = named ?? contentReason(record, kind, stated);
  if (why === undefined) return { type: 'record', record: record.settle() };
  const dateOrder = askedOrder(parsed.text);
  return { type: 'skipped', reason: why, ...(dateOrder && { dateOrder }) };
}

/** The order that a template's date placeholder asks for. */
export function askedOrder(text: string): Habits['dateOrder'] {
  const match = /\b(dd[/.-]mm|mm[/.-]dd)[/.-]yy(?:yy)?\b/i.exec(text.slice(0, 4000));
  if (!match) return undefined;
  return match[1]?.toLowerCase().startsWith('dd') ? 'day-month' : 'month-day';
}

function kindNamed(kinds: ReadonlyMap<string, Kind>, name: string): Kind | undefined {
  return kinds.get(name) ?? kinds.get(name.toLowerCase());
}

/** Whether the sections that a kind calls its looks are all there, under headings of its own. */
function looksLike(parsed: Parsed, kind: Kind): boolean {
  const { roles } = vocabularyOf(kind);
  const found = new Set<string>();
  for (const block of parsed.root.children) {
    if (block.type !== 'heading') continue;
    const line = block.lines[0] ?? range(0, 0);
    const role = roles.get(
      foldKey(parsed.text.slice(line.start, Math.min(line.end, line.start + 80))),
    );
    if (role !== undefined) found.add(role);
  }
  return kind.match.looks.every((role) => found.has(role));
}

function looksReason(kind: Kind): Message {
  const [first = verbatim(''), ...others] = kind.match.looks.map(
    (role) => say`“${kind.sections.find(({ id }) => id === role)?.title ?? role}”`,
  );
  const titles = others.reduce((all, next) => say`${all}, ${next}`, first);
  return say`It has the sections ${titles}.`;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

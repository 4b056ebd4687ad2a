import { escapeMarkup, withoutControls } from '../markup.ts';
import { statusText, type Entry, type Scene } from './source.ts';

/** What became of a record, on which day. */
interface Event {
  readonly path: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly words: string;
}

/** So many events a feed holds; readers keep the older ones. */
const MOST = 100;
/** When nothing ever happened. */
const NEVER = '1970-01-01';

export interface FeedOptions {
  /** Whose records they are. */
  readonly name: string;
  /** The address of a file of the site, from the feed or absolute. */
  readonly address: (file: string) => string;
  /** The file of a record's page. */
  readonly pageOf: (path: string) => string;
  /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
  readonly sha256: (text: string) => string;
}

/**
 * What became of records, by their own dates, as an Atom feed (RFC 4287): the newest first. A record that was
 * superseded counts on the day of its successor. Records without a whole date are left out: nobody says when.
 */
export function feedOf({ entries }: Scene, options: FeedOptions): string {
  const { name, address, pageOf, sha256 } = options;
  const events = entries
    .flatMap(eventsOf)
    .sort((a, b) => compare(b.day, a.day) || compare(a.path, b.path))
    .slice(0, MOST);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${uuid(sha256(`feed ${name}`))}</id>`,
    `<title>${text(name)}: records</title>`,
    `<updated>${time(events[0]?.day ?? NEVER)}</updated>`,
    `<author><name>${text(name)}</name></author>`,
    '<generator>Leadline</generator>',
    `<link rel="self" type="application/atom+xml" href="${text(address('feed.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${text(address('index.html'))}"/>`,
    ...events.map(({ path, day, words }) =>
      [
        '<entry>',
        `<id>${uuid(sha256(`${name}\n${path}\n${day}\n${words}`))}</id>`,
        `<title>${text(words)}</title>`,
        `<updated>${time(day)}</updated>`,
        `<link rel="alternate" type="text/html" href="${text(address(pageOf(path)))}"/>`,
        `<summary>${text(path)}</summary>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}

function eventsOf({ record: { path }, shown, dead, successors }: Entry): readonly Event[] {
  const own = dayOf(shown.date);
  const day = dead ? successors.reduce((last, { fields }) => latest(last, fields), own) : own;
  if (day === undefined) return [];
  const by =
    dead && successors.length > 0 ? ` by ${successors.map(({ id }) => id).join(', ')}` : '';
  return [{ path, day, words: `${shown.label}: ${statusText(shown)}${by}` }];
}

function latest(last: string | undefined, fields: Entry['record']['fields']): string | undefined {
  const value = fields.get('date')?.value;
  const day = dayOf(value?.type === 'date' ? value.date.iso : undefined);
  return last === undefined || (day !== undefined && day > last) ? day : last;
}

/** Only a whole date is a day. */
function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}

function time(day: string): string {
  return `${day}T00:00:00Z`;
}

/** An id as RFC 9562 lets one make of a hash (version 8). */
function uuid(hash: string): string {
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hash.slice(from, to));
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

function text(value: string): string {
  return escapeMarkup(withoutControls(value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

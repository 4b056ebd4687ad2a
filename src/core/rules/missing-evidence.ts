import type { Kind, Showing } from '../kinds/kind.ts';
import { findDates } from '../records/values/date.ts';
import { isPlaceholder, saysNothing } from '../records/values/none.ts';
import { isVagueOwner } from '../records/values/people.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { showsEvidence } from './support/evidence.ts';
import { callItem, itemRange } from './support/items.ts';
import { proseOf } from './support/leaves.ts';
import { isObservable } from './support/observable.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** Whether a text shows what a kind asks for, and what to say if it does not. */
const SHOWINGS: Readonly<
  Record<
    Showing,
    { readonly shown: (text: string) => boolean; readonly missing: (what: Message) => Message }
  >
> = {
  evidence: {
    shown: showsEvidence,
    missing: (what) => say`${what} shows no evidence: add a number, a link or an incident.`,
  },
  number: {
    shown: (text) => /\p{N}/u.test(text),
    missing: (what) => say`${what} names no number: add one.`,
  },
  link: {
    shown: (text) => /https?:|\]\(|\[\[|\]\[/u.test(text),
    missing: (what) => say`${what} has no link: add one.`,
  },
  date: {
    shown: (text) => findDates(text).length > 0,
    missing: (what) => say`${what} names no day: add one, as YYYY-MM-DD.`,
  },
  person: {
    shown: (text) => !isVagueOwner(text),
    missing: (what) => say`${what} is nobody in particular: name one person.`,
  },
  observable: {
    shown: isObservable,
    missing: (what) => say`${what} has nothing to observe: name a number, an event or a state.`,
  },
};

/** See docs/rules/missing-evidence.md. */
export const missingEvidence: Rule = {
  id: 'missing-evidence',
  group: 'writing',
  summary: 'What a kind asks to be shown is shown, such as evidence or a person.',
  severity: objection,
  applies: (kind) => asksFor(kind),
  *check({ record, kind }) {
    for (const { id, shows, required } of kind.fields) {
      // A field that is owed and names nobody is as good as missing, and that rule says so.
      if (shows === 'person' && required !== undefined) continue;
      const field = shows && record.fields.get(id);
      if (!field || isSettled(field.raw, shows)) continue;
      yield {
        message: SHOWINGS[shows].missing(say`${quote(field.raw.trim())} as ${quote(id)}`),
        range: field.range,
      };
    }
    for (const { id, shows, items } of kind.sections) {
      const section = sectionOf(record, id);
      if (!section) continue;
      const prose = shows ? proseOf(record, section) : '';
      if (shows && !isSettled(prose, shows))
        yield {
          message: SHOWINGS[shows].missing(quote(section.title)),
          range: headingRange(section),
        };
      if (!items || !(items.shows ?? items.fields.some((field) => field.shows))) continue;
      for (const [at, item] of record.items(id).entries()) {
        const written = record.text.slice(item.range.start, item.range.end);
        if (items.shows && !isSettled(written, items.shows))
          yield {
            message: SHOWINGS[items.shows].missing(callItem(items.noun, item, at)),
            range: itemRange(record, item),
          };
        for (const field of items.fields) {
          const value = field.shows && item.fields.get(field.id);
          if (!value || isSettled(value.raw, field.shows)) continue;
          yield {
            message: SHOWINGS[field.shows].missing(
              say`${callItem(items.noun, item, at)}: ${quote(value.raw.trim())} as ${quote(field.id)}`,
            ),
            range: value.range,
          };
        }
      }
    }
  },
};

/** Whether there is nothing to object to: shown, or not yet said, which other rules tell. */
function isSettled(text: string, shows: Showing): boolean {
  return saysNothing(text) || isPlaceholder(text) || SHOWINGS[shows].shown(text);
}

function asksFor({ fields, sections }: Kind): boolean {
  return (
    fields.some(({ shows }) => shows) ||
    sections.some(
      ({ shows, items }) => shows ?? items?.shows ?? items?.fields.some((field) => field.shows),
    )
  );
}

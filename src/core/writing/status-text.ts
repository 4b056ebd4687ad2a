import type { StatusDefinition } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import { findDate } from '../records/values/date.ts';
import { isNone, isPlaceholder } from '../records/values/none.ts';
import { foldKey } from '../records/fold.ts';
import { dayLike } from './days.ts';
import { mostOf, type House } from './house.ts';
import {
  capital,
  findPhrase,
  languageOf,
  likeSample,
  signBefore,
  signFor,
  wordFor,
} from './words.ts';

/** What a status's text is to become. */
export interface Wanted {
  readonly status: StatusDefinition;
  /** `YYYY-MM-DD`, for texts that tell the day. */
  readonly day: string;
}

/**
 * The texts that could take the place of a status's, the most fitting first: the word for the new status, in the old
 * one's case and behind its sign, and whatever else the text says kept.
 */
export function textsFor(
  raw: string,
  wanted: Wanted,
  record: DecisionRecord,
  house: House,
): readonly string[] {
  const { status, day } = wanted;
  const plain = wordFor(status, record, house);
  const old = record.status?.value.id;
  const phrase = old === undefined ? undefined : findPhrase(raw, house.kind, old);
  if (raw.includes('/badge/')) return badgesFor(raw, old, plain, house);
  if (!phrase || old === undefined) {
    const word = likeSample(
      plain,
      raw === '' ? sampleOf(record, house) : caseOf(raw, record, house),
    );
    const isEmpty = raw === '' || isNone(raw) || isPlaceholder(raw) || old === undefined;
    return isEmpty || raw.split(/\s+/).length <= 3
      ? [word]
      : [`${word} (${formerly(record, house)} ${raw})`];
  }
  const word = likeSample(plain, PARTLY.test(raw.slice(0, phrase.start)) ? raw : phrase.text);
  const sign = signBefore(raw, phrase);
  const before = raw.slice(0, phrase.start - sign.length);
  // "Partly superseded" is said of the old status.
  const head = PARTLY.test(before) ? '' : before;
  const rest = raw.slice(phrase.end);
  const next = `${signFor(status.id, sign, old, house)}${word}`;
  const prefixed = /^(\p{L}+)\/$/u.exec(head) ?? /^(open|closed)\//i.exec(phrase.text);
  if (prefixed?.[1] !== undefined) return statesFor(prefixed[1], word, status, house);
  if (/^\]\(/.test(rest) && head.endsWith('['))
    return linksFor(head, phrase.text, rest, word, status, house);
  if (head.includes('~~')) return [`${head}~~${phrase.text}~~ ${next}${rest}`];
  const dated = datedRest(rest, day, record);
  if (dated !== undefined) return [`${head}${next}${dated}`];
  if (/^[\s.!*_`)\]}>]*$/.test(rest) || /^[*_]*\s*;/.test(rest) || /^[*_]*\.\s/.test(rest))
    return [`${head}${next}${rest}`];
  const stop = rest.search(/;|\.\s/);
  const clause = stop === -1 ? raw : raw.slice(0, phrase.end + stop);
  const after = stop === -1 ? '' : rest.slice(stop);
  return [`${next} (${formerly(record, house)} ${clause})${after}`];
}

const PARTLY = /^(?:part(?:ly|ially)|teilweise|partiellement|parcialmente)\s+$/i;

function formerly(record: DecisionRecord, house: House): string {
  return languageOf(record, house)?.formerly ?? 'previously';
}

/** A text of which nothing but a day follows the status: with the new day. */
function datedRest(rest: string, day: string, record: DecisionRecord): string | undefined {
  const date = findDate(rest);
  if (!date) return undefined;
  const around = rest.slice(0, date.range.start) + rest.slice(date.range.end);
  const words = around.split(/[\s*_(),.:–—-]+/).filter(Boolean);
  if (words.length > 1 || !words.every((word) => /^(?:on|am|le|el|em|since|seit)$/i.test(word)))
    return undefined;
  return `${rest.slice(0, date.range.start)}${dayLike(date.raw, day, record, undefined)}${rest.slice(date.range.end)}`;
}

/** `open/accepted`: the first word says whether the matter is closed. */
function statesFor(
  prefix: string,
  word: string,
  status: StatusDefinition,
  { siblings }: House,
): string[] {
  const theirs = mostOf(
    siblings.flatMap(({ status: one }) =>
      one?.value.id === status.id && /^\p{L}+\/\p{L}+$/u.test(one.raw) ? [one.raw] : [],
    ),
  );
  const state = /^(?:open|closed)$/i.test(prefix)
    ? likeSample(status.phase === 'closed' ? 'closed' : 'open', prefix)
    : prefix;
  return [...(theirs === undefined ? [] : [theirs]), `${state}/${word}`];
}

/** `[ADOPTED](/README.md#adopted)`: the link explains the status, so it has to lead to the new one. */
function linksFor(
  head: string,
  old: string,
  rest: string,
  word: string,
  status: StatusDefinition,
  { siblings }: House,
): string[] {
  const theirs = mostOf(
    siblings.flatMap(({ status: one }) =>
      one?.value.id === status.id && /^\[[^\]]*\]\([^)]*\)$/.test(one.raw) ? [one.raw] : [],
    ),
  );
  const hash = rest.indexOf('#');
  const anchor = /^#([^)\s]*)/.exec(rest.slice(hash))?.[1] ?? '';
  const isOwn = hash > 0 && foldKey(anchor) === foldKey(old);
  const linked = `${head}${word}${rest.slice(0, hash + 1)}${word.toLowerCase().replace(/\s+/g, '-')}${rest.slice(hash + 1 + anchor.length)}`;
  const bare = `${head.slice(0, -1)}${word}${rest.replace(/^\]\([^)]*\)/, '')}`;
  return [...(theirs === undefined ? [] : [theirs]), isOwn ? linked : bare];
}

/** `https://img.shields.io/badge/status-accepted-green`, and the word in the text that stands for the picture. */
function badgesFor(raw: string, old: string | undefined, word: string, house: House): string[] {
  if (old === undefined) return [];
  const at = /\/badge\/[^\s)?]{1,120}/.exec(raw);
  if (!at) return [];
  const address = at[0]
    .replaceAll('--', '\0')
    .split('-')
    .map((part) => {
      const slash = part.lastIndexOf('/') + 1;
      const said = part.slice(slash);
      const found = findPhrase(said.replace(/[_\0]|%20/g, ' '), house.kind, old);
      if (found?.start !== 0) return part;
      const escaped = likeSample(word, said).replaceAll('-', '--').replace(/ /g, '_');
      return part.slice(0, slash) + escaped;
    });
  const link = address.join('-').replaceAll('\0', '--');
  const before = raw.slice(0, at.index);
  const shown = findPhrase(before, house.kind, old);
  const text = shown
    ? before.slice(0, shown.start) + likeSample(word, shown.text) + before.slice(shown.end)
    : before;
  return [`${text}${link}${raw.slice(at.index + at[0].length)}`];
}

/** A status that shows how this one should be capitalised, where the record has none of its own. */
function sampleOf(record: DecisionRecord, { kind, siblings }: House): string {
  const theirs = mostOf(
    siblings.flatMap(({ status, dialect }) => {
      const word = status && findPhrase(status.raw, kind, status.value.id)?.text;
      return word === undefined || dialect !== record.dialect ? [] : [likeSample('word', word)];
    }),
  );
  if (theirs !== undefined) return theirs;
  const small = ['leadline', 'madr-2', 'madr-3', 'madr-4', 'log4brains', 'yaml'];
  return small.includes(record.dialect) || record.root.frontMatter ? 'word' : capital('word');
}

function caseOf(raw: string, record: DecisionRecord, house: House): string {
  return record.status && !isPlaceholder(raw) ? raw : sampleOf(record, house);
}

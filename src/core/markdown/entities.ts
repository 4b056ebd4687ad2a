import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import {
  AMPERSAND,
  BACKSLASH,
  HASH,
  isAlphanumeric,
  isDigit,
  isPunctuation,
  SEMICOLON,
} from './chars.ts';

/** A character reference such as `&amp;` or `&#x20;`. */
export interface Entity {
  /** The offset after its semicolon. */
  readonly end: number;
  readonly value: string;
}

/** The longest name in HTML's table (`CounterClockwiseContourIntegral`). */
const LONGEST_NAME = 31;

/** The character reference that begins at an `&`, if one does. */
export function entityAt(text: string, at: number, limit: number): Entity | undefined {
  let pos = at + 1;
  if (pos < limit && text.charCodeAt(pos) === HASH) return numericEntity(text, pos + 1, limit);
  const last = Math.min(limit, pos + LONGEST_NAME);
  while (pos < last && isAlphanumeric(text.charCodeAt(pos))) pos++;
  if (pos >= limit || pos === at + 1 || text.charCodeAt(pos) !== SEMICOLON) return undefined;
  const value = decodeNamedCharacterReference(text.slice(at + 1, pos));
  return value === false ? undefined : { end: pos + 1, value };
}

/** A string of Markdown (a destination, a label) with its backslash escapes and character references resolved. */
export function decodeString(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) {
      result += text.slice(done, at);
      done = ++at;
    } else if (code === AMPERSAND) {
      const entity = entityAt(text, at, text.length);
      if (entity === undefined) continue;
      result += text.slice(done, at) + entity.value;
      done = entity.end;
      at = done - 1;
    }
  }
  return result + text.slice(done);
}

/** `at` is behind the `#`. Up to seven decimal or six hexadecimal digits, as CommonMark says. */
function numericEntity(text: string, at: number, limit: number): Entity | undefined {
  const hexadecimal = at < limit && (text.charCodeAt(at) | 0x20) === 0x78;
  if (hexadecimal) at++;
  let pos = at;
  while (pos < limit && (hexadecimal ? isHexadecimal : isDigit)(text.charCodeAt(pos))) pos++;
  const size = pos - at;
  if (size === 0 || size > (hexadecimal ? 6 : 7)) return undefined;
  if (pos >= limit || text.charCodeAt(pos) !== SEMICOLON) return undefined;
  const code = Number.parseInt(text.slice(at, pos), hexadecimal ? 16 : 10);
  return { end: pos + 1, value: isForbidden(code) ? '\ufffd' : String.fromCodePoint(code) };
}

function isHexadecimal(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x66);
}

/** Controls, surrogates, noncharacters and numbers beyond Unicode: shown as the replacement character. */
function isForbidden(code: number): boolean {
  return (
    code < 0x09 ||
    code === 0x0b ||
    (code > 0x0d && code < 0x20) ||
    (code > 0x7e && code < 0xa0) ||
    (code > 0xd7ff && code < 0xe000) ||
    (code > 0xfdcf && code < 0xfdf0) ||
    (code & 0xfffe) === 0xfffe ||
    code > 0x10ffff
  );
}

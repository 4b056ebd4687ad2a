import { COLON, DASH, DOT, GREATER, isAlpha, isAlphanumeric, LESS, PLUS } from './chars.ts';

/** The offset after the `>` of an autolink (`<scheme:…>` or `<name@host>`) that begins at `at`; -1 when none does. */
export function autolinkEnd(text: string, at: number): number {
  for (let pos = at + 1; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code <= 0x20 || code === LESS || code === 0x7f) return -1;
    if (code !== GREATER) continue;
    const scheme = schemeEnd(text, at + 1, pos);
    return scheme !== -1 || isEmailAutolink(text.slice(at + 1, pos)) ? pos + 1 : -1;
  }
  return -1;
}

/** Where a URI scheme of 2 to 32 characters ends, at its colon; -1 when there is none. */
function schemeEnd(text: string, at: number, end: number): number {
  if (!isAlpha(text.charCodeAt(at))) return -1;
  for (let pos = at + 1; pos < end && pos - at <= 32; pos++) {
    const code = text.charCodeAt(pos);
    if (code === COLON) return pos - at >= 2 ? pos : -1;
    if (!isAlphanumeric(code) && code !== PLUS && code !== DASH && code !== DOT) return -1;
  }
  return -1;
}

const LOCAL_PART = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
const HOST_LABEL = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;

/** Whether the content of an autolink is an e-mail address, as HTML's form fields define them. */
export function isEmailAutolink(content: string): boolean {
  const at = content.indexOf('@');
  if (at < 1 || !LOCAL_PART.test(content.slice(0, at))) return false;
  return content
    .slice(at + 1)
    .split('.')
    .every((label) => label.length <= 63 && !label.endsWith('-') && HOST_LABEL.test(label));
}

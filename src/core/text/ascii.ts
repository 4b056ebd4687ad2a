/** Shorter texts than this are looked at faster letter by letter. */
const SHORT = 24;
const OTHERS = /[\u0080-\uffff]/;

/** Whether every character of a text is one of ASCII's: asked of most texts there are, so it has to be quick. */
export function isAscii(text: string): boolean {
  if (text.length > SHORT) return !OTHERS.test(text);
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

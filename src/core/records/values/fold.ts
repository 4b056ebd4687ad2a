import { isAscii } from '../../text/ascii.ts';

/**
 * Forget case, accents and typographic apostrophes, for comparing words that people type in many ways:
 * `Décision` and `DECISION` fold to the same. The length may change.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}

/**
 * Fold like `fold` while every UTF-16 unit keeps its place, so that what is found in the result stands at the same
 * offsets in the text. A combining mark of its own stays.
 */
export function foldInPlace(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    folded += unit < '\u0080' ? unit.toLowerCase() : foldUnit(unit);
  }
  return folded;
}

function foldUnit(unit: string): string {
  const apart = unit.normalize('NFD');
  const base = /^.[\u0300-\u036f]+$/.test(apart) ? apart.charAt(0) : unit;
  if (base === '\u2019' || base === '\u2018') return "'";
  if (base >= '\uff01' && base <= '\uff5e') {
    return String.fromCharCode(base.charCodeAt(0) - 0xfee0).toLowerCase();
  }
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : base;
}

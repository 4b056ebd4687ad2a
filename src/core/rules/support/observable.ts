import { isNone, isPlaceholder } from '../../records/values/none.ts';

/** Something to count or compare, or that is either so or not. */
const CHECKABLE =
  /[\d%`]|https?:|\b(?:zero|none|no|nobody|never|every|each|all|only|without|both|once|twice|half|double|one|two|three|four|five|ten|passes|pass|green|returns?|shows?|exists?|merged|deployed|published|documented|removed|deleted|gone|rejects?|refuses?|disabled|enabled|kein|keine|alle|jede[rsnm]?|nie|null|nur|weniger|unter|ningun[oa]?|cada|todos?|todas?|nunca|menos|solo|nenhum[a]?|aucun[e]?|chaque|tous|toutes|jamais|moins|seulement)\b/iu;

/** What people say when they hope for something. */
const HOPE =
  /\b(?:better|best|improved?|improves?|improvement|improving|good|great|nice|nicer|happy|happier|faster|quicker|easier|simpler|cleaner|smoother|robust|stable|reliable|scalable|maintainable|modern|clean|proper|properly|well|works?|working|success|successful|successfully|quality|confidence|confident|satisfied|satisfaction|awareness|impact|value|progress|enhanced?|optimi[sz]ed?|seamless|world-class|besser|gut|schneller|einfacher|stabiler|zufrieden\w*|erfolg\w*|verbessert\w*|mejor\w*|bueno|buena|facil|feliz|melhor\w*|bom|boa|meilleure?s?|mieux|amelior\w*|bonne?|facile)\b/iu;

/**
 * Whether a text names something that anyone could look at and say yes or no. In doubt it does: only a text without
 * anything to count or compare that speaks of hopes, or hardly speaks at all, does not.
 */
export function isObservable(text: string): boolean {
  if (isNone(text) || isPlaceholder(text)) return false;
  if (CHECKABLE.test(text)) return true;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  // Scripts without spaces: one "word" is a sentence.
  if (words < 3) return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(text);
  return !HOPE.test(text);
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern that matches no empty text, as `matchAll` finds them. That one copies the pattern
 * at each call, which takes longer than looking at a short text; most texts that are looked at have no match.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match && match[0] !== ''; match = pattern.exec(text)) matches.push(match);
  pattern.lastIndex = 0;
  return matches;
}

import { readGlob } from '../text/glob.ts';

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a glob can be read: brackets closed, and no longer or more tangled than any sensible one. */
export function isGlob(glob: string): boolean {
  return balanced(glob) && readGlob(glob) !== undefined;
}

/** The matcher takes an unclosed bracket for itself, which nobody means. */
function balanced(glob: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '\\') at++;
    else if ('([{'.includes(char)) open.push(char);
    else if (PARTNERS[char] !== undefined && open.pop() !== PARTNERS[char]) return false;
  }
  return open.length === 0;
}

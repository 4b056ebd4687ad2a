/** A path below the folder of a `.gitignore`: POSIX, in lower case, without a slash at its end. */
export interface LowPath {
  readonly path: string;
  /** Its last step. */
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a line of a `.gitignore` says. */
export interface IgnoreLine {
  /** `!`: what is meant is left in after all. */
  readonly negated: boolean;
  readonly means: (what: LowPath) => boolean;
}

/** UTF-16 units; nobody writes a longer line. */
const MAX_LENGTH = 1000;

/** One sign of a pattern, by what it takes of a path. */
type Sign =
  /** Any number of units but slashes. */
  | '*'
  /** Any number of units. */
  | '**'
  /** Nothing; or else the two that follow: `**` and a slash, where the name of a folder may begin. */
  | 'folders?'
  /** One unit, in lower case. */
  | { readonly unit: string }
  /** One unit, no slash, of which something holds. */
  | { readonly fits: (unit: string) => boolean };

/**
 * Read a line of a `.gitignore` as git does (gitignore(5), and `wildmatch.c` where that is silent), capital and small
 * letters being the same, as they are to git on systems whose disks do not tell them apart.
 *
 * Lines come from strangers. As a regular expression one with several `**` takes time that grows with a power of a
 * path's length; here it grows with the length of line times path.
 *
 * @returns undefined for a line that means nothing: empty, a comment, a bracket that is not closed.
 */
export function readIgnoreLine(line: string): IgnoreLine | undefined {
  if (line.length > MAX_LENGTH || line.startsWith('#')) return undefined;
  const negated = line.startsWith('!');
  let pattern = trimEnd(negated ? line.slice(1) : line);
  const folders = pattern.endsWith('/');
  if (folders) pattern = pattern.slice(0, -1);
  const anchored = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  if (pattern === '') return undefined;
  const signs = readSigns(pattern, anchored);
  if (!signs) return undefined;
  const test = testOf(signs);
  return {
    negated,
    means: ({ path, name, isFolder }) => (isFolder || !folders) && test(anchored ? path : name),
  };
}

/** Without the spaces at the end, but one that a backslash stands before. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line.charAt(end - 1) === ' ') end--;
  let backslashes = 0;
  while (line.charAt(end - backslashes - 1) === '\\') backslashes++;
  return line.slice(0, end + (backslashes % 2 === 1 && end < line.length ? 1 : 0));
}

function readSigns(pattern: string, anchored: boolean): readonly Sign[] | undefined {
  const signs: Sign[] = [];
  // Git compares what stands before the first special sign by itself, and takes the rest for the whole.
  const plain = /[*?[\\]/.exec(pattern)?.index ?? pattern.length;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign === '*') {
      const from = at;
      while (pattern.charAt(at + 1) === '*') at++;
      const next = pattern.slice(at + 1, at + 3);
      const free =
        at > from &&
        (from === 0 || from === plain || pattern.charAt(from - 1) === '/') &&
        (next === '' || next.startsWith('/') || next === '\\/');
      if (free && anchored && next.startsWith('/')) signs.push('folders?');
      signs.push(free && anchored ? '**' : '*');
    } else if (sign === '?') signs.push({ fits: () => true });
    else if (sign === '[') {
      const read = readBracket(pattern, at);
      if (!read) return undefined;
      signs.push({ fits: read.fits });
      at = read.end;
    } else {
      if (sign === '\\') at++;
      if (at === pattern.length) return undefined;
      signs.push({ unit: pattern.charAt(at).toLowerCase() });
    }
  }
  return signs;
}

/** The classes that `[:name:]` may name, ASCII only. */
const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['alnum', /[0-9A-Za-z]/],
  ['alpha', /[A-Za-z]/],
  ['blank', /[ \t]/],
  ['cntrl', /\p{Cc}/u],
  ['digit', /[0-9]/],
  ['graph', /[!-~]/],
  ['lower', /[A-Za-z]/],
  ['print', /[ -~]/],
  ['punct', /[!-/:-@[-`{-~]/],
  ['space', /[ \t\n\r]/],
  ['upper', /[A-Za-z]/],
  ['xdigit', /[0-9A-Fa-f]/],
]);

/** `[a-z_]`, `[!0-9]`, `[[:digit:]]`; a bracket that comes first is one of its signs. */
function readBracket(
  pattern: string,
  open: number,
): { readonly fits: (unit: string) => boolean; readonly end: number } | undefined {
  let at = open + 1;
  const negated = '!^'.includes(pattern.charAt(at)) && at < pattern.length;
  if (negated) at++;
  const tests: ((unit: string) => boolean)[] = [];
  let from = '';
  for (let first = true; first || pattern.charAt(at) !== ']'; first = false, at++) {
    let sign = pattern.charAt(at);
    if (sign === '') return undefined;
    const next = pattern.charAt(at + 1);
    if (sign === '-' && from !== '' && next !== '' && next !== ']') {
      at++;
      const to = next === '\\' ? pattern.charAt(++at) : next;
      if (to === '') return undefined;
      const low = from;
      tests.push((unit) => unit >= low && unit <= to);
      from = '';
      continue;
    }
    if (sign === '[' && next === ':') {
      const close = pattern.indexOf(']', at + 2);
      if (close === -1) return undefined;
      if (close > at + 2 && pattern.charAt(close - 1) === ':') {
        const named = CLASSES.get(pattern.slice(at + 2, close - 1));
        if (!named) return undefined;
        tests.push((unit) => named.test(unit));
        from = '';
        at = close;
        continue;
      }
    }
    if (sign === '\\') sign = pattern.charAt(++at);
    if (sign === '') return undefined;
    const meant = sign;
    tests.push((unit) => unit === meant);
    from = sign;
  }
  const fits = (unit: string): boolean =>
    tests.some((test) => test(unit) || test(unit.toUpperCase())) !== negated;
  return { fits, end: at };
}

/** A test of what is in lower case; most lines are a name, or a star and the end of one. */
function testOf(signs: readonly Sign[]): (text: string) => boolean {
  const runs: string[] = [''];
  for (const [at, sign] of signs.entries())
    if (typeof sign === 'object' && 'unit' in sign && signs[at - 2] !== 'folders?')
      runs.push((runs.pop() ?? '') + sign.unit);
    else runs.push('');
  const [first = '', last = ''] = runs;
  if (runs.length === 1) return (text) => text === first;
  if (runs.length === 2 && first === '' && signs[0] === '*')
    return (text) => text.endsWith(last) && !text.slice(0, text.length - last.length).includes('/');
  // Few paths hold all the words of a line, which is quickly seen.
  const longest = runs.reduce((most, run) => (run.length > most.length ? run : most));
  return (text) => text.includes(longest) && matches(signs, text);
}

/** Follow all the ways through a pattern at once, so that none is ever taken back. */
function matches(signs: readonly Sign[], text: string): boolean {
  let here = new Set<number>();
  reach(signs, 0, here);
  for (let at = 0; at < text.length && here.size > 0; at++) {
    const unit = text.charAt(at);
    const next = new Set<number>();
    for (const place of here) {
      const sign = signs[place];
      if (sign === undefined || sign === 'folders?') continue;
      if (sign === '**') reach(signs, place, next);
      else if (sign === '*') {
        if (unit !== '/') reach(signs, place, next);
      } else if ('unit' in sign ? sign.unit === unit : unit !== '/' && sign.fits(unit))
        reach(signs, place + 1, next);
    }
    here = next;
  }
  return here.has(signs.length);
}

/** Note a place in a pattern, and those that are as good as it because what is between may be nothing. */
function reach(signs: readonly Sign[], place: number, into: Set<number>): void {
  for (let at = place; !into.has(at); at++) {
    into.add(at);
    const sign = signs[at];
    if (sign === 'folders?') reach(signs, at + 3, into);
    if (typeof sign !== 'string') return;
  }
}

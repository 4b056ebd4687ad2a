import picomatch from 'picomatch/posix.js';

/** Whether a path, POSIX and relative to the root, is one of those that globs mean. */
export type PathTest = (path: string) => boolean;

/** Characters; nobody writes a longer one. */
const MAX_LENGTH = 1000;
/** Ways to read a glob with braces: `{a,b}/{c,d}` has four. */
const MAX_READINGS = 256;

/**
 * Make one test of several globs; a glob that cannot be read means no path.
 *
 * A pattern library's regular expressions take time that grows with a power of the path's length, the power being the
 * number of wildcards: one with four `**` between its folders keeps it busy for a minute. Globs come from records and settings of
 * strangers, so only those with few wildcards go to the library; the others are matched here, in time that grows with
 * the length of glob times path.
 */
export function pathTest(globs: readonly string[]): PathTest {
  const tests = globs.flatMap((glob) => readGlob(glob) ?? []);
  const [only, ...others] = tests;
  if (others.length === 0) return only ?? (() => false);
  return (path) => tests.some((test) => test(path));
}

/** Read one glob; undefined for what is none: brackets that are not closed, or more than anybody means. */
export function readGlob(glob: string): PathTest | undefined {
  if (glob === '' || glob.length > MAX_LENGTH) return undefined;
  try {
    if (isTame(glob)) return picomatch(glob, { dot: true });
  } catch {
    return undefined;
  }
  if (/^!(?!\()/.test(glob)) {
    const test = readGlob(glob.slice(1));
    return test && ((path) => !test(path));
  }
  const readings = readingsOf(glob.replace(/^\.\//, ''));
  const patterns = readings?.map((reading) => reading.split('/').map(readPart));
  if (!patterns || patterns.some((parts) => parts.includes(undefined))) return undefined;
  return (path) => {
    const steps = path.split('/');
    return patterns.some((parts) => matches(parts as readonly Part[], steps));
  };
}

/** Whether the library's expression is quick for every path. */
function isTame(glob: string): boolean {
  const groups = glob.split(/[({]/).length - 1;
  const roaming = glob.replace(/\/\*\*$/, '').split('**').length - 1;
  const crowded = glob.split('/').some((part) => part.replace('**', '').split('*').length > 3);
  const stars = glob.replaceAll('**', '').split('*').length - 1;
  return !crowded && roaming <= 1 && groups <= 2 && (groups === 0 || stars <= 2);
}

/** One step of a way: any number of steps, or what a name must look like. */
type Part = '**' | readonly Sign[];
/** `*`, or what one UTF-16 unit may be. */
type Sign = '*' | ((unit: string) => boolean);

/** The globs without braces that a glob means; undefined for too many, and for groups in parentheses. */
function readingsOf(glob: string): readonly string[] | undefined {
  if (/[()|]|\{[^{},]*\}|\{[^{},]*\.\./.test(glob)) return undefined;
  const open = glob.indexOf('{');
  if (open === -1) return glob.includes('}') ? undefined : [glob];
  const cuts = [open];
  let depth = 0;
  for (let at = open; at < glob.length; at++) {
    const sign = glob.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === ',' && depth === 1) cuts.push(at);
    else if (sign === '}' && --depth === 0) {
      cuts.push(at);
      break;
    }
  }
  if (depth !== 0) return undefined;
  const close = cuts.at(-1) ?? open;
  const tails = readingsOf(glob.slice(close + 1));
  if (!tails) return undefined;
  const readings: string[] = [];
  for (const [at, cut] of cuts.slice(0, -1).entries()) {
    const inner = readingsOf(glob.slice(cut + 1, cuts[at + 1]));
    if (!inner || (readings.length + inner.length) * tails.length > MAX_READINGS) return undefined;
    readings.push(...inner);
  }
  return readings.flatMap((one) => tails.map((tail) => glob.slice(0, open) + one + tail));
}

function readPart(text: string): Part | undefined {
  if (text === '**') return '**';
  const signs: Sign[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '*') {
      if (signs.at(-1) !== '*') signs.push('*');
    } else if (sign === '?') signs.push(() => true);
    else if (sign === '[') {
      const close = text.indexOf(']', at + 2);
      const allowed = close === -1 ? undefined : classOf(text.slice(at + 1, close));
      if (!allowed) return undefined;
      signs.push(allowed);
      at = close;
    } else {
      const meant = sign === '\\' ? text.charAt(++at) : sign;
      signs.push((unit) => unit === meant);
    }
  }
  return signs;
}

/** `a-z_`, `^0-9`; as in the library, an exclamation mark is one of the signs. */
function classOf(text: string): ((unit: string) => boolean) | undefined {
  const negated = text.startsWith('^');
  const body = negated ? text.slice(1) : text;
  if (body === '' || /[[\\]/.test(body)) return undefined;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < body.length; at++) {
    const from = body.charAt(at);
    if (body.charAt(at + 1) === '-' && at + 2 < body.length) {
      ranges.push([from, body.charAt(at + 2)]);
      at += 2;
    } else ranges.push([from, from]);
  }
  return (unit) => ranges.some(([from, to]) => unit >= from && unit <= to) !== negated;
}

function matches(parts: readonly Part[], steps: readonly string[]): boolean {
  return follow(parts, steps, '**', (part, step) => part !== '**' && matchesStep(part, step));
}

function matchesStep(signs: readonly Sign[], step: string): boolean {
  return follow(signs, step.split(''), '*', (sign, unit) => sign !== '*' && sign(unit));
}

/**
 * Whether a pattern covers all items, where `many` stands for any number of them. Only the last one that was met is
 * ever taken back: an earlier one could reach no further.
 */
function follow<P, Item>(
  pattern: readonly P[],
  items: readonly Item[],
  many: P,
  fits: (sign: P, item: Item) => boolean,
): boolean {
  let at = 0;
  let sign = 0;
  let back: { readonly sign: number; at: number } | undefined;
  while (at < items.length) {
    const next = pattern[sign];
    if (next === many) {
      back = { sign: ++sign, at };
    } else if (next !== undefined && fits(next, items[at] as Item)) {
      at++;
      sign++;
    } else if (back) {
      at = ++back.at;
      sign = back.sign;
    } else return false;
  }
  while (pattern[sign] === many) sign++;
  return sign === pattern.length;
}

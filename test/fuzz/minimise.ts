import type { Input } from './target.ts';

/**
 * A smaller input with which the same thing goes wrong.
 *
 * @param fails whether an input goes wrong in the same way
 * @param budget how often it may be asked
 */
export async function minimise(
  input: Input,
  fails: (input: Input) => Promise<boolean>,
  variadic = false,
  budget = 600,
): Promise<Input> {
  let best = input;
  let left = budget;
  const attempt = async (smaller: Input): Promise<boolean> => {
    if (left-- <= 0 || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  if (variadic)
    for (let at = best.length - 1; at >= 0; at--)
      await attempt(best.filter((_, index) => index !== at));
  for (let part = 0; part < best.length; part++) {
    for (const separator of ['\n', ''])
      for (let size = pieces(best[part], separator).length; size >= 1; size = Math.floor(size / 2))
        for (let at = 0; at < pieces(best[part], separator).length;) {
          if (left <= 0) return best;
          const kept = pieces(best[part], separator);
          kept.splice(at, size);
          if (
            !(await attempt(
              best.map((text, index) => (index === part ? kept.join(separator) : text)),
            ))
          )
            at += size;
        }
  }
  return best;
}

function pieces(text: string | undefined, separator: string): string[] {
  return text === undefined || text === '' ? [] : text.split(separator);
}

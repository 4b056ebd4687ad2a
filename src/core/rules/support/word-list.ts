import { once } from '../../text/once.ts';

/**
 * A pattern that finds any of the words given, as whole words in folded text. `_` stands for white space; what a word
 * may end in is written as in a pattern, with bounded repetitions. It is made when first asked for.
 */
export function words(...lines: readonly string[]): () => RegExp {
  return once(() => patternOf(lines));
}

function patternOf(lines: readonly string[]): RegExp {
  const all = lines
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '')
    .map((word) =>
      word
        .replaceAll('_', '\\s{1,3}')
        .replaceAll('\\p{L}+', '\\p{L}{1,20}')
        .replaceAll('\\p{L}*', '\\p{L}{0,20}'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

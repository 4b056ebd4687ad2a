import type { Io } from '../io.ts';

/** Colours by what they mean. Without colours each returns its text. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
}

/**
 * Colours on a terminal only, and not where `NO_COLOR` (https://no-color.org) or a dumb terminal says no.
 * `FORCE_COLOR` (https://force-color.org) decides over all of that; as in Node, `0` and `false` force them off.
 */
export function styleFor({ env, terminal }: Pick<Io, 'env' | 'terminal'>): Style {
  const forced = env['FORCE_COLOR'];
  if (forced) return makeStyle(forced !== '0' && forced !== 'false');
  return makeStyle(terminal.stdout && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}

/** A style with or without colours. */
export function makeStyle(colours: boolean): Style {
  // Node's own `styleText` looks at the process's streams by itself, differently from version to version.
  const as =
    (on: string, off: number) =>
    (text: string): string =>
      colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  const foreground = 39;
  return {
    error: as('31', foreground),
    warning: as('33', foreground),
    info: as('34', foreground),
    hint: as('36', foreground),
    good: as('32', foreground),
    heading: as('1', 22),
    faint: as('2', 22),
  };
}

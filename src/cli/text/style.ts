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

/** Colours on a terminal only, and not where `NO_COLOR` (https://no-color.org) or a dumb terminal says no. */
export function styleFor(io: Io): Style {
  return makeStyle(io.terminal.stdout && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb');
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

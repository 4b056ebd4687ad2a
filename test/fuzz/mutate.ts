import type { Random } from './random.ts';

/** Signs that mean something to one of our readers, or that texts trip over. */
export const SIGNS: readonly string[] = [
  ...['\n', '\r\n', '\r', '\n\n', '\t', ' ', '    ', '\u00a0', '\ufeff', '\0', '\u2028', '\u202e'],
  ...['\ud800', '\udc00', '😀', 'é', 'ß', '日本', 'İ', '\u0130\u0307', '\u200b', '\u0085'],
  ...[
    '---',
    '---\n',
    '\n---\n',
    '# ',
    '## ',
    '\n## ',
    '===',
    '- ',
    '* ',
    '1. ',
    '> ',
    '- [ ] ',
    '|',
    '\n|---|---|\n',
  ],
  ...[
    '```',
    '~~~',
    '<!--',
    '-->',
    '<',
    '>',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[[',
    ']]',
    '[^1]: ',
    '[a]: b',
    '`',
    '*',
    '**',
    '_',
    '~~',
  ],
  ...[
    ':',
    ': ',
    ',',
    ';',
    '"',
    "'",
    '\\',
    '&amp;',
    '&#',
    '{',
    '}',
    '{{',
    '}}',
    '{why}',
    '#',
    '!',
    '%',
    '@',
    '=',
    '?',
    '&a',
    '*a',
    '<<: *a',
  ],
  ...[
    'status: accepted',
    'Status: ',
    'Accepted',
    'Superseded by ADR-0009',
    'supersedes: ["0003"]',
    'date: 2026-11-20',
    '2026-02-30',
    '04/07/2023',
    '5. März 2026',
  ],
  ...[
    'ADR-0003',
    '#3',
    '0003-a.md',
    '../adr/0003-a.md',
    '@priya',
    'a@b.c',
    'TBD',
    'None',
    'kind: roadmap',
    'kind: ticket',
    '6-8 weeks',
    '2027-H1',
    '2026-W07',
  ],
  ...[
    '<!-- leadline-disable -->',
    '<!-- leadline-enable -->',
    '<!-- leadline-disable-next-line missing-date: x -->',
    '# leadline-disable-file',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '99999999999999999999',
    '-1',
    '1e999',
    'null',
    'true',
    '~',
  ],
];

/** Change a text a few times at random places. */
export function mutate(
  random: Random,
  text: string,
  others: readonly string[],
  signs: readonly string[] = SIGNS,
): string {
  let changed = text;
  for (let left = 1 + random.below(random.oneIn(4) ? 12 : 3); left > 0; left--)
    changed = once(random, changed, others, signs);
  return changed.length > MAX_LENGTH ? changed.slice(0, MAX_LENGTH) : changed;
}

/** Characters. */
const MAX_LENGTH = 40_000;

function once(
  random: Random,
  text: string,
  others: readonly string[],
  signs: readonly string[],
): string {
  const at = place(random, text);
  const put = (piece: string, until = at): string => text.slice(0, at) + piece + text.slice(until);
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
      return put(random.pick(signs));
    case 3:
      return put('', at + 1 + random.below(random.oneIn(3) ? 200 : 8));
    case 4:
      return put(random.pick(signs), at + random.below(20));
    case 5: {
      const lines = text.split('\n');
      lines.splice(random.below(lines.length), 1 + random.below(3));
      return lines.join('\n');
    }
    case 6: {
      const lines = text.split('\n');
      lines.splice(random.below(lines.length), 0, random.pick(lines));
      return lines.join('\n');
    }
    case 7: {
      const lines = text.split('\n');
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
      return lines.join('\n');
    }
    case 8: {
      const other = others.length > 0 ? random.pick(others) : text;
      const from = place(random, other);
      return put(other.slice(from, from + 1 + random.below(300)));
    }
    case 9:
      return text.slice(0, at);
    case 10:
      return put(text.slice(at, at + 1 + random.below(12)).repeat(1 + random.below(8)));
    case 11:
      return random.oneIn(2) ? text.replace(/\r?\n/g, '\r\n') : `\ufeff${text}`;
    case 12:
      return put(String.fromCharCode(random.below(random.oneIn(3) ? 0x10000 : 0x80)), at + 1);
    default: {
      const word = /[\p{L}\d-]+/u.exec(text.slice(at))?.[0] ?? '';
      const turned = random.oneIn(2) ? word.toUpperCase() : `${word.slice(1)}${word.slice(0, 1)}`;
      return word === '' ? text : text.slice(0, at) + text.slice(at).replace(word, () => turned);
    }
  }
}

/** Mostly where something happens: the beginning of a line, or the top of the document. */
function place(random: Random, text: string): number {
  const at = random.below(
    Math.max(1, random.oneIn(3) ? Math.min(400, text.length) : text.length + 1),
  );
  return random.oneIn(3) ? text.lastIndexOf('\n', at) + 1 : at;
}

import { LineIndex, type Finding } from '../../../src/core/index.ts';
import type { Look, LintReport } from '../../../src/cli/reporters/report.ts';
import { makeStyle } from '../../../src/cli/text/style.ts';
import { verbatim } from '../../../src/core/text/message.ts';

const text = '# Use\n\nStatus: acepted\n\n🚢 see [x](gone.md)\n';
const other = '# Other\n\nStatus: accepted\n';
export const path = 'docs/adr/0001-use.md';

function rangeOf(marked: string, within = text): { start: number; end: number } {
  const start = within.indexOf(marked);
  return { start, end: start + marked.length };
}

export const status: Finding = {
  path,
  rule: 'unknown-status',
  severity: 'warning',
  message: 'Unexpected status “acepted”, expected “accepted”.',
  said: verbatim('Unexpected status “acepted”, expected “accepted”.'),
  range: rangeOf('acepted'),
  related: [
    {
      path: 'docs/adr/0002.md',
      range: rangeOf('accepted', other),
      message: verbatim('Spelt so here.'),
    },
  ],
  fixes: [
    {
      title: verbatim('Write “accepted”'),
      safe: true,
      edits: new Map([[path, [{ range: rangeOf('acepted'), newText: 'accepted' }]]]),
    },
  ],
  tag: undefined,
};
export const link: Finding = {
  path,
  rule: 'broken-link',
  severity: 'error',
  message: 'The link leads nowhere.',
  said: verbatim('The link leads nowhere.'),
  range: rangeOf('gone.md'),
  related: [],
  fixes: [],
  tag: undefined,
};
export const large: Finding = {
  ...link,
  path: 'docs/adr/0003-large.md',
  rule: 'unreadable-file',
  message: 'Too large.',
  said: verbatim('Too large.'),
  range: { start: 0, end: 0 },
};
/** Three findings in two files: one with a repair and a related place, one behind a wide character, one without text. */
export const report: LintReport = {
  findings: [status, link, large],
  silenced: [],
  records: [path, 'docs/adr/0002.md'],
  sources: new Map([
    [path, { text, lines: new LineIndex(text) }],
    ['docs/adr/0002.md', { text: other, lines: new LineIndex(other) }],
  ]),
};

/** Output that goes to a file. */
export const plainLook: Look = {
  style: makeStyle(false),
  columns: undefined,
  hints: false,
  prefix: '',
};

/** A finding whose path, message and repair try to break out of every format. */
export const hostile: Finding = {
  ...status,
  path: 'docs/a,b:c%0A/\u001b]0;x\u0007\n<&">.md',
  message: 'Is “\u202egnp”, 100%\r\n::error::x ]]> <b a="1"> & \ud800 \uffff \u0000.',
  said: verbatim('Is “\u202egnp”, 100%\r\n::error::x ]]> <b a="1"> & \ud800 \uffff \u0000.'),
  related: [
    { path: '../\u001b[2J.md', range: { start: 0, end: 0 }, message: verbatim('\u0007\n::stop') },
  ],
  fixes: [],
};
export const hostileReport: LintReport = {
  findings: [hostile],
  silenced: [],
  records: [hostile.path],
  sources: new Map(),
};

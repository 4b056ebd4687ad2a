import type { Edit } from './run.ts';

const TERSE = 'adr-nygard-terse/doc/adr/0001-queue-mail-in-the-database.md';

/** Edits of decision records. */
export const adrEdits: readonly Edit[] = [
  {
    on: TERSE,
    what: 'a status misspelt',
    change: [['Accepted', 'Acepptid']],
    found: { rule: 'unknown-status', at: 'Acepptid' },
  },
  {
    on: TERSE,
    what: 'headings underlined',
    change: (text) => text.replace(/^## (.*)$/gm, '$1\n------'),
  },
];

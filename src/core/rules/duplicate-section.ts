import type { DecisionRecord, Section } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say } from '../text/message.ts';
import type { Fix, Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { fixOf } from './support/fix.ts';
import { outlineOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** See docs/rules/duplicate-section.md. */
export const duplicateSection: Rule = {
  id: 'duplicate-section',
  group: 'structure',
  summary: 'No section of a record comes twice under the same heading.',
  severity: objection,
  *check({ record }) {
    const seen = new Map<Section | undefined, Map<string, Section>>();
    for (const { section, parent } of outlineOf(record).all) {
      // Equal headings without a role below one another are parts of something: “Pros”, “Cost”, “Example”.
      if (section.role === undefined && (parent !== undefined || section.heading.depth !== 2))
        continue;
      let siblings = seen.get(parent);
      if (!siblings) seen.set(parent, (siblings = new Map<string, Section>()));
      const title = section.title.toLowerCase();
      const first = siblings.get(title);
      if (!first) siblings.set(title, section);
      else
        yield {
          message: say`The section ${quote(section.title)} comes twice: join the two.`,
          range: headingRange(section),
          related: [
            { path: record.path, range: headingRange(first), message: say`The first one is here.` },
          ],
          fixes: removalOf([section, first], record),
        };
    }
  },
};

/** One of two sections can go unseen only when nothing but white space stands in it. */
function removalOf(sections: readonly Section[], record: DecisionRecord): readonly Fix[] {
  const empty = sections.find((section) => isEmpty(section, record));
  return empty
    ? [
        fixOf(record, say`Remove the empty section ${quote(empty.title)}`, [
          { range: wholeOf(empty, record), newText: '' },
        ]),
      ]
    : [];
}

/** Whether nothing stands under a real heading; a heading of bold text is a paragraph, which others may be part of. */
function isEmpty({ heading, range }: Section, { text }: DecisionRecord): boolean {
  return (
    (text[heading.start] === '#' || heading.setext) &&
    text.slice(heading.end, range.end).trim() === ''
  );
}

/** The lines of a section; the last one of a text takes the blank lines before it along. */
function wholeOf({ range }: Section, { text, lines }: DecisionRecord): Range {
  const { start } = lines.lineRange(lines.lineAt(range.start));
  if (text.slice(range.end).trim() !== '') return { start, end: range.end };
  let line = lines.lineAt(start);
  while (line > 0 && text.slice(lines.lineRange(line - 1).start, start).trim() === '') line--;
  return { start: lines.lineRange(line).start, end: text.length };
}

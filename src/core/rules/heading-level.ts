import type { DecisionRecord, Section } from '../records/record.ts';
import type { TextEdit } from '../text/edit.ts';
import { say } from '../text/message.ts';
import type { Report, Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { fixOf } from './support/fix.ts';
import { outlineOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

/** The level of a title. */
const TITLE = 1;

/** See docs/rules/heading-level.md. */
export const headingLevel: Rule = {
  id: 'heading-level',
  group: 'structure',
  summary: 'Headings go down one level at a time, and only the title is of the first.',
  severity: advice,
  *check({ record }) {
    const stray = strayTop(record);
    if (stray) yield strayReport(stray, record);
    for (const { section } of outlineOf(record).all) {
      if (!isWritten(section, record)) continue;
      const report = skipReport(section, section === stray ? TITLE + 1 : section.depth, record);
      if (report) yield report;
    }
  },
};

/** The one section of the title's level among sections of the level below, where the title has its own. */
function strayTop({ sections, root }: DecisionRecord): Section | undefined {
  const titled = root.children.find(({ type }) => type === 'heading');
  if (titled?.type !== 'heading' || titled.depth !== TITLE) return undefined;
  const top = sections.filter(({ depth }) => depth === TITLE);
  const [stray] = top;
  if (!stray?.role || top.length > 1 || stray.heading === titled) return undefined;
  const before = sections.some(
    ({ depth, role, range }) =>
      depth === TITLE + 1 && role !== undefined && range.start < stray.range.start,
  );
  return before ? stray : undefined;
}

function strayReport(stray: Section, record: DecisionRecord): Report {
  return {
    message: say`The heading ${quote(stray.title)} is of level 1 like the title, expected level 2 like the sections before it.`,
    range: headingRange(stray),
    fixes: [fixOf(record, say`Make it a heading of level 2`, [deeper(stray, record)])],
  };
}

function deeper({ heading }: Section, { text }: DecisionRecord): TextEdit {
  if (!heading.setext) return { range: { start: heading.start, end: heading.start }, newText: '#' };
  const end = heading.start + text.slice(heading.start, heading.end).trimEnd().length;
  const start = end - (/=+$/.exec(text.slice(heading.start, end))?.[0].length ?? 0);
  return { range: { start, end }, newText: '-'.repeat(end - start) };
}

/** What is wrong below a section that is of a level, or should be: its first sub-heading is more than one down. */
function skipReport(section: Section, depth: number, record: DecisionRecord): Report | undefined {
  const first = section.children.find((child) => isWritten(child, record));
  const levels = first ? first.depth - depth - 1 : 0;
  if (!first || levels < 1) return undefined;
  const below = descendants(section).filter((child) => isWritten(child, record));
  const expected = depth + 1;
  return {
    message: say`The heading ${quote(first.title)} is of level ${first.depth} under one of level ${depth}, expected level ${expected}.`,
    range: headingRange(first),
    // A later sub-heading that is less deep says that the levels mean something else here.
    fixes: below.every(({ depth }) => depth >= first.depth)
      ? [
          fixOf(
            record,
            say`Make it a heading of level ${expected}`,
            below.map(({ heading: { start } }) => ({
              range: { start, end: start + levels },
              newText: '',
            })),
          ),
        ]
      : [],
  };
}

/** Whether a section begins with a heading in `#`, and not with a paragraph in bold that is taken for one. */
function isWritten({ heading, depth }: Section, { text }: DecisionRecord): boolean {
  return heading.setext || text.startsWith('#'.repeat(depth), heading.start);
}

function descendants({ children }: Section): readonly Section[] {
  return children.flatMap((child) => [child, ...descendants(child)]);
}

import type { SectionDefinition } from '../kinds/kind.ts';
import type { DecisionRecord } from '../records/record.ts';
import { isEmptySection } from '../records/section-text.ts';
import type { Range } from '../text/range.ts';
import { phrase, say } from '../text/message.ts';
import type { Rule, RuleContext } from './rule.ts';
import { fieldRange, headingRange, keepsItsPlace, lastLine } from './support/anchor.ts';
import { fixOf } from './support/fix.ts';
import { gapFor } from './support/insert-section.ts';
import { outlineOf } from './support/outline.ts';
import { isAlone, isCustom, notesFields, owesSection } from './support/owed.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** Sections whose matter may as well stand in another section. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  options: ['option-details'],
};
/** Sections whose matter may as well stand in a field. */
const FIELDS: Readonly<Record<string, string>> = { review: 'reviewer', checkpoints: 'checkpoints' };

/** See docs/rules/missing-section.md. */
export const missingSection: Rule = {
  id: 'missing-section',
  group: 'structure',
  summary: 'A record has the sections that its dialect owes.',
  severity: objection,
  *check(context) {
    const { record, catalog, kind, dialect } = context;
    if (dialect.sections.length === 0) return;
    const { byRole } = outlineOf(record);
    for (const role of [...dialect.sections, ...customs(context)]) {
      if (byRole.has(role) || standsElsewhere(context, role)) continue;
      const definition = kind.sections.find(({ id }) => id === role);
      if (!definition || wentWith(context, definition)) continue;
      const gap = gapFor(record, catalog, kind, dialect, definition);
      const { description } = definition;
      yield {
        message:
          description === ''
            ? say`The section ${quote(gap.title)} is missing.`
            : say`The section ${quote(gap.title)} is missing. ${phrase(description)}`,
        range: placeOf(record, gap.edit.range.start),
        severity: owesSection(context, role) ? objection : advice,
        fixes: [fixOf(record, say`Insert the section ${quote(gap.heading)}`, [gap.edit], false)],
      };
    }
  },
};

/**
 * Whether a section went with the one that holds it, or with what that one said: told of once. Where no options are owed, sections stand side by
 * side.
 */
function wentWith({ record, dialect }: RuleContext, { parent }: SectionDefinition): boolean {
  return (
    parent !== undefined &&
    dialect.sections.includes(parent) &&
    dialect.sections.includes('options') &&
    (outlineOf(record).byRole.get(parent) ?? []).every((section) =>
      isEmptySection(record.text, section),
    )
  );
}

/** The heading before which a section belongs, else the last line that says anything. */
function placeOf(record: DecisionRecord, at: number): Range {
  const next = outlineOf(record).all.find(({ section }) => section.range.start >= at);
  if (next) return headingRange(next.section);
  return lastLine(record);
}

const ASKED = ['consequences'];

/** What the few templates of fields say nothing of, and the records beside this one all have. */
function customs(context: RuleContext): readonly string[] {
  const { dialect, record } = context;
  if (dialect.template !== undefined) return [];
  const owed = ['options', 'consequences'].filter(
    (role) => !dialect.sections.includes(role) && isCustom(context, role),
  );
  // With none beside it from which to tell, what every template asks for is asked for.
  const asked = ASKED.filter((role) => !dialect.sections.includes(role));
  return owed.length === 0 && notesFields(record) && isAlone(context) ? asked : owed;
}

function standsElsewhere({ record, kind }: RuleContext, role: string): boolean {
  const field = FIELDS[role];
  if (field !== undefined) {
    if (record.fields.has(field)) return true;
    // A placeholder there is told as such.
    if (keepsItsPlace(record, fieldRange(record, field, kind))) return true;
  }
  return (STAND_INS[role] ?? []).some((other) => outlineOf(record).byRole.has(other));
}

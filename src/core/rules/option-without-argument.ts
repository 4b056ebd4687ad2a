import { isSameName } from '../records/items/merge.ts';
import type { DecisionRecord, Item } from '../records/record.ts';
import { isEmptySection } from '../records/section-text.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { languageIn } from './support/language.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { sectionOf } from './support/outline.ts';
import { advice, objection } from './support/scales.ts';
import { toneOf } from './support/tone.ts';
import { quote } from './support/words.ts';

/** See docs/rules/option-without-argument.md. */
export const optionWithoutArgument: Rule = {
  id: 'option-without-argument',
  group: 'adr',
  summary: 'Each option says what speaks for it and what speaks against it.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'options', 'against')?.required === true,
  *check({ record, dialect }) {
    const section = sectionOf(record, 'options');
    if (!section) return;
    // A section for the arguments that says nothing is told by its own rule.
    const described = sectionOf(record, 'option-details');
    if (described && isEmptySection(record.text, described)) return;
    const options = record.items('options');
    const details = record.items('option-details');
    const severity = dialect.items === 'names' ? advice : objection;
    if (dialect.items === 'names' && options.length > 0 && isMostlyBare(record, options, details)) {
      // A plain list is how this dialect is often written: one word about it is enough.
      yield {
        message: say`${quote(section.title)} only names the options: say what speaks for and against each.`,
        range: headingRange(section),
        severity,
      };
      return;
    }
    for (const [at, option] of options.entries()) {
      const [first, second] = lacking(option);
      if (first === undefined || argues(record, option, details, dialect.items === 'names'))
        continue;
      const name = callItem('option', option, at);
      yield {
        message:
          second !== undefined
            ? say`${name} does not say what speaks for and against it: add it.`
            : first === 'for'
              ? say`${name} does not say what speaks for it: add it.`
              : say`${name} does not say what speaks against it: add it.`,
        range: itemRange(record, describedItem(details, option) ?? option),
        severity,
      };
    }
  },
};

/** Where the option is described apart from the list that names it: there the arguments belong. */
function describedItem(details: readonly Item[], option: Item): Item | undefined {
  return details.find(({ name }) => isSameName(name, option.name));
}

/** Whether no option has a label for what speaks for it or against it, and most are only named. */
function isMostlyBare(
  record: DecisionRecord,
  options: readonly Item[],
  details: readonly Item[],
): boolean {
  const named = options.filter((option) => !argues(record, option, details, true));
  return options.every(isBare) && named.length * 2 > options.length;
}

/** Fewer words than this weigh nothing. */
const ENOUGH = 6;

/**
 * Whether plain sentences weigh an option: some for it and some against, or, where a plain list would do, any.
 * A label asks for its counterpart.
 */
function argues(
  record: DecisionRecord,
  option: Item,
  details: readonly Item[],
  plain: boolean,
): boolean {
  if (!isBare(option)) return false;
  const text = option.text === '' ? (describedItem(details, option)?.text ?? '') : option.text;
  if (text.split(/\s+/u).length < ENOUGH) return false;
  if (plain) return true;
  const tone = toneOf(text, languageIn(record, text));
  return tone.turns || (tone.good && tone.bad);
}

function lacking(option: Item): readonly string[] {
  return ['for', 'against'].filter((field) => !option.fields.has(field));
}

function isBare(option: Item): boolean {
  return lacking(option).length === 2;
}

import { isEmptySection, wordCount } from '../records/section-text.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { languageIn } from './support/language.ts';
import { outlineOf } from './support/outline.ts';
import { advice, objection } from './support/scales.ts';
import { headingSide, saidIn } from './support/sides.ts';
import { toneOf } from './support/tone.ts';
import { quote } from './support/words.ts';

/** A section of fewer words than this that speaks of no gain says too little to be judged. */
const ENOUGH = 5;

/** See docs/rules/only-good-consequences.md. */
export const onlyGoodConsequences: Rule = {
  id: 'only-good-consequences',
  group: 'adr',
  summary: 'The consequences tell the bad with the good.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'consequences'),
  *check({ record }) {
    const sections = outlineOf(record).byRole.get('consequences');
    const [first] = sections ?? [];
    if (!sections || !first) return;
    const said = sections.flatMap((section) => saidIn(record, section));
    if (said.length === 0 || said.some(({ side }) => side === 'bad')) return;
    const language = languageIn(record, said.map(({ text }) => text).join('\n'));
    let gains = false;
    for (const { text, side } of said) {
      const tone = toneOf(text, language);
      // What is marked as good may name the trouble that it ends.
      if (side === 'good' ? tone.objects : tone.bad) return;
      gains ||= tone.good;
    }
    if (standsElsewhere(record, sections)) return;
    const marked = said.some(({ side }) => side === 'good');
    if (!marked && !gains && wordCount(record.text, first.body) < ENOUGH) return;
    // A heading for the bad with nothing below it is where it is missed.
    const empty = sections.find(
      (section) => headingSide(section.title) === 'bad' && isEmptySection(record.text, section),
    );
    yield {
      message: say`${quote(first.title)} tells only what is good: say what it costs, too.`,
      range: headingRange(empty ?? first),
      severity: marked ? objection : advice,
    };
  },
};

/** Whether a section of another name tells the bad: "Risks", "Costs"; those of an option speak of that option. */
function standsElsewhere(record: DecisionRecord, sections: readonly Section[]): boolean {
  const inOptions = new Set<Section>();
  return outlineOf(record).all.some(({ section, parent }) => {
    if (
      section.role === 'options' ||
      section.role === 'option-details' ||
      (parent && inOptions.has(parent))
    ) {
      inOptions.add(section);
      return false;
    }
    return (
      !sections.includes(section) &&
      headingSide(section.title) === 'bad' &&
      saidIn(record, section).length > 0
    );
  });
}

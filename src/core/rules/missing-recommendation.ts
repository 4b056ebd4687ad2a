import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { outlineOf, sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

const RECOMMENDS =
  /recommend|suggest|propos|prefer|favou?r|cho(?:ose|ice|sen|se)|pick|select|decid|we (?:go|went|will go|take|took|opt|settle)|going with|go with|our (?:choice|pick)|✅|👉|⭐|\(x\)|best option|winner|empfehl|empfohlen|vorschlag|vorgeschlagen|wir (?:nehmen|wählen|entscheiden)|entscheid|gewählt|bevorzug|recomend|sugerim|sugiere|proponemos|propomos|elegimos|elegida|escolh|preferimos|optamos|recommand|préconis|nous (?:choisissons|prenons|retenons)|retenue|choisi|推奨|提案|採用|選択|推荐|建议|选择/iu;

/** See docs/rules/missing-recommendation.md. */
export const missingRecommendation: Rule = {
  id: 'missing-recommendation',
  group: 'scope',
  summary: 'Options come with a recommendation.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'recommendation'),
  *check({ record }) {
    const section = sectionOf(record, 'trade-offs');
    if (!section || outlineOf(record).byRole.has('recommendation')) return;
    const prose = proseOf(record, section);
    if (prose === '' || RECOMMENDS.test(prose)) return;
    yield {
      message: `${quote(section.title)} recommends nothing: say which option you would take, and why.`,
      range: headingRange(section),
    };
  },
};

import { isPlaceholder } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { statementsOf } from './support/leaves.ts';
import { outlineOf, sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** How people say which of the options they would take. */
const RECOMMENDS =
  /recommend|recomend|recommand|empfehl|empfohlen|préconis|✅|👉|⭐|\(x\)|推奨|提案|採用|選択|推荐|建议|选择|(?<!\p{L})(?:(?:we|i)(?:['’](?:d|ll|re)| would| will| shall| should| want to| therefore)?(?: (?:rather|therefore|now|propose to|suggest to|decided to))? (?:go|going|went|choose|chose|pick|picked|take|took|opt|settle|settled|prefer|propose|suggest|favou?r|lean|leaning|stay|start|do|build|keep)|(?:we|i) (?:advise|suggest|advocate|would advise)|our (?:advice|choice|pick|preference|proposal|favou?rite|suggestion)|preferred|proposed option|proposal|suggestion|chosen|favou?rite|winner|decision|decided|(?:let us|let['’]s|going|goes|go) with|best option|is our|wir (?:nehmen|wählen|entscheiden|gehen|bevorzugen|schlagen|bleiben|bauen|machen|setzen|wollen|würden|raten|plädieren|tendieren|neigen)|unser rat|vorschlag|unsere wahl|unser favorit|die wahl|gewählt|bevorzug\p{L}*|entscheid\p{L}*|aconsejamos|aconselhamos|nous conseillons|proponemos|elegimos|elegid[oa]|escogemos|nos quedamos|preferimos|optamos|apostamos|vamos con|nos inclinamos|sugerimos|nuestra (?:opción|propuesta|elección)|propomos|escolh\p{L}+|ficamos com|vamos (?:com|de)|nossa (?:escolha|proposta)|(?:nous|on) (?:retenons|retient|choisissons|choisit|prenons|prend|proposons|propose|préférons|préfère|optons|penchons|allons|partons|part|gardons|garde)|retenue?|notre (?:choix|préférence|proposition))(?!\p{L})/iu;

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
    // The head of a column in which nothing stands recommends nothing.
    const prose = statementsOf(record, section);
    if (prose === '' || isPlaceholder(prose) || RECOMMENDS.test(prose)) return;
    yield {
      message: say`${quote(section.title)} recommends nothing: say which option you would take, and why.`,
      range: headingRange(section),
    };
  },
};

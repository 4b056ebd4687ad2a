import { isPlaceholder } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

const UNDO =
  /undo|if (?:it|this|that|something|anything|things)?\s?(?:goes|go|turns out|fails|breaks)|(?:wenn|falls) (?:es|etwas|das) (?:schief|nicht)|si (?:algo )?(?:falla|sale mal)|se (?:algo )?(?:falhar|der errado)|si (?:cela|ça) (?:tourne|échoue|rate)|otra vez|(?:on|nous) revien\p{L}+|revenir|revient|papier|rückweg|zurückstell|volvemos|se vuelve|marcha atras|voltamos|volta-se|retorno|(?:turn|switch|flip|take)(?:s|ed|ing)? (?:[\p{L}’'-]{1,20} ){1,5}(?:off|back|out)|feature switch|kill-switch|previous version|old (?:path|version|one|system|job|table|page|service) (?:stays|remains|is kept|keeps)|alte\p{L}{0,3} \p{L}{1,40} bleib|bleib\p{L}{0,3} (?:\p{L}{1,40} ){0,4}(?:stehen|liegen|verfügbar)|schalter|zurückschalt|umgekehrt|wieder (?:ein|aus|an)|undone|roll(?:ed|ing)?[ -]?back|revert|switch(?:ed|ing)? (?:it )?(?:off|back)|turn(?:ed|ing)? (?:it )?off|(?:feature )?flag|toggle|kill ?switch|disable|restor|back ?out|backup|go(?:ing)? back|irreversible|cannot be undone|one-way (?:door|street|change|step|migration)|(?:is|are) one-way|rückgängig|zurück|abschalt|ausschalt|wiederherstell|revert|deshac|volver|marcha atrás|desactiv|restaur|revert|revers|vuelta atrás|desfaz|desfeit|desativ|voltar|deslig|annul|retour|désactiv|rétabl|元に戻|戻す|ロールバック|回滚|撤销|回退/iu;

/** See docs/rules/rollout-undo.md. */
export const rolloutUndo: Rule = {
  id: 'rollout-undo',
  group: 'scope',
  summary: 'The rollout says how it is undone.',
  severity: advice,
  applies: (kind) => kind.sections.some(({ id }) => id === 'rollout'),
  *check({ record }) {
    const section = sectionOf(record, 'rollout');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '' || isPlaceholder(prose) || UNDO.test(prose)) return;
    yield {
      message: say`${quote(section.title)} does not say how it is undone: add how you would go back.`,
      range: headingRange(section),
    };
  },
};

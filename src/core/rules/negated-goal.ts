import { fold } from '../records/values/fold.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { itemsDefinition, itemRange } from './support/items.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';
import { once } from '../text/once.ts';
import { words } from './support/word-list.ts';

/** Sections of things that one might expect. */
const ROLES: readonly string[] = ['out-of-scope', 'non-goals'];

/** What nobody expects of any work. */
const BAD = words(
  'bugs? crash(?:es|ing)? break(?:s|ing)? breakage regressions? downtime outages? slow\\p{L}* data_loss los(?:e|es|ing)_(?:data|\\p{L}+) insecure unreliable errors? defects? worse corrupt\\p{L}* vulnerab\\p{L}+ leaks? leaking fail(?:s|ing|ures?)? poor_\\p{L}+ bad_\\p{L}+ technical_debt tech_debt over-?engineer\\p{L}* scope_creep chaos annoy\\p{L}* confus\\p{L}+ delays? hacks? sloppy spaghetti',
  'fehler\\p{L}* absturz\\p{L}* absturze\\p{L}* ausfall\\p{L}* ausfalle langsam\\p{L}* datenverlust\\p{L}* kaputt\\p{L}* unsicher\\p{L}* schlecht\\p{L}* verzogerung\\p{L}* verlieren',
  'errores fallos? caidas? lent[oa]s? perder perdida_de_datos inseguro romper regresiones peor retrasos?',
  'erros falhas? quedas? lentidao lent[oa]s? perder perda_de_dados inseguro quebrar regressoes pior atrasos?',
  'bogues? pannes? erreurs? lente?u?r?s? perdre perte_de_donnees casser regressions? pire retards?',
);
/** What is bad only where it is ruled out: a "degraded mode" may be a thing. */
const WORSE = words(
  'wrong wrongly incorrect inaccurate degrad\\p{L}* falsch\\p{L}* verschlechter\\p{L}* equivocad[oa]s? incorrect[oa]s? errad[oa]s? incorret[oa]s? faux fausses? erronee?s?',
);
const NEVER = words(
  'no not never without dont avoid must_not should_not shall_not cannot prevent',
  'kein\\p{L}* nicht nie ohne vermeiden',
  'no sin nunca evitar nao sem jamais pas sans eviter',
);
/** An item that opens with the bad thing itself: "Losing data". */
const OPENS = once(() => new RegExp(`^(?:${BAD().source})`, 'u'));
/** "We will not break the API" names a limit of the work, "Error pages" a thing. */
const THING =
  /(?<!\p{L})(?:report\p{L}*|handling|handler|page|pages|tracking|budget|monitor\p{L}*|alert\p{L}*|detection|message\p{L}*|meldung\p{L}*|seiten?|log\p{L}*|recovery|test\p{L}*|analysis|drill|triage)(?!\p{L})/u;

/** See docs/rules/negated-goal.md. */
export const negatedGoal: Rule = {
  id: 'negated-goal',
  group: 'writing',
  summary: 'What is left out is something that people would expect, and no goal turned round.',
  severity: advice,
  applies: (kind) => ROLES.some((role) => itemsDefinition(kind, role) !== undefined),
  *check({ record, kind }) {
    for (const role of ROLES) {
      if (!itemsDefinition(kind, role)) continue;
      for (const item of record.items(role)) {
        const said = item.name === '' ? item.text : item.name;
        if (!isNegated(fold(said).replace(/n't\b/g, ' not'))) continue;
        yield {
          message: say`${quote(said)} is a goal turned round: name something that people will expect and not get.`,
          range: itemRange(record, item),
        };
      }
    }
  },
};

function isNegated(said: string): boolean {
  if (said.split(/\s+/).length > 10 || THING.test(said)) return false;
  return (
    OPENS().test(said.trim()) || (NEVER().test(said) && (BAD().test(said) || WORSE().test(said)))
  );
}

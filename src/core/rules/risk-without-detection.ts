import { fold } from '../records/values/fold.ts';
import { words } from './support/word-list.ts';
import { saysNothing } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { callItem, itemFieldDefinition, itemRange } from './support/items.ts';
import { objection } from './support/scales.ts';

/** How people say that they will notice, where no label does. */
const NOTICE = words(
  "watch\\p{L}* learn\\p{L}* find_out would_tell monitor\\p{L}* alert\\p{L}* alarms? dashboards? detect\\p{L}* notic\\p{L}+ spot(?:ted|s)? visible measur\\p{L}+ track\\p{L}* metrics? nightly weekly daily monthly canary canaries probes? tripwire early_(?:sign|warning|signal) signs? sampl\\p{L}+ survey\\p{L}* (?:we|i)_(?:will_|would_)?(?:see|know|hear|check|compare|review|test|count|look|ask|read) (?:we|i)'(?:ll|d)_(?:see|know|hear|notice|check) shows?_(?:up_)?(?:in|on|as) every_(?:night|day|week|sprint|month|monday|tuesday|wednesday|thursday|friday|release|build) each_(?:night|day|week|sprint|month|monday|tuesday|wednesday|thursday|friday|release|build) tells_us warns?_us reports? pages_us if_the on_the_board goes_off fires flagged",
  'beobacht\\p{L}* uberwach\\p{L}* alarm\\p{L}* warn\\p{L}* merken misst bemerk\\p{L}* erkenn\\p{L}* mess\\p{L}+ gemessen nachtlich\\p{L}* wochentlich\\p{L}* taglich\\p{L}* monatlich\\p{L}* vergleich\\p{L}* sehen_wir wir_sehen zeigt_sich fallt_auf meldet melden kennzahl\\p{L}* stichprobe\\p{L}* dashboard bericht\\p{L}* jede_(?:nacht|woche) jeden_(?:tag|monat|montag|freitag) pruf\\p{L}+',
  'vemos veremos enterar\\p{L}* enteraremos alertas? alarmas? medimos medi(?:do|remos) vigil\\p{L}+ compar\\p{L}+ semanal\\p{L}* diari\\p{L}+ mensual\\p{L}* cada_(?:noche|semana|lunes|viernes|dia|mes|sprint) panel detect\\p{L}+ avisa\\p{L}* aviso notar\\p{L}* notaremos informes? muestras? monitor\\p{L}* revisamos seguimos nos_enteramos lo_sabremos',
  'alarme ficaremos_sabendo acompanh\\p{L}+ mensal\\p{L}* cada_(?:noite|segunda|sexta) toda_(?:noite|semana|segunda|sexta) todo_(?:dia|mes) painel percebemos perceberemos relatorios? amostras? monitor\\p{L}* notamos saberemos revisamos',
  'verrons voyons appren\\p{L}* apprend\\p{L}* alertes? alarmes? mesur\\p{L}+ surveill\\p{L}+ compar\\p{L}+ hebdomadaire\\p{L}* quotidien\\p{L}* mensuel\\p{L}* chaque_(?:nuit|semaine|lundi|vendredi|jour|mois) tableau_de_bord detect\\p{L}+ previen\\p{L}+ previent rapports? suivons suivi echantillons? saurons sonde remarqu\\p{L}+',
);
/** Labels may be followed by words that promise to notice and do not say how. */
const PROMISE = words(
  "somehow hopefully unclear unknown later hard_to_say no_idea gut_feeling good_luck luck not_yet we_will_see we'll_see we_will_notice we'll_notice we_will_know we'll_know",
  'irgendwie hoffentlich unklar spater bauchgefuhl werden_wir_sehen sehen_wir_dann',
  'ya_veremos ya_se_vera no_se_sabe intuicion de_alguna_manera',
  'veremos_depois a_ver nao_se_sabe de_alguma_forma',
  'on_verra a_voir inconnue? on_ne_sait_pas',
);

/** Whether what stands under the label says how. */
function tellsHow(raw: string): boolean {
  if (saysNothing(raw)) return false;
  return raw.split(/\s+/).length > 7 || !PROMISE().test(fold(raw));
}

/** See docs/rules/risk-without-detection.md. */
export const riskWithoutDetection: Rule = {
  id: 'risk-without-detection',
  group: 'roadmap',
  summary: 'Each risk says how it is noticed early.',
  severity: objection,
  applies: (kind) => itemFieldDefinition(kind, 'risks', 'detection')?.required === true,
  *check({ record }) {
    for (const [at, risk] of record.items('risks').entries()) {
      const detection = risk.fields.get('detection');
      if (detection ? tellsHow(detection.raw) : NOTICE().test(fold(risk.text))) continue;
      yield {
        message: say`${callItem('risk', risk, at)} does not say how it is noticed early: name what to watch.`,
        range: detection?.range ?? itemRange(record, risk),
      };
    }
  },
};

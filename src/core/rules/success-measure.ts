import { isPlaceholder } from '../records/values/none.ts';
import { say, type Message } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';
import { foldInPlace } from '../records/values/fold.ts';
import { plainMonthPattern } from '../records/values/months.ts';
import { words } from './support/word-list.ts';
import { findDates } from '../records/values/date.ts';

const COUNT =
  'zero|none|nobody|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|null|keine[rnm]?|kein|niemand|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|halfte|cero|ningun[oa]?|nadie|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|mitad|nenhuma?|ninguem|duas|dois|quatro|sete|oito|nove|dez|metade|aucune?|personne|deux|trois|quatre|cinq|sept|huit|neuf|dix|moitie';
/** A figure, but for those of names ("HTTP/2", "p95") and of spans of time. */
const FIGURE = `(?<![\\p{L}\\d/_.,-])(?:\\d[\\d.,'\\u00a0\\u202f]*|(?:${COUNT})(?!\\p{L}))`;
const FIGURES = new RegExp(FIGURE, 'gu');
const SPAN = new RegExp(
  `(?:(?:for|over|within|in|after|during|every|each|per|last|past|next|uber|innerhalb von|wahrend|in|je|pro|durante|dentro de|en|em|tras|apos|cada|pendant|sur|sous|dans|par) (?:the |den |die |el |los |las |os |as |les )?(?:last |next |first |letzten |nachsten |ersten )?)?${FIGURE}(?: |-)?(?:consecutive |straight |full |volle |aufeinanderfolgende )?(?:days?|weeks?|months?|quarters?|years?|tagen?|wochen?|monaten?|quartalen?|jahren?|dias?|semanas?|meses|mes|trimestres?|anos?|jours?|semaines?|mois|trimestres?|ans)(?: in a row| running| lang| hintereinander| seguid[oa]s| consecutiv[oa]s| d'affilee| de suite)?(?!\\p{L})|${FIGURE} ?(?:uhr|o'clock|a\\.?m\\.?|p\\.?m\\.?|heures?|horas?)(?!\\p{L})|\\d{1,3}(?:st|nd|rd|th|\\.)?[ -](?:percentile|perzentil|percentil|centile)|p\\d\\d(?!\\d)`,
  'gu',
);
const ARROW = /→|⇒|->|=>|›/u;
const FROM = new RegExp(
  `(?<!\\p{L})(?:from|von|desde|del|dos|du|(?<!(?:menos|mas|mais|moins|plus|maximo|meta|objetivo|objectif|acima|abaixo|debajo|encima|menor|maior|cerca|mitad|metade|moitie|partir) )de|d')\\s?(?:\\p{L}+ ){0,3}?${FIGURE}`,
  'u',
);
const BASELINE = words(
  'baseline base_line today currently current_\\p{L}+ current now at_present at_the_moment so_far was were had than_before instead_of down_from up_from last_(?:week|month|quarter|year|spring|summer|autumn|winter) previous\\p{L}* to_date right_now present starting_point status_quo used_to vs\\.? versus compared this_(?:week|month|quarter|year|spring|summer|autumn|winter) stands_at as_of',
  'ausgangswert heute derzeit aktuell\\p{L}* bisher\\p{L}* jetzt momentan zurzeit zuletzt statt gegenuber war waren lag lagen istwert ist-wert letzte[nrsm]? vergangene[nrsm]? vorher basiswert stand',
  'linea_base linea_de_base actual\\p{L}* hoy ahora hasta_ahora era eran fue fueron frente_a en_lugar_de punto_de_partida pasad[oa] ultimo ultima partida base',
  'linha_de_base linha_base hoje atual\\p{L}* agora era eram foi foram em_vez_de contra passad[oa] ultimo ultima partida base',
  "valeur_de_depart aujourd'hui actuel\\p{L}* maintenant etait etaient au_lieu_de contre reference dernier derniere depart base",
);
const TARGET = words(
  'target targets goal aim below under above over at_least at_most less_than more_than fewer_than no_more_than no_fewer_than not_more_than up_to reach\\p{L}* halve[sd]? doubles? doubled half within stays? becomes? should_be will_be',
  'ziel\\p{L}* unter uber mindestens hochstens maximal weniger_als mehr_als hochstens halbier\\p{L}* verdoppel\\p{L}* soll\\p{L}* sinkt steigt',
  'objetivo meta menos_de mas_de por_debajo por_encima al_menos como_maximo maximo minimo no_mas_de inferior superior queremos mitad doble',
  'alvo menos_de mais_de abaixo acima pelo_menos no_maximo no_minimo menor_que maior_que metade dobro queremos',
  'cible objectif moins_de plus_de au_moins au_plus sous inferieur\\p{L}* superieur\\p{L}* moitie double viser visons',
);
/** What is reached is told by what there was. */
const SHARE = words(
  'halve[sd]? halving double[sd]? doubling triple[sd]? by_half by_a_third by_two_thirds by_a_quarter',
  'halbier\\p{L}* verdoppel\\p{L}* verdreifach\\p{L}* um_die_halfte um_ein_drittel um_ein_viertel',
  'a_la_mitad duplica\\p{L}* dobla\\p{L}* triplica\\p{L}* pela_metade a_metade dobra\\p{L}* em_um_terco en_un_tercio',
  "de_moitie d'un_tiers d'un_quart double\\p{L}* divise\\p{L}* tripler",
);
const TO = new RegExp(
  `(?<!\\p{L})(?:to|auf|bis|zu|zum|a|al|hasta|para|ate|ao|aos|au|aux|à)\\s(?:about |around |ca\\.? |etwa |~ ?|≈ ?|unos |unas |cerca de |environ )?${FIGURE}|[<>≤≥]\\s?=?\\s?\\d`,
  'u',
);
/** A bound right before a figure: the figure is the one to be reached. */
const BOUND = new RegExp(
  `(?:(?:target|goal|ziel|meta|objetivo|objectif|cible|alvo|below|under|above|than|least|most|to|unter|uber|auf|als|mindestens|hochstens|de|a|hasta|ate|moins|plus|sous)[: ]{1,3}|[<>≤≥~] ?)${FIGURE}`,
  'u',
);
/** Japanese and Chinese do without spaces between words. */
const UNSPACED_BASELINE = /現在|基準|ベースライン|目前|基线|当前|から/u;
/** "3 of 3 by the end of March": what is to be so by a day. */
const BY = new RegExp(
  `${FIGURE}(?:\\s?%)?(?:\\s\\p{L}+){0,2}\\s(?:by|until|from|bis|ab|desde|hasta|ate|d'ici|fin|por|para)\\s`,
  'u',
);
const UNSPACED_TARGET = /目標|以下|以上|未満|目标|まで/u;

/** See docs/rules/success-measure.md. */
export const successMeasure: Rule = {
  id: 'success-measure',
  group: 'scope',
  summary: 'Success is a measure with a baseline and a target.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'success'),
  *check({ record }) {
    const section = sectionOf(record, 'success');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '') return;
    if (isPlaceholder(prose)) return;
    const { said, dates } = withoutDates(prose);
    const bare = foldInPlace(said).replace(SPAN, ' ');
    const figures = bare.match(FIGURES)?.length ?? 0;
    const arrow = figures >= 2 && ARROW.test(bare);
    const baseline =
      arrow ||
      dates > 1 ||
      FROM.test(bare) ||
      BASELINE().test(bare) ||
      UNSPACED_BASELINE.test(bare);
    const target =
      arrow ||
      TO.test(bare) ||
      (figures > 1 && BY.test(bare)) ||
      TARGET().test(bare) ||
      UNSPACED_TARGET.test(bare);
    const lacking = lackingOf(figures, baseline, target, BOUND.test(bare), SHARE().test(bare));
    if (lacking.length === 0) return;
    yield {
      message: say`${quote(section.title)} lacks ${listOf(lacking)}: give the measure as “from … to …”.`,
      range: headingRange(section),
    };
  },
};

/** What is missing: each of the two needs a figure, and a word that tells which of them it is. */
function lackingOf(
  figures: number,
  baseline: boolean,
  target: boolean,
  bound: boolean,
  share: boolean,
): readonly Message[] {
  const [BASE, AIM] = [say`a baseline`, say`a target`];
  if (figures === 0) return [BASE, AIM];
  if (figures > 1) return [...(baseline ? [] : [BASE]), ...(target ? [] : [AIM])];
  // "Halve the share, which was 43 %": the one figure tells both.
  if (baseline && share) return [];
  if (!baseline && !target) return bound ? [BASE] : [BASE, AIM];
  return bound || !baseline ? [BASE] : [AIM];
}

/** A day by which it is to be reached is no measure. */
function withoutDates(prose: string): { readonly said: string; readonly dates: number } {
  let said = prose;
  const dates = findDates(prose);
  for (const { range } of dates.toReversed())
    said = `${said.slice(0, range.start)} ${said.slice(range.end)}`;
  let more = 0;
  said = said.replace(PERIOD, () => {
    more++;
    return ' ';
  });
  return { said, dates: dates.length + more };
}

/** "Q3", "2027-H1", "the third quarter of 2027", "in October", "March 3rd", a year. */
const PERIOD = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:(?:19|20)\\d\\d[-/ ]?)?[qth][1-4](?:[-/ ]?(?:19|20)\\d\\d)?|(?:first|second|third|fourth|last|next|this|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|primer|segundo|tercer|cuarto|primeiro|terceiro|quarto|premier|deuxi[eè]me|troisi[eè]me|quatri[eè]me) (?:quarter|quartal[s]?|trimestre|half|halbjahr|semestre)(?: (?:(?:of|von|de|del|do) )?(?:19|20)\\d\\d)?|\\d{1,2}\\.? (?:de )?(?:${plainMonthPattern})|(?:${plainMonthPattern})(?: \\d{1,2}(?:st|nd|rd|th)?)?|(?:19|20)\\d\\d)(?![\\p{L}\\d])`,
  'giu',
);

import { fold } from '../../records/values/fold.ts';
import { isNone, isPlaceholder } from '../../records/values/none.ts';
import { words } from './word-list.ts';

/** A figure, a name of code, a place to look: nobody has to be asked what is meant. */
const FIGURE = /[\d%‰`]|https?:/u;

/** Numbers in words, bounds, and things that have happened or have not. */
const EVIDENT = words(
  'two three four five six seven eight nine ten twelve dozen half double twice once zero nobody',
  'below under above within fewer_than less_than more_than at_least at_most no_longer not_a_single without_a without_any without_asking instead_of',
  'green red passes merged deployed published removed deleted gone rejected? rejects refuses disabled enabled switched_off turned_off shut_down',
  'decommissioned retired closed closes signed signs ships shipped stops? stopped logged listed appears? answers? answered? opens? opened',
  'zwei drei vier funf sechs sieben acht neun zehn halfte halb doppelt verdoppelt einmal null niemand unter uber hochstens mindestens weniger_als',
  'mehr_als ohne_dass ohne_ein\\p{L}* nicht_mehr kein\\p{L}*_mehr abgeschaltet geloscht entfernt veroffentlicht grun',
  'dos tres cuatro cinco seis siete ocho nueve diez mitad doble nadie bajo menos_de mas_de por_debajo al_menos como_maximo ya_no sin_que sin_un\\p{L}? apagad[oa]s? eliminad[oa]s? publicad[oa]s? cero',
  'dois duas tres quatro metade dobro ninguem abaixo menos_que mais_de pelo_menos no_maximo deixa_de sem_que desligad[oa]s? removid[oa]s? publicad[oa]s?',
  "deux trois quatre cinq dix moitie double personne_ne sous moins_de plus_de au_moins au_plus ne_\\p{L}+_plus n'est_plus n'a_plus sans_que eteint\\p{L}* supprime\\p{L}* publie\\p{L}* verte?s?",
);

/** Words that bound a statement, and hopes as well: "all services", "everyone is happy". */
const BOUNDED = words(
  'none no never each every all only without both returns? shows? exists? documented reports?',
  'kein\\p{L}* alle\\p{L}? jede\\p{L}? nie nur weniger zeigt meldet',
  'ningun[oa]? cada tod[oa]s nunca menos solo muestra',
  'nenhuma? cada tod[oa]s nunca menos apenas so mostra',
  'aucune? chaque tous toutes jamais moins seulement affiche',
);

/** How people feel, and what has no measure in itself. */
const FELT = words(
  'appreciat\\p{L}+ prais\\p{L}+ popular welcomed gef[aä]ll\\p{L}* mogen mag lieben liebt schatzen gust\\p{L}+ gost\\p{L}+ encanta\\p{L}* adora\\p{L}* apreci\\p{L}+ aim(?:e|ent|es|ons) appreci\\p{L}+ plait plaisent plaise plu',
  'better best happy happier happiness satisf\\p{L}+ delight\\p{L}* love[sd]? likes? enjoys? feels? feeling trusts? confiden\\p{L}+ comfortable morale mood vibe joy',
  'improv\\p{L}+ enhanc\\p{L}+ good great nicer? awesome excellent amazing modern world-class state-of-the-art best-in-class',
  'experience ergonomics awareness alignment aligned buy-in ownership collaboration culture value impact excellence agility',
  'productiv\\p{L}+ velocity less_painful pain friction frustration frust\\p{L}* easier simpler cleaner smooth\\p{L}* nicely goes_well going_well in_(?:a_)?(?:much_)?(?:better|good)_(?:shape|place)',
  'besser\\p{L}* gut\\p{L}{0,2} schon\\p{L}{0,2} toll\\p{L}* zufrieden\\p{L}* glucklich\\p{L}* freu\\p{L}+ vertrau\\p{L}+ stimmung verbesser\\p{L}+ einfacher\\p{L}* angenehm\\p{L}* entwicklererfahrung erlebnis produktiv\\p{L}* modern\\p{L}* wohl\\p{L}* rund\\p{L}{0,2} sauber\\p{L}*',
  'mejor\\p{L}* buen[oa]?s? bien facil\\p{L}* feli[zc]\\p{L}* content[oa]s? satisf\\p{L}+ confianza experiencia productiv\\p{L}+ modern[oa]s? comod[oa]s? fluid[oa]s? a_gusto',
  'melhor\\p{L}* bo[am] bons boas bem facil\\p{L}* content[ea]s? confianca experiencia produtiv\\p{L}+ agrad\\p{L}+ tranquil\\p{L}+',
  'meilleure?s? mieux amelior\\p{L}+ bonne?s? bien facile\\p{L}* heureu\\p{L}+ contente?s? confiance experience plaisir agreable\\p{L}* fluide\\p{L}* serein\\p{L}*',
);

/** What is a hope as long as nothing says how much, or how one would tell. */
const HOPED = words(
  'faster quicker robust\\p{L}* stable stability reliab\\p{L}+ scalab\\p{L}+ maintainab\\p{L}+ clean proper properly well works? working worked success\\p{L}* quality performan\\p{L}+ progress optimi[sz]\\p{L}+ seamless\\p{L}* efficien\\p{L}+ flexib\\p{L}+ higher lower more less greater stronger reduc\\p{L}+ increas\\p{L}+ fit_for_purpose up_to_date future-proof in_order fine fast quick simple easy nice solid healthy',
  'schneller\\p{L}* stabil\\p{L}* zuverlassig\\p{L}* robust\\p{L}* erfolg\\p{L}* qualitat leichter\\p{L}* hoher\\p{L}* effizient\\p{L}* lauft funktioniert\\p{L}* ordentlich\\p{L}* reibungslos\\p{L}* zukunftssicher\\p{L}*',
  'rapid[oa]s? estable\\p{L}* estabilidad robust\\p{L}+ calidad exito\\p{L}* eficien\\p{L}+ funciona\\p{L}* fiable\\p{L}* agil\\p{L}* sencill[oa]s?',
  'estave\\p{L}+ estabilidade qualidade sucesso eficien\\p{L}+ confiavel confiaveis simples',
  'rapide\\p{L}* stable\\p{L}* stabilite qualite succes efficac\\p{L}+ fonctionne\\p{L}* fiab\\p{L}+ simple\\p{L}* propre\\p{L}*',
);

/**
 * Whether a text names something that anyone could look at and say yes or no. A figure, a bound or an event does; what
 * people feel does not, whoever "everyone" is; in doubt a sentence does.
 */
export function isObservable(text: string): boolean {
  if (isNone(text) || isPlaceholder(text) || isInquiry(text)) return false;
  if (FIGURE.test(text)) return true;
  const folded = fold(text);
  if (isMereEnd(folded)) return false;
  if (EVIDENT().test(folded)) return true;
  if (FELT().test(folded)) return false;
  if (BOUNDED().test(folded)) return true;
  if (HOPED().test(folded)) return false;
  const count = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  // Scripts without spaces: one "word" is a sentence.
  return count >= 3 || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(text);
}

const INQUIRY = words(
  'look_into look_at investigate analy[sz]e explore research evaluate assess understand figure_out find_out think_about discuss study examine consider',
  'untersuche\\p{L}* analysiere\\p{L}* prufen recherchiere\\p{L}* herausfinden klaren erkunde\\p{L}*',
  'investigar analizar explorar estudiar evaluar examinar averiguar entender comprender',
  'analisar avaliar examinar descobrir compreender',
  'etudier analyser explorer examiner evaluer enqueter comprendre se_renseigner',
);

/** "Look into why carts pile up": something to find out, in one sentence, and no word of what comes of it. */
function isInquiry(text: string): boolean {
  const folded = fold(text).trim();
  if (/[.;\n]\s{0,4}\S/u.test(folded) || FOUND.test(folded)) return false;
  return INQUIRY().exec(folded.replace(/^[^\p{L}]+/u, ''))?.index === 0;
}

/** What an inquiry leaves behind. */
const FOUND =
  /(?<!\p{L})(?:report\p{L}*|document\p{L}*|page|list\p{L}*|proposal|write-?up|written|decision|adr|bericht|dokument\p{L}*|liste|informe|lista|propuesta|relatorio|proposta|rapport|liste|proposition)(?!\p{L})/u;

/** What is said of the work itself, and that it is over: what it brought nobody can see. */
const WORK = words(
  'projects? work works task tasks story stories epic epics bet bets it this initiative workstream implementation project_plan rollout_plan roadmap_item everything all_of_it',
  'projekt\\p{L}? arbeit\\p{L}* aufgabe\\p{L}? vorhaben wette es alles umsetzung',
  'proyecto trabajo tarea\\p{L}? apuesta iniciativa todo implementacion',
  'projeto trabalho tarefa\\p{L}? aposta tudo implementacao',
  'projet travail travaux tache\\p{L}? pari chantier tout',
);
const OVER = words(
  'done finished complete completed implemented delivered successful over concluded wrapped_up',
  'fertig erledigt abgeschlossen beendet umgesetzt geliefert',
  'terminad[oa]s? acabad[oa]s? complet[oa]s? completad[oa]s? hech[oa]s? entregad[oa]s? implementad[oa]s? finalizad[oa]s? list[oa]s?',
  'conclui\\p{L}* pront[oa]s? feit[oa]s? finalizad[oa]s?',
  'termine\\p{L}* fini\\p{L}* acheve\\p{L}* livre\\p{L}*',
);

/** "The project is completed", "done": the end of the work, and no sign that it was worth it. */
function isMereEnd(folded: string): boolean {
  const said = folded.split(/[^\p{L}]+/u).filter(Boolean);
  if (said.length === 0 || said.length > 7 || !OVER().test(folded)) return false;
  return said.every(
    (word) => SMALL.has(word) || whole(WORK().exec(word), word) || whole(OVER().exec(word), word),
  );
}

function whole(match: RegExpExecArray | null, word: string): boolean {
  return match?.[0].trim() === word;
}

const SMALL = new Set(
  'the a an is are was has have been be when once fully on time and our das der die ist sind wurde wird und voll ganz el la los las esta estan es son ha sido y por fin o os as e foi estao le les l est sont a ete et sur en within budget in of plan zeit tiempo prazo temps'.split(
    ' ',
  ),
);

import { remember } from '../../text/remember.ts';
import { LANGUAGES, type Language } from './language.ts';
import { fold } from '../../records/values/fold.ts';

/** What a text makes of a decision. */
export interface Tone {
  /** It says what is lost, costs something, is at risk or remains to be done. */
  readonly bad: boolean;
  /** It says what is gained. */
  readonly good: boolean;
  /** It turns from one side to the other: "but", "although". */
  readonly turns: boolean;
  /** It objects to what was said before: "but"; "even though the service is down" does not. */
  readonly objects: boolean;
}

/**
 * What single words say, folded. A word that ends in `*` stands for all that begin with it; `_` joins several words.
 *
 * - `bad`: a burden, loss or duty, whatever it is of.
 * - `but`: turns to the other side of the matter.
 * - `though`: turns to it, or concedes what is mastered.
 * - `relief`: takes away what it is said of: "no longer waits", "risk falls". Of something good it takes that away.
 * - `gain`: something good.
 * - `boon`: something good that one would not be without: "less control".
 */
const WORDS = {
  bad: [
    'bad badly hand expense hard harder hardest difficult* complex* complicat* slow slower slows slowly slowdown cost costs costly expensive price pay pays paying paid risk* danger* drawback* downside* disadvantage* tradeoff* overhead burden* effort* lose loses losing loss losses lost sacrifice* forgo forego miss misses missing lack lacks lacking must require requires required requiring requirement* learn* train trained training unlearn* retrain* maintain* maintenance upkeep migrat* rewrite* rewriting rework* extra additional* longer bigger increase* increasing grow grows growing grown rise* rises twice doubl* duplicat* redundan* debt depend* lockin locked lock tied couple* coupling break breaks breaking broken fail fails failing failed failure* outage* downtime problem* issue* worse tougher stricter worst worsen* pain* limit limits limited limitation* restrict* delay* wait waits waiting late later latency stale lag lags lagging inconsisten* incompatib* unfamiliar careful* attention manual manually drift* diverge* disagree* conflict* crash* leak* corrupt* bug bugs error* confus* forget forgets forgotten repeat* repair* overload* throttle* timeout* steep* tedious cumbersome awkward brittle fragile clumsy weak weaker weakness* unsupported unavailable vulnerab* insecure unsafe stuck accept accepts bottleneck* friction clutter* bloat* boilerplate harm* hurt hurts suffer* degrade* negative con cons concern* challeng* unknown* unclear uncertain* invest* budget* licen* fee fees bill* surcharge* onboard* indirection spread spans scattered relearn*',
    'schlecht* nachteil* risik* kosten* kostet teuer* teurer mehrkosten aufwand* aufwendig* mehraufwand muss mussen musst mussten sollten langsam* schwer* schwierig* schwieriger komplex* kompliziert* verlier* verlust* verlor* fehlt fehlen fehlend* fehler* problem* abhangig* gebunden bindung bindet zusatzlich* lern* schulung* einarbeit* einarbeitung wartung* pflege* pflegen gepflegt umstell* migration* migrier* umschreib* ausfall* ausfalle* verzoger* wart* dauert langer* veraltet doppelt* verdoppel* steigt steigen wachst wachsen grosser hoher* begrenz* beschrank* einschrank* unterbrech* bruch* bricht brechen umstandlich* hurde* belast* mehrarbeit ungewohnt* verzicht* widerspr* handarbeit manuell* einzuplanen einplanen gewohnung* abstimm* schuld* unubersichtlich*',
    'mal malo mala peor* riesgo* coste* costes costo* costos cuesta* cuestan caro cara desventaja* inconveniente* dificil* dificult* complej* complic* lento lenta* tarda* tardan perd* pierd* perdida* falta* faltan debe* deben deberemos debemos hay_que requiere* requerir* obliga* exige* dependen* depende* aprend* aprender formacion mantener mantenim* migrar migracion reescrib* adicional* extra* duplic* deuda* fall* fallo* fallos error* problema* limit* restric* retras* demor* espera* esfuerzo* carga* sobrecarga* curva aumenta* crece* crecen sube* suben renunci* romper* rompe* manual*',
    'mau ma ruim pior* piora* risco* custo* custa* caro desvantagem desvantagens dificil dificuldade* complexidade complex* complic* lent* demora* perde* perda* falta* deve* devem devemos precisa* precisam precisamos requer* exige* obriga* depende* dependencia* aprend* treinamento* manutencao manter migrar migracao reescre* adicion* dupli* divida* falha* erro* problema* limita* restri* atras* espera* esforco* carga* sobrecarga* curva aumenta* cresce* sobe* sobem abrir_mao quebra* manual*',
    'mauvais* pire* risque* cout* coute* coutent cher chere inconvenient* difficil* complexe* complexite compliqu* lent* lente perd* perte* manque* doit doivent devons devra devront faut faudra exige* exiger* oblige* necessit* depend* dependance* appren* apprentissage former formation maintenir maintenance migrer migration* reecri* supplementaire* double* duplic* dette* panne* echec* echoue* erreur* probleme* limit* restri* retard* attend* attente* effort* charge* surcharge* courbe augmente* croit grandit monte* renonc* casse* rompt manuel* contrainte*',
  ],
  but: [
    'but however nevertheless nonetheless yet conversely unfortunately besides_that in_return in_exchange on_the_other_hand',
    'aber jedoch allerdings dafur dagegen trotzdem dennoch leider im_gegenzug andererseits',
    'pero embargo contrapartida a_cambio en_cambio por_otro_lado por_otra_parte',
    'mas porem contudo entretanto todavia contrapartida em_troca por_outro_lado em_compensacao',
    'mais cependant toutefois pourtant neanmoins revanche contrepartie en_echange autre_cote par_contre',
  ],
  though: [
    'although though unless except until despite',
    'solange bis ausser obwohl zwar',
    'aunque salvo excepto hasta',
    'embora exceto',
    'sauf jusqu bien_que',
  ],
  relief: [
    "no not never nobody none nothing neither nor without less fewer lower lowers lowered reduc* remove* removes removing eliminat* avoid* cut cuts save saves saved saving spare spares end ends ended stop stops stopped prevent* rid instead free isn doesn don won aren didn cannot can't can't doesn't don't won't isn't aren't needn't halve* shrink* shrinks decreas* minimi* simplif* ease* eases easier solve* solves fix* resolv* away gone zero vanish* disappear* fall falls fell drop drops dropped sink* smaller cheaper down protect* unlike little small rare rarely seldom hardly low undo undone isolate* contain* survive* tolerate* detect* spot* find catch* catches handle* absorb* quick quickly",
    'kein* nicht nie niemand nichts ohne weniger geringer* seltener entfallt entfallen senk* sinkt sinken vermeid* vermied* spar* erspar* statt verschwind* endet beseitig* verhinder* verringer* reduzier* halbier* fallt wegfall* weg einfach* einfacher leichter',
    'no nunca nadie nada sin menos menor evita* elimina* reduc* reduz* ahorra* desaparec* dejan deja baja* bajan ningun* tampoco simplific*',
    'nao nunca ninguem nada sem menos menor evita* elimina* reduz* reduc* poupa* economiza* desaparec* deixa* cai caem baixa* nenhum* simplific*',
    'ne n pas jamais personne rien sans moins evite* elimine* redui* epargne* disparai* baisse* aucun* simplifi* supprim* fini',
  ],
  gain: [
    'good better best easier easy simpler simple faster fast quicker cheap cheaper able can lets allows enables gain* benefit* advantage* improv* clear* one once single same consistent* reuse* positive pro pros plus secure safe* stable reliable transparent visible know knows immediately automatic* independent* possible available shared familiar supported wins smooth* fewer less at_last finally now support* handle* ready',
    'gut* besser* einfach* leicht* schnell* gunstig* klar* vorteil* gewinn* einheitlich* konsistent* moglich* kann konnen wenig* automatisch* sicher* stabil* unabhangig* sofort endlich sieht sehen eine* nur_noch',
    'bien buen* mejor* facil* rapid* barat* clar* ventaja* gana* unico unica mism* coherent* posible* puede* pueden automatic* segur* estable* independient* permit* ahora',
    'bem bom boa melhor* facil* rapid* barat* clar* vantagem vantagens ganha* unico unica mesm* coerent* possivel pode* podem automatic* segur* estavel independ* permit* agora',
    'bien bon* meilleur* mieux facil* rapid* simple* clair* avantage* gagn* unique* meme* coherent* possible* peut peuvent automatiq* sur* stable* independant* permet* desormais',
  ],
  boon: [
    'flexib* control visib* isolat* freedom privacy accura* precis* convenien* readab* choice* feature* throughput availab* performance quality coverage context insight* support able possible work works see use change changes run runs query order ordering guarantee* transaction* rollback* undo',
    'kontrolle flexib* sichtbar* freiheit genauigkeit komfort auswahl moglich* mehr',
    'control flexib* visib* libertad precision comodidad posible* puede* pueden disponible*',
    'controle flexib* visib* liberdade precisao conforto possivel pode* podem disponivel',
    'controle flexib* visib* liberte precision confort possible* peut peuvent disponible*',
  ],
} as const;

type Sense = keyof typeof WORDS;

/** What a word says, a bit for each sense, so that telling them apart is one step. */
const BIT: Readonly<Record<Sense | 'burden', number>> = {
  bad: 1,
  but: 2,
  relief: 4,
  gain: 8,
  boon: 16,
  though: 64,
  // By its neighbours, it may be a duty or more of something; see `isBurden`.
  burden: 32,
};
const SENSES: readonly Sense[] = ['bad', 'but', 'though', 'relief', 'gain', 'boon'];

/** How many words away a word still says something of another. */
const NEAR = 5;

interface Lexicon {
  readonly exact: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  readonly shortest: number;
}

const lexicons = new Map<Language, (word: string) => number>();

/** What a folded word says in a language. */
function sensesIn(language: Language): (word: string) => number {
  let ask = lexicons.get(language);
  if (!ask) {
    const lexicon = lexiconOf(language);
    lexicons.set(language, (ask = remember(5000, (word) => lookUp(lexicon, word))));
  }
  return ask;
}

function lexiconOf(language: Language): Lexicon {
  const exact = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const sense of SENSES)
    for (const word of WORDS[sense][LANGUAGES.indexOf(language)]?.split(' ') ?? []) {
      const [map, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [exact, word];
      map.set(key, (map.get(key) ?? 0) | BIT[sense]);
    }
  return { exact, stems, shortest: Math.min(...[...stems.keys()].map(({ length }) => length)) };
}

function lookUp({ exact, stems, shortest }: Lexicon, word: string): number {
  let said = exact.get(word) ?? 0;
  for (let end = shortest; end <= word.length; end++) said |= stems.get(word.slice(0, end)) ?? 0;
  return NEED.test(word) || word === 'up' || ANOTHER.test(word) || MORE.test(word)
    ? said | BIT.burden
    : said;
}

/** "More memory", "another service": more of what somebody has to feed. */
const MORE = /^(?:more|mehr|mas|mais|plus|davantage)$/u;
const ANOTHER =
  /^(?:another|second|weitere[rsnm]?|zweite[rsnm]?|otr[oa]|segund[oa]|outr[oa]|autre|deuxieme)$/u;
const FED =
  /^(?:work|time|memory|money|code|moving|steps?|files?|places?|things?|services?|servers?|systems?|tools?|components?|dependenc\p{L}*|process|processes|disk|storage|traffic|load|ram|cpu|hops?|layers?|languages?|skills?|people|care|calls?|queries|arbeit|zeit|speicher|dienste?|systeme?|werkzeuge?|komponenten?|schritte?|trabajo|tiempo|memoria|codigo|servicios?|sistemas?|herramientas?|componentes?|trabalho|tempo|servicos?|ferramentas?|travail|temps|memoire|outils?|composants?|expensive|verbose)$/u;
/** Duties that are none when somebody is freed of them. */
const NEED = /^(?:need|needs|needed|have|has|having)$/u;
const ABLE =
  /^(?:able|possible|available|supported|work|works|moglich|verfugbar|posible|disponible|possivel|disponivel|se|conseguimos)$/u;

const WORD = /[\p{L}\p{N}_]+(?:'\p{L}+)?/gu;

/**
 * What a text makes of a decision, by its words and what stands near them, in the languages of the interface.
 * No more than a reader's first impression: "support no longer waits" is a gain, "support waits longer" is not.
 */
export function toneOf(text: string, language: Language): Tone {
  let bad = false;
  let good = false;
  let turns = false;
  let objects = false;
  const ask = sensesIn(language);
  for (const clause of fold(text).split(CLAUSE)) {
    const words = joined(clause, language).match(WORD) ?? [];
    const tone = toneOfClause(words, words.map(ask));
    bad ||= tone.bad;
    good ||= tone.good;
    turns ||= tone.turns;
    objects ||= tone.objects;
  }
  return { bad, good, turns, objects };
}

/** With several words that say one thing joined to one: "hay_que". */
function joined(clause: string, language: Language): string {
  let phrases = phrasePatterns.get(language);
  if (!phrases) {
    const all = SENSES.flatMap((sense) =>
      (WORDS[sense][LANGUAGES.indexOf(language)] ?? '').split(' '),
    ).filter((word) => word.includes('_'));
    const choices = all.map((phrase) => phrase.replaceAll('_', ' ')).join('|');
    phrases = new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices})(?![\\p{L}\\p{N}])`, 'gu');
    phrasePatterns.set(language, phrases);
  }
  return clause.replace(phrases, (phrase) => phrase.replaceAll(' ', '_'));
}

const phrasePatterns = new Map<Language, RegExp>();

const CLAUSE = /[.;:!?\n](?=\s|$)|[\n。；：]/u;

function toneOfClause(words: readonly string[], senses: readonly number[]): Tone {
  let bad = isDenied(words, senses);
  let good = false;
  let turns = false;
  let objects = false;
  for (let at = 0; at < words.length; at++) {
    const said = senses[at] ?? 0;
    if (said === 0) continue;
    if (said & (BIT.but | BIT.though)) turns = true;
    if (said & BIT.but) objects = true;
    if (
      (said & BIT.burden && isBurden(words, at)) ||
      (said & BIT.bad && !isComparison(words, at))
    ) {
      if (isRelieved(words, senses, at)) good = true;
      else bad = true;
    } else if (said & BIT.boon && isTakenAway(words, senses, at)) bad = true;
    else if (said & (BIT.gain | BIT.relief)) good = true;
  }
  return { bad: bad || turns, good, turns, objects };
}

/** "No rollback after the switch", "Clients can no longer log in": what is denied is nothing bad. */
function isDenied(words: readonly string[], senses: readonly number[]): boolean {
  const no =
    words.length > 1 && NO.test(words[0] ?? '') && !/^(?:more|one|hay)$/u.test(words[1] ?? '')
      ? 0
      : words.findIndex(
          (word, at) =>
            (word === 'can' || word === 'could') &&
            words[at + 1] === 'no' &&
            words[at + 2] === 'longer',
        );
  if (no === -1) return isLost(words, senses);
  const from = words[no] === 'can' || words[no] === 'could' ? no + 3 : no + 1;
  return !senses.slice(from, from + 3).some((said) => said & BIT.bad);
}

/** French says "no longer" around its verb: "n'aura plus de traces". */
function isLost(words: readonly string[], senses: readonly number[]): boolean {
  const ne = words.findIndex((word) => word === 'ne' || word.startsWith("n'"));
  const plus =
    ne < 0 ? -1 : words.slice(ne + 1, ne + 4).findIndex((word) => /^(?:plus|pas)$/u.test(word));
  if (plus < 0) return false;
  return !senses.slice(ne, ne + plus + 5).some((said) => said & BIT.bad);
}

const NO = /^(?:no|kein|keine|keinen|sin|sem|pas|aucune?)$/u;

/** "Longer" and "more" are burdens of their own only where nothing says "no longer". */
function isComparison(words: readonly string[], at: number): boolean {
  return words[at] === 'longer' && /^(?:no|any|nicht)$/u.test(words[at - 1] ?? '');
}

/** A duty, or more of what somebody has to feed. */
function isBurden(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (NEED.test(word)) return word.startsWith('need') || next === 'to';
  if (word === 'up') return /^(?:give|gives|giving|gave|go|goes|going)$/u.test(words[at - 1] ?? '');
  if (ANOTHER.test(word))
    return next !== '' && !/^(?:under|per|every|one|a few)$/u.test(words[at - 1] ?? '');
  return MORE.test(word) && (FED.test(next) || FED.test(words[at + 2] ?? ''));
}

/** Whether something near a word takes away what it says. */
function isRelieved(words: readonly string[], senses: readonly number[], at: number): boolean {
  for (let near = Math.max(0, at - NEAR); near < at; near++)
    if (((senses[near] ?? 0) & (BIT.relief | BIT.bad)) === BIT.relief)
      return !isUndone(words, near, at);
  const after = words.slice(at + 1, at + NEAR + 2).join(' ');
  // "An outage no longer stops a build".
  if (
    /\bno longer\b|\bany ?more\b|\b(?:kein\p{L}*|nicht|niemand\p{L}*)\b.*\bmehr\b|\bya no\b|\bja nao\b/u.test(
      after,
    )
  )
    return true;
  for (let near = at + 1; near <= Math.min(words.length - 1, at + NEAR + 2); near++)
    if (
      /^(?:nothing|off|free|zero|simpler|easier|cheaper|fall|falls|drop|drops|sink|sinks|shrink|shrinks|disappear|disappears|vanish|vanishes|away|gone|end|ends|down|smaller|lower|avoided|removed|reduced|halved|eliminated|solved|entfallt|entfallen|sinkt|sinken|verschwindet|verschwinden|weg|desaparece|desaparecen|desaparecem|baja|bajan|cai|caem|disparait|disparaissent|baisse|baissent|less|fewer|seltener|weniger|menos|moins)$/u.test(
        words[near] ?? '',
      )
    )
      return true;
  return false;
}

/** "No rollback without a risk": a second "without" gives back what the first took. */
function isUndone(words: readonly string[], from: number, to: number): boolean {
  return words
    .slice(from + 1, to)
    .some((word) => /^(?:without|unless|but|except|only|ohne|sin|sem|sans)$/u.test(word));
}

/** "Less control", "cannot run", "no longer possible". */
function isTakenAway(words: readonly string[], senses: readonly number[], at: number): boolean {
  const from = Math.max(0, at - (ABLE.test(words[at] ?? '') ? NEAR : 2));
  for (let near = from; near < at; near++)
    if (
      TAKES.test(words[near] ?? '') &&
      !senses
        .slice(near + 1, at)
        .some((said, step) => said & BIT.bad && words[near + 1 + step] !== 'longer')
    )
      return true;
  return false;
}

const TAKES =
  /^(?:no|not|less|fewer|lower|without|cannot|can't|won't|isn't|doesn't|don't|nobody|kein\p{L}*|nicht|weniger|ohne|no|sin|menos|sem|nao|pas|sans|moins)$/u;

import { fold } from '../../records/values/fold.ts';
import { words } from './word-list.ts';

/** What one is told to do, as the first word of a step. */
const ORDER = words(
  'add adapt adjust agree align analy[sz]e announce ask assess attend backfill benchmark book build bump call change check clean_up clean collect configure consolidate contact convert copy create cut deploy design develop discuss do document draft enable disable ensure estimate evaluate experiment explore extract extend figure_out find fix follow gather get go implement improve inform install integrate introduce inventory investigate join learn list look make meet merge migrate monitor move open organi[sz]e pair patch pick plan port prepare present prototype provision publish push put read refactor refine release remove rename replace research restructure review rewrite roll_out roll run schedule send set_up set ship sketch split spike start study switch sync talk tell test tidy train translate triage try turn understand update upgrade use validate verify wait walk wire work write',
);

/** A sentence that says how something is, and so no order: "Test coverage is above 80 %". */
const IS =
  /(?<!\p{L})(?:is|are|was|were|has|have|does|do not|can|cannot|will|shows?|returns?|stays?|takes?|passes|runs|reports?|answers?|lists?|reads|works|exists?|contains?|remains?|says?|accepts?|rejects?|sends?|sees?|drops|falls|rises|grows|goes|gets|fails|succeeds|needs|uses|loads|opens|closes|matches|equals|lives|stops|names|keeps|carries|gives|refuses|below|under|above|over|less than|fewer than|more than|at most|at least)(?!\p{L})/u;

/** Verbs with which a German order begins. */
const BEFEHL = words(
  'lies lese schreib\\p{L}? bau\\p{L}? pruf\\p{L}? test\\p{L}? mach\\p{L}? leg\\p{L}? erstell\\p{L}? entfern\\p{L}? frag\\p{L}? sprich analysier\\p{L}? richte? stell\\p{L}? such\\p{L}? sammle',
);

/** How the infinitives of the Romance languages end. */
const INFINITIVE =
  /^(?:se |s')?\p{L}{2,15}(?:ar|er|ir|ir|re|or|ar(?:se|los?|las?)|er(?:se|los?|las?))$/u;
/** Nouns and others that end like one. */
const NO_INFINITIVE = new Set(
  'lugar dollar hogar titular celular escalar vulgar regular popular singular particular familiar mayor menor error valor servidor usuario motor sector cualquier mujer ayer taller alter primer tercer super inter servicer ouvrir maior melhor pior setor servidor valor erro notre votre autre entre contre titre livre quatre nombre fichier dossier premier dernier chantier papier clavier calendrier courrier hier janvier fevrier serveur ordre offre chiffre rapport dor par sur pour leur erreur valeur moteur acteur facteur indicateur utilisateur navigateur color amor flor por der ser user server cluster over after under number every her per helper worker parser loader handler reader writer buffer'.split(
    ' ',
  ),
);

/** A step in the order of things: "First …, then …, finally …". */
const FIRST = words(
  "first step_1 to_begin_with zuerst als_erstes primero en_primer_lugar primeiro d'abord premierement",
);
const THEN = words(
  'then next after_that finally afterwards step_2 dann danach anschliessend schliesslich luego despues por_ultimo depois por_fim em_seguida puis ensuite enfin',
);

/** Whether what someone is to do is told, and not what is true when it is done. */
export function isStep(text: string): boolean {
  const folded = fold(text)
    .replace(/^[\s*_`\-–—.)\d[\]]{1,20}(?:x\]\s)?/u, '')
    .replace(/^(?:step|schritt|paso|passo|etape)\s?\d{1,2}\s?[:.)–-]?\s/u, '')
    .replace(
      /^(?:please|then|next|first|finally|dann|zuerst|danach|primero|luego|depois|primeiro|puis|ensuite|d'abord|enfin)[,:]?\s/u,
      '',
    )
    .trim();
  const first = /^[\p{L}'-]+(?:\s(?:up|out|off))?/u.exec(folded)?.[0] ?? '';
  if (first === '') return false;
  const rest = folded.slice(first.length);
  const [word = ''] = first.split(' ');
  if (ORDER().exec(folded)?.index === 0)
    return !IS.test(
      rest.replace(
        /\s(?:why|how|whether|that|if|when|where|because|so|what|which|until|who)\s[^]*$/u,
        '',
      ),
    );
  if (BEFEHL().exec(folded)?.index === 0) return true;
  if (INFINITIVE.test(word) && !NO_INFINITIVE.has(word)) return true;
  return isGermanInfinitive(text.trim());
}

/** "Job aus dem Planer entfernen": a noun first, the verb last, and nothing that is. */
function isGermanInfinitive(text: string): boolean {
  const bare = text.replace(/[\s.;,!]{1,4}$/u, '').replace(/\s\([^()]{0,200}\)$/u, '');
  const said = bare.split(/\s+/);
  const last = said.at(-1) ?? '';
  if (said.length < 2 || said.length > 16 || !/^\p{Ll}{2,24}(?:en|ern|eln)$/u.test(last))
    return false;
  if (
    /^(?:worden|werden|haben|konnen|können|müssen|sollen|dürfen|gelten|bleiben|stehen|laufen|verschwunden|geblieben|vorhanden|offen|oben|unten|neben|gegen|zwischen)$/u.test(
      last,
    )
  )
    return false;
  return !/(?<!\p{L})(?:ist|sind|hat|haben|wird|werden|kann|können|zeigt|zeigen|alle|keine|the|of|and|to|is)(?!\p{L})/iu.test(
    said.slice(0, -1).join(' '),
  );
}

/** Whether prose tells a way and no result: "First we read the code, then we …". */
export function tellsSteps(prose: string): boolean {
  const folded = fold(prose);
  return FIRST().test(folded) && THEN().test(folded);
}

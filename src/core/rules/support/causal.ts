import type { Language } from './language.ts';

/** Words that lead to a reason, whatever they stand in, by language; matched in whole words. */
const LEADS: Readonly<Record<Language, string>> = {
  en: "because|for the (?:following )?reasons?|reasons?(?: are| is|:| for)|rationale|justif\\w+|why|due to|owing to|thanks to|on account of|on the grounds|in view of|in light of|in favou?r of this|given (?:that|the|our|how|its|their|what|a|an)|seeing (?:that|as|how)|driven by|motivated by|argues? for|argued for|speaks? for|in order to|for the sake of|therefore|hence|which is why|that is why|that's why|(?:tipped|tips) the (?:scales?|balance)|outweigh\\w*|deciding factor|decisive|what decided|the clincher|after all|as a result of|prompted by|on the strength of|as (?:it|we|they|there|nobody|neither|none|both|most)|(?<=[,;] )as (?:the|this|that|these|our|all|no|only|each|every|its|their)|since(?! (?:\\d|january|february|march|april|may |june|july|august|september|october|november|december|last|then|version|v\\d|release|the (?:beginning|start|last|release)|its? (?:beginning|release|start)))",
  de: 'weil|(?<=^|[,.;:] )da(?= )|denn|wegen|aufgrund|auf grund|grunde?n?|begrundung|begrundet|deshalb|deswegen|daher|darum|somit|dank|angesichts|zumal|ausschlag\\w*|spricht|sprach|sprechen dafur|uberwieg\\w+',
  es: 'porque|ya que|puesto que|dado que|dad[oa]s? (?:el|la|los|las|que|su)|debido a|gracias a|pues|razon(?:es)?|motivos?|motivad[oa]|justifica\\w*|por (?:eso|ello|esto|lo que|lo cual|ser|tener|tanto)|a fin de|en vista de|(?<=^|[,.;] )como (?:el|la|los|las|ya|no|todos)(?= )|teniendo en cuenta|considerando|a causa de|al ser|al no|pesa\\w* mas|lo que (?:nos )?(?:permite|evita|reduce|decidio|inclino)',
  pt: 'porque|ja que|pois|uma vez que|visto que|dado que|dad[oa]s? (?:o|a|os|as)|devido (?:a|ao|as|aos)|gracas (?:a|ao|as|aos)|porquanto|razao|razoes|motivos?|motivad[oa]|justifica\\w*|por (?:isso|causa|conta|ser|ter|essa|esse|nao|tanto)|a fim de|em vista|considerando|levando em conta|(?<=^|[,.;] )como (?:o|a|os|as|ja|nao|todos)(?= )|em funcao|tendo em vista|pesou|o que (?:nos )?(?:permite|evita|reduz|decidiu)',
  fr: "parce qu\\w*|car|puisqu\\w*|etant donne\\w*|afin (?:de|d'|que|qu')|grace (?:a|au|aux)|raisons?|justifi\\w*|motifs?|motive\\w*|en raison|a cause|du fait|vu (?:que|le|la|les|l')|compte tenu|au vu|pour (?:cette raison|ces raisons)|c'est pourquoi|d'autant|(?<=^|[,.;] )comme (?:le|la|les|l'|nous|il|elle|tout)|l'emporte\\w*|ce qui (?:nous )?(?:permet|evite|reduit|a decide)|par souci",
};

/** Words that weigh options against each other or say what one is good for: a reason where the choice is told. */
const WEIGHS: Readonly<Record<Language, string>> = {
  en: 'based on|as (?!soon|long|well|far|much|many)\\w+ as|(?<=[,;] )so|so (?:that|we|our|it|they|the|nobody|no one|no|there|every\\w*|each|all)|thus|to (?:achieve|gain|avoid|keep|reduce|allow|make|let|ensure|prevent|get|enable|simplify|support|improve|meet|save|stay|cut|limit|protect|spare|stop|be able|have|not)|(?:mostly|mainly|partly|primarily|simply) (?:to|for)|for (?:its|their|better|faster|easier|simplicity|consistency|performance|the)|which (?:lets|allows|gives|keeps|makes|means|avoids|removes|saves|needs|is)|than|the (?:only|cheapest|simplest|fastest|safest|easiest|least|most|best|smallest|quickest)|best|better|already|none of|no other|neither|the others|the other (?:one|two|three|four|options?|candidates?|alternatives?)|the rest|others|every other|ahead|would have|would need|would cost|(?:this|that|it|which) (?:ends|stops|solves|fixes|settles|spares|saves|removes|avoids|keeps|lets|gives|makes|needs|costs)|asked for|knows?|known|familiar|proven|mature|enough|too|comes out|scored?|wins?|won|beats|meets|fits|satisf\\w+|advantages?|benefits?|cheap\\w*|costs?',
  de: 'damit|um [^.]{1,60} (?:zu|\\p{L}{2,12}zu\\p{L}{2,12}en)|vorteile?|so dass|sodass|so (?:bleibt|ist|kann|konnen|wird|mussen|muss)|\\w+er als|anders als|die einzige|der einzige|das einzige|einzig\\w*|am (?:wenigsten|besten|schnellsten|einfachsten|gunstigsten)|bereits|schon|keine der|kein andere\\w*|die anderen?|andere\\w*|besser|billiger|gunstiger|einfacher|schneller|genugt|reicht|kennt|kennen|bewahrt|vertraut|zu (?:teuer|langsam|komplex|gross)|erfullt|passt|kostet|ohne|gewinnt|schlagt',
  es: 'por (?:su|sus)|(?<!optamos )por (?:la|el|los|las)|para (?:que|no|evitar|reducir|mantener|poder|tener|\\w+[aei]r)|asi|que (?:ya|no|mejor|menos)|la unica|el unico|unic[oa]s?|mejor|mas \\w+ que|menos|ya (?:lo|la|esta|tenemos|sabe|conoce)|ninguna? (?:otra|de)|las demas|los demas|otr[oa]s?|basta|suficiente|conoce\\w*|cumple\\w*|demasiado|barat\\w+|sin',
  pt: '(?<!optamos )pel[oa]s?|por (?:sua|seu)|para (?:que|nao|evitar|reduzir|manter|poder|ter|\\w+[aei]r)|assim|que (?:ja|nao|melhor|menos)|a unica|o unico|unic[oa]s?|melhor|mais \\w+ (?:que|do que)|menos|ja (?:o|a|esta|temos|sabe|conhece)|nenhum[a]? (?:outr[oa]|das?|dos?)|as demais|os demais|outr[oa]s?|basta|suficiente|conhece\\w*|atende\\w*|demais|barat\\w+|sem',
  fr: "pour (?:que|ne pas|eviter|reduire|garder|pouvoir|sa|son|ses|\\w+(?:er|ir|re)\\b)|qui (?:ne|nous|permet|evite)|ainsi|la seule|le seul|seule?s?|meilleure?|mieux|plus \\w+ que|moins|deja|aucune? (?:autre|des)|les autres|autres?|suffi\\w*|connai\\w*|repond|trop|sans|l'option la",
};

interface Patterns {
  readonly leads: RegExp;
  readonly weighs: RegExp;
}

const patterns = new Map<Language, Patterns>();

function patternsOf(language: Language): Patterns {
  let known = patterns.get(language);
  if (!known)
    patterns.set(
      language,
      (known = { leads: whole(LEADS[language]), weighs: whole(WEIGHS[language]) }),
    );
  return known;
}

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
}

/** Reasons in languages that no word list is kept for, which set no words apart. */
const ELSEWHERE = /ため|ので|から|理由|因为|由于|因此|所以|原因|때문|이유/u;

/** Whether a folded text has words that lead to a reason. */
export function leadsToReason(folded: string, language: Language): boolean {
  // The usual word first: the list costs a hundred times more.
  if (language === 'en' && folded.includes('because')) return true;
  return (
    patternsOf(language).leads.test(folded) ||
    (language !== 'en' && patternsOf('en').leads.test(folded)) ||
    ELSEWHERE.test(folded)
  );
}

/** Whether a folded sentence weighs, or says what something is good for. */
export function weighs(folded: string, language: Language): boolean {
  return patternsOf(language).weighs.test(folded);
}

/** A number, a link, or something that happened. */
const EVIDENCE =
  /[\d０-９]|https?:|\]\(|\b(?:incidents?|outages?|postmortems?|post-mortems?|tickets?|complaints?|survey|interviews?|percent|half of|a third|two thirds|most of|two|three|four|five|six|seven|eight|nine|ten|dozen\w*|hundred\w*|twice|zwischenf[aä]ll\w*|vorfall\w*|störung\w*|ausfall\w*|beschwerde\w*|umfrage|incidentes?|quejas?|encuestas?|reclamaç(?:ão|ões)|reclamaci[oó]n(?:es)?|pesquisa|pannes?|plaintes?|enquêtes?)\b|障害|調査|故障|投诉/iu;

/** Whether a text shows what it says by a number, a link, or something that happened. */
export function showsEvidence(text: string): boolean {
  return EVIDENCE.test(text);
}

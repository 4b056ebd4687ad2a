import { fold } from '../../records/values/fold.ts';

/** Words that say no. */
const NO = new Set(
  'no not none nothing never nil nope nobody without didnt dont wasnt werent havent hasnt isnt arent couldnt kein keine keinen keiner keinerlei nichts nicht niemand sin ningun ninguna ninguno ninguna nada nadie tampoco nao nenhum nenhuma ninguem sem aucun aucune rien ne pas personne sans'.split(
    ' ',
  ),
);

/** Words that may stand beside one and give no reason: what there is none of, and when, and for whom. */
const BESIDE = new Set(
  [
    'there is are was were be been has have had we i it do did does got see saw know knew think any anything anyone at all to of the a an in on from by for with this that our here so far yet now currently moment time as such special particular specific known real further other additional explicit',
    'push back pushback pushbacks objection objections challenge challenged challenges concern concerns question questioned questions reframe reframed reframing raised received needed necessary required apply applies applicable identified planned defined given made change everything asked',
    'constraint constraints limit limits limitation limitations restriction restrictions guard guardrails rails boundaries goal goals nongoal nongoals non exclusion exclusions excluded exclude out scope left off noted mention report add say comes came come springs occurs occurred mind think',
    'es gibt gab wir haben hatten hat wurde wurden uns sind ist war waren dazu dafur hier bisher derzeit aktuell besonderen besondere bekannt bekannten bekannte weiteren einwand einwande einwanden ruckfragen ruckfrage hinterfragt beanstandet einschrankung einschrankungen grenzen vorgaben rahmenbedingungen nicht ziele ausgeschlossen notig erforderlich der die das fallt fiel ein auf',
    'hay hubo habia tenemos tuvimos hemos se ha han nos por ahora momento de el la los las objecion objeciones cuestionamiento cuestionamientos cuestionado cuestiono limite limites limitacion limitaciones restriccion restricciones exclusiones excluido objetivos conocidas conocidos conocida especial particular aplica que',
    'ha houve havia temos tivemos existe existem foi foram por enquanto momento do da dos das o os as objecao objecoes questionamento questionamentos questionado questionamos limites limitacao limitacoes restricao restricoes exclusao exclusoes objetivos conhecida conhecidas especial aplica',
    'il y a eu n en avons nous avait ont ete est sont pour le la les l d de du des moment instant objection objections remise question contestation contestations contrainte contraintes limite limites exclusion exclusions objectifs connue connues connu particuliere particulier a signaler',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a sentence says in so many words that there is nothing, and not why: "There was no push-back."
 *
 * @param names what the thing is called that there is none of.
 */
export function saysOnlyNone(prose: string, names: readonly string[] = []): boolean {
  if (prose.length > 100 || prose.includes('\n')) return false;
  const said = fold(prose)
    .replace(/n't/g, 'nt')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (said.length === 0 || said.length > 12 || !said.some((word) => NO.has(word))) return false;
  const own = new Set(names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)));
  return said.every(
    (word) => NO.has(word) || BESIDE.has(word) || own.has(word) || own.has(`${word}s`),
  );
}

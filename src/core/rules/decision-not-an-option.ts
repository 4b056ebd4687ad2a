import { fold } from '../records/values/fold.ts';
import type { DecisionRecord, Item, Section } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { itemsDefinition } from './support/items.ts';
import { leavesOf, statementsOf, textOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { headOf, likeness } from './support/same-thing.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** "Chosen option: "X", because …", in the languages that records are written in. */
export const CHOSEN =
  /(?:(?:chosen|selected|preferred|winning) (?:option|alternative|solution|approach)|(?:^|\n)[*_]{0,2}(?:chosen|selected|our choice|choice|gew(?:ä|ae)hlt|ausgew(?:ä|ae)hlt|wahl|eleg[ií]d[oa]|elecci[oó]n|escolhid[oa]|escolha|retenue?|choix|choisie?)|(?:aus)?gew(?:ä|ae)hlte (?:option|alternative|l(?:ö|oe)sung|variante)|(?:option|solution|alternative) (?:retenue|choisie)|(?:opci[oó]n|alternativa|soluci[oó]n) (?:elegida|escogida|seleccionada)|(?:op[cç][aã]o|alternativa|solu[cç][aã]o) (?:escolhida|selecionada|adotada)|採用した選択肢|选择的方案)[*_]{0,2}\s{0,3}[:：]\s{0,3}[*_]{0,2}\s{0,3}(?:\([^()\n]{1,60}\)\s)?(?:"([^\n]{1,200}?)"(?=\s{0,3}(?:[,.;)]|because|\n|$))|[“„«]([^“”»\n]{1,200})[”“»]|\[([^\]\n]{1,200})\]|\*\*([^*\n]{1,200})\*\*|([^\n,.;"“„«[]{1,200}))/iu;

/** "We will use X", where a sentence tells the choice. */
const TAKEN =
  /(?<![\p{L}])(?:(?:we|the team|i)(?:'ll|'ve)? (?:have |has |will |are |now |therefore )?(?:choose|chose|chosen|select|selected|pick|picked|use|adopt|adopted|settle on|settled on|go with|going with|went with|take|opt for|opted for|decide for|decided for|decide on|decided on|decided to (?:use|adopt|go with|take|move to)|standardi[sz]e on)|(?:it|this record|this adr) (?:is|was|has been) (?:proposed|recommended|decided|suggested) (?:to )?(?:adopt|use|take|go with|choose)|wir (?:haben )?(?:nehmen|w(?:ä|ae)hlen|verwenden|nutzen|setzen auf|entscheiden uns f(?:ü|ue)r|setzen k(?:ü|ue)nftig auf|f(?:ü|ue)hren)|(?:die )?(?:wahl|entscheidung) f(?:ä|ae)llt auf|(?:elegimos|optamos por|escogemos|adoptamos|usaremos|usamos|utilizaremos|se elige|nos quedamos con|decidimos (?:usar|adoptar|utilizar)|escolhemos|adotamos|vamos usar|vamos de|ficamos com|decidimos (?:usar|adotar|por|pel[oa]))|(?:nous|on) (?:retenons|retient|choisissons|avons choisi|adoptons|utiliserons|utilisons|optons pour|prenons|prend|part sur|partons sur)|le choix se porte sur)\s+(?=[\p{L}\p{N}"“„«*`])/iu;
/** "MongoDB, because …": nothing but the name of what was taken, or an order to take it. */
const BARE =
  /^[*_"“„«`]{0,3}(?:(?:[Uu]se|[Aa]dopt|[Cc]hoose|[Pp]ick|[Gg]o with|[Tt]ake) (?=\S)|(?=\p{Lu}[^\s,.;:]{0,40}(?: [^\s,.;:]{1,40}){0,2}(?:[,;.]|\s[–—-]|\s(?:because|since|weil|porque|car|parce)\s))|(?=\p{Lu}[^.:\n]{2,80}\.\s(?:Reason|Why|Grund|Begründung|Motivo|Razón|Razão|Raison)\s?:))/u;
/** Where the words for the choice end. */
const TAKEN_END =
  /[,.;:!?()\n–—]|\s-\s|\s(?:because|since|as|for|over|instead|rather|to|so|and|which|that|where|with|on|in|from|at|until|weil|da|statt|um|damit|und|der|die|das|f(?:ü|ue)r|mit|ein|porque|ya|ja|já|en|em|para|por|que|y|e|com|con|car|parce|pour|et|qui|avec|au)(?=\s)/iu;

/** From this share of words on, two names are taken for the same. */
const ALIKE = 0.6;

/** See docs/rules/decision-not-an-option.md. */
export const decisionNotAnOption: Rule = {
  id: 'decision-not-an-option',
  group: 'adr',
  summary: 'The decision is one of the options.',
  severity: objection,
  applies: (kind) => itemsDefinition(kind, 'options') !== undefined,
  *check({ record }) {
    const decision = sectionOf(record, 'decision');
    if (!decision) return;
    const prose = statementsOf(record, decision);
    const options = [...record.items('options'), ...record.items('option-details')].filter(
      ({ name, text }) => name !== '' || text !== '',
    );
    const names = options.map(({ name, text }) => (name !== '' ? name : text));
    if (names.length < 2) return;
    const signs = options.map((option) => signOf(record, option));
    const chosen = labelled(prose) ?? told(record, prose, names, signs);
    if (chosen === undefined || names.some((name) => isNamed(chosen, name))) return;
    if (listsOptions(record, decision, names)) return;
    const leaf = [...leavesOf(decision.body)].find(({ lines }) =>
      lines.some(({ start, end }) => record.text.slice(start, end).includes(chosen)),
    );
    const line = leaf?.lines.find(({ start, end }) =>
      record.text.slice(start, end).includes(chosen),
    );
    const start = line ? record.text.indexOf(chosen, line.start) : -1;
    yield {
      message: say`${quote(chosen)} is not among the options: list it with them, or choose one of them.`,
      range: start >= 0 ? { start, end: start + chosen.length } : headingRange(decision),
    };
  },
};

/** What stands behind "Chosen option:". */
function labelled(prose: string): string | undefined {
  const match = CHOSEN.exec(prose);
  const groups: readonly (string | undefined)[] = match?.slice(1) ?? [];
  const chosen = groups.find((group) => group !== undefined)?.trim();
  return chosen === '' ? undefined : chosen;
}

/** Headings that name the options beside the one that was taken. */
const OTHERS =
  /alternativ|rejected|other |verworfen|rechazad|descartad|rejeitad|rejet|écart|代替|替代/iu;
/** An option to leave things alone: a list that has it is whole. */
const NOTHING =
  /nothing|as (?:it|they|things) (?:is|are)|status quo|nichts|belassen|lassen|no hacer|dejar|não fazer|continuar|manter|ne rien|laisser/iu;

/** Words that point at an option without its name, or say that none was taken as it stands. */
const POINTS =
  /(?<!\p{L})(?:options?|alternatives?|variante?|opci[oó]n|op[cç][aã]o|alternativa|first|second|third|former|latter|last|both|neither|none|combination|hybrid|mix|it|this|that|them|these|approach|solution|erste|zweite|beide|keine|diese[rsn]?|primera?|segund[oa]|ambas|ambos|premi[eè]re?|seconde|deuxi[eè]me|les deux|same|current|existing|chosen|gew(?:ä|ae)hlt\p{L}*)(?!\p{L})/iu;

/** What a sentence says was taken, where its words have nothing in common with any option and point at none. */
function told(
  record: DecisionRecord,
  prose: string,
  names: readonly string[],
  signs: readonly (string | undefined)[],
): string | undefined {
  const section = sectionOf(record, 'options') ?? sectionOf(record, 'option-details');
  // A list of what else there was does not hold what was taken.
  if (!section || (OTHERS.test(section.title) && !names.some((name) => NOTHING.test(name))))
    return undefined;
  const taken = TAKEN.exec(prose) ?? BARE.exec(prose);
  if (!taken) return undefined;
  const from = taken.index + taken[0].length;
  const rest = prose.slice(from, from + 120);
  const end = rest.search(TAKEN_END);
  const chosen = (end < 0 ? rest : rest.slice(0, end)).replace(/["“”„«»*`]/gu, '').trim();
  // "Option D", where the options are called A to C.
  const letter = labelOf(chosen);
  if (letter !== undefined) {
    const letters = names.map((name, at) => labelOf(name) ?? signs[at]);
    return letters.every((other) => other !== undefined && other !== letter) ? chosen : undefined;
  }
  if (chosen === '' || POINTS.test(chosen)) return undefined;
  // What stands alone may also be how a sentence begins, "After the spike, …".
  const stop = from > 0 && taken[0].trim() !== '' ? end : rest.search(/[.;\n]|$/u);
  const sentence = prose.slice(0, from + (stop < 0 ? rest.length : stop));
  return names.some((name) => likeness(sentence, name) > 0 || isNamed(chosen, name))
    ? undefined
    : chosen;
}

/** Whether the decision takes several of the options and lists them. */
function listsOptions(
  record: DecisionRecord,
  { body }: Section,
  names: readonly string[],
): boolean {
  return body.some(
    (block) =>
      block.type === 'list' &&
      block.children.some(({ children: [first] }) => {
        if (first?.type !== 'paragraph') return false;
        const lead = headOf(plain(textOf(record.text, first.lines)).slice(0, 80));
        return names.some((name) => likeness(lead, name) >= ALIKE);
      }),
  );
}

/** Whether the words of a decision name an option: by its text, its label ("Option 2") or its telling words. */
function isNamed(chosen: string, option: string): boolean {
  const a = plain(chosen);
  const b = plain(option);
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return true;
  if (likeness(a, b) >= ALIKE) return true;
  const number = labelOf(chosen);
  return number !== undefined && number === labelOf(option);
}

/** The sign before an option's name: "B" of "### Option B: Redis". */
function signOf({ text }: DecisionRecord, { range, nameRange }: Item): string | undefined {
  const before = text.slice(range.start, Math.min(nameRange.start, range.start + 40));
  return labelOf(before.replace(/^[\s#*_>|+-]+/u, '').trimEnd());
}

/** "Option B", "2. …", "a) …": the sign by which a list of options calls one; an article is none. */
function labelOf(text: string): string | undefined {
  const match =
    /^\W{0,3}(?:(?:option|alternative|opcion|opcao|variante|losung)\s?#?(\d{1,2}|[a-z])(?![\p{L}\p{N}])|#?(\d{1,2}|[a-z])(?:\s?[.):–-]|$))/u.exec(
      fold(text),
    );
  return match?.[1] ?? match?.[2];
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import { matchesOf } from '../../text/matches.ts';
import { fold } from '../../records/values/fold.ts';

/** Words that tell nothing about what a thing is. */
const EMPTY = new Set(
  'the and off every each are was were its has have will shall won dont don can should doing does anything something everything other also too now yet still year quarter half period gibt wird werden sind nicht haben noch auch som mas nous ne sommes estamos vamos haremos faremos ferons the and for with from into this that our your their all any not without never more less than over under onto about der die das und fur mit nach bei vor zum zur aus ein eine kein keine nicht les des une pour avec pas los las una con por para sin que nao com sem uma dos'.split(
    ' ',
  ),
);

/** What is done to a thing, in as many words as people have for it; which of them is used tells nothing. */
const ACTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    make: 'make makes making build builds building built create creates creating add adds adding introduce introducing introduction develop developing launch launching launches ship shipping rewrite rewriting rewrites rewritten rebuild rebuilding redo redoing replace replacing replacement redesign redesigning write writing new own another second weitere weiterer weiteres zweite zweiter otro otra segundo segunda outro outra autre deuxieme bauen bau neubau neuschreiben neuentwicklung entwickeln entwicklung einfuhren einfuhrung ersetzen ablosen ablosung neue neuer neues neuen erstellen crear creacion construir construccion reescribir reescritura reemplazar sustituir introducir nuevo nueva desarrollar desarrollo criar criacao reescrever reescrita substituir introduzir novo nova desenvolver desenvolvimento creer creation construire construction reecrire reecriture remplacer remplacement introduire nouveau nouvelle nouvel developper developpement',
    move: 'leave leaves leaving quit quitting exit exiting verlassen abandonar dejar salir quitter sortir sair deixar move moves moving migrate migrates migrating migration migrations switch switching change changing port porting transition umzug umziehen wechsel wechseln migrieren umstellung umstellen migrar migracion cambiar cambio mudar migracao mudanca troca trocar migrer passer passage changement changer',
    end: 'retire retiring remove removing removal drop dropping delete deleting decommission decommissioning sunset sunsetting kill killing abschalten abschaltung entfernen loschen retirar apagar eliminar quitar desligar remover aposentar supprimer retirer arreter eteindre suppression',
    support:
      'support supporting supports unterstutzen unterstutzung soportar soporte suportar suporte prise',
  }).flatMap(([act, line]) => line.split(' ').map((word) => [word, act] as const)),
);

/** "Daily" is every day. */
const OFTEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: 'daily taglich tagliche taglicher tagliches diario diaria diariamente quotidien quotidienne',
    week: 'weekly wochentlich wochentliche semanal semanalmente hebdomadaire',
    month: 'monthly monatlich monatliche mensual mensal mensalmente mensuel mensuelle',
    hour: 'hourly stundlich',
  }).flatMap(([span, line]) => line.split(' ').map((word) => [word, span] as const)),
);

/** The telling words of a name, each cut to its stem. */
function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u))
    if (word.length > 2 && !EMPTY.has(word))
      stems.add(ACTS.get(word) ?? (OFTEN.get(word) ?? word).slice(0, 5));
  return stems;
}

/**
 * Whether two names most likely mean the same thing: every telling word of the shorter one, and at least two, stands
 * in the other one; or they tell of the same two things or more and differ in what is done to them.
 */
export function meanSameThing(a: string, b: string): boolean {
  if (boundApart(a, b)) return false;
  const [of, at] = [stemsOf(a), stemsOf(b)];
  const [few, many, text] = of.size <= at.size ? [of, at, b] : [at, of, a];
  if (few.size < 2) return false;
  if (isWithin(few, many) || isCompounded(few, text)) return true;
  // "Another map provider" and "change the map provider": the same thing, to be had in another way.
  const [things, others] = [thingsOf(few), thingsOf(many)];
  return (
    things.size >= 2 &&
    things.size === others.size &&
    few.has('end') === many.has('end') &&
    isWithin(things, others)
  );
}

const BOUND =
  /(?<!\p{L})(?:(before|until|up to|older than|less than|fewer than|under|below|vor|bis|unter|alter als|weniger als|avant|jusqu'(?:a|en)|moins de|antes de|hasta|menos de|ate)|(since|from|after|newer than|more than|over|above|seit|ab|nach|uber|junger als|mehr als|depuis|a partir de|apres|plus de|desde|despues de|mas de|depois de|mais de)) (\d+)/gu;

/** Whether two names part a matter at the same figure: "invoices since 2017", "invoices before 2017". */
function boundApart(a: string, b: string): boolean {
  if (!/\d/.test(a) || !/\d/.test(b)) return false;
  const [below, above] = sidesOf(a);
  const [others, andAbove] = sidesOf(b);
  return [...below].some((at) => andAbove.has(at)) || [...above].some((at) => others.has(at));
}

function sidesOf(text: string): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const sides = [new Set<string>(), new Set<string>()] as const;
  for (const match of matchesOf(BOUND, fold(text)))
    sides[match[1] === undefined ? 1 : 0].add(match[3] ?? '');
  return sides;
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const stem of few) if (!many.has(stem)) return false;
  return true;
}

const ACT_NAMES = new Set(ACTS.values());

function thingsOf(stems: ReadonlySet<string>): Set<string> {
  return new Set([...stems].filter((stem) => !ACT_NAMES.has(stem)));
}

/** German joins what other words set apart: "Suche nach Bildern" is "Bildersuche". */
function isCompounded(stems: ReadonlySet<string>, text: string): boolean {
  const all = [...stems];
  if (all.some((stem) => stem.length < 4 || ACT_NAMES.has(stem))) return false;
  return fold(text)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length >= 9 && all.every((stem) => word.includes(stem)));
}

/** The share of the telling words of the shorter name that stand in the other one, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [few, many] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const stem of few) if (many.has(stem)) shared++;
  return shared / few.size;
}

/** The part of an item that names it, before what explains it. */
export function headOf(text: string): string {
  const end = text.search(
    /[:;.,(–—]|\s-\s|\b(?:because|since|so that|weil|porque|parce|car|pois)\b/iu,
  );
  return end > 0 ? text.slice(0, end) : text;
}

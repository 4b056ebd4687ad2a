import { remember } from '../../text/remember.ts';
import type { Person } from '../record.ts';
import { decodeEntities, type Decoded } from './entities.ts';
import { fold } from './fold.ts';
import { isNone, isPlaceholder, saysNothing } from './none.ts';
import { oneLine } from '../../text/one-line.ts';
import { matchesOf } from '../../text/matches.ts';

/**
 * The people that a field's text names, in order, each with the range of what is said about them; `offset` is added.
 *
 * Separated by commas, semicolons, line breaks, "and" in five languages, or white space between handles. A handle
 * is `@priya` or an e-mail address; links lend theirs. Whoever has no name but a handle is called by it. "None" and
 * placeholders name nobody. Teams are named as they stand: see `isVagueOwner`.
 */
export function readPeople(text: string, offset = 0): Person[] {
  const people = text.length <= SHORT ? shortPeople(text) : findPeople(text);
  return people.map(({ name, handle, range: { start, end } }) => ({
    name,
    handle,
    range: { start: offset + start, end: offset + end },
  }));
}

/** The same few people stand in many records. */
const SHORT = 80;
const shortPeople = remember(2000, findPeople);

function findPeople(text: string): readonly Person[] {
  if (saysNothing(text)) return [];
  const decoded = decodeEntities(text);
  return segments(decoded.text)
    .flatMap((segment) => handlesApart(decoded.text, segment))
    .map((segment) => personOf(decoded, segment))
    .filter((person) => person !== undefined);
}

/** Whether two mentions mean the same person: by handle where both have one, else by name. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.handle !== undefined && b.handle !== undefined) return fold(a.handle) === fold(b.handle);
  return fold(a.name) === fold(b.name);
}

/**
 * Whether an owner's text names nobody in particular: a placeholder, "we", "everyone", a role, or a team. A name or a
 * handle beside it makes it a person.
 */
export function isVagueOwner(text: string): boolean {
  const people = readPeople(text);
  return people.every(({ name, handle }) => isVagueName(handle?.startsWith('@') ? handle : name));
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

const SEPARATOR =
  /[,;、，；|\n]|<br ?\/?>|\/(?=@)|\s\/\s|(?<=\s)[&+·•](?=\s)|(?<=\s)(?:and|und|et(?!\sal\b)|y|e|plus|sowie)(?=\s)/giu;

/** The parts between separators that stand outside brackets. */
function segments(text: string): Segment[] {
  const depths = bracketDepths(text);
  const parts: Segment[] = [];
  let start = 0;
  for (const match of matchesOf(SEPARATOR, text)) {
    if ((depths[match.index] ?? 0) > 0) continue;
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  return parts.map((part) => trimmed(text, part)).filter(({ start: from, end }) => end > from);
}

/** How many round or square brackets are open at each offset; unclosed ones do not count. */
function bracketDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') open.push(at);
    else if ((character === ')' || character === ']') && open.length > 0) {
      const from = open.pop() ?? at;
      if (open.length === 0) depths.fill(1, from, at);
    }
  }
  return depths;
}

/** `@a @b` names two; so does `Ann @ann Bob @bob`. */
function handlesApart(text: string, segment: Segment): Segment[] {
  const said = text.slice(segment.start, segment.end);
  const handles = matchesOf(HANDLES, said);
  if (handles.length < 2) return [segment];
  const namesLead = (handles[0]?.index ?? 0) > 0;
  const bounds = namesLead
    ? handles.slice(0, -1).map((match) => match.index + match[0].length)
    : handles.slice(1).map((match) => match.index);
  const starts = [0, ...bounds];
  return starts.map((start, index) =>
    trimmed(text, {
      start: segment.start + start,
      end: segment.start + (bounds[index] ?? said.length),
    }),
  );
}

const LETTER = /\p{L}/u;

function personOf(decoded: Decoded, segment: Segment): Person | undefined {
  const said = decoded.text.slice(segment.start, segment.end);
  const { name, handle } = nameAndHandle(said);
  if (handle === undefined && (!LETTER.test(name) || saysNothing(name))) return undefined;
  return {
    name: name === '' ? (handle ?? said) : name,
    handle,
    range: {
      start: decoded.sourceOf(segment.start),
      end: decoded.sourceOf(segment.end),
    },
  };
}

const LINK = /\[([^[\]]{1,100})\](?:\(<?([^()<>\s]{0,300})>?\)|\[[^[\]]{0,100}\])?/u;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u;
const HANDLE = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}](?:[\p{L}\p{N}_./-]{0,80}[\p{L}\p{N}_])?/u;
const HANDLES = /(?<![\p{L}\p{N}_.([/])@[\p{L}\p{N}](?:[\p{L}\p{N}_./-]{0,80}[\p{L}\p{N}_])?/gu;

function nameAndHandle(said: string): { name: string; handle: string | undefined } {
  const link = LINK.exec(said);
  const shown = link ? said.replace(link[0], () => link[1] ?? '') : said;
  const email = EMAIL.exec(shown)?.[0];
  const handle =
    HANDLE.exec(email === undefined ? shown : shown.replace(email, ''))?.[0] ??
    handleOf(link?.[2] ?? '') ??
    email;
  let name = shown;
  for (const part of [email, handle]) if (part !== undefined) name = name.replace(part, '');
  name = name
    .replace(/\([^()]{0,200}\)|<[^<>]{0,200}>/gu, ' ')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/^[\s*_`"'()<>[\]{}:.–—-]{1,40}/u, '');
  return { name: oneLine(withoutTail(withoutRole(name))), handle };
}

/** The account in a profile's address. */
function handleOf(url: string): string | undefined {
  if (/^@[\p{L}\p{N}]/u.test(url)) return url;
  if (/^mailto:/i.test(url)) return url.slice('mailto:'.length);
  const path = /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/@?([\p{L}\p{N}_.-]{1,80})\/?$/iu.exec(
    url,
  );
  return path ? `@${path[1] ?? ''}` : undefined;
}

/** "Architect: Ann" is Ann. */
function withoutRole(name: string): string {
  const colon = name.search(/[:：]\s/u);
  const rest = colon === -1 ? '' : name.slice(colon + 1).trim();
  return rest === '' ? name : rest;
}

/** A role after a dash, and what is left over around a name, is not part of it. */
function withoutTail(name: string): string {
  const dash = /\s[-–—]\s/u.exec(name);
  const kept = dash && dash.index > 0 ? name.slice(0, dash.index) : name;
  let end = kept.length;
  while (end > 0 && ' \t\r\n\u00a0*_`"\'()<>[]{}:–—-'.includes(kept.charAt(end - 1))) end--;
  return kept.slice(0, end).replace(/ et al\.?$|(?<=\p{Ll}{2})\.$/u, '');
}

/** Without bullets, quotes and emphasis around it. */
function trimmed(text: string, { start, end }: Segment): Segment {
  let from = start;
  let to = end;
  while (from < to && /[\s*+•"'`_-]/u.test(text.charAt(from))) from++;
  const tail = text.slice(start, from).includes('_') ? /[\s*"'`_]/u : /[\s*"'`]/u;
  while (to > from && tail.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Words that name nobody, alone or together: roles, crafts, groups, and what stands around them. */
const nobodies = new Set(
  [
    'we us our ours all both they them everyone everybody anyone anybody someone somebody nobody unassigned unknown open vacant vacancy whoever whichever',
    'various several multiple many some any one other others another person people folks staff colleague colleagues member members individual contributor contributors volunteer volunteers',
    'the a an of and or for from in on at to with by be is it as who do does takes take owns own runs run this that each per new next current future same responsible accountable together jointly shared tbd tba tbc decided determined defined assigned named hired hire hiring joiner hires later soon yet not',
    'stakeholder stakeholders management leadership engineering engineer engineers developers developer dev devs development programmer programmers product design designer designers architect architects architecture analyst analysts tester testers consultant contractor contractors vendor supplier agency intern interns senior junior principal staff lead leads leader leaders head chief nn n call manager managers director directors officer owner owners sponsor champion team-lead tech technical technology',
    'platform backend back-end frontend front-end fullstack full-stack mobile web infra infrastructure ops devops dev-ops operations sre qa quality security data database dba business project program programme delivery release support finance legal marketing sales compliance scrum master agile on-call oncall duty rota rotation department business-side side',
    'pm po cto ceo cio coo ciso cpo vp svp em tl tpm sm dri hr it ux ui',
    'wir uns unser unsere alle jeder jemand niemand nicht zugewiesen vergeben offen entwicklung entwickler entwicklerin entwicklerinnen leitung leiter leiterin abteilungsleitung teamleitung abteilungsleiter abteilungsleiterin teamleiter teamleiterin projektleiter projektleiterin gruppenleiter gruppenleiterin fuhrungskraft geschaftsfuhrung architekt architektin architektur fachbereich betrieb verantwortliche verantwortlicher zustandige zustandiger noch zu bestimmen benennen unbekannt der die das ein eine einer den dem des von vom und oder aus im mit produkt projektleitung mitarbeiter kollege kollegin kollegen neue neuer gemeinsam beteiligten',
    'sicherheit technik vertrieb einkauf recht rechtsabteilung datenschutz revision seguridad calidad operaciones sistemas infraestructura compras seguranca qualidade operacoes infraestrutura compras juridico securite qualite exploitation infrastructure achats juridique technique',
    'nosotros nosotras todos todas alguien nadie sin asignar ingenieria ingeniero ingeniera ingenieros desarrollo desarrollador desarrolladora desarrolladores varios varias el la los las un una unos de del en y o por persona personas gerente jefe jefa director directora lider responsable arquitecto arquitecta definir determinar producto plataforma quien corresponda nuestro nuestra',
    'nos todos todas alguem ninguem nao atribuido sem responsavel engenharia engenheiro engenheira desenvolvimento desenvolvedor desenvolvedora desenvolvedores o os as um uma do da dos das em e ou por pessoa pessoas gestor gestora gerente chefe diretor diretora lider arquiteto arquiteta produto plataforma definir quem nosso nossa a',
    'nous tous tout monde quelqu personne non attribue assigne on developpeur developpeuse developpeurs ingenierie ingenieur ingenieure ingenieurs le la les l un une des du de et ou par responsable chef cheffe directeur directrice architecte produit plateforme definir determiner designer notre',
  ].flatMap((line) => line.split(' ').map((word) => fold(word))),
);

const TEAM =
  /(?<![\p{L}\p{N}])(?:teams?|squads?|tribes?|guilds?|crew|groups?|department|dept|committee|board|council|chapter|org|organi[sz]ation|gruppe|abteilung|[\p{L}-]{3,40}(?:team|gruppe|abteilung|leitung|leiter|leiterin|fuhrung|verantwortliche|verantwortlicher|betreuung)|equipos?|equipes?|time|times|grupo|departamento|groupe|service)(?![\p{L}\p{N}])/u;

/** "Someone from infra", "whoever is on call", "one of us": not yet anybody. */
const INDEFINITE =
  /^(?:someone|somebody|some|anyone|anybody|whoever|one of|any of|all of|each of|most of|we|a|an|jemand|irgendwer|irgendjemand|einer von|eine von|einer der|eine der|wer|alguien|cualquiera|uno de|una de|quien|alguem|qualquer|um dos|uma das|quem|quelqu'un|quiconque|l'un|l'une|un des|une des|celui|to be|noch|por|a) /u;

/** "An Nguyen" is somebody, "a developer" is not. */
const ALL_CAPITAL = /^\p{Lu}\p{L}*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

function isVagueName(name: string): boolean {
  const folded = fold(name).trim();
  if (folded === '' || isNone(name) || isPlaceholder(name)) return true;
  // `@org/name` is how hosts call a team.
  if (
    TEAM.test(folded) ||
    (INDEFINITE.test(folded) && !ALL_CAPITAL.test(name)) ||
    /^@[\w-]+\/[\w-]+$/.test(folded)
  )
    return true;
  return folded
    .split(/[\s/@&+()'.,:_-]+|(?<=\p{L})-(?=\p{L})/u)
    .every((word) => word === '' || nobodies.has(word) || !LETTER.test(word));
}

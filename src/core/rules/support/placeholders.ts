import type { Block } from '../../markdown/block.ts';
import type { DecisionRecord } from '../../records/record.ts';
import { couldBePlaceholder, isPlaceholder } from '../../records/values/none.ts';
import { trimRange, type Range } from '../../text/range.ts';

/**
 * How a text begins that only keeps the place of one; the whole of it is looked at only then. The words are those that
 * `isPlaceholder` knows.
 */
const BEGINNING =
  /^[\s*_"'“(-]{0,6}(?:tb[dacf](?![a-z\d])|t\.b\.|tk|«?to ?do\b|fixme|xxx|wip\b|text goes|insert |add text|details to|more to|em breve|proximamente|próximamente|muss noch|zu |se defin|lorem|placeholder|to be |fill |coming soon|write me|your text|zu klären|noch |wird noch|folgt|platzhalter|por |a (?:defin|determ|decid|preen|compl|rempl|venir|ser |confirm|escrev)|à |pendiente|yyyy|nnnn|dd[/.]mm|mm\/dd|未|待|미정|\?\?|[{[<])/i;

/** Gaps in curly braces, as our templates and MADR's write them. */
const BRACES = /\{[\p{L}@#][^{}\n]{0,300}\}/gu;

/** Gaps in square brackets, told from other brackets by the words that they begin with, or that stand alone in them. */
const BRACKETS =
  /\[(?:(?:option \d|option [a-c]\b|title of|short title|describe|justification|argument [a-z]\b|driver \d|example|e\.g\.|name of|list everyone|link to|insert|proposed \||space-separated|your |fill (?:in|me)|todo\b|tbd\b|to be |add (?:your|the|a) |write |explain |specify |what |why |who |beschreib|hier |dein |ihr |begründung|einfügen|noch |zu (?:ergänzen|klären|beschreiben)|por (?:completar|definir|rellenar)|a (?:completar|definir|preencher|rédiger|compléter)|à (?:rédiger|compléter|définir|préciser)|pendiente|describ[aei]|descreva|insert[ae]|inserir|décri|insérer|votre |su |tu |seu )[^[\]\n]{0,300}|(?:reason|reasons|justification|description|name|names|date|context|problem|decision|option|title|author|role|team|placeholder|text|\.{3}|…|todo|tbd|tbc|tba|xxx|\?{2,3}|grund|beschreibung|datum|motivo|razón|descripción|nombre|fecha|descrição|nome|data|raison|nom|description))\](?![([:])/giu;

/** Gaps in angle brackets: an instruction in words, or a name that no markup has. */
const ANGLES =
  /(?<![\p{L}\p{N}/=.`\\-])<(?:(?:insert|your|fill|describe|add|name of|list|explain|write|option|other|another|the|what|why|who|reason|problem|short|todo|tbd|one|first|second|hier|beschreib\p{L}{0,3}|grund|begründung|dein|ihr|inserte|inserir|describ[aei]|descreva|décri\p{L}{0,4}|insérer|votre|su|tu|seu)(?!\p{L})[^<>\n=/]{0,200}|(?:reason|reasons|justification|description|name|names|date|context|problem|decision|option|author|role|team|placeholder|todo|tbd|tbc|xxx|number|grund|beschreibung|datum|motivo|razon|nombre|fecha|nome|raison|nom))>(?![\p{L}\p{N}/=])/giu;

/** A word in angle brackets that no markup has: a renderer shows nothing of it. */
const TAGS =
  /(?<=^|[\s("'“])<(?!(?:abbr|address|area|article|aside|audio|base|body|blockquote|button|canvas|caption|center|cite|code|col|colgroup|data|del|details|dfn|dialog|div|embed|fieldset|figcaption|figure|font|footer|form|head|header|html|iframe|img|input|ins|kbd|label|legend|link|main|map|mark|menu|meta|nav|object|ol|option|output|param|picture|pre|progress|ruby|samp|script|section|select|slot|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|template|textarea|tfoot|thead|time|title|track|var|video|wbr|details|text|toc)>)[a-z]{4,20}(?: [a-z]{1,20}){0,5}>(?=[\s.,;:!?)"'”]|$)/gmu;

/** Marks of unfinished work inside a sentence; "a TODO comment" is a thing and no mark. */
const MARKS =
  /(?<![\p{L}\p{N}_./#-])(?:TBD|TBC|TBA|TBF|T\.B\.D\.?|FIXME|TKTK|\?\?\?+|(?:TODO|XXX)(?=\s?(?:[:(.,;!?)\]|—–]|$))|(?<!s(?:iglo|éculo) )XX(?=\s?[%€$]|\s\p{Ll}))(?![\p{L}\p{N}_/-])/gmu;

/** What stands in every one of `MARKS`: looked for first, since it is found or missed many times faster. */
const ANY_MARK = /TB[ADCF]|T\.B\.D|FIXME|TKTK|TODO|XX|\?\?\?/;

/** A mark with which a text begins, the rest of which stands there already: "Por definir. En agosto …". */
const OPENING =
  /^[\s*_>|-]{0,6}(?:(XXX|TODO)(?=\s\p{L})(?!\s(?:comments?|items?|lists?|files?|apps?|markers?|tags?|notes?|entries|is|are|was|were|in)(?!\p{L}))|(por (?:definir|completar|determinar|decidir)|a (?:definir|completar|determinar|preencher)|pendiente de (?:completar|definir|escribir|redactar)|à (?:définir|compléter|préciser|rédiger|déterminer)|noch (?:offen|zu (?:klären|ergänzen|beschreiben))|folgt(?: noch)?|wird noch (?:ergänzt|geklärt)|to be (?:determined|decided|defined|confirmed|added|completed|written))(?=[.…]\s))/iu;

/** A promise in round brackets inside a sentence: "in Q3 (to be confirmed) …". */
const ASIDES =
  /\((?:to be (?:determined|decided|defined|confirmed|added|completed|filled in|written)|noch (?:offen|zu (?:klären|ergänzen|bestimmen|definieren))|zu (?:klären|ergänzen)|wird noch (?:ergänzt|geklärt)|por (?:definir|completar|determinar|decidir|confirmar|rellenar)|a (?:definir|determinar|preencher|completar|confirmar|decidir)|pendiente de (?:completar|definir)|à (?:définir|compléter|préciser|rédiger|déterminer|confirmer))\)/giu;

/** As `ANY_MARK`, of `ASIDES`. */
const ASIDE = /\((?:to be|noch|zu|wird|por|a|pendiente|à) /i;

/** What a name or a figure is put for, behind a word that leads to it: "in [file name]", "el [mes]". */
const NAMED_GAPS =
  /(?=\[\p{Ll})(?<=(?<!\p{L})(?:in|of|to|by|for|from|with|at|on|the|an?|until|before|after|per|im|von|bis|der|die|das|dem|den|für|mit|bei|am|zum|zur|de|del|la|el|los|las|en|para|por|con|d[oa]s?|em|com|até|les?|du|des|à|au|avec|pour|par|d'ici) )\[\p{Ll}[\p{Ll} '_-]{2,40}\](?![([:])/giu;
/** What a writer puts in square brackets into somebody's words. */
const QUOTED = /["“”„«»]|^\s*>|'[^']* /u;

/** A letter with which nothing begins that `OPENING` knows. */
const OPENS_NOTHING = /[b-eg-moq-su-vy-z]/i;

/** Text that only stands in for text, or a line to write on. */
const FILLER = /(?<!\p{L})lorem ipsum(?!\p{L})|(?<![\p{L}\p{N}_*`])_{5,80}(?![\p{L}\p{N}_*`])/giu;

/** As `ANY_MARK`, of `FILLER`. */
const LOREM = /lorem ipsum/iu;

/**
 * What the widespread templates ask for in plain sentences, without brackets: left as it is, it says nothing of this
 * decision.
 */
const TEMPLATE =
  /^(?:the issue motivating this decision,? and any context that influences|the change that we(?:'|’)re proposing or have agreed to|what is the (?:issue|change) that we(?:'|’)re (?:seeing|proposing)|what becomes easier or (?:more )?difficult to do|what is the status, such as|what is the context of this decision)/iu;

/** What a reason must not be: "because to be determined". */
const NO_REASON =
  /\b(?:because|since|weil|porque|pois|car|parce que|:)\s+[("'*_]{0,3}(to be (?:determined|decided|defined|confirmed|added|completed|filled in|written)|noch (?:offen|zu klären|zu ergänzen)|por definir|a definir|à définir|à compléter)[)"'*_.]{0,4}$/gimu;

/** Sentences that ask for a section's text, where nothing else is in it. */
const REQUEST =
  /^[*_<({[]{0,3}(?:describe|explain|summari[sz]e|outline|write|list|state|insert|fill|provide|add|what |why |which |who |how |beschreib\p{L}*|erläuter\p{L}*|nenne\p{L}*|trage?\p{L}*|describa|describir|explique|explicar|indique|escriba|liste|descreva|escreva|décri\p{L}*|expliquez|indiquez|listez|rédigez)[^\n]{0,200}$/iu;

/**
 * The places of a record that were to be filled in and were not: whole paragraphs, cells and values that only keep
 * the place of one, and gaps in braces inside a text. Code is left alone.
 */
export function findPlaceholders(record: DecisionRecord): readonly Range[] {
  return record.derived(find);
}

function find(record: DecisionRecord): Range[] {
  const { text } = record;
  const scan: Scan = {
    text,
    angles: text.includes('<') && text.search(ANGLES) >= 0,
    tags: text.includes('<') && text.search(TAGS) >= 0,
    marks: ANY_MARK.test(text) && text.search(MARKS) >= 0,
    filler: (text.includes('_____') || LOREM.test(text)) && text.search(FILLER) >= 0,
    reasons:
      /to be [dcafw]|noch [oz]|definir|définir|compléter/i.test(text) &&
      text.search(NO_REASON) >= 0,
    asides: ASIDE.test(text) && text.search(ASIDES) >= 0,
    named: text.includes('[') && text.search(NAMED_GAPS) >= 0,
    braces: text.includes('{'),
    brackets: text.includes('[') && text.search(BRACKETS) >= 0,
    found: [],
  };
  visit(record.root.children, scan);
  alone(record.root.children, scan);
  inFrontMatter(record, scan);
  for (const { origin, raw, range, value } of record.fields.values()) {
    if (origin !== 'front-matter' || range.end === range.start) continue;
    if (scan.found.some(({ start }) => start === range.start)) continue;
    if (value.type === 'entries') {
      for (const entry of value.entries)
        for (const field of entry.fields.values())
          if (isPlaceholder(field.text)) scan.found.push(field.range);
    } else if (isPlaceholder(raw)) scan.found.push(range);
  }
  return scan.found;
}

/** Values that keep a place and so are no field's: `due: TBD`. */
function inFrontMatter({ text, lines, root }: DecisionRecord, { found }: Scan): void {
  if (!root.frontMatter) return;
  const last = lines.lineAt(root.frontMatter.end);
  for (let line = lines.lineAt(root.frontMatter.start); line <= last; line++) {
    const { start, end } = lines.lineRange(line);
    const written = text.slice(start, end);
    const key = /^\s{0,8}(?:-\s)?[\p{L}][\p{L}\d _-]{0,40}:\s/u.exec(written);
    if (!key) continue;
    const comment = written.includes('#') ? written.search(/\s#\s/) : -1;
    const value = trimRange(text, {
      start: start + key[0].length,
      end: comment > 0 ? start + comment : end,
    });
    const said = text.slice(value.start, value.end).replace(/^(["'])([^]*)\1$/, '$2');
    // A list or a map of YAML may hold anything.
    const flow = /^(?:\[|\{(?!\{))/.test(text.slice(value.start, value.end));
    if (said === '' || !(isUnfilled(said) || (!flow && keepsPlace(said)))) continue;
    if (!found.some((range) => range.start < value.end && value.start < range.end))
      found.push(value);
  }
}

function isUnfilled(value: string): boolean {
  if (value.startsWith('[')) return /^\[(?:names?|your name|tbd|todo|\?{2,3})\]$/iu.test(value);
  return isPlaceholder(value) || /^\d{4}-X{2}(?:-X{2})?$|^\d{4}-\d\d-(?:X{2}|\?{2})$/iu.test(value);
}

const SILENCES = /^<!--\s*leadline-/;

/** Sections in which nothing stands but dots, or a sentence that asks for what should stand there. */
function alone(all: readonly Block[], scan: Scan): void {
  // A comment that silences this very finding leaves it alone.
  const blocks = all.filter(
    ({ type, start }) => type !== 'html' || !SILENCES.test(scan.text.slice(start, start + 20)),
  );
  blocks.forEach((block, at) => {
    const before = at === 0 ? undefined : blocks[at - 1];
    const after = blocks[at + 1];
    if (before?.type !== 'heading' || (after && after.type !== 'heading')) return;
    if (before.depth === 1 || (block.type !== 'paragraph' && block.type !== 'html')) return;
    const range = trimRange(scan.text, { start: block.start, end: block.end });
    const written = scan.text.slice(range.start, range.end);
    if (scan.found.some(({ start, end }) => start < range.end && range.start < end)) return;
    const asks =
      written.length < 160 &&
      !written.includes('\n') &&
      REQUEST.test(written) &&
      (isRequest(written) || /^[<{[(]/u.test(written));
    const dots = /^[[(]?(?:…|\.{3,})[\])]?$/u.test(written);
    const angles =
      /^<\p{L}[\p{L}\p{N} _'’,|?-]{2,150}>\.?$/u.test(written) && written.includes(' ');
    const named = written.startsWith('<') && written.search(ANGLES) === 0;
    if (asks || dots || angles || named) scan.found.push(range);
  });
}

/** Whether a sentence gives an order to its writer, and no question that the text raises itself. */
function isRequest(written: string): boolean {
  return (
    /^[*_]{0,2}(?:describe|explain|summari[sz]e|outline|write|insert|fill|provide|beschreib|erläuter|describ[ai]|explique|escriba|descreva|escreva|décri|expliquez|rédigez)/iu.test(
      written,
    ) && written.split(/\s+/u).length <= 16
  );
}

interface Scan {
  readonly text: string;
  readonly braces: boolean;
  readonly brackets: boolean;
  readonly angles: boolean;
  readonly tags: boolean;
  readonly marks: boolean;
  readonly filler: boolean;
  readonly asides: boolean;
  readonly named: boolean;
  readonly reasons: boolean;
  readonly found: Range[];
}

function visit(blocks: readonly Block[], scan: Scan): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        look(block.lines, scan);
        break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) look([cell.content], scan);
        break;
      case 'list':
      case 'listItem':
      case 'blockquote':
      case 'footnoteDefinition':
        visit(block.children, scan);
        break;
      case 'html':
        look([block], scan);
        break;
      default:
    }
  }
}

/** Look at one stretch of text. Most have nothing to look at, so the cheap questions come first. */
function look(lines: readonly Range[], scan: Scan): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || last.end <= first.start) return;
  const whole = { start: first.start, end: last.end };
  const size = whole.end - whole.start;
  const written = (): string => scan.text.slice(whole.start, whole.end);
  if (
    size < MAX_WHOLE &&
    (((size < 3 || couldBePlaceholder(scan.text, whole.start)) && keepsPlace(written())) ||
      ('tTwW*_'.includes(scan.text.charAt(whole.start)) && isTemplate(written())))
  ) {
    scan.found.push(whole);
    return;
  }
  const before = scan.found.length;
  for (const line of lines) inLine(line, scan);
  if (scan.found.length === before) opening(first, scan);
}

/** A sentence of a template, or an order to the writer set in italics, as the whole of a paragraph. */
function isTemplate(written: string): boolean {
  if (TEMPLATE.test(written)) return true;
  const italic = /^([*_])(?![*_])([^*_\n]{10,200})\1$/.exec(written);
  return italic !== null && isRequest(italic[2] ?? '');
}

/** The mark with which a text's first line begins. */
function opening({ start, end }: Range, { text, found }: Scan): void {
  if (OPENS_NOTHING.test(text.charAt(start))) return;
  const match = OPENING.exec(text.slice(start, Math.min(end, start + 60)));
  const mark = match?.[1] ?? match?.[2];
  if (!match || mark === undefined || (match[1] !== undefined && !/^[A-Z]/.test(mark))) return;
  const at = start + match[0].length - mark.length;
  found.push({ start: at, end: at + mark.length });
}

const MAX_WHOLE = 1000;

function keepsPlace(written: string): boolean {
  if (!BEGINNING.test(written)) return false;
  // What begins with a bracket and does not end with one is most often a link.
  if ('{[<'.includes(written.charAt(0)) && !/[\]}>*_"'”.]$/.test(written)) return false;
  return isPlaceholder(written) && !isName(written);
}

/**
 * Whether what looks like a gap is none: code, a table of contents, dots for what is left out, or a name in brackets
 * whose link definition was forgotten (`[Contribution Guide]`).
 */
function isName(written: string): boolean {
  if (/^[*_"“(]*`|^\[{1,2}_?toc_?\]{1,2}$|^[.…\s]+$/iu.test(written)) return true;
  if (!written.startsWith('[') || !written.endsWith(']')) return false;
  const words = written.slice(1, -1).split(/\s+/, 9);
  return words.length < 9 && words.every((word) => /^\p{Lu}/u.test(word));
}

function inLine(line: Range, scan: Scan): void {
  const written = scan.text.slice(line.start, line.end);
  const value = labelled(written, line.start);
  if (value && keepsPlace(scan.text.slice(value.start, value.end))) {
    scan.found.push(value);
    return;
  }
  const before = scan.found.length;
  if (scan.braces && written.includes('{')) gaps(BRACES, written, line.start, scan);
  if (scan.brackets) gaps(BRACKETS, written, line.start, scan);
  if (scan.angles) gaps(ANGLES, written, line.start, scan);
  if (scan.tags && scan.found.length === before) gaps(TAGS, written, line.start, scan);
  if (scan.asides) gaps(ASIDES, written, line.start, scan);
  if (scan.named && scan.found.length === before && !QUOTED.test(written))
    gaps(NAMED_GAPS, written, line.start, scan);
  const others = scan.found.length;
  if (scan.marks && others === before) gaps(MARKS, written, line.start, scan);
  if (scan.filler) gaps(FILLER, written, line.start, scan);
  // "TODO: TBC" is one thing to do.
  if (scan.found.length > others + 1) scan.found.length = others + 1;
  if (scan.found.length > others || !scan.reasons || !/[.…n)_*"']$/u.test(written)) return;
  NO_REASON.lastIndex = 0;
  const reason = NO_REASON.exec(written);
  if (reason?.[1] !== undefined) {
    const start = line.start + reason.index + reason[0].indexOf(reason[1]);
    scan.found.push({ start, end: start + reason[1].length });
  }
}

/** What follows a label: the owner in `**Owner:** TBD`. */
function labelled(written: string, offset: number): Range | undefined {
  const colon = written.indexOf(':');
  if (colon < 1 || colon > MAX_LABEL) return undefined;
  let start = offset + colon + 1;
  while (written[start - offset] === '*' || written[start - offset] === '_') start++;
  const value = trimRange(written, { start: start - offset, end: written.length });
  return value.end > value.start
    ? { start: offset + value.start, end: offset + value.end }
    : undefined;
}

const MAX_LABEL = 40;

function gaps(pattern: RegExp, written: string, offset: number, scan: Scan): void {
  const ticks = new Sightings(written, '`');
  const isRepeated = pattern === MARKS ? repeated(written) : () => false;
  for (const match of written.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (pattern === BRACES && !isGap(written, start, end)) continue;
    if (isRepeated(start, end)) continue;
    if (pattern === NAMED_GAPS && isLinked(scan.text, match[0])) continue;
    if (pattern === MARKS && goesOn(scan.text, offset + end)) continue;
    // Behind an odd number of backticks is code.
    ticks.upTo(start);
    if (ticks.count % 2 === 0) scan.found.push({ start: offset + start, end: offset + end });
  }
}

/** Whether a link definition says where words in brackets lead. */
function isLinked(text: string, brackets: string): boolean {
  return text.toLowerCase().includes(`${brackets.toLowerCase()}:`);
}

/** Whether a sentence goes on in the next line: of "a TODO" nobody knows before what kind of thing it is. */
function goesOn(text: string, at: number): boolean {
  return /^\r?\n[ \t>]{0,8}\p{Ll}/u.test(text.slice(at, at + 11));
}

/** A mark in a comment is none of the text; one in a link's text belongs to where it leads. */
function repeated(written: string): (start: number, end: number) => boolean {
  const [comment, commentEnd] = [new Sightings(written, '<!--'), new Sightings(written, '-->')];
  const [bracket, bracketEnd] = [new Sightings(written, '['), new Sightings(written, ']')];
  const lastLink = written.lastIndexOf('](');
  return (start, end) =>
    comment.upTo(start) > commentEnd.upTo(start) ||
    (lastLink >= end && bracket.upTo(start) > bracketEnd.upTo(start));
}

/** Where a sign stands in a line that is gone through from left to right, so that no part of it is looked at twice. */
class Sightings {
  readonly #text: string;
  readonly #sign: string;
  #next: number;
  #last = -1;
  count = 0;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
    this.#next = text.indexOf(sign);
  }

  /** The last place that is not behind an offset, which never goes back; -1 for none. */
  upTo(at: number): number {
    while (this.#next !== -1 && this.#next <= at) {
      this.count++;
      this.#last = this.#next;
      this.#next = this.#text.indexOf(this.#sign, this.#next + 1);
    }
    return this.#last;
  }
}

/** Braces belong to a gap when they stand as a word would; those of paths, anchors and variables do not. */
function isGap(written: string, start: number, end: number): boolean {
  const before = start === 0 ? ' ' : written.charAt(start - 1);
  const after = end >= written.length ? ' ' : written.charAt(end);
  if (!/[\s"'“«(*_,:]/u.test(before) || !/[\s"'”».,;:!?)*_]/u.test(after)) return false;
  const inner = written.slice(start + 1, end - 1);
  if (inner.startsWith('#')) return false;
  return !/^[^\s]*[:=]|^[\p{L}\p{N}_]+\s*,/u.test(inner);
}

import type { Block } from '../../markdown/block.ts';
import { fold } from '../../records/values/fold.ts';
import { saysNothing } from '../../records/values/none.ts';
import type { DecisionRecord, Section } from '../../records/record.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { textOf } from './leaves.ts';

/** On which side of a matter a label puts what it stands before. */
export type Side = 'good' | 'bad';

/** A stretch of text with the side that a label, a heading, a column or a sign puts it on. */
export interface Said {
  readonly text: string;
  readonly side: Side | undefined;
}

const GOOD =
  /^(?:good|better|positives?|pros?|plus|pluses|advantages?|benefits?|upsides?|wins?|gains?|strengths?|easier|what (?:gets|becomes|is|we) (?:easier|better|gain|win)|we (?:gain|win|get)|gut|positive?[sn]?|vorteile?n?|dafur|gewinn|einfacher|leichter|was (?:leichter|einfacher|besser) wird|bien|bon|bom|buen[oa]|positiv[oa]s?|ventajas?|a favor|vantagens?|ganhos?|ganamos|avantages?|positifs?|positives?|pour|gains?|mas facil|mais facil|plus facile|利点|良い|优点|好处)(?![\p{L}])/u;
const BAD =
  /^(?:bad|worse|negatives?|cons?|minus|minuses|disadvantages?|downsides?|drawbacks?|weaknesses|weakness|costs?|price|risks?|losses|loss|harder|trade-?offs?|liabilit\p{L}*|caveats?|limitations?|debts?|pains?|what (?:gets|becomes|is|we|it) (?:harder|worse|lose|give up|pay|costs?)|we (?:lose|pay|give up|accept)|the (?:price|cost|bad|downside)|known (?:issues|limitations|risks)|schlecht|negativ(?:e[sn]?)?|nachteile?n?|dagegen|kosten|preis|risiko|risiken|schwieriger|schwerer|was (?:schwerer|schwieriger|schlechter) wird|mal[oa]?|negativ[oa]s?|desventajas?|inconvenientes?|en contra|contras?|riesgos?|costes?|costos?|coste|mau|ruim|desvantagens?|riscos?|custos?|perdas?|perdemos|mauvais|inconvenients?|negatifs?|negatives?|contre|risques?|couts?|limites?|mas dificil|mais dificil|plus difficile|欠点|悪い|缺点|风险|成本)(?![\p{L}])/u;
const SIGNS = /^[\s*_`([]{0,4}(\+|➕|✅|✔|👍|🟢|−|➖|❌|✖|👎|⚠|🔴|-(?=[\s\])]))/u;
const GOOD_SIGNS = '+➕✅✔👍🟢';

/** The side that the words at the beginning of a text put it on. */
export function sideOf(text: string): Side | undefined {
  const sign = SIGNS.exec(text.slice(0, 12))?.[1];
  if (sign !== undefined) return GOOD_SIGNS.includes(sign) ? 'good' : 'bad';
  const start = fold(text.slice(0, 60)).replace(/^[^\p{L}]+/u, '');
  // Of two words of the same beginning, the longer one is meant: "pro" in "problem" is no label.
  if (BAD.test(start)) return 'bad';
  return GOOD.test(start) ? 'good' : undefined;
}

/** Whether a text begins with a label that puts it on a side: "Good, because …", "**Cost:** …", "+ …". */
function labelOf(text: string): Side | undefined {
  const side = sideOf(text);
  if (side === undefined || SIGNS.test(text.slice(0, 12))) return side;
  const lead = /^[^\p{L}]*[\p{L}' -]{2,40}/u.exec(text)?.[0] ?? '';
  const after = text.slice(lead.length, lead.length + 3);
  const because =
    /\b(?:because|weil|da|porque|pois|ya que|car|parce que|that|dass|so)\s?$/iu.test(
      lead.slice(0, 40),
    ) ||
    /^[^\p{L}]*[\p{L} ]{2,20},? (?:because|since|as|weil|denn|porque|pois|ya que|car|parce qu)/iu.test(
      text,
    );
  const bold = /^\s*(?:\*\*|__)[^*_]{2,40}(?:\*\*|__)/u.test(text);
  return because || bold || /^\s?[:：–—*_)]|^,|^ [-–—]/u.test(after) ? side : undefined;
}

/** All that a section and those inside it say, each stretch with the side that it is put on. */
export function saidIn(record: DecisionRecord, section: Section): Said[] {
  const found: Said[] = [];
  collect(record.text, section, headingSide(section.title), found);
  return found;
}

/** The side of a heading: "Negative Consequences", "Conséquences négatives", "What gets harder". */
export function headingSide(title: string): Side | undefined {
  const folded = fold(title.slice(0, 80));
  const good = /positi[vf]|(?<!dis)advantage|ventaja(?!s y)|benefit|\bpros\b/u.test(folded);
  const bad = /negati[vf]|disadvantage|drawback|\bcons\b|desventaja|inconvenient/u.test(folded);
  if (good !== bad) return good ? 'good' : 'bad';
  return good || /consequences? and|and trade/u.test(folded) ? undefined : sideOf(title);
}

function collect(text: string, section: Section, side: Side | undefined, found: Said[]): void {
  blocks(text, section.body, side, found);
  for (const child of section.children)
    collect(text, child, headingSide(child.title) ?? side, found);
}

function blocks(
  text: string,
  some: readonly Block[],
  outer: Side | undefined,
  found: Said[],
): void {
  let side = outer;
  const signed = signsOf(text, some);
  for (const block of some) {
    switch (block.type) {
      case 'paragraph': {
        const written = textOf(text, block.lines);
        // "**Negative**" or "What gets harder:" alone leads what follows.
        const lead = /^[^.!?]{1,60}(?:[:：][*_]*|\*\*|__)$/u.test(written.trim())
          ? sideOf(written)
          : undefined;
        if (lead) side = lead;
        else for (const part of partsOf(text, block.lines)) add(part, side, found);
        break;
      }
      case 'list':
        for (const item of block.children) {
          const marker = text.charAt(item.marker.start);
          const own = signed
            ? marker === '+'
              ? 'good'
              : marker === '-'
                ? 'bad'
                : side
            : marker === '+' && !plusIsBullet(text)
              ? 'good'
              : side;
          blocks(text, item.children, own, found);
        }
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        blocks(text, block.children, side, found);
        break;
      case 'table': {
        const [header, ...rows] = block.rows;
        const columns = header?.cells.map(({ content }) =>
          sideOf(text.slice(content.start, content.end)),
        );
        for (const { cells } of rows) {
          const row = cells[0]
            ? sideOf(text.slice(cells[0].content.start, cells[0].content.end))
            : undefined;
          cells.forEach(({ content }, at) => {
            if (at > 0 || row === undefined)
              add(text.slice(content.start, content.end), columns?.[at] ?? row ?? side, found);
          });
        }
        break;
      }
      default:
    }
  }
}

/** Whether `+` is how a document writes every list, and so says nothing. */
function plusIsBullet(text: string): boolean {
  // Lists of front matter, above the first heading, do not count.
  const from = text.search(/^#/m);
  return !OTHER_BULLET.test(from > 0 ? text.slice(from) : text);
}

const OTHER_BULLET = /^[ \t]{0,8}[-*] \S/m;

/** A paragraph as one stretch, but for lines that begin with labels of their own. */
function partsOf(text: string, lines: readonly Range[]): string[] {
  const parts: string[] = [];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const last = parts.length - 1;
    if (last < 0 || labelOf(line) !== undefined) parts.push(line);
    else parts[last] = `${parts[last] ?? ''} ${line}`;
  }
  return parts;
}

/** Each sentence with its own label, else with that of the one before. */
function add(written: string, outer: Side | undefined, found: Said[]): void {
  if (saysNothing(written)) return;
  let side = outer;
  const say = (sentence: string): void => {
    side = labelOf(sentence) ?? side;
    found.push({ text: sentence, side });
  };
  let done = 0;
  for (const { index, 0: end } of matchesOf(SENTENCE_END, written)) {
    say(written.slice(done, index + 1));
    done = index + end.length;
  }
  say(written.slice(done));
}

const SENTENCE_END = /[.!?;]\s+/gu;

/** Whether lists say by their bullets what is good and what is bad: some `+`, some `-`. */
function signsOf(text: string, some: readonly Block[]): boolean {
  const markers = new Set<string>();
  for (const block of some)
    if (block.type === 'list')
      for (const { marker } of block.children) markers.add(text.charAt(marker.start));
  return markers.has('+') && markers.has('-');
}

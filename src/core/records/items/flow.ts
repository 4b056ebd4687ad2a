import type { Range } from '../../text/range.ts';
import type { Labels } from './labels.ts';
import type { Statement } from './statements.ts';

interface Asked {
  readonly labels: Labels;
  readonly lead: boolean;
  readonly statements: readonly Statement[];
}

/**
 * The inline content of a block as one text, its lines apart by `\n`, with the way back to the document. So a value
 * that is wrapped over two lines is found like any other.
 */
export class Flow {
  readonly text: string;
  /** `text` with comments, code, link targets and addresses blanked: nothing in them is said. Equally long. */
  readonly said: string;
  /** Whether there is more in `text` than plain words: separators, signs, emphasis, or letters beyond ASCII. */
  readonly hasMarks: boolean;
  /** Whether a label could stand in `text`. */
  readonly hasColon: boolean;
  /** The statements that were last asked for; see `findStatements`. */
  asked: Asked | undefined;
  readonly #lines: readonly Range[];
  readonly #starts: readonly number[];

  constructor(source: string, lines: readonly Range[]) {
    const starts: number[] = [];
    let text = '';
    for (const line of lines) {
      if (starts.length > 0) text += '\n';
      starts.push(text.length);
      text += source.slice(line.start, line.end);
    }
    this.text = text;
    this.hasMarks = !/^[A-Za-z\d][A-Za-z\d '"/&#%@]*$/.test(text);
    this.said = this.hasMarks ? blanked(text) : text;
    this.hasColon = this.hasMarks && /[:：=]/.test(text);
    this.#lines = lines;
    this.#starts = starts;
  }

  /** The document's range of a span of `text`. */
  range(start: number, end: number): Range {
    const from = this.#source(start);
    return { start: from, end: Math.max(from, end > start ? this.#source(end - 1) + 1 : from) };
  }

  /** The document's ranges of the lines of a span of `text`. */
  ranges(start: number, end: number): Range[] {
    return this.#lines.flatMap((line, index) => {
      const first = this.#starts[index] ?? 0;
      const from = line.start + Math.max(0, start - first);
      const to = Math.min(line.end, line.start + end - first);
      return from < to ? [{ start: from, end: to }] : [];
    });
  }

  #source(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low];
    if (!line) return 0;
    return Math.min(line.end, line.start + offset - (this.#starts[low] ?? 0));
  }
}

/** So many flows are kept: an item's lines are asked about more than once, and never much later. */
const KEPT = 64;
let flows = new Map<readonly Range[], Flow>();

/** The flow of some lines, made once as long as they are looked at. */
export function flowOf(source: string, lines: readonly Range[]): Flow {
  let flow = flows.get(lines);
  if (flow) return flow;
  // A map that is cleared keeps what it held, for those who may be going through it, until all memory is collected.
  if (flows.size >= KEPT) flows = new Map();
  flows.set(lines, (flow = new Flow(source, lines)));
  return flow;
}

/** A handle in backticks is still a handle. */
const UNSAID =
  /`(?!@[\p{L}\p{N}_-]{1,60}`)[^`\n]{1,200}`|(?<=\])\([^()\n]{1,400}\)|https?:\/\/[^\s<>()]{1,400}/gu;

function blanked(text: string): string {
  const said = withoutComments(text);
  return /[`(]|:\/\//.test(said)
    ? said.replace(UNSAID, (unsaid) => ' '.repeat(unsaid.length))
    : said;
}

function withoutComments(text: string): string {
  let kept = '';
  let done = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', done)) {
    const close = text.indexOf('-->', open + 4);
    const end = close === -1 ? text.length : close + 3;
    kept += text.slice(done, open) + ' '.repeat(end - open);
    done = end;
  }
  return kept + text.slice(done);
}

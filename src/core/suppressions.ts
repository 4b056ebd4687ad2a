import {
  readSuppressionComments,
  type SuppressionComment,
  type SuppressionSource,
} from './records/suppression-comments.ts';
import type { Range } from './text/range.ts';

/** Part of a comment that silenced nothing. */
export interface UnusedSuppression {
  readonly comment: SuppressionComment;
  /** The rules that need not be named; empty when the comment as a whole does nothing. */
  readonly rules: SuppressionComment['rules'];
}

/** The comments of one record that silence rules, and which of them did. */
export interface Suppressions {
  readonly comments: readonly SuppressionComment[];
  /** Every id that a comment may name. */
  readonly known: ReadonlySet<string>;
  /** What silenced nothing, once all that can be silenced has been said. */
  unused(): readonly UnusedSuppression[];
}

/** Where one comment silences one rule. */
interface Stretch extends Range {
  readonly comment: SuppressionComment;
}

/** What silences one rule: single lines, stretches of text, the whole file; the first that applies is credited. */
interface Silence {
  readonly lines: readonly Stretch[];
  readonly blocks: readonly Stretch[];
  readonly file: SuppressionComment | undefined;
}

const NOTHING: readonly never[] = [];

/** Read a record's comments. For a record without any this costs one search in its text. */
export function suppressionsOf(
  source: SuppressionSource,
  known: ReadonlySet<string>,
): RecordSuppressions | undefined {
  const comments = readSuppressionComments(source);
  return comments.length === 0 ? undefined : new RecordSuppressions(source, comments, known);
}

/** Of a record that silences nothing. */
export const noSuppressions: Suppressions = {
  comments: NOTHING,
  known: new Set(),
  unused: () => NOTHING,
};

/** Answers, for each thing said of a record, whether a comment silences it, and remembers that it did. */
export class RecordSuppressions implements Suppressions {
  readonly comments: readonly SuppressionComment[];
  readonly known: ReadonlySet<string>;
  readonly #source: SuppressionSource;
  readonly #used = new Map<SuppressionComment, Set<string>>();
  readonly #silences = new Map<string, Silence>();
  readonly #unjudged = new Set<string>();
  #targets: ReadonlyMap<SuppressionComment, Range> | undefined;

  constructor(
    source: SuppressionSource,
    comments: readonly SuppressionComment[],
    known: ReadonlySet<string>,
  ) {
    this.#source = source;
    this.comments = comments;
    this.known = known;
  }

  /** The comment that silences a rule at an offset, which counts as used from now on. */
  take(rule: string, at: number): SuppressionComment | undefined {
    if (!this.known.has(rule)) return undefined;
    let silence = this.#silences.get(rule);
    if (!silence) this.#silences.set(rule, (silence = this.#silenceOf(rule)));
    const comment = coverAt(silence.lines, at) ?? coverAt(silence.blocks, at) ?? silence.file;
    if (!comment) return undefined;
    const used = this.#used.get(comment);
    if (used) used.add(rule);
    else this.#used.set(comment, new Set([rule]));
    return comment;
  }

  /** A rule was not asked about this record, so that nobody can tell whether silencing it does anything. */
  notJudged(rule: string): void {
    this.#unjudged.add(rule);
  }

  unused(): readonly UnusedSuppression[] {
    const unused: UnusedSuppression[] = [];
    const idle = this.#idleEnds();
    for (const comment of this.comments) {
      if (comment.form === 'unknown') continue;
      if (comment.form === 'end') {
        if (idle.has(comment)) unused.push({ comment, rules: [] });
        continue;
      }
      const used = this.#used.get(comment);
      if (comment.rules.length === 0) {
        if (!used) unused.push({ comment, rules: [] });
        continue;
      }
      const rules = comment.rules.filter(
        ({ id }) => this.known.has(id) && !this.#unjudged.has(id) && !used?.has(id),
      );
      if (rules.length === 0) continue;
      unused.push({ comment, rules: rules.length === comment.rules.length ? [] : rules });
    }
    return unused;
  }

  #silenceOf(rule: string): Silence {
    const lines: Stretch[] = [];
    const blocks: Stretch[] = [];
    let file: SuppressionComment | undefined;
    let open: SuppressionComment | undefined;
    const close = (end: number): void => {
      if (open) blocks.push({ start: open.range.end, end, comment: open });
      open = undefined;
    };
    for (const comment of this.comments) {
      if (!names(comment, rule)) continue;
      if (comment.form === 'file') file ??= comment;
      else if (comment.form === 'next-line') {
        const target = this.#targetOf(comment);
        if (target) lines.push({ ...target, comment });
      } else if (comment.form !== 'unknown') {
        close(comment.range.start);
        if (comment.form === 'start') open = comment;
      }
    }
    close(this.#source.text.length + 1);
    return { lines, blocks, file };
  }

  /** The comments that end what never began. */
  #idleEnds(): ReadonlySet<SuppressionComment> {
    const idle = new Set<SuppressionComment>();
    const open = new Set<string>();
    let all = false;
    for (const comment of this.comments) {
      const { form, rules } = comment;
      if (form === 'start') {
        if (rules.length === 0) all = true;
        for (const { id } of rules) open.add(id);
      } else if (form === 'end') {
        const ends =
          all || (rules.length === 0 ? open.size > 0 : rules.some(({ id }) => open.has(id)));
        if (!ends) idle.add(comment);
        if (rules.length === 0) {
          open.clear();
          all = false;
        }
        for (const { id } of rules) open.delete(id);
      }
    }
    return idle;
  }

  #targetOf(comment: SuppressionComment): Range | undefined {
    return (this.#targets ??= this.#readTargets()).get(comment);
  }

  /** The line that each comment means: the next one that is neither blank nor another such comment. */
  #readTargets(): ReadonlyMap<SuppressionComment, Range> {
    const { lines, text } = this.#source;
    const targets = new Map<SuppressionComment, Range>();
    // From the last one, so that many in a row are looked at once.
    for (let index = this.comments.length - 1; index >= 0; index--) {
      const comment = this.comments[index];
      if (!comment) continue;
      const next = this.comments[index + 1];
      const nextLine = next ? lines.lineAt(next.range.start) : lines.count;
      let line = lines.lineAt(comment.range.end) + 1;
      while (line < lines.count && line < nextLine && isBlank(text, lines.lineRange(line))) line++;
      const target = next && line >= nextLine ? targets.get(next) : rangeOf(lines, line);
      if (target) targets.set(comment, target);
    }
    return targets;
  }
}

function rangeOf(lines: SuppressionSource['lines'], line: number): Range | undefined {
  return line < lines.count ? lines.lineRange(line) : undefined;
}

/** Nothing but white space and the marks of quotes. */
function isBlank(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) if (!/[\s>]/.test(text.charAt(at))) return false;
  return true;
}

function names({ rules }: SuppressionComment, rule: string): boolean {
  return rules.length === 0 || rules.some(({ id }) => id === rule);
}

/** The last stretch that begins at an offset or before, if it reaches that far. Stretches are in order. */
function coverAt(stretches: readonly Stretch[], at: number): SuppressionComment | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  return stretch && at <= stretch.end ? stretch.comment : undefined;
}

import type { Block, ListItem } from './markdown/block.ts';
import { walk, type BlockParent } from './markdown/walk.ts';
import type { DecisionRecord } from './records/record.ts';
import { allSections } from './records/sections.ts';
import { frontMatterSyntax } from './rules/front-matter-syntax.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/rule.ts';
import { suppressionsOf } from './suppressions.ts';
import { relationKey } from './writing/draft.ts';
import { applyEdits, eolOf, type TextEdit } from './text/edit.ts';

/** What stands in a new comment where the reason belongs. */
export const REASON_GAP = '{why}';

/** A comment that would silence a finding. */
export interface Suppression {
  /** Insertions into the record, with `REASON_GAP` for the reason. */
  readonly edits: readonly TextEdit[];
  /** What the rule is silenced for: the line of the finding, the paragraph or table around it, the whole file. */
  readonly reach: 'line' | 'block' | 'file';
}

/**
 * The comment that silences a finding. It stands above the line; around the paragraph or table where a comment between two lines would tear it apart; or at the top
 * for the whole file where neither can be. Each is tried on the text, so that nothing but the finding changes.
 *
 * @returns undefined for a finding that no comment can silence.
 */
export function suppress(record: DecisionRecord, finding: Finding): Suppression | undefined {
  const { rule, range } = finding;
  if (!rules.some(({ id, group }) => id === rule && group !== 'suppression')) return undefined;
  const writer = new CommentWriter(record, rule);
  return writer
    .candidates(range.start)
    .find(({ edits }) => silences(record, edits, rule, range.start));
}

function silences(
  record: DecisionRecord,
  edits: readonly TextEdit[],
  rule: string,
  at: number,
): boolean {
  const changed = record.withText(applyEdits(record.text, edits));
  const moved = edits
    .filter(({ range }) => range.start <= at)
    .reduce((sum, { newText }) => sum + newText.length, at);
  return (
    suppressionsOf(changed, new Set([rule]))?.take(rule, moved) !== undefined &&
    shapeOf(changed.root) === shapeOf(record.root) &&
    readingOf(changed) === readingOf(record)
  );
}

/** What a record is read as, as a string to compare: a comment between a key and its list would part them. */
function readingOf(record: DecisionRecord): string {
  const sections = [...allSections(record.sections)];
  const roles = new Set(sections.flatMap(({ role }) => role ?? []));
  return JSON.stringify([
    record.title?.value,
    [...record.fields].map(([id, { raw, origin }]) => [id, raw, origin]),
    record.relations.map(relationKey),
    sections.map(({ title, role }) => [title, role]),
    [...roles].map((role) =>
      record.items(role).map(({ name, text, fields }) => [name, text, [...fields.keys()]]),
    ),
  ]);
}

/** The blocks of a document without its HTML, as a string to compare. */
function shapeOf(root: DecisionRecord['root']): string {
  const types = [root.frontMatter?.atTop === true ? 'yaml' : ''];
  let depth = 0;
  const visit = (parent: BlockParent): void => {
    depth++;
    for (const block of parent.children) {
      if (block.type === 'html') continue;
      types.push(`${depth}${block.type}`);
      if ('children' in block) visit(block);
    }
    depth--;
  };
  visit(root);
  return types.join();
}

class CommentWriter {
  readonly #record: DecisionRecord;
  readonly #rule: string;
  readonly #eol: string;

  constructor(record: DecisionRecord, rule: string) {
    this.#record = record;
    this.#rule = rule;
    this.#eol = eolOf(record.text);
  }

  /** Ways to silence the rule at an offset, the best first. */
  candidates(at: number): readonly Suppression[] {
    const { root, lines, text } = this.#record;
    const yaml = root.frontMatter;
    const line = lines.lineAt(at);
    const top = yaml
      ? this.#insert(yaml.value.start, `# ${this.#words('leadline-disable-file')}`)
      : this.#insert(0, this.#html('leadline-disable-file'));
    const whole: Suppression = { edits: [top], reach: 'file' };
    // Another line in what cannot be read may move the place where reading stops.
    if (yaml && this.#rule === frontMatterSyntax.id) return [whole];
    if (yaml && at >= yaml.start && at <= yaml.end) {
      const { start, end } = lines.lineRange(line);
      const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
      const comment = `${indent}# ${this.#words('leadline-disable-next-line')}`;
      return start > yaml.start && at <= yaml.value.end
        ? [{ edits: [this.#insert(start, comment)], reach: 'line' }, whole]
        : [whole];
    }
    const above = this.#above(line, 'leadline-disable-next-line');
    return [{ edits: [above], reach: 'line' }, ...this.#around(line), whole];
  }

  /** A pair of comments around the innermost block that holds a line. */
  #around(line: number): readonly Suppression[] {
    const { lines, text } = this.#record;
    const block = this.#blocksAt(line).at(-1);
    if (!block) return [];
    const first = lines.lineAt(block.start);
    const last = lines.lineAt(block.end);
    const prefix = blanked(text.slice(lines.lineRange(first).start, block.start));
    const end = `${prefix}<!-- leadline-enable ${this.#rule} -->`;
    const below =
      last + 1 < lines.count
        ? this.#insert(lines.lineRange(last + 1).start, end)
        : { range: { start: text.length, end: text.length }, newText: this.#eol + end };
    return [{ edits: [this.#above(first, 'leadline-disable'), below], reach: 'block' }];
  }

  /** A comment on a line of its own above a line, in the same container. */
  #above(line: number, word: string): TextEdit {
    const { lines, text } = this.#record;
    const { start } = lines.lineRange(line);
    const blocks = this.#blocksAt(line);
    const index = blocks.findIndex((block) => lines.lineAt(block.start) === line);
    const block = blocks[index];
    if (block === undefined) return this.#insert(start, this.#html(word));
    const before = block.type === 'listItem' ? previous(blocks[index - 1], block) : undefined;
    if (!before) return this.#insert(start, text.slice(start, block.start) + this.#html(word));
    // Between two items the comment belongs to the first one: beside them it would end the list.
    const from = lines.lineRange(lines.lineAt(before.start)).start;
    const content = before.children[0]?.start ?? before.marker.end + 1;
    return this.#insert(start, blanked(text.slice(from, content)) + this.#html(word));
  }

  /** The blocks that hold a line, the outermost first. */
  #blocksAt(line: number): readonly Block[] {
    const { root, lines } = this.#record;
    const found: Block[] = [];
    walk(root, (block) => {
      const holds = lines.lineAt(block.start) <= line && line <= lines.lineAt(block.end);
      if (holds) found.push(block);
      return holds;
    });
    return found;
  }

  #insert(at: number, line: string): TextEdit {
    return { range: { start: at, end: at }, newText: line + this.#eol };
  }

  #html(word: string): string {
    return `<!-- ${this.#words(word)} -->`;
  }

  #words(word: string): string {
    return `${word} ${this.#rule}: ${REASON_GAP}`;
  }
}

function previous(list: Block | undefined, item: ListItem): ListItem | undefined {
  return list?.type === 'list' ? list.children[list.children.indexOf(item) - 1] : undefined;
}

/** What continues the containers that a line begins: their quote marks, and blanks for all else. */
function blanked(prefix: string): string {
  return prefix.replace(/[^>\s]/g, ' ');
}

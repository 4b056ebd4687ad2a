import type { DecisionRecord } from '../../records/record.ts';
import type { SuppressionComment } from '../../records/suppression-comments.ts';
import type { TextEdit } from '../../text/edit.ts';

/** Take a comment out, with its line where it stands alone, and with one of two blank lines that would then meet. */
export function removalOf(
  { text, lines }: DecisionRecord,
  { range }: SuppressionComment,
): TextEdit {
  const first = lines.lineAt(range.start);
  const last = lines.lineAt(range.end);
  const start = lines.lineRange(first).start;
  const alone =
    isBlank(text.slice(start, range.start)) &&
    isBlank(text.slice(range.end, lines.lineRange(last).end));
  if (!alone) return { range, newText: '' };
  const blank = (line: number): boolean => {
    const { start: from, end } = lines.lineRange(line);
    return isBlank(text.slice(from, end));
  };
  const gap = first === 0 || blank(first - 1);
  const next = gap && last + 2 < lines.count && blank(last + 1) ? last + 2 : last + 1;
  const end = next < lines.count ? lines.lineRange(next).start : text.length;
  return { range: { start, end }, newText: '' };
}

/** Take some of the rules that a comment names out of it, each with its comma; at least one must stay. */
export function removalOfRules(
  { rules: all }: SuppressionComment,
  rules: SuppressionComment['rules'],
): readonly TextEdit[] {
  const stays = all.findIndex((rule) => !rules.includes(rule));
  return rules.map((rule) => {
    const at = all.indexOf(rule);
    // Before the first that stays a rule goes with the comma behind it, after it with the one before.
    const range =
      at < stays
        ? { start: rule.range.start, end: all[at + 1]?.range.start ?? rule.range.end }
        : { start: all[at - 1]?.range.end ?? rule.range.start, end: rule.range.end };
    return { range, newText: '' };
  });
}

/** Nothing but white space, and the marks of a quote around it. */
function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}

import type { Statement } from '../records/dialects/statement.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Draft } from './draft.ts';
import { yamlSet } from './yaml.ts';

/** Whether a value stands in code marks, where a link would be shown as its source. */
export function isInCode(text: string, { start, end }: Statement['range']): boolean {
  return text[start - 1] === '`' && text[end] === '`';
}

/** Put a value where a statement has its own: quotes, brackets, bold and cells around it stay. */
export function put(draft: Draft, statement: Statement, value: string): TextEdit {
  const { text } = draft;
  const { range, origin } = statement;
  const entry = draft.entryOf(statement);
  if (entry) return yamlSet(text, entry, value);
  const isCell = origin === 'table' || origin === 'wide-table';
  const own = isCell ? value.replace(/(?<!\\)\|/g, '\\|') : value;
  if (range.end > range.start) return { range, newText: own };
  const before = /\s/.test(text[range.start - 1] ?? '') ? '' : ' ';
  const next = text[range.start];
  const after = next === undefined || /[\s]/.test(next) ? '' : ' ';
  return { range, newText: `${before}${own}${after}` };
}

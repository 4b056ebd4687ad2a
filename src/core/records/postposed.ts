import type { Range } from '../text/range.ts';
import type { RelationType } from './record.ts';

interface Grammar {
  readonly type: RelationType;
  /** What stands right before the other record's name. */
  readonly before: RegExp;
  /** What stands right behind it. */
  readonly after: RegExp;
}

/** Languages whose verb stands behind the record it speaks of: 已被 X 取代, X を置き換える, X로 대체됨, "durch X ersetzt", "löst X ab". */
const GRAMMARS: readonly Grammar[] = [
  { type: 'superseded-by', before: /[被由]\s?$/u, after: /^\s?所?(?:取代|替代|替换|代替)/u },
  {
    type: 'superseded-by',
    before: /$/u,
    after: /^\s?(?:により|によって|に|で)\s?(?:置き?換|差し?替|更新|廃止)/u,
  },
  { type: 'supersedes', before: /$/u, after: /^\s?を\s?(?:置き?換え|差し?替え|廃止)/u },
  { type: 'superseded-by', before: /$/u, after: /^\s?(?:으로|로|에 의해)\s?(?:대체|교체)/u },
  { type: 'supersedes', before: /$/u, after: /^\s?[을를]\s?(?:대체|교체)/u },
  {
    type: 'superseded-by',
    before: /\b(?:durch|von)\s$/iu,
    after: /^\s(?:ersetzt|abgelöst|überholt)(?!\p{L})/iu,
  },
  { type: 'supersedes', before: /(?<!\p{L})löst\s$/iu, after: /^\sab(?!\p{L})/iu },
];

/** How a line speaks of a record that it names before the verb; undefined when it does not. */
export function postposedVerb(text: string, line: Range, mention: Range): RelationType | undefined {
  const before = text.slice(Math.max(line.start, mention.start - 8), mention.start);
  const after = text.slice(mention.end, Math.min(line.end, mention.end + 16));
  return GRAMMARS.find((grammar) => grammar.before.test(before) && grammar.after.test(after))?.type;
}

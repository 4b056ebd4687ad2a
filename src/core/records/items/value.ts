import type { FieldType, ItemFieldDefinition } from '../../kinds/kind.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Range } from '../../text/range.ts';
import type { FieldValue, ItemField } from '../record.ts';
import { readDate } from '../values/date.ts';
import { fold } from '../values/fold.ts';
import { isNone } from '../values/none.ts';
import { readPeople } from '../values/people.ts';
import { readWeeks } from '../values/weeks.ts';
import { oneLine } from '../../text/one-line.ts';

/**
 * A field of an item from the range of its value. What cannot be read as the field's type is text: a cost of
 * "3 months" is not a number of weeks.
 *
 * @param shown the value as a reader sees it, where it is more than one line of inline content.
 * @param label what stands before it; a unit there decides what a bare number means.
 */
export function itemField(
  source: string,
  definition: ItemFieldDefinition,
  at: Range,
  labelled: boolean,
  label = '',
  shown?: string,
): ItemField {
  const raw = source.slice(at.start, at.end);
  const plain = shown ?? oneLine(plainText(source, [at]));
  return { raw, range: at, value: valueOf(definition.type, raw, at.start, plain, label), labelled };
}

/** More of a field that was already found; texts are kept together, of other values the first counts. */
export function extended(field: ItemField, more: ItemField): ItemField {
  if (field.value.type !== 'text' || more.value.type !== 'text') return field;
  return { ...field, value: { type: 'text', text: `${field.value.text}\n${more.value.text}` } };
}

const OTHER_UNIT =
  /month|monat|mois|mes\b|meses|mes\)|day|tag|jour|dia|quarter|sprint|point|punkt|€|\$|eur|usd|budget/u;

function valueOf(
  type: FieldType,
  raw: string,
  offset: number,
  plain: string,
  label: string,
): FieldValue {
  if (type === 'people') return { type, people: readPeople(raw, offset) };
  if (type === 'date') {
    const date = readDate(raw);
    if (date) return { type, date };
  }
  if (type === 'weeks') {
    const weeks = readWeeks(plain, { bare: !OTHER_UNIT.test(fold(label)) });
    if (weeks) return { type, low: weeks.low, high: weeks.high };
  }
  if (type === 'list') {
    const items = isNone(plain) ? [] : plain.split(/[,;\n]/u).map((item) => item.trim());
    return { type, items: items.filter((item) => item !== '') };
  }
  return { type: 'text', text: plain };
}

import type { FieldType } from '../kinds/kind.ts';

/**
 * Write a text as a YAML scalar that every YAML parser reads back as that text: plain where that is safe,
 * else in double quotes.
 */
export function yamlScalar(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const plain =
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _./()+%-]*$/u.test(text) &&
    !text.endsWith(' ') &&
    // What some parser takes for a number or a day.
    !(/\d/.test(text) && /^[\da-f.+_-]*$/i.test(text.replace(/^0[xo]/i, ''))) &&
    !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/** Write what the user gave for a field: lists as flow sequences, numbers of weeks bare, the rest as scalars. */
export function yamlValue(answer: string, type: FieldType): string {
  if (type === 'weeks' && /^\d+(?:\.\d+)?$/.test(answer)) return answer;
  if (type === 'list') return `[${listItems(answer).map(yamlScalar).join(', ')}]`;
  if (type === 'people' || type === 'reference') {
    const items = listItems(answer);
    if (items.length > 1) return `[${items.map(yamlScalar).join(', ')}]`;
  }
  return yamlScalar(answer);
}

/** `a, b` and `[a, b]` as items. */
export function listItems(answer: string): string[] {
  return answer
    .replace(/^\[/, '')
    .replace(/\]$/, '')
    .split(',')
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((item) => item !== '');
}

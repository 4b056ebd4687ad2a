import type { FileName } from './record.ts';

/** Languages that records are translated from and into, as the ends of file names have them. */
const LANGUAGES = new Set(
  'ar bg bn ca cs cz da de el en es et fa fi fr he hi hr hu id it ja jp ko kr lt lv ms nb nl nn no pl pt ro ru sk sl sr sv th tr ua uk vi zh cn tw'.split(
    ' ',
  ),
);

/** `0012-title.fr.md`, `0012-title_EN.md`, `0012-title.zh-CN.md`, `0012-title-pt-br.md`. */
const END = /[-._]([a-z]{2})(?:[-_](?:[a-z]{2}|han[st]))?$/i;

interface Named {
  readonly file: FileName;
}

/** The name without the language at its end, and the language: nothing where the name says none. */
function partsOf({ base }: FileName): { readonly name: string; readonly language: string } {
  const stem = base.slice(0, base.lastIndexOf('.')).toLowerCase();
  const end = END.exec(stem);
  return end?.[1] !== undefined && LANGUAGES.has(end[1])
    ? { name: stem.slice(0, end.index), language: stem.slice(end.index + 1).replace('_', '-') }
    : { name: stem, language: '' };
}

/** Whether two records are one decision in two languages: files beside each other that differ in nothing but the end. */
export function areTranslations(one: Named, other: Named): boolean {
  if (one.file.folder !== other.file.folder || one.file.base === other.file.base) return false;
  const [a, b] = [partsOf(one.file), partsOf(other.file)];
  return a.name === b.name && a.language !== b.language;
}

/**
 * Leaves one of each record that is there in several languages: the one in the language of who asks, else the one
 * that names no language, else the first.
 */
export function inOneLanguage<T extends Named>(from: Named, records: readonly T[]): readonly T[] {
  if (records.length < 2) return records;
  const chosen: T[] = [];
  for (const record of records) {
    const at = chosen.findIndex((other) => areTranslations(record, other));
    const rival = chosen[at];
    if (!rival) chosen.push(record);
    else if (rankOf(from, record) > rankOf(from, rival)) chosen[at] = record;
  }
  return chosen;
}

function rankOf(from: Named, { file }: Named): number {
  const { language } = partsOf(file);
  if (language === partsOf(from.file).language) return 2;
  return language === '' ? 1 : 0;
}

import type { DecisionRecord } from '../records/record.ts';

/** The heading under which front matter is kept in a dialect that has none. */
export const APPENDIX = 'Front Matter';

/** Front matter as a section at the end of a record, word for word. */
export function appendixOf(yaml: string): string {
  const fence = '`'.repeat(
    Math.max(3, ...[...yaml.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `## ${APPENDIX}\n\n${fence}yaml\n${yaml.trimEnd()}\n${fence}`;
}

/** The front matter that a record keeps in a section at its end, and where; undefined for none. */
export function findAppendix(
  record: DecisionRecord,
): { readonly start: number; readonly end: number; readonly yaml: string } | undefined {
  const last = record.sections.at(-1);
  if (last?.title !== APPENDIX || last.children.length > 0) return undefined;
  const { start, end } = last.range;
  const lines = record.text.slice(start, end).trimEnd().split(/\r?\n/);
  const open = lines.findIndex((line, at) => at > 0 && line !== '');
  const fence = /^(`{3,})yaml$/.exec(lines[open] ?? '')?.[1];
  if (fence === undefined || lines.at(-1) !== fence || lines.length < open + 2) return undefined;
  const inside = lines.slice(open + 1, -1);
  if (inside.some((line) => line.startsWith(fence))) return undefined;
  return { start, end, yaml: inside.join('\n') };
}

import type { Resolution } from '../catalog/catalog.ts';
import type { FieldValue } from '../records/record.ts';
import type { Rule } from './rule.ts';
import { isLink, relationsOf } from './support/references.ts';
import { listOf, quote } from './support/words.ts';

/** See docs/rules/broken-reference.md. */
export const brokenReference: Rule = {
  id: 'broken-reference',
  group: 'links',
  summary: 'References to other records in fields lead to one.',
  severity: { draft: 'info', open: 'warning', settled: 'warning', closed: 'warning' },
  *check({ record, kind, catalog }) {
    for (const { relation, resolution } of relationsOf(record, catalog)) {
      // A link in the text that relates two records is a link first; broken-link speaks of it.
      if (relation.type === 'relates' && isLink(record, relation.range)) continue;
      const message = complaint(relation.target, resolution);
      if (message !== undefined)
        yield {
          message,
          range: relation.range,
          ...(resolution.type === 'ambiguous' ? { severity: 'info' as const } : {}),
        };
    }
    for (const field of kind.fields) {
      if (field.type !== 'reference' || field.relation !== undefined) continue;
      const found = record.fields.get(field.id);
      for (const target of targetsOf(found?.value)) {
        const resolution = catalog.resolve(record, target);
        const message = complaint(target, resolution);
        if (!found || message === undefined || isLink(record, found.range)) continue;
        const at = found.raw.indexOf(target);
        const start = found.range.start + Math.max(0, at);
        yield {
          message,
          range: at < 0 ? found.range : { start, end: start + target.length },
          ...(resolution.type === 'ambiguous' ? { severity: 'info' as const } : {}),
        };
      }
    }
  },
};

function targetsOf(value: FieldValue | undefined): readonly string[] {
  if (value?.type === 'list') return value.items;
  return value?.type === 'text' && value.text !== '' ? [value.text] : [];
}

function complaint(target: string, resolution: Resolution): string | undefined {
  if (resolution.type === 'broken')
    return `There is no record ${quote(target)}: mend the reference or remove it.`;
  if (resolution.type !== 'ambiguous') return undefined;
  const paths = resolution.records.map(({ path }) => quote(path));
  return `${quote(target)} could be ${listOf(paths, 'or')}: name the file.`;
}

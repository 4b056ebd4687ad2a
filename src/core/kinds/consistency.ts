import { say, type Message } from '../text/message.ts';
import { finding, type KeyPath, type Source } from '../config/checked-yaml.ts';
import { replace } from '../config/explain.ts';
import type { Finding } from '../rules/rule.ts';
import { daysOf } from '../records/values/duration.ts';
import { closest } from '../text/closest.ts';
import { entriesOf } from './build.ts';
import type { KindDefinition } from './schema.ts';

/**
 * What a schema cannot say: every name that a definition uses is one that it (or the kind that it extends) defines.
 *
 * @param definition With what it inherits.
 * @param template The template's text; undefined when there is none.
 */
export function checkDefinition(
  definition: KindDefinition,
  source: Source,
  template: string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const report = (message: Message, path: KeyPath): void => {
    findings.push(finding(source, message, source.rangeOf(path)));
  };
  const expectName = (
    name: string,
    names: readonly string[],
    what: (name: string) => Message,
    path: KeyPath,
  ): void => {
    if (names.includes(name)) return;
    const range = source.rangeOf(path);
    const meant = closest(name, names);
    const unexpected = what(name);
    const message =
      meant === undefined
        ? say`${unexpected}, expected one of ${names.length === 0 ? say`none` : names.join(', ')}.`
        : say`${unexpected}, expected “${meant}”.`;
    findings.push(
      finding(source, message, range, {
        fixes: meant === undefined ? [] : [replace(source, range, name, meant)],
      }),
    );
  };

  const statuses = entriesOf(definition.statuses).map(([id]) => id);
  const fields = ['status', ...entriesOf(definition.fields).map(([id]) => id)];
  const sections = entriesOf(definition.sections).map(([id]) => id);

  const expectOrder = (
    counts: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined,
    path: KeyPath,
  ): void => {
    const { min, max } = counts ?? {};
    if (min !== undefined && max !== undefined && min > max)
      report(say`Unexpected “max” of ${max}, expected at least the “min” of ${min}.`, [
        ...path,
        'max',
      ]);
  };
  const expectDates = (
    field: { readonly after?: string | undefined; readonly within?: string | undefined },
    path: KeyPath,
  ): void => {
    if (field.after !== undefined)
      expectName(field.after, fields, unexpectedField, [...path, 'after']);
    if (field.within !== undefined && daysOf(field.within) === undefined)
      report(
        say`Unexpected duration “${field.within}”, expected one such as “90 days” or “1 year”.`,
        [...path, 'within'],
      );
  };

  for (const [id, status] of entriesOf(definition.statuses)) {
    if (typeof status === 'string') continue;
    status.next?.forEach((name, at) =>
      expectName(name, statuses, unexpectedStatus, ['statuses', id, 'next', at]),
    );
    status.needs?.forEach((name, at) =>
      expectName(name, fields, unexpectedField, ['statuses', id, 'needs', at]),
    );
    status.stamps?.forEach((name, at) =>
      expectName(name, fields, unexpectedField, ['statuses', id, 'stamps', at]),
    );
  }
  for (const [id, section] of entriesOf(definition.sections)) {
    if (typeof section === 'string') continue;
    if (section.parent !== undefined) {
      const path = ['sections', id, 'parent'];
      expectName(
        section.parent,
        sections.filter((other) => other !== id),
        unexpectedSection,
        path,
      );
      if (sections.indexOf(section.parent) > sections.indexOf(id))
        report(
          say`Unexpected order: “${section.parent}” holds “${id}”, so expected it before.`,
          path,
        );
    }
    const items = section.items || undefined;
    expectOrder(items, ['sections', id, 'items']);
    expectOrder(items?.parts, ['sections', id, 'items', 'parts']);
    for (const [name, field] of entriesOf(items?.fields))
      if (typeof field !== 'string') expectDates(field, ['sections', id, 'items', 'fields', name]);
  }
  for (const [id, field] of entriesOf(definition.fields)) {
    if (typeof field === 'string') continue;
    expectDates(field, ['fields', id]);
    field.differs?.forEach((name, at) =>
      expectName(
        name,
        fields.filter((other) => other !== id),
        unexpectedField,
        ['fields', id, 'differs', at],
      ),
    );
    if (field.entries && field.type !== 'entries')
      report(say`Unexpected “entries”, expected them with “type: entries” only.`, [
        'fields',
        id,
        'type',
      ]);
    if (field.relation && (field.type ?? 'reference') !== 'reference')
      report(say`Unexpected “relation”, expected it with “type: reference” only.`, [
        'fields',
        id,
        'type',
      ]);
  }
  definition.match?.looks?.forEach((name, at) =>
    expectName(name, sections, unexpectedSection, ['match', 'looks', at]),
  );
  for (const [id, dialect] of entriesOf(definition.dialects)) {
    dialect.sections?.forEach((name, at) =>
      expectName(name, sections, unexpectedSection, ['dialects', id, 'sections', at]),
    );
    dialect.fields?.forEach((name, at) =>
      expectName(name, fields, unexpectedField, ['dialects', id, 'fields', at]),
    );
    for (const name of Object.keys(dialect.titles ?? {}))
      expectName(name, sections, unexpectedSection, ['dialects', id, 'titles', name]);
  }
  if (template === undefined)
    findings.push(
      finding(
        source,
        say`Missing template, expected a file “record.md.hbs” beside the definition.`,
        source.keyRangeOf([]),
      ),
    );
  return findings;
}

function unexpectedField(name: string): Message {
  return say`Unexpected field “${name}”`;
}

function unexpectedSection(name: string): Message {
  return say`Unexpected section “${name}”`;
}

function unexpectedStatus(name: string): Message {
  return say`Unexpected status “${name}”`;
}

import type { DecisionRecord } from '../records/record.ts';

/**
 * Whether what was read in a folder of an uncertain name bears it out: most of it has a status, a date or sections of
 * its kind.
 *
 * @param documents How many documents lie there, records and others, when the files' names tell nothing either: most
 * must state a status that the kind knows.
 */
export function isConfirmed(records: readonly DecisionRecord[], documents?: number): boolean {
  if (documents !== undefined) {
    const stated = records.filter(
      ({ status }) => status !== undefined && status.value.id !== 'other',
    );
    return stated.length >= 2 && stated.length * 2 >= documents;
  }
  const borne = records.filter(
    (record) => record.status !== undefined || hasDate(record) || hasRoles(record),
  );
  return records.length >= 2 && borne.length * 2 >= records.length;
}

function hasDate(record: DecisionRecord): boolean {
  const date = record.fields.get('date');
  return date !== undefined && date.origin !== 'file-name' && date.origin !== 'folder-name';
}

function hasRoles(record: DecisionRecord): boolean {
  const roles = new Set<string>();
  const visit = (sections: DecisionRecord['sections']): void => {
    for (const { role, children } of sections) {
      if (role !== undefined) roles.add(role);
      visit(children);
    }
  };
  visit(record.sections);
  return roles.has('decision') || roles.size >= 3;
}

import type { DecisionRecord, Section } from '../../records/record.ts';

/** All sections of a record, flat and in order, and those that have a role. */
export interface Outline {
  readonly all: readonly Placed[];
  /** The sections of a role, in order. */
  readonly byRole: ReadonlyMap<string, readonly Section[]>;
}

/** A section with the one that it stands in. */
export interface Placed {
  readonly section: Section;
  readonly parent: Section | undefined;
}

/** The outline of a record, made once. */
export function outlineOf(record: DecisionRecord): Outline {
  return record.derived(readOutline);
}

function readOutline({ sections }: DecisionRecord): Outline {
  const all: Placed[] = [];
  const byRole = new Map<string, Section[]>();
  collect(sections, undefined, all, byRole);
  return { all, byRole };
}

function collect(
  sections: readonly Section[],
  parent: Section | undefined,
  all: Placed[],
  byRole: Map<string, Section[]>,
): void {
  for (const section of sections) {
    all.push({ section, parent });
    if (section.role !== undefined) {
      const others = byRole.get(section.role);
      if (others) others.push(section);
      else byRole.set(section.role, [section]);
    }
    if (section.children.length > 0) collect(section.children, section, all, byRole);
  }
}

/** The first section of a role; undefined when the record has none. */
export function sectionOf(record: DecisionRecord, role: string): Section | undefined {
  return outlineOf(record).byRole.get(role)?.[0];
}

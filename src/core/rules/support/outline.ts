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

/** By the sections themselves: a record may forget them and read them again. */
const outlines = new WeakMap<readonly Section[], Outline>();

/** The outline of a record, made once. */
export function outlineOf({ sections }: DecisionRecord): Outline {
  let outline = outlines.get(sections);
  if (!outline) {
    const all: Placed[] = [];
    const byRole = new Map<string, Section[]>();
    collect(sections, undefined, all, byRole);
    outline = { all, byRole };
    outlines.set(sections, outline);
  }
  return outline;
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

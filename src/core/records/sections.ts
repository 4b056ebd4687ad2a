import type { Block, Heading, Paragraph, Root } from '../markdown/block.ts';
import { STAR, UNDERSCORE } from '../markdown/chars.ts';
import { plainText } from '../markdown/inline.ts';
import type { Range } from '../text/range.ts';
import type { Kind, SectionDefinition } from '../kinds/kind.ts';
import type { Section } from './record.ts';
import { labelsOf } from './items/labels.ts';
import { rolesByPlace } from './role-by-place.ts';
import { withoutAttributes } from './plain.ts';
import { rolesOf, shownTitle, type RoleLookup, type RoleMatch } from './section-role.ts';

/**
 * The sections of a document, top level first, each with the role that the kind gives its heading. The title's own
 * heading is not a section, nor are headings inside quotes and lists.
 *
 * Where no heading stands for a section, a paragraph of nothing but bold text that names it (`**Context**`,
 * `**Context:**`) is taken for its heading: people who write so mean one. Such a section ends at the next bold
 * paragraph or heading. So are bold words that lead a paragraph (`**Context.** We own …`) in a document without any
 * headings for sections, where at least three do.
 */
export function readSections(text: string, root: Root, kind: Kind): Section[] {
  const titles = titleHeadings(text, root, kind);
  const lookup = rolesOf(kind);
  const { loose, top } = outline(text, root, titles, lookup);
  const taken = new Set<string>();
  const naming: Naming = { text, lookup, taken, inside: undefined, item: false };
  for (const draft of top) name(draft, naming);
  nameByPlace(top, kind, naming);
  const sections = top.map((draft) => finish(draft, naming));
  const bold = loose.flatMap(({ blocks, end }) => splitAtBold(blocks, end, 2, naming).sections);
  if (bold.length === 0 && taken.size === 0)
    bold.push(...loose.flatMap(({ blocks, end }) => splitAtLeads(blocks, end, naming)));
  if (bold.length === 0) return sections;
  return [...bold, ...sections].sort((a, b) => a.range.start - b.range.start);
}

/**
 * The headings that make up the document's title, none, one or two; they are no sections. A level-1 heading is the
 * title when it comes first, or is the only one, and does not name a section. Without one, a first heading above all
 * others is. A second level-1 heading right after the title, with no heading in between, repeats it.
 */
export function titleHeadings(text: string, root: Root, kind: Kind): Heading[] {
  const lookup = rolesOf(kind);
  const headings = root.children.filter((block) => block.type === 'heading');
  const first = headings[0];
  if (!first) return [];
  const isNamed = (heading: Heading) =>
    lookup.isName(withoutAttributes(plainText(text, heading.lines)));
  const top = headings.filter(({ depth }) => depth === 1);
  if (top.length === 0) {
    const above = headings.slice(1).every(({ depth }) => depth > first.depth);
    return above && headings.length > 1 && !isNamed(first) ? [first] : [];
  }
  if (top.length === 1) return top.filter((heading) => headings.length === 1 || !isNamed(heading));
  if (first.depth !== 1 || isNamed(first)) return [];
  const second = headings[1];
  const repeated =
    second?.depth === 1 && top.length === 2 && headings.length > 2 && !isNamed(second);
  return repeated ? [first, second] : [first];
}

/** The first section with a role, depth first. */
export function findSection(sections: readonly Section[], role: string): Section | undefined {
  for (const section of sections) {
    const found = section.role === role ? section : findSection(section.children, role);
    if (found) return found;
  }
  return undefined;
}

/** All sections with a role, depth first. */
export function findSections(sections: readonly Section[], role: string): Section[] {
  const found: Section[] = [];
  collectSections(sections, role, found);
  return found;
}

function collectSections(sections: readonly Section[], role: string, found: Section[]): void {
  for (const section of sections) {
    if (section.role === role) found.push(section);
    if (section.children.length > 0) collectSections(section.children, role, found);
  }
}

/** Every section with its sub-sections, depth first. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** A section without a role yet. */
interface Draft {
  readonly heading: Heading;
  readonly title: string;
  /** The plain text that the role is found by. */
  readonly plain: string;
  /** The section of the kind that the heading could stand for. */
  readonly match: RoleMatch | undefined;
  readonly end: number;
  readonly body: readonly Block[];
  children: Draft[];
  definition: SectionDefinition | undefined;
}

interface Naming {
  readonly text: string;
  readonly lookup: RoleLookup;
  /** The roles that real headings have. */
  readonly taken: Set<string>;
  /** The nearest section above that has a role. */
  readonly inside: SectionDefinition | undefined;
  /** Inside an item of that section, where headings name the parts of the item. */
  readonly item: boolean;
}

/** Blocks that stand in no section: before the first, or right under the title. */
interface Loose {
  readonly blocks: readonly Block[];
  readonly end: number;
}

/** The headings as a tree, and what stands outside. */
function outline(
  text: string,
  root: Root,
  titles: readonly Heading[],
  lookup: RoleLookup,
): { loose: Loose[]; top: Draft[] } {
  const headings = root.children.filter((block) => block.type === 'heading');
  const ends = sectionEnds(root, headings);
  const { children } = root;
  const first = children.findIndex((block) => block.type === 'heading');
  if (first === -1) return { loose: [{ blocks: children, end: root.end }], top: [] };
  const loose: Loose[] =
    first > 0
      ? [{ blocks: children.slice(0, first), end: children[first]?.start ?? root.end }]
      : [];
  const top: Draft[] = [];
  const open: Draft[] = [];
  let at = first;
  headings.forEach((heading, index) => {
    const from = at + 1;
    for (at = from; at < children.length && children[at]?.type !== 'heading';) at++;
    const blocks = from === at ? NO_BLOCKS : children.slice(from, at);
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    if (titles.includes(heading)) {
      loose.push({ blocks, end: headings[index + 1]?.start ?? root.end });
      return;
    }
    const parent = open.at(-1);
    const plain = withoutAttributes(plainText(text, heading.lines));
    const draft: Draft = {
      heading,
      title: shownTitle(plain),
      plain,
      match: lookup(plain),
      end: ends[index] ?? root.end,
      body: blocks,
      children: NO_DRAFTS,
      definition: undefined,
    };
    if (!parent) top.push(draft);
    else if (parent.children.length === 0) parent.children = [draft];
    else parent.children.push(draft);
    open.push(draft);
  });
  return { loose, top };
}

const NO_SECTIONS: readonly Section[] = [];
const NO_BLOCKS: readonly Block[] = [];
const NO_DRAFTS: Draft[] = [];

/** Where each section ends: at the next heading of its depth or above. */
function sectionEnds(root: Root, headings: readonly Heading[]): number[] {
  const ends = headings.map(() => root.end);
  const open: number[] = [];
  headings.forEach((heading, index) => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.depth ?? 0) < heading.depth) break;
      ends[last] = heading.start;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}

/** Give a section and those inside it their roles. */
function name(draft: Draft, naming: Naming): void {
  draft.definition = definitionOf(draft.plain, draft.match, naming);
  if (draft.definition) naming.taken.add(draft.definition.id);
  const inner = within(draft, naming);
  for (const child of draft.children) name(child, inner);
}

/** Give roles to the headings whose place alone tells what they are. */
function nameByPlace(top: readonly Draft[], kind: Kind, naming: Naming): void {
  const only = top.length === 1 && top[0]?.definition === undefined ? top[0] : undefined;
  const drafts = only?.children ?? top;
  const siblings = drafts.map(({ title, definition, body, children }) => ({
    title,
    role: definition?.id,
    empty: body.length === 0 && children.length === 0,
  }));
  for (const [at, definition] of rolesByPlace(siblings, kind, naming.taken)) {
    const draft = drafts[at];
    if (!draft) continue;
    draft.definition = definition;
    naming.taken.add(definition.id);
    const inner = within(draft, naming);
    for (const child of draft.children) name(child, inner);
  }
}

function within(draft: Draft, naming: Naming): Naming {
  if (draft.definition) {
    const item = draft.match?.numbered === true;
    return { ...naming, inside: draft.definition, item };
  }
  const item = naming.item || naming.inside?.items !== undefined;
  return item === naming.item ? naming : { ...naming, item };
}

/**
 * The section that a heading stands for. What stands inside an item of a list (an option, a bet) names a part of that
 * item; right under a section of items only a full name that is no field of theirs counts; and no section repeats
 * the one it stands in.
 */
function definitionOf(
  plain: string,
  match: RoleMatch | undefined,
  { inside, item }: Naming,
): SectionDefinition | undefined {
  if (item || !match || match.definition.id === inside?.id) return undefined;
  if (inside?.items && labelsOf(inside.items).find(plain)) return undefined;
  if (inside?.items && match.by === 'head' && !isMainName(plain, match.definition))
    return undefined;
  return match.definition;
}

/** "Decision Outcome: X" under the options is the decision, one level too low; "Solution: X" is one of them. */
function isMainName(plain: string, { id, title, items }: SectionDefinition): boolean {
  const head = /^[^:：]{2,60}(?=[:：])/u.exec(plain)?.[0].trim().toLowerCase();
  return !items && head !== undefined && (head === title.toLowerCase() || head === id);
}

function finish(draft: Draft, naming: Naming): Section {
  const inner = within(draft, naming);
  const bodyEnd = draft.children[0]?.heading.start ?? draft.end;
  const { body, sections } = splitAtBold(draft.body, bodyEnd, draft.heading.depth + 1, inner);
  return {
    role: draft.definition?.id,
    heading: draft.heading,
    title: draft.title,
    depth: draft.heading.depth,
    range: { start: draft.heading.start, end: draft.end },
    body,
    children:
      draft.children.length === 0
        ? sections
        : [...sections, ...draft.children.map((child) => finish(child, inner))],
  };
}

/** Take paragraphs of bold text for headings, from the first on that names a section which has no real one. */
function splitAtBold(
  blocks: readonly Block[],
  end: number,
  depth: number,
  naming: Naming,
): { readonly body: readonly Block[]; readonly sections: readonly Section[] } {
  let marks: { index: number; lines: Heading['lines']; plain: string }[] | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const lines = boldLines(naming.text, blocks[index]);
    if (lines) (marks ??= []).push({ index, lines, plain: plainText(naming.text, lines) });
  }
  const first = marks?.findIndex(({ plain }) => boldRole(plain, naming) !== undefined) ?? -1;
  if (!marks || first === -1) return { body: blocks, sections: NO_SECTIONS };
  const used = marks.slice(first);
  const level = Math.min(depth, 6) as Heading['depth'];
  const sections = used.map(({ index, lines, plain }, at): Section => {
    const next = used[at + 1]?.index ?? blocks.length;
    const mark = blocks[index];
    const start = mark?.start ?? end;
    return {
      role: boldRole(plain, naming),
      heading: {
        type: 'heading',
        depth: level,
        setext: false,
        start,
        end: mark?.end ?? end,
        lines,
      },
      title: shownTitle(plain),
      depth: level,
      range: { start, end: blocks[next]?.start ?? end },
      body: blocks.slice(index + 1, next),
      children: [],
    };
  });
  return { body: blocks.slice(0, used[0]?.index), sections };
}

/** Paragraphs that begin with the name of a section in bold; each is one, with what follows up to the next. */
function splitAtLeads(blocks: readonly Block[], end: number, naming: Naming): Section[] {
  const leads = blocks.flatMap((block, index) => {
    const lead = leadOf(naming.text, block);
    const role = lead && boldRole(naming.text.slice(lead.label.start, lead.label.end), naming);
    return lead && role !== undefined ? [{ ...lead, index, role }] : [];
  });
  if (new Set(leads.map(({ role }) => role)).size < ENOUGH_LEADS) return [];
  return leads.map(({ index, role, label, rest }, at): Section => {
    const next = leads[at + 1]?.index ?? blocks.length;
    const start = blocks[index]?.start ?? end;
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      setext: false,
      start,
      end: label.end,
      lines: [label],
    };
    return {
      role,
      heading,
      title: shownTitle(naming.text.slice(label.start, label.end)),
      depth: 2,
      range: { start, end: blocks[next]?.start ?? end },
      body: [rest, ...blocks.slice(index + 1, next)],
      children: [],
    };
  });
}

/** Fewer bold leads than these are emphasis. */
const ENOUGH_LEADS = 3;

/** The bold words that a paragraph begins with, set apart by a full stop, a colon or a dash, and the rest of it. */
function leadOf(
  text: string,
  block: Block,
): { readonly label: Range; readonly rest: Paragraph } | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, ...more] = block.lines;
  if (!first) return undefined;
  const written = text.slice(first.start, Math.min(first.end, first.start + 100));
  const lead = /^(\*\*|__)([^*_\n]{2,60}?)(?:[.:：]\1|\1\s?[.:：—–-])\s*/u.exec(written);
  if (!lead) return undefined;
  const start = first.start + (lead[1]?.length ?? 0);
  const after = first.start + lead[0].length;
  const lines = after < first.end ? [{ start: after, end: first.end }, ...more] : more;
  return {
    label: { start, end: start + (lead[2]?.length ?? 0) },
    rest: { ...block, start: after, lines },
  };
}

function boldRole(plain: string, naming: Naming): string | undefined {
  const match = naming.lookup(plain);
  if (match?.by !== 'whole' || naming.taken.has(match.definition.id)) return undefined;
  return definitionOf(plain, match, naming)?.id;
}

/** The inside of a paragraph that is nothing but one line of bold text, its colon aside. */
function boldLines(text: string, block: Block | undefined): Heading['lines'] | undefined {
  if (block?.type !== 'paragraph' || block.lines.length !== 1) return undefined;
  const line = block.lines[0];
  if (!line || line.end - line.start > 120) return undefined;
  const mark = text.charCodeAt(line.start);
  if (mark !== STAR && mark !== UNDERSCORE) return undefined;
  const bold = /^(\*\*|__)([^*_]+)\1(\s?[:：])?$/u.exec(text.slice(line.start, line.end).trimEnd());
  if (!bold) return undefined;
  const start = line.start + 2;
  return [{ start, end: start + (bold[2]?.length ?? 0) }];
}

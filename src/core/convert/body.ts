import { say } from '../text/message.ts';
import { foldKey } from '../records/fold.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { allSections } from '../records/sections.ts';
import { isFormal, type Form } from './form.ts';
import type { Remainder } from './source.ts';
import { tidy, type Log, type Way } from './way.ts';

/** What the sections of a record are written from and to. */
interface Body {
  readonly record: DecisionRecord;
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly way: Way;
  readonly rest: Remainder;
  readonly log: Log;
}

/** Give headings the names that the dialect has for them, where each stands for one section only. */
export function renameHeadings({ record, form, forms, way, rest, log }: Body): void {
  const { text } = record;
  const sections = [...allSections(record.sections)];
  for (const { role, heading, title } of sections) {
    const line = heading.lines[0];
    const wanted = role === undefined ? undefined : form.headings.get(role);
    if (role === undefined || !line || wanted?.length !== 1 || !wanted[0]) continue;
    if (sections.filter((one) => one.role === role).length > 1) continue;
    const now = wanted[0].title;
    const formal = isFormal(title, role, forms);
    if (foldKey(title) === foldKey(now) || (!formal && !way.forced)) continue;
    const at = text.slice(line.start, line.end).indexOf(title);
    if (at === -1) continue;
    const range = { start: line.start + at, end: line.start + at + title.length };
    if (!rest.change({ range, newText: now })) continue;
    log.headings.set(title, now);
    log.add('renamed', say`The heading “${title}” is “${now}” now.`);
  }
}

interface Group {
  readonly rank: number;
  readonly title: string;
  text: string;
}

/** The sections in the order of the dialect; what it does not know stays behind what it stood behind. */
export function sectionsOf(body: Body, start: number): string {
  const { record, form, rest, log } = body;
  const { text } = record;
  const order = [...form.headings.keys()];
  const real = record.sections.filter(
    ({ heading }) => heading.start >= start && /^ {0,3}#/.test(text.slice(heading.start)),
  );
  if (real.length === 0 || body.way.keepsSections) return rest.slice({ start, end: text.length });
  const groups: Group[] = [];
  const byRole = new Map<string, Group>();
  let done = start;
  for (const section of real) {
    const { role, range, title } = section;
    const known = role === undefined ? undefined : form.headings.get(role)?.[0];
    const parent = known?.inside === undefined ? undefined : byRole.get(known.inside);
    if (parent && known) {
      shift(body, [section], 1);
      log.add('restructured', say`“${title}” stands under “${parent.title}” now.`);
    } else unnest(body, section);
    const gap = rest.slice({ start: done, end: range.start });
    const written = gap + rest.slice(range);
    done = range.end;
    if (parent) {
      parent.text = `${tidy(parent.text)}\n\n${written}`;
      continue;
    }
    const rank = role === undefined ? -1 : order.indexOf(role);
    const last = groups.at(-1);
    if (rank === -1 && last) last.text = `${tidy(last.text)}\n\n${written}`;
    else groups.push({ rank, title, text: written });
    const group = groups.at(-1);
    // Only what stands at the end of a section can be followed by a part of it.
    byRole.clear();
    if (role !== undefined && group) byRole.set(role, group);
  }
  const tail = rest.slice({ start: done, end: text.length });
  const sorted = groups.toSorted((a, b) => a.rank - b.rank);
  if (sorted.some((group, at) => group !== groups[at]))
    log.add('restructured', say`The sections stand in the order of ${form.name}.`);
  return [...sorted.map((group) => tidy(group.text)), tidy(tail)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is a section of its own in the dialect leaves the one it stands in, and what follows there with it. */
function unnest(body: Body, { children, role }: Section): void {
  if (role === undefined) return;
  const at = children.findIndex((child) => {
    const form = child.role === undefined ? undefined : body.form.headings.get(child.role)?.[0];
    return form !== undefined && form.inside === undefined;
  });
  const first = children[at];
  if (!first) return;
  shift(body, children.slice(at), -1);
  body.log.add('restructured', say`“${first.title}” is a section of its own now.`);
}

function shift({ record, rest }: Body, sections: readonly Section[], by: 1 | -1): void {
  const { text } = record;
  for (const { heading } of allSections(sections)) {
    const at = text.indexOf('#', heading.start);
    const depth = /^#{1,6}/.exec(text.slice(at, at + 6))?.[0].length ?? 0;
    if (heading.setext || depth + by < 1 || depth + by > 6) continue;
    rest.change(
      by === 1
        ? { range: { start: at, end: at }, newText: '#' }
        : { range: { start: at, end: at + 1 }, newText: '' },
    );
  }
}

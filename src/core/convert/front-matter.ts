import { say } from '../text/message.ts';
import { isOurs } from '../records/dialect.ts';
import type { FrontMatterEntry } from '../records/dialects/front-matter.ts';
import { foldKey } from '../records/fold.ts';
import { yamlValue } from '../scaffold/yaml-value.ts';
import type { Range } from '../text/range.ts';
import type { Draft } from '../writing/draft.ts';
import { yamlEnd } from '../writing/yaml.ts';
import { APPENDIX, appendixOf, findAppendix } from './appendix.ts';
import { isUsualKey, type Form } from './form.ts';
import { Remainder, type Moved } from './source.ts';
import { afterLine, tidy, type Log, type Way } from './way.ts';

/** What the front matter of a record is written from and to. */
interface Head {
  readonly draft: Draft;
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly way: Way;
  readonly moved: readonly Moved[];
  /** What fields say, by id. */
  readonly values: ReadonlyMap<string, string>;
  readonly log: Log;
}

/** Where the parts of front matter stand afterwards. */
interface FrontMatterParts {
  /** With its fences; empty for none. */
  readonly front: string;
  /** A section at the end of the record; empty for none. */
  readonly appendix: string;
  /** The section at the end whose lines have come back into the front matter. */
  readonly emptied: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Write the front matter.
 *
 * @param rendered What the template writes above the title.
 */
export function writeFrontMatter(head: Head, rendered: string): FrontMatterParts {
  const { draft, form, log, way } = head;
  const { root } = draft.parts;
  const fm = root.frontMatter;
  const kept = form.inFrontMatter ? findAppendix(draft.record) : undefined;
  if (kept)
    log.add('restructured', say`The YAML under “${APPENDIX}” is in the front matter again.`);
  if (!fm) {
    const lines = form.inFrontMatter && /[^-\s]/.test(rendered) ? tidy(rendered) : '';
    const front = kept
      ? lines === ''
        ? `---\n${kept.yaml}\n---`
        : lines.replace(/\n---$/, () => `\n${kept.yaml}\n---`)
      : lines;
    return { front, appendix: '', emptied: kept };
  }
  const { rest, stays } = changeEntries(head, fm.value);
  let value = rest.slice(fm.value);
  if (form.inFrontMatter) {
    const missing = draft.kind.fields.flatMap(({ id, type }) => {
      const said = isForeign(id, form) ? undefined : head.values.get(id);
      const key = form.keys.get(id) ?? (said === undefined ? undefined : id);
      if (stays.has(id) || key === undefined) return [];
      if (said !== undefined) return [`${key}: ${yamlValue(said, type)}`];
      return way.empties ? [`${key}:`] : [];
    });
    value = [value.trimEnd(), ...(kept ? [kept.yaml] : []), ...missing].join('\n');
  }
  value = value.replace(/^\s*\n/, '').trimEnd();
  if (!/\S/.test(value)) return { front: '', appendix: '', emptied: kept };
  if (form.inFrontMatter || way.keepsFrontMatter || way.pinned.size > 0) {
    if (!form.inFrontMatter)
      log.add('kept', say`${form.name} has no front matter: what else stands there stays.`);
    return { front: `---\n${value}\n---`, appendix: '', emptied: kept };
  }
  log.add(
    'kept',
    say`${form.name} has no front matter: what else stood there stands at the end, under “${APPENDIX}”.`,
  );
  return { front: '', appendix: appendixOf(value), emptied: undefined };
}

/** Whether a field in front matter would make a record one of our own dialect, which this one is not. */
export function isForeign(id: string, { inFrontMatter, template }: Form): boolean {
  return inFrontMatter && isOurs(id) && !template.mentions.has(id);
}

function changeEntries(head: Head, { start, end }: Range): { rest: Remainder; stays: Set<string> } {
  const { draft, form, forms, moved, log, way } = head;
  const { text } = draft;
  const { frontMatter } = draft.parts;
  const rest = new Remainder(text);
  const stays = new Set<string>();
  for (const entry of frontMatter.entries) {
    const one = moved.find(({ statement }) => statement.key?.range.start === entry.keyRange.start);
    const id = one?.definition.id;
    const ours = id !== undefined && isForeign(id, form);
    if (form.inFrontMatter && !ours) {
      const key = id === undefined ? undefined : form.keys.get(id);
      if (id !== undefined) stays.add(id);
      if (
        key !== undefined &&
        id !== undefined &&
        foldKey(key) !== foldKey(entry.key) &&
        (way.forced || isUsualKey(id, entry.key, forms))
      ) {
        rest.change({ range: entry.keyRange, newText: key });
        log.add('renamed', say`“${entry.key}” is called “${key}” now.`);
      }
      continue;
    }
    if (!one) continue;
    stays.add(one.definition.id);
    const line = {
      start: Math.max(start, text.lastIndexOf('\n', entry.keyRange.start - 1) + 1),
      end: Math.min(end, afterLine(text, yamlEnd(text, entry))),
    };
    rest.change({ range: line, newText: comment(entry, line.end, head) });
    if (one.value === undefined)
      log.add('dropped', say`The empty “${text.slice(line.start, line.end).trim()}” is left out.`);
  }
  if (form.inFrontMatter) for (const id of way.pinned) stays.add(id);
  return { rest, stays };
}

/** A comment whose entry has left stays where it was, unless it was the template's. */
function comment(entry: FrontMatterEntry, end: number, { draft, forms, log }: Head): string {
  const line = draft.text.slice(entry.range.end, end).trimEnd();
  const words = /[ \t]#[ \t]*(.*)$/.exec(line)?.[1];
  if (words === undefined || words === '') return '';
  if (forms.some(({ comments }) => comments.has(words.trim()))) {
    log.add('dropped', say`The template’s comment “${words.trim()}” is left out.`);
    return '';
  }
  log.add('restructured', say`The comment “${words}” stands alone now.`);
  return `# ${words}\n`;
}

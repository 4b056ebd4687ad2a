/** A rule's page, docs/rules/<id>.md, taken apart. */
export interface RulePage {
  readonly title: string;
  readonly summary: string;
  /** The severities of the table, by phase. */
  readonly severities: readonly string[];
  /** The level-2 headings in order. */
  readonly headings: readonly string[];
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

/** A workspace of one or more files, with the lines (one-based) where the page's rule must speak. */
export interface Example {
  readonly files: Record<string, string>;
  readonly lines: Map<string, readonly number[]>;
  /** What was committed before, and what is on other branches, in order. */
  readonly past: Past[];
}

/** A file of a former commit (`at=1`, `at=2`, …) or of another branch (`branch=name`). */
export interface Past {
  readonly path: string;
  readonly text: string;
  readonly at: number | undefined;
  readonly branch: string | undefined;
}

/**
 * Take a page apart. A fenced block belongs to the example before it, until one comes whose path that example has
 * already: it begins the next one. `at=1` and `branch=name` mean files of the past and of other
 * branches; they stand before the others of their example. `line=3,7` in a fence's info says where the rule must speak.
 */
export function readRulePage(text: string): RulePage {
  const lines = text.split('\n');
  const headings: string[] = [];
  const examples: Record<string, Example[]> = {};
  let fence: { marker: string; info: string; body: string[] } | undefined;
  for (const line of lines) {
    if (fence) {
      if (line !== fence.marker) fence.body.push(line);
      else {
        join((examples[headings.at(-1) ?? ''] ??= []), fence.info, `${fence.body.join('\n')}\n`);
        fence = undefined;
      }
      continue;
    }
    const opening = /^(`{3,})(.*)$/.exec(line);
    if (opening) fence = { marker: opening[1] ?? '', info: opening[2] ?? '', body: [] };
    else if (line.startsWith('## ')) headings.push(line.slice(3));
  }
  return {
    title: (lines[0] ?? '').replace(/^# /, ''),
    summary: lines[2] ?? '',
    severities: (lines[6] ?? '')
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean),
    headings,
    wrong: examples['Wrong'] ?? [],
    right: examples['Right'] ?? [],
  };
}

function join(examples: Example[], info: string, text: string): void {
  const path = /path=(\S+)/.exec(info)?.[1] ?? '';
  const marked = (/line=(\S+)/.exec(info)?.[1] ?? '').split(',').filter(Boolean).map(Number);
  const at = /\bat=(\d+)/.exec(info)?.[1];
  const branch = /\bbranch=(\S+)/.exec(info)?.[1];
  const isPast = at !== undefined || branch !== undefined;
  let example = examples.at(-1);
  if (!example || (isPast ? Object.keys(example.files).length > 0 : path in example.files)) {
    example = { files: {}, lines: new Map(), past: [] };
    examples.push(example);
  }
  if (isPast) {
    example.past.push({ path, text, at: at === undefined ? undefined : Number(at), branch });
    return;
  }
  example.files[path] = text;
  if (marked.length > 0) example.lines.set(path, marked);
}

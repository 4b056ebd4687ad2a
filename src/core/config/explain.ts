import { say, verbatim, type Message, type MessageArgument } from '../text/message.ts';
import type { BaseIssue } from 'valibot';
import { closest } from '../text/closest.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { listOf } from '../rules/support/words.ts';
import { finding, type KeyPath, type Source } from './checked-yaml.ts';

/** One mistake: where it is, and what to take out so that the rest can be judged on. */
export interface Mistake {
  readonly finding: Finding;
  readonly remove: KeyPath;
}

/** The keys that a schema knows, for suggestions: by a path of keys, `*` for any. */
export type KnownKeys = (path: KeyPath) => readonly string[];

/**
 * Say in a sentence what is wrong, and where.
 *
 * @param original The path in the source of a path in the value that was checked.
 */
export function explain(
  issue: BaseIssue<unknown>,
  original: (path: KeyPath) => KeyPath,
  source: Source,
  keys: KnownKeys,
): Mistake {
  const { leaf, path: checked } = deepest(issue, []);
  const path = original(checked);
  const name = path.length === 0 ? say`the file` : say`“${nameOf(path)}”`;
  if (leaf.type === 'strict_object' && leaf.expected === 'never')
    return { finding: unknownKey(path, source, keys(path.slice(0, -1))), remove: checked };
  if (
    leaf.type === 'strict_object' &&
    leaf.received === 'undefined' &&
    leaf.expected !== 'Object'
  ) {
    const message = say`Missing ${name}.`;
    return {
      finding: finding(source, message, source.keyRangeOf(path.slice(0, -1))),
      remove: checked.slice(0, -1),
    };
  }
  const message =
    leaf.kind === 'validation'
      ? (validations.get(leaf) ?? verbatim(leaf.message))
      : say`Unexpected ${describe(leaf.input)} for ${name}, expected ${expectation(leaf)}.`;
  const fixes = leaf.type === 'picklist' ? spelling(leaf, path, source) : [];
  return { finding: finding(source, message, source.rangeOf(path), { fixes }), remove: checked };
}

interface Leaf {
  readonly leaf: BaseIssue<unknown>;
  readonly path: KeyPath;
}

/** A union fails with the failures of its parts: the one that got furthest tells what was meant. */
function deepest(issue: BaseIssue<unknown>, above: KeyPath): Leaf {
  const path = [...above, ...keysOf(issue)];
  let best: Leaf = { leaf: issue, path };
  for (const part of issue.issues ?? []) {
    const inner = deepest(part, path);
    const further = inner.path.length > best.path.length;
    const said = inner.leaf.kind === 'validation' && best.leaf.kind !== 'validation';
    if (further || (said && inner.path.length === best.path.length)) best = inner;
  }
  return best;
}

function keysOf(issue: BaseIssue<unknown>): KeyPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function unknownKey(path: KeyPath, source: Source, known: readonly string[]): Finding {
  const key = String(path.at(-1));
  const range = source.keyRangeOf(path);
  const meant = closest(key, known);
  const names = known.filter((name) => !name.startsWith('$')).join(', ');
  const message =
    meant !== undefined
      ? say`Unexpected key “${key}”, expected “${meant}”.`
      : known.length > 0
        ? say`Unexpected key “${key}”, expected one of ${names}.`
        : say`Unexpected key “${key}”.`;
  return finding(source, message, range, {
    severity: 'warning',
    fixes: meant === undefined ? [] : [replace(source, range, key, meant)],
  });
}

function spelling(leaf: BaseIssue<unknown>, path: KeyPath, source: Source): Fix[] {
  if (typeof leaf.input !== 'string') return [];
  const meant = closest(leaf.input, choices(leaf));
  return meant === undefined ? [] : [replace(source, source.rangeOf(path), leaf.input, meant)];
}

/** A repair that puts one word for another, where the word stands plainly in the text. */
export function replace(
  source: Source,
  range: { readonly start: number; readonly end: number },
  wrong: string,
  right: string,
): Fix {
  const written = source.text.slice(range.start, range.end);
  const newText = written.includes(wrong) ? written.replace(wrong, () => right) : right;
  return {
    title: say`Change “${wrong}” to “${right}”`,
    edits: new Map([[source.path, [{ range, newText }]]]),
    safe: false,
  };
}

function choices(leaf: BaseIssue<unknown>): string[] {
  return [...(leaf.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function expectation(leaf: BaseIssue<unknown>): MessageArgument {
  const words = (leaf.expected ?? NOTHING_ELSE)
    .replace(/[()"]/g, '')
    .split(' | ')
    .filter((word, at, words) => word !== 'false' || words.length === 1)
    .map((word) => PLAIN[word] ?? word);
  return listOf(words, 'or');
}

const NOTHING_ELSE = 'something else';

const PLAIN: Readonly<Record<string, Message>> = {
  [NOTHING_ELSE]: say`something else`,
  string: say`text`,
  number: say`a number`,
  boolean: say`true or false`,
  Object: say`a map of keys and values`,
  Array: say`a list`,
};

function describe(value: unknown): Message {
  if (value === null || value === undefined) return say`nothing`;
  if (typeof value === 'string')
    return say`text “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (typeof value === 'number') return say`number ${value}`;
  if (typeof value === 'boolean') return say`boolean ${String(value)}`;
  return Array.isArray(value) ? say`list` : say`map`;
}

const validations = new WeakMap<object, Message>();

/** What a check of a schema says, about the value that it was given where `message` asks for it. */
export function saying(
  message: Message | ((input: string) => Message),
): (issue: BaseIssue<unknown>) => string {
  return (issue) => {
    const said = typeof message === 'function' ? message(String(issue.input)) : message;
    validations.set(issue, said);
    return said.text;
  };
}

/** `fields.owner.type`, `ignore[2]`: as one would write it in code. */
function nameOf(path: KeyPath): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${key}`))
    .join('');
}

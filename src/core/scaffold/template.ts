import { SaidError, say, type Message } from '../text/message.ts';
import Handlebars from 'handlebars';
import type { FieldDefinition } from '../kinds/kind.ts';
import { once } from '../text/once.ts';
import { markGap, markNothing, withoutMarks } from './gaps.ts';
import { slugOf } from './slug.ts';
import { listItems, yamlScalar, yamlValue } from './yaml-value.ts';

/** A template longer than this is no template of a short document. 256 KiB. */
const MAX_TEMPLATE_LENGTH = 256 * 1024;

/** A record longer than this was made by a runaway template. 1 MiB. */
const MAX_OUTPUT_LENGTH = 1024 * 1024;

/** Blocks within blocks, and calls within calls: the library takes more than their square in time. */
const MAX_DEPTH = 50;

/** Turns of loops: loops within loops over a handful of variables would go on for ever. */
const MAX_TURNS = 10_000;

/** What a template is filled in with. */
export interface TemplateValues {
  /** Variables: `title`, `date`, `number`, and every answer by its key. */
  readonly variables: Readonly<Record<string, string>>;
  /** Answers by the id of the kind's field. */
  readonly answers: ReadonlyMap<string, string>;
  readonly fields: readonly FieldDefinition[];
}

/** What is wrong with a template, and where (zero-based line of the template). */
export class TemplateError extends SaidError {
  override readonly name = 'TemplateError';
  readonly line: number;

  constructor(said: Message, line: number) {
    super(said);
    this.line = line;
  }
}

/** A template that has been checked. */
export interface Template {
  /** Names that it mentions: variables, and the keys given to `field` and `answer`. */
  readonly mentions: ReadonlySet<string>;
  /** Whether it has a place for fields that it does not mention. */
  readonly takesExtras: boolean;
  /** @throws TemplateError when a variable is missing or a helper is misused. */
  render(values: TemplateValues): string;
}

const engine = once(() => {
  const handlebars = Handlebars.create();
  // It would write to the console of the host.
  handlebars.unregisterHelper('log');
  return handlebars;
});

const HELPERS = [
  'answer',
  'capital',
  'eq',
  'extras',
  'field',
  'gap',
  'join',
  'lower',
  'pad',
  'slug',
  'upper',
  'yaml',
] as const;

type HelperName = (typeof HELPERS)[number];

const BUILT_IN = new Set(['if', 'unless', 'each', 'with', 'lookup']);

/** Templates that were compiled, oldest first: making one record takes two, several times over. */
const compiled = new Map<string, Template>();

/** Check a template and make it ready. @throws TemplateError */
export function compileTemplate(text: string): Template {
  const known = compiled.get(text);
  if (known) return known;
  const template = compile(text);
  compiled.set(text, template);
  const [oldest] = compiled.keys();
  if (compiled.size > 16 && oldest !== undefined) compiled.delete(oldest);
  return template;
}

function compile(text: string): Template {
  if (text.length > MAX_TEMPLATE_LENGTH)
    throw new TemplateError(
      say`Unexpected template of ${Math.ceil(text.length / 1024)} KiB, expected at most ${MAX_TEMPLATE_LENGTH / 1024} KiB.`,
      0,
    );
  const mentions = new Set<string>();
  const called = new Set<string>();
  const source = withoutMarks(text).replace(/\r\n?/g, '\n');
  checkDepth(source);
  const program = parse(source);
  visit(program, mentions, called);
  const render = engine().compile(program, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(HELPERS.map((name) => [name, true])),
  });
  return {
    mentions,
    takesExtras: called.has('extras'),
    render(values) {
      let rendered: string;
      try {
        rendered = render(bare(values.variables), {
          helpers: { ...helpersFor(values, mentions), each: boundedEach() },
        });
      } catch (error) {
        throw explained(error);
      }
      if (rendered.length > MAX_OUTPUT_LENGTH) throw tooLong();
      return rendered;
    },
  };
}

/** @throws TemplateError where blocks or calls stand too deep within each other. */
function checkDepth(text: string): void {
  let blocks = 0;
  let calls = 0;
  let inside = false;
  for (const { 0: sign, index } of text.matchAll(/\{\{~?[#^/]?|\}\}|[()]/g)) {
    if (sign === '}}') inside = false;
    else if (sign === '(' || sign === ')') {
      if (inside) calls = Math.max(0, calls + (sign === '(' ? 1 : -1));
    } else {
      inside = true;
      calls = 0;
      if (sign.endsWith('/')) blocks = Math.max(0, blocks - 1);
      else if (/[#^]$/.test(sign)) blocks++;
    }
    if (blocks > MAX_DEPTH || calls > MAX_DEPTH)
      throw new TemplateError(
        say`Unexpected nesting, expected at most ${MAX_DEPTH} levels.`,
        text.slice(0, index).split('\n').length - 1,
      );
  }
}

function tooLong(line = 0): TemplateError {
  return new TemplateError(say`Unexpected length of the result, expected less than 1 MiB.`, line);
}

/** The library's `each`, which counts its turns and what they have written, over all loops of one rendering. */
function boundedEach(): Handlebars.HelperDelegate {
  let turns = 0;
  let written = 0;
  const each = engine().helpers['each'] as Handlebars.HelperDelegate;
  return function (this: unknown, context: unknown, options: Located): unknown {
    const line = (options.loc?.start.line ?? 1) - 1;
    const counted = (fn: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
      Object.assign((...given: Parameters<Handlebars.TemplateDelegate>) => {
        if (++turns > MAX_TURNS)
          throw new TemplateError(
            say`Unexpected number of turns of loops, expected at most ${MAX_TURNS}.`,
            line,
          );
        const text = fn(...given);
        if ((written += text.length) > MAX_OUTPUT_LENGTH) throw tooLong(line);
        return text;
      }, fn);
    return each.call(this, context, { ...options, fn: counted(options.fn) });
  };
}

/** What the library tells a helper of its call. */
type Located = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

function parse(text: string): hbs.AST.Program {
  try {
    return engine().parse(text);
  } catch (error) {
    throw explained(error);
  }
}

/** The library's errors as ours. Its parse errors say “Parse error on line 3:” and draw the place. */
function explained(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const position = error as { lineNumber?: number };
  const parseError = /^Parse error on line (\d+):\n(?:.*\n){0,2}?Expecting .*, got '([^']*)'/.exec(
    message,
  );
  if (parseError)
    return new TemplateError(
      parseError[2] === 'EOF'
        ? say`Unexpected end of the template, expected well-formed Handlebars.`
        : say`Unexpected “${parseError[2] ?? ''}”, expected well-formed Handlebars.`,
      Number(parseError[1]) - 1,
    );
  const missing = /^"(.+)" not defined in /.exec(message);
  if (missing)
    return new TemplateError(
      say`Unexpected variable “${missing[1] ?? ''}” without a value.`,
      (position.lineNumber ?? 1) - 1,
    );
  const lexical = /on line (\d+)/.exec(message);
  const line = position.lineNumber ?? Number(lexical?.[1] ?? 1);
  const sentence = (message.split('\n', 1)[0] ?? message)
    .replace(/ - \d+:\d+$/, '')
    .replace(/[:.]$/, '');
  return new TemplateError(say`${sentence}.`, line - 1);
}

/** Note what a template mentions, and refuse what it may not use. */
function visit(node: unknown, mentions: Set<string>, called: Set<string>): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, mentions, called);
    return;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const { type } = node as hbs.AST.Node;
  // A program without content has no place.
  const line = ((node as Partial<hbs.AST.Node>).loc?.start.line ?? 1) - 1;
  if (/^(?:Partial|Decorator)/.test(type))
    throw new TemplateError(
      say`Unexpected partial or decorator, expected variables and helpers only.`,
      line,
    );
  if (type === 'MustacheStatement' || type === 'BlockStatement' || type === 'SubExpression') {
    const call = node as hbs.AST.MustacheStatement;
    const name = 'original' in call.path ? call.path.original : '';
    const known = BUILT_IN.has(name) || (HELPERS as readonly string[]).includes(name);
    if ((call.params.length > 0 || type !== 'MustacheStatement') && !known)
      throw new TemplateError(
        say`Unexpected helper “${name}”, expected one of ${[...HELPERS, ...BUILT_IN].sort().join(', ')}.`,
        line,
      );
    const key = call.params[0];
    if ((name === 'field' || name === 'answer') && key?.type === 'StringLiteral')
      mentions.add((key as hbs.AST.StringLiteral).value);
    if (name === 'slug' && call.params.length === 0) mentions.add(name);
    if (known) called.add(name);
    else mentions.add(name);
  } else if (type === 'PathExpression') {
    const path = node as hbs.AST.PathExpression;
    if (path.parts[0] !== undefined && !path.data) mentions.add(path.parts[0]);
  }
  for (const [key, part] of Object.entries(node)) {
    if (key === 'loc' || (key === 'path' && callsHelper(node))) continue;
    visit(part, mentions, called);
  }
}

/** Whether a call's name is that of a helper and so mentions no variable. */
function callsHelper(node: object): boolean {
  const path = (node as Partial<hbs.AST.MustacheStatement>).path;
  const name = path && 'original' in path ? path.original : '';
  return BUILT_IN.has(name) || (HELPERS as readonly string[]).includes(name);
}

type Arguments = readonly unknown[];

function helpersFor(
  { variables, answers, fields }: TemplateValues,
  mentions: ReadonlySet<string>,
): Record<HelperName, (...given: unknown[]) => unknown> {
  const fieldOf = (key: string): FieldDefinition | undefined => fields.find(({ id }) => id === key);
  /** Handlebars passes its own options last. */
  const own =
    (helper: (given: Arguments) => unknown) =>
    (...given: unknown[]): unknown =>
      bounded(helper(given.slice(0, -1)));
  /** A helper of a value that must be there: strict mode looks at plain variables only. */
  const ofValue =
    (helper: (given: Arguments) => unknown) =>
    (...given: unknown[]): unknown => {
      const { name, loc } = given.at(-1) as Handlebars.HelperOptions & {
        readonly name: string;
        readonly loc?: hbs.AST.SourceLocation;
      };
      if (given.length > 1 && given[0] === undefined)
        throw new TemplateError(
          say`Unexpected variable without a value for “${name}”.`,
          (loc?.start.line ?? 1) - 1,
        );
      return bounded(helper(given.slice(0, -1)));
    };
  return {
    gap: own(([text]) => hint(text)),
    answer: own(([key, text]) => {
      const answer = answers.get(asText(key));
      return answer ?? hint(text);
    }),
    field: own(([key, text]) => {
      const field = fieldOf(asText(key));
      const answer = answers.get(asText(key));
      if (answer !== undefined) return yamlValue(answer, field?.type ?? 'text');
      // In quotes, since what will be typed may be a handle, which YAML takes no plain `@` for.
      return text === undefined ? markNothing() : `"${hint(text)}"`;
    }),
    extras: own(([notation]) => {
      const lines = [...answers]
        .filter(([key]) => !mentions.has(key) && fieldOf(key))
        .map(([key, answer]) => extra(asText(notation), key, answer, fieldOf(key)));
      return lines.length === 0 ? markNothing() : lines.join('\n');
    }),
    yaml: ofValue(([text]) => yamlScalar(asText(text))),
    slug: ofValue((given) =>
      given.length === 0 ? (variables['slug'] ?? '') : slugOf(asText(given[0])),
    ),
    pad: ofValue(([text, width]) => asText(text).padStart(Math.min(Number(width) || 0, 20), '0')),
    lower: ofValue(([text]) => asText(text).toLowerCase()),
    upper: ofValue(([text]) => asText(text).toUpperCase()),
    capital: ofValue(([text]) => asText(text).charAt(0).toUpperCase() + asText(text).slice(1)),
    join: ofValue(([list, separator]) => listItems(asText(list)).join(asText(separator ?? ', '))),
    eq: own(([a, b]) => asText(a) === asText(b)),
  };
}

/** Helpers within helpers may multiply a text. @throws TemplateError */
function bounded(value: unknown): unknown {
  if (typeof value === 'string' && value.length > MAX_OUTPUT_LENGTH) throw tooLong();
  return value;
}

/** Variables without a prototype: `constructor` is as unknown as any other name. */
function bare(variables: Readonly<Record<string, string>>): object {
  const own = Object.assign(Object.create(null) as Record<string, string>, variables);
  // The library puts the object into its message about a missing variable.
  return Object.defineProperty(own, Symbol.toPrimitive, { value: () => 'the variables' });
}

/** What stands in a gap until somebody writes: `{hint}`, which the rules know for a placeholder. */
function hint(text: unknown): string {
  return markGap(`{${asText(text).replace(/[{}]/g, '')}}`);
}

/** A field that the template has no place for. */
function extra(
  notation: string,
  key: string,
  answer: string,
  field: FieldDefinition | undefined,
): string {
  const label = key.charAt(0).toUpperCase() + key.slice(1).replace(/-/g, ' ');
  switch (notation) {
    case 'lines':
      return `${label}: ${answer}`;
    case 'bullets':
      return `- ${label}: ${answer}`;
    case 'stars':
      return `* ${label}: ${answer}`;
    default:
      return `${key}: ${yamlValue(answer, field?.type ?? 'text')}`;
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

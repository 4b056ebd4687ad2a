/**
 * Words for the user that a host may say in another language. Core speaks English: it takes `text` wherever the answer
 * must be the same for everybody (the terminal, reports, the baseline). A host that translates looks up `template` and
 * puts the arguments in, each translated first when it is a message itself.
 */
export interface Message {
  /** In English, filled in. */
  readonly text: string;
  /** In English with `{0}`, `{1}`, … for the arguments: what a translation is found by. */
  readonly template: string;
  readonly args: readonly MessageArgument[];
  /** In JSON, which is for machines, a message is its English. */
  toJSON(): string;
}

/** What a message is filled in with. Text and numbers are data, the same in every language. */
export type MessageArgument = string | number | Message;

/** Whether a value is a message. */
export function isMessage(value: unknown): value is Message {
  return value instanceof Said;
}

class Said implements Message {
  readonly text: string;
  readonly template: string;
  readonly args: readonly MessageArgument[];

  constructor(template: string, text: string, args: readonly MessageArgument[]) {
    this.text = text;
    this.template = template;
    this.args = args;
  }

  toJSON(): string {
    return this.text;
  }
}

/** By the identity of a literal's strings, which is the same each time it is said. */
const templates = new WeakMap<TemplateStringsArray, string>();

/**
 * A message: say`The section ${quote(title)} is missing.`. Write whole sentences, one for each number of things: other
 * languages put words elsewhere and bend them. Text that is chosen between must be a message, too.
 */
export function say(strings: TemplateStringsArray, ...args: readonly MessageArgument[]): Message {
  let template = templates.get(strings);
  if (template === undefined) templates.set(strings, (template = templateOf(strings)));
  let text = strings[0] ?? '';
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as MessageArgument;
    text += typeof arg === 'object' ? arg.text : String(arg);
    text += strings[at + 1] ?? '';
  }
  return new Said(template, text, args);
}

/** The template of a literal's strings. */
function templateOf(strings: readonly string[]): string {
  return strings.reduce((all, next, at) => `${all}{${at - 1}}${next}`);
}

/** Words that are data and yet may be translated, such as what a kind of our own asks; else they stay as they are. */
export function phrase(
  template: string,
  text = template,
  args: readonly MessageArgument[] = NOTHING,
): Message {
  return new Said(template, text, args);
}

const NOTHING: readonly MessageArgument[] = [];

/** Data as a message: the same in every language. */
export function verbatim(text: string): Message {
  return new Said('{0}', text, [text]);
}

/** Why something cannot be done, for the user to read. */
export class SaidError extends Error {
  readonly said: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(said.text, options);
    this.said = said;
  }
}

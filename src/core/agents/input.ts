import { closest } from '../text/closest.ts';
import { AgentFailure } from './failure.ts';
import { quoted } from './quote.ts';

/** What a tool may be given: the one place that its JSON schema, its check and its pages are made from. */
export interface Parameter {
  readonly type: 'text' | 'number' | 'texts' | 'map';
  /** For the model that fills it in. */
  readonly description: string;
  readonly required?: boolean;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** A JSON schema of an object, as MCP and VS Code want it. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** A text longer than this is no record; see `MAX_RECORD_BYTES`. */
const LONGEST_TEXT = 1024 * 1024;
const MOST_TEXTS = 50;

/** The schema of what a tool takes. */
export function inputSchemaOf(parameters: Parameters): InputSchema {
  const required = Object.keys(parameters).filter((name) => parameters[name]?.required === true);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(parameters).map(([name, { type, description }]) => [
        name,
        { ...SHAPES[type], description },
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const SHAPES: Readonly<Record<Parameter['type'], Readonly<Record<string, unknown>>>> = {
  text: { type: 'string' },
  number: { type: 'integer', minimum: 1 },
  texts: { type: 'array', items: { type: 'string' }, maxItems: MOST_TEXTS },
  map: { type: 'object', additionalProperties: { type: 'string' } },
};

/** What a tool was given, checked. */
export class Input {
  readonly #values: ReadonlyMap<string, unknown>;

  private constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values;
  }

  /** @throws AgentFailure with a sentence for the first thing that is not as the parameters say. */
  static of(given: unknown, parameters: Parameters): Input {
    if (typeof (given ?? {}) !== 'object' || Array.isArray(given))
      throw new AgentFailure('Unexpected input, expected an object.');
    const known = Object.keys(parameters);
    const values = new Map<string, unknown>();
    for (const [name, value] of Object.entries(given ?? {})) {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (!parameter) {
        const meant = closest(name, known);
        throw new AgentFailure(
          `Unexpected property ${quoted(name, 60)}, expected ${meant === undefined ? known.join(', ') : `“${meant}”`}.`,
        );
      }
      if (value === undefined || value === null) continue;
      checkShape(name, value, parameter);
      values.set(name, value);
    }
    for (const name of known)
      if (parameters[name]?.required === true && !values.has(name))
        throw new AgentFailure(`Missing property “${name}”: ${parameters[name].description}`);
    return new Input(values);
  }

  /** Undefined when it was left out, or is blank. */
  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }

  /** @throws AgentFailure for a blank one. */
  need(name: string): string {
    const value = this.text(name);
    if (value === undefined)
      throw new AgentFailure(`Unexpected empty “${name}”, expected a few characters.`);
    return value;
  }

  /** One-based, 1 when left out. */
  number(name: string): number {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : 1;
  }

  texts(name: string): readonly string[] {
    return (this.#values.get(name) ?? []) as readonly string[];
  }

  map(name: string): ReadonlyMap<string, string> {
    return new Map(Object.entries((this.#values.get(name) ?? {}) as Record<string, string>));
  }
}

function checkShape(name: string, value: unknown, { type }: Parameter): void {
  const wrong = (expected: string): never => {
    throw new AgentFailure(`Unexpected “${name}”, expected ${expected}.`);
  };
  if (type === 'text' && typeof value !== 'string') wrong('text');
  if (type === 'number' && !(Number.isSafeInteger(value) && (value as number) >= 1))
    wrong('a whole number from 1');
  if (type === 'texts' && !(Array.isArray(value) && value.every((one) => typeof one === 'string')))
    wrong('a list of texts');
  if (type === 'texts' && (value as readonly unknown[]).length > MOST_TEXTS)
    wrong(`at most ${MOST_TEXTS} texts`);
  if (
    type === 'map' &&
    (typeof value !== 'object' ||
      Array.isArray(value) ||
      !Object.values(value as object).every((one) => typeof one === 'string'))
  )
    wrong('an object whose values are texts');
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    wrong(`at most ${LONGEST_TEXT} characters`);
}

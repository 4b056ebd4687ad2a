import { say, type Message } from '../../text/message.ts';
import type { OptionSchema, OptionsSchema } from '../rule.ts';

/** What a team's options come to: right ones and defaults for the rest, and a sentence for each mistake. */
export interface CheckedOptions {
  readonly options: Readonly<Record<string, OptionSchema['default']>>;
  readonly mistakes: readonly { readonly key: string; readonly message: Message }[];
}

/** Check a rule's options against its schema. What is wrong is replaced by its default and told. */
export function checkOptions(schema: OptionsSchema | undefined, given: unknown): CheckedOptions {
  const properties = schema?.properties ?? {};
  const options: Record<string, OptionSchema['default']> = {};
  const mistakes: { key: string; message: Message }[] = [];
  for (const [key, option] of Object.entries(properties)) options[key] = option.default;
  if (given === undefined || given === null) return { options, mistakes };
  if (typeof given !== 'object' || Array.isArray(given)) {
    mistakes.push({ key: '', message: say`Unexpected options, expected names with values.` });
    return { options, mistakes };
  }
  for (const [key, value] of Object.entries(given)) {
    const option = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!option) {
      const known = Object.keys(properties);
      const message =
        known.length > 0
          ? say`Unexpected option “${key}”, expected one of ${known.join(', ')}.`
          : say`Unexpected option “${key}”, expected none.`;
      mistakes.push({ key, message });
    } else if (isOf(option, value)) options[key] = value;
    else
      mistakes.push({
        key,
        message: say`Unexpected value of “${key}”, expected ${nameOf(option)}.`,
      });
  }
  return { options, mistakes };
}

function isOf(option: OptionSchema, value: unknown): value is OptionSchema['default'] {
  switch (option.type) {
    case 'integer':
      return Number.isInteger(value) && (value as number) >= (option.minimum ?? -Infinity);
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    default:
      return typeof value === option.type;
  }
}

function nameOf(option: OptionSchema): Message {
  switch (option.type) {
    case 'integer':
      return option.minimum === undefined
        ? say`a whole number`
        : say`a whole number of ${option.minimum} or more`;
    case 'string[]':
      return say`a list of texts`;
    case 'string':
      return say`a text`;
    case 'boolean':
      return say`true or false`;
  }
}

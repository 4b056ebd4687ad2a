import { say, type Message } from './text/message.ts';
import { CONFIG_RULE, type ReadConfig } from './config/read.ts';
import type { KeyPath } from './config/checked-yaml.ts';
import type { Kind } from './kinds/kind.ts';
import { CITES_DEAD_RECORD } from './mentions/cites-dead-record.ts';
import { rules } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { checkOptions } from './rules/support/options.ts';
import { closest } from './text/closest.ts';
import type { Range } from './text/range.ts';

/** What a configuration speaks of, as far as it is known. */
export interface KnownNames {
  readonly rules?: readonly Rule[];
  /** Undefined where the repository's own kinds may not be read, so that nothing can be said of their names. */
  readonly kinds: ReadonlyMap<string, Kind> | undefined;
}

/** What the setting of a rule says besides statuses. */
const KEYS = ['severity', 'options', 'effectiveFrom'];
const PHASES = ['draft', 'open', 'settled', 'closed'];

/**
 * What is wrong with a configuration beyond its shape: names that no rule, kind, phase or status has, and options that
 * a rule does not take. The configuration's own schema knows none of them.
 */
export function findingsOnSettings(
  path: string,
  settings: ReadConfig,
  known: KnownNames,
): readonly Finding[] {
  const checker = new Checker(path, settings, known);
  const { written } = settings;
  checker.folders(childOf(written, 'folders'));
  checker.rules(childOf(written, 'rules'), ['rules']);
  for (const [at, override] of listOf(childOf(written, 'overrides')).entries())
    checker.rules(childOf(override, 'rules'), ['overrides', at, 'rules']);
  return checker.findings;
}

class Checker {
  readonly findings: Finding[] = [];
  readonly #path: string;
  readonly #settings: ReadConfig;
  readonly #rules: readonly Rule[];
  readonly #kinds: readonly string[] | undefined;
  readonly #statuses: readonly string[] | undefined;

  constructor(path: string, settings: ReadConfig, { rules: given = rules, kinds }: KnownNames) {
    this.#path = path;
    this.#settings = settings;
    this.#rules = given;
    this.#kinds = kinds && [...kinds.keys()];
    this.#statuses = kinds && [
      ...new Set([...kinds.values()].flatMap(({ statuses }) => statuses.map(({ id }) => id))),
    ];
  }

  folders(written: unknown): void {
    for (const [at, folder] of listOf(written).entries()) {
      const kind = childOf(folder, 'kind');
      if (typeof kind === 'string')
        this.#name(
          say`Unexpected kind “${kind}”`,
          kind,
          this.#kinds,
          this.#settings.rangeOf(['folders', at, 'kind']),
        );
    }
  }

  rules(written: unknown, at: KeyPath): void {
    for (const [id, setting] of entriesOf(written)) {
      const rule = this.#rules.find((other) => other.id === id);
      const place = [...at, id];
      if (rule) this.#rule(rule, setting, place);
      else if (id === CITES_DEAD_RECORD) this.#severities(setting, place, KEYS);
      else
        this.#name(
          say`Unexpected rule “${id}”`,
          id,
          this.#rules.map((other) => other.id),
          this.#settings.keyRangeOf(place),
        );
    }
  }

  #rule(rule: Rule, setting: unknown, at: KeyPath): void {
    this.#severities(setting, at, KEYS);
    this.#severities(childOf(setting, 'severity'), [...at, 'severity'], []);
    const options = childOf(setting, 'options');
    // What is no map was told by the schema.
    if (entriesOf(options).length === 0) return;
    for (const { key, message } of checkOptions(rule.options, options).mistakes)
      this.#say(message, this.#settings.keyRangeOf([...at, 'options', key]));
  }

  #severities(written: unknown, at: KeyPath, others: readonly string[]): void {
    const names = this.#statuses && [...others, ...PHASES, ...this.#statuses];
    for (const [name] of entriesOf(written))
      this.#name(
        say`Unexpected phase or status “${name}”`,
        name,
        names,
        this.#settings.keyRangeOf([...at, name]),
      );
  }

  #name(
    unexpected: Message,
    name: string,
    known: readonly string[] | undefined,
    range: Range,
  ): void {
    if (!known || known.includes(name)) return;
    const meant = closest(name, known);
    const expected =
      meant !== undefined
        ? say`did you mean “${meant}”?`
        : known.length <= MANY
          ? say`expected ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}.`
          : say`expected a known one.`;
    this.#say(say`${unexpected}, ${expected}`, range);
  }

  #say(said: Message, range: Range): void {
    this.findings.push({
      path: this.#path,
      rule: CONFIG_RULE,
      severity: 'error',
      message: said.text,
      said,
      range,
      related: [],
      fixes: [],
      tag: undefined,
    });
  }
}

/** More names than this are no help in a message. */
const MANY = 30;

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

function childOf(value: unknown, key: string): unknown {
  return entriesOf(value).find(([name]) => name === key)?.[1];
}

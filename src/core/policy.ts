import type { Config, EffectiveFrom, Override, SeveritySetting } from './config/config.ts';
import { pathTest } from './text/glob.ts';

/** What a team says of one rule for one file, all that speaks of the file taken together. */
export interface RulePolicy {
  /** Those that win first. */
  readonly severities: readonly SeveritySetting[];
  readonly options: unknown;
  readonly effectiveFrom: EffectiveFrom | undefined;
}

/** What a team says of all rules for one file. One object for all files of which the same is said. */
export interface Policy {
  of(rule: string): RulePolicy;
}

/** Per configuration, worked out once: looking up a path's policy is looking it up in a map. */
class PolicyBook {
  readonly #config: Config;
  readonly #matchers: readonly ((path: string) => boolean)[];
  readonly #byPath = new Map<string, Policy>();
  readonly #byOverrides = new Map<string, Policy>();

  constructor(config: Config) {
    this.#config = config;
    this.#matchers = config.overrides.map(({ paths }) => pathTest(paths));
  }

  of(path: string): Policy {
    // Without overrides all paths are the same.
    const key = this.#matchers.length === 0 ? '' : path;
    let policy = this.#byPath.get(key);
    if (!policy) this.#byPath.set(key, (policy = this.#make(key)));
    return policy;
  }

  #make(path: string): Policy {
    const overrides = this.#config.overrides.filter((_, at) => this.#matchers[at]?.(path));
    const key = overrides.map((override) => this.#config.overrides.indexOf(override)).join();
    let policy = this.#byOverrides.get(key);
    if (!policy) this.#byOverrides.set(key, (policy = new Layers(this.#config, overrides)));
    return policy;
  }
}

class Layers implements Policy {
  readonly #layers: readonly Pick<Override, 'rules' | 'effectiveFrom'>[];
  readonly #byRule = new Map<string, RulePolicy>();

  constructor(config: Config, overrides: readonly Override[]) {
    this.#layers = [config, ...overrides].map(({ rules, ...rest }) => ({
      rules,
      effectiveFrom: 'effectiveFrom' in rest ? rest.effectiveFrom : undefined,
    }));
  }

  of(rule: string): RulePolicy {
    let policy = this.#byRule.get(rule);
    if (!policy) this.#byRule.set(rule, (policy = this.#make(rule)));
    return policy;
  }

  #make(rule: string): RulePolicy {
    const severities: SeveritySetting[] = [];
    let options: unknown;
    let effectiveFrom: EffectiveFrom | undefined;
    for (const layer of this.#layers) {
      const setting = layer.rules.get(rule);
      if (setting?.severity !== undefined) severities.unshift(setting.severity);
      if (setting?.options !== undefined) options = merge(options, setting.options);
      const speaks = setting !== undefined || layer.rules.size === 0;
      effectiveFrom =
        setting?.effectiveFrom ?? (speaks ? layer.effectiveFrom : undefined) ?? effectiveFrom;
    }
    return { severities, options, effectiveFrom };
  }
}

/** Options are taken over one by one. What is no map was told as a mistake. */
function merge(below: unknown, above: unknown): unknown {
  return isMap(below) && isMap(above) ? { ...below, ...above } : above;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const books = new WeakMap<Config, PolicyBook>();

/** What a configuration says of the rules for a file. */
export function policyOf(config: Config, path: string): Policy {
  let book = books.get(config);
  if (!book) books.set(config, (book = new PolicyBook(config)));
  return book.of(path);
}

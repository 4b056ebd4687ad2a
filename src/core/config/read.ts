import type { Finding } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import { checkSource } from './check.ts';
import { readSource, type KeyPath, type Source } from './checked-yaml.ts';
import {
  defaultConfig,
  type Config,
  type FolderSetting,
  type HistoryPolicy,
  type Override,
  type RuleSetting,
} from './config.ts';
import { configSchema, type ConfigFile } from './schema.ts';

/** The rule id of findings on the configuration. */
export const CONFIG_RULE = 'config';

export interface ReadConfig {
  readonly config: Config;
  readonly findings: readonly Finding[];
  /** What the file says, mistakes and all, at the places that the ranges below speak of. */
  readonly written: unknown;
  /**
   * Where something in the configuration stands, for those who check what only they know: a rule's key is at
   * `['rules', id]`, an option's value at `['rules', id, 'options', name]`.
   */
  readonly keyRangeOf: (path: KeyPath) => Range;
  readonly rangeOf: (path: KeyPath) => Range;
}

/**
 * Read a configuration (YAML or JSON). Every mistake becomes a finding with its line and a sentence;
 * what is right is used all the same.
 */
export function readConfig(path: string, text: string): ReadConfig {
  const source = readSource(path, text, CONFIG_RULE);
  const keyRangeOf = (keys: KeyPath): Range => source.keyRangeOf(keys);
  const rangeOf = (keys: KeyPath): Range => source.rangeOf(keys);
  // An empty file, or one of comments only, says nothing and is right.
  if (source.findings.length === 0 && (source.value ?? undefined) === undefined)
    return { config: defaultConfig, findings: [], written: undefined, keyRangeOf, rangeOf };
  const checked = checkSource(source, configSchema);
  const config = checked.value ? toConfig(checked.value, source) : defaultConfig;
  return { config, findings: checked.findings, written: source.value, keyRangeOf, rangeOf };
}

function toConfig(file: ConfigFile, source: Source): Config {
  return {
    folders: (file.folders ?? []).map((entry) => folderOf(entry, source)),
    ignore: file.ignore ?? [],
    rules: rulesOf(file.rules),
    overrides: (file.overrides ?? []).map(overrideOf),
    baseline: typeof file.baseline === 'string' ? trimSlashes(file.baseline) : file.baseline,
    kinds: trimSlashes(file.kinds ?? defaultConfig.kinds),
    wordsPerPage: file.wordsPerPage ?? defaultConfig.wordsPerPage,
    policy: policyOf(file.policy),
    mentions: {
      prefixes: new Map(
        Object.entries(file.mentions?.prefixes ?? {}).map(([kind, words]) => [
          kind,
          typeof words === 'string' ? [words] : words,
        ]),
      ),
      exclude: file.mentions?.exclude ?? [],
    },
  };
}

function policyOf(file: ConfigFile['policy']): HistoryPolicy {
  const scope = file?.scopeBeforeCode ?? false;
  return {
    needsAdr: (file?.needsAdr ?? []).map(({ paths, kind = 'adr' }) => ({ paths, kind })),
    scopeBeforeCode: scope === true ? 'scope' : scope === false ? undefined : scope,
    immutability: file?.immutability ?? 'off',
    drift: file?.drift,
  };
}

function folderOf(
  entry: NonNullable<ConfigFile['folders']>[number],
  source: Source,
): FolderSetting {
  const { path, kind = 'adr', flat = false } = typeof entry === 'string' ? { path: entry } : entry;
  const at = source.text.indexOf(path);
  const line = at === -1 ? undefined : source.text.slice(0, at).split('\n').length - 1;
  return {
    path: trimSlashes(path),
    kind,
    ...(flat && { flat }),
    ...(line === undefined ? {} : { line }),
  };
}

function overrideOf(entry: NonNullable<ConfigFile['overrides']>[number]): Override {
  const { paths, rules, effectiveFrom } = entry;
  return {
    paths,
    rules: rulesOf(rules),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  };
}

function rulesOf(entries: ConfigFile['rules']): ReadonlyMap<string, RuleSetting> {
  return new Map(Object.entries(entries ?? {}).map(([id, entry]) => [id, ruleOf(entry)]));
}

function ruleOf(entry: NonNullable<ConfigFile['rules']>[string]): RuleSetting {
  if (typeof entry === 'string') return { severity: entry, options: undefined };
  const { severity, options, effectiveFrom, ...named } = entry;
  const byName = Object.keys(named).length > 0 ? named : undefined;
  return {
    severity: severity ?? byName,
    options,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  };
}

function trimSlashes(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

import { noBaseline, type Baseline } from '../baseline/baseline.ts';
import { readBaseline } from '../baseline/file.ts';
import { findingsOnSettings } from '../check-settings.ts';
import { finding } from '../config/checked-yaml.ts';
import { BASELINE_FILE, CONFIG_FILES, defaultConfig, type Config } from '../config/config.ts';
import { CONFIG_RULE, readConfig, type ReadConfig } from '../config/read.ts';
import type { Host } from '../host.ts';
import type { Kind } from '../kinds/kind.ts';
import { loadKinds, type KindSource } from '../kinds/load.ts';
import { isDefinition, kindSources } from '../kinds/sources.ts';
import type { Finding } from '../rules/rule.ts';
import { say } from '../text/message.ts';
import { unreadableFinding } from '../unreadable.ts';

/** What of a setup the caller decides. */
export interface SetupOptions {
  /** The kinds that ship with Leadline; the caller has read their files. */
  readonly builtIn: readonly KindSource[];
  /** Whether the repository's own kinds and templates may be used (Restricted Mode: no). Default true. */
  readonly trusted?: boolean;
  /** The baseline to use instead of the configured one, relative to the root; false for none. */
  readonly baseline?: string | false | undefined;
}

/** What a repository says of how its records are found, read and judged, and what is wrong with that. */
export interface Setup {
  readonly config: Config;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The definitions of kinds that the repository brings and that are not read, since it is not trusted. */
  readonly leftOut: readonly string[];
  /** Findings on the configuration and on kind definitions. */
  readonly findings: readonly Finding[];
  readonly known: KnownFindings;
}

/** A baseline: where it is or would be, relative to the root, and what is wrong with it. */
interface KnownFindings {
  readonly path: string;
  readonly baseline: Baseline;
  readonly findings: readonly Finding[];
}

/** What there is before anything was read. */
export const noSetup: Setup = {
  config: defaultConfig,
  kinds: new Map(),
  leftOut: [],
  findings: [],
  known: { path: BASELINE_FILE, baseline: noBaseline, findings: [] },
};

/**
 * Read the configuration, the kinds and the baseline of a root.
 *
 * @param files All files below the root.
 */
export async function readSetup(
  host: Host,
  files: ReadonlySet<string>,
  options: SetupOptions,
): Promise<Setup> {
  const configured = await readConfiguration(host, files);
  const config = configured?.settings.config ?? defaultConfig;
  const trusted = options.trusted !== false;
  const prefix = `${config.kinds}/`;
  const own = [...files].filter((path) => path.startsWith(prefix)).sort();
  const sources = trusted ? await readKinds(host, own) : [];
  const { kinds, findings } = loadKinds([...options.builtIn, ...sources], {
    wordsPerPage: config.wordsPerPage,
  });
  const known = await readKnown(host, options.baseline, configured);
  return {
    config,
    kinds,
    leftOut: trusted ? [] : own.filter(isDefinition),
    findings: [
      ...(configured ? findingsOn(configured, trusted ? kinds : undefined) : []),
      ...findings,
      ...known.findings,
    ],
    known,
  };
}

/** The same setup with another baseline: one that was just written. */
export function withBaseline(setup: Setup, baseline: Baseline): Setup {
  const { known, findings } = setup;
  return {
    ...setup,
    known: { path: known.path, baseline, findings: [] },
    findings: findings.filter((one) => !known.findings.includes(one)),
  };
}

/** A configuration and where it stands. */
interface Configured {
  readonly path: string;
  readonly settings: ReadConfig;
}

async function readConfiguration(
  host: Host,
  files: ReadonlySet<string>,
): Promise<Configured | undefined> {
  for (const path of CONFIG_FILES) {
    const read = files.has(path) ? await host.read(path) : undefined;
    if (read?.ok) return { path, settings: readConfig(path, read.text) };
  }
  return undefined;
}

function findingsOn(
  { path, settings }: Configured,
  kinds: ReadonlyMap<string, Kind> | undefined,
): readonly Finding[] {
  return [...settings.findings, ...findingsOnSettings(path, settings, { kinds })];
}

async function readKinds(host: Host, paths: readonly string[]): Promise<KindSource[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const read = await host.read(path);
    if (read.ok) files.set(path, read.text);
  }
  return kindSources(files);
}

/** Read the baseline that was asked for, is configured, or has the usual name. */
async function readKnown(
  host: Host,
  asked: SetupOptions['baseline'],
  configured: Configured | undefined,
): Promise<KnownFindings> {
  const wanted = asked ?? configured?.settings.config.baseline;
  const path = wanted || BASELINE_FILE;
  const none = { path, baseline: noBaseline, findings: [] };
  if (wanted === false) return none;
  const read = await host.read(path);
  if (read.ok) return { path, ...readBaseline(path, read.text) };
  if (read.reason !== 'missing')
    return { ...none, findings: [{ ...unreadableFinding(path, read.reason), rule: CONFIG_RULE }] };
  // Whoever asks for one in the call may be about to write it.
  if (wanted === undefined || asked !== undefined || !configured) return none;
  const message = say`Unexpected baseline “${wanted}”, expected a file that is there; “leadline lint --update-baseline” writes it.`;
  const range = configured.settings.rangeOf(['baseline']);
  return {
    ...none,
    findings: [finding({ path: configured.path, rule: CONFIG_RULE }, message, range)],
  };
}

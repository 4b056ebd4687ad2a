import { say } from '../text/message.ts';
import { checkSource } from '../config/check.ts';
import { finding, readSource, type Source } from '../config/checked-yaml.ts';
import { defaultConfig } from '../config/config.ts';
import type { Finding } from '../rules/rule.ts';
import { buildKind } from './build.ts';
import { checkDefinition } from './consistency.ts';
import { checkTemplates } from './templates.ts';
import { extendDefinition } from './extend.ts';
import type { Kind } from './kind.ts';
import { kindSchema, type KindDefinition } from './schema.ts';

/** The rule id of findings on kind definitions. */
export const KIND_RULE = 'kind-definition';

/** The path of the definitions that ship with Leadline. */
export const BUILT_IN = 'built-in';

/** A kind's files as the host read them. */
export interface KindSource {
  /** The path of the definition, for findings; `built-in` for our own. */
  readonly path: string;
  readonly definition: string;
  /** The template's text; undefined when there is no such file. */
  readonly template: string | undefined;
  /** Templates for dialects, by the dialect's id. */
  readonly dialects?: Readonly<Record<string, string>>;
}

/** Kinds that could be loaded, and a finding on each mistake in those that could not. */
export interface LoadedKinds {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  /** Words of a page, for budgets in pages. */
  readonly wordsPerPage?: number;
}

/** A definition that has been read, with what it inherits laid under it. */
interface Read {
  readonly source: Source;
  readonly files: KindSource;
  readonly id: string;
  readonly definition: KindDefinition;
}

/**
 * Check definitions and make kinds of them. A later source with the same id replaces an earlier one; one that is
 * broken leaves the earlier one in place.
 */
export function loadKinds(sources: readonly KindSource[], options: LoadOptions = {}): LoadedKinds {
  const wordsPerPage = options.wordsPerPage ?? defaultConfig.wordsPerPage;
  const findings: Finding[] = [];
  const whole = new Map<
    string,
    { readonly definition: KindDefinition; readonly files: KindSource }
  >();
  const kinds = new Map<string, Kind>();
  for (const read of inOrder(sources.flatMap((files) => readKind(files, findings)))) {
    const { source, files, id } = read;
    const base =
      read.definition.extends === undefined ? undefined : whole.get(read.definition.extends);
    if (read.definition.extends !== undefined && !base) {
      const known = whole.size === 0 ? say`none` : [...whole.keys()].join(', ');
      const message = say`Unexpected kind “${read.definition.extends}” to extend, expected one of ${known}.`;
      findings.push(finding(source, message, source.rangeOf(['extends'])));
      continue;
    }
    const definition = base ? extendDefinition(base.definition, read.definition) : read.definition;
    const template = files.template ?? base?.files.template;
    const mistakes = isOurs(files)
      ? []
      : [
          ...checkDefinition(definition, source, template),
          ...checkTemplates(definition, files, source),
        ];
    const twin = whole.get(id);
    if (twin && twin.files.path !== BUILT_IN && files.path !== BUILT_IN) {
      const message = say`Unexpected second definition of “${id}”, expected the one in ${twin.files.path} only.`;
      mistakes.push(finding(source, message, source.rangeOf(['id'])));
    }
    findings.push(...mistakes);
    if (template === undefined || mistakes.some(({ severity }) => severity === 'error')) continue;
    const dialects = { ...base?.files.dialects, ...files.dialects };
    whole.set(id, { definition, files: { ...files, template, dialects } });
    const made = base ? undefined : ours.get(files)?.kinds;
    const kind =
      made?.get(wordsPerPage) ??
      buildKind(definition, {
        id,
        source: files.path,
        template,
        dialectTemplates: new Map(Object.entries(dialects)),
        wordsPerPage,
      });
    made?.set(wordsPerPage, kind);
    kinds.set(id, kind);
  }
  return { kinds, findings };
}

/**
 * Whether a definition is one of ours as the build makes it, JSON. Our tests have checked it, and doing so again
 * would take most of the time that loading takes.
 */
function isOurs({ path, definition }: KindSource): boolean {
  return path === BUILT_IN && definition.startsWith('{');
}

/** One definition on its own; none when it is broken. */
function readKind(files: KindSource, findings: Finding[]): Read[] {
  if (isOurs(files)) return [readOurs(files)];
  const source = readSource(files.path, files.definition, KIND_RULE);
  const checked = checkSource(source, kindSchema);
  findings.push(...checked.findings);
  const definition = checked.value;
  if (!definition || checked.findings.some(({ severity }) => severity === 'error')) return [];
  const id = definition.id ?? definition.extends;
  if (id === undefined) {
    findings.push(finding(source, say`Missing “id”.`, source.keyRangeOf([])));
    return [];
  }
  return [{ source, files, id, definition }];
}

/** Our own definitions as read, and the kinds made of them: each root, each time it is read anew, asks for the same. */
const ours = new WeakMap<KindSource, { readonly read: Read; readonly kinds: Map<number, Kind> }>();

function readOurs(files: KindSource): Read {
  const known = ours.get(files);
  if (known) return known.read;
  const source = readSource(files.path, files.definition, KIND_RULE);
  const definition = source.value as KindDefinition;
  const read = { source, files, id: definition.id ?? '', definition };
  ours.set(files, { read, kinds: new Map() });
  return read;
}

/**
 * Bases before those that extend them, and overrides after what they override; else as given. What is left of a
 * ring stays in the given order; its first member then finds no base.
 */
function inOrder(reads: readonly Read[]): Read[] {
  const ordered: Read[] = [];
  let waiting = [...reads];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      (read, at) =>
        !waiting.some((other, otherAt) =>
          other.id === read.id ? otherAt < at : other.id === read.definition.extends,
        ),
    );
    if (ready.length === 0) return [...ordered, ...waiting];
    ordered.push(...ready);
    waiting = waiting.filter((read) => !ready.includes(read));
  }
  return ordered;
}

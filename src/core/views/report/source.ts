import type { Catalog } from '../../catalog/catalog.ts';
import { successorsOf } from '../../catalog/successors.ts';
import type { Config } from '../../config/config.ts';
import type { UnreadableReason } from '../../host.ts';
import type { DecisionRecord } from '../../records/record.ts';
import type { Finding } from '../../rules/rule.ts';
import { completeness, type Completeness } from '../completeness.ts';
import { outlineRecord, type OutlineRecord } from '../outline.ts';
import { pictureGraph, type PictureGraph } from '../picture.ts';
import { Places } from './places.ts';

/** What a report is made from. A `Project` is one. */
export interface ReportSource {
  readonly catalog: Catalog;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Record files that cannot be read. */
  readonly unreadable: ReadonlyMap<string, UnreadableReason>;
  lint(path: string): readonly Finding[];
  /** What the baseline hides of a file's findings. */
  known(path: string): readonly Finding[];
}

/** A record and what is said of it in several places of the report. */
export interface Entry {
  readonly record: DecisionRecord;
  readonly shown: OutlineRecord;
  readonly dead: boolean;
  readonly completeness: Completeness;
  readonly successors: readonly DecisionRecord[];
}

/** What the sections of a report share. */
export interface Scene {
  readonly source: ReportSource;
  readonly places: Places;
  readonly graph: PictureGraph;
  /** In the order of the paths. */
  readonly entries: readonly Entry[];
}

/** Look at every record once. */
export async function sceneOf(
  source: ReportSource,
  pause: (done: number) => Promise<void> | void,
): Promise<Scene> {
  const { catalog, config } = source;
  const graph = pictureGraph(catalog);
  const dead = new Set(graph.nodes.flatMap((node) => (node.dead ? [node.path] : [])));
  const entries: Entry[] = [];
  for (const record of catalog.records.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    await pause(entries.length);
    const findings = source.lint(record.path);
    entries.push({
      record,
      shown: outlineRecord(record, catalog.kindOf(record), findings),
      dead: dead.has(record.path),
      completeness: completeness(record, catalog, config, findings, source.known(record.path)),
      successors: successorsOf(record, catalog),
    });
  }
  return { source, places: new Places(catalog), graph, entries };
}

/** The status in words; a status that its kind does not know as it is written. */
export function statusText({ status, statusText: written }: OutlineRecord): string {
  return (status === 'other' ? written : status) ?? 'no status';
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import { buildCatalog } from '../../../src/core/catalog/build.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { loadKinds, type KindSource } from '../../../src/core/kinds/load.ts';
import { noHabits, type Habits } from '../../../src/core/records/habits.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import type { ScaffoldRequest } from '../../../src/core/scaffold/scaffold.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';

/** A record as far as scaffolding looks at one: its path, kind and number. */
export function recordAt(path: string, kind = 'adr'): DecisionRecord {
  const slash = path.lastIndexOf('/');
  const base = path.slice(slash + 1);
  const number = /^(?:([A-Z]+)-)?(\d{1,5})(?!\d)(?!-\d\d-)/.exec(base);
  const file = {
    folder: path.slice(0, Math.max(0, slash)),
    base,
    prefix: number?.[1],
    number: number ? Number(number[2]) : undefined,
    numberText: number?.[2],
    slug: base,
    date: undefined,
  };
  return { path, kind, file, relations: [] } as unknown as DecisionRecord;
}

/** A catalog of paths; those that `kinds` does not name are ADRs. */
export function catalogOf(
  paths: readonly string[],
  more: {
    readonly kind?: string;
    readonly others?: readonly string[];
    readonly own?: KindSource[];
  } = {},
): Catalog {
  const { kinds } = loadKinds([...builtInKinds(), ...(more.own ?? [])]);
  return buildCatalog(
    paths.map((path) => recordAt(path, more.kind)),
    [],
    kinds,
    new Set([...paths, ...(more.others ?? [])]),
  );
}

export function request(more: Partial<ScaffoldRequest> = {}): ScaffoldRequest {
  return {
    kind: 'adr',
    title: 'Use Kafka',
    answers: new Map(),
    folder: undefined,
    takenNumbers: new Set(),
    today: '2026-11-20',
    ...more,
  };
}

export function habits(more: Partial<Habits> = {}): () => Habits {
  return () => ({ ...noHabits, ...more });
}

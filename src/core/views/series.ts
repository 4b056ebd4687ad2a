import { scopeOf } from '../records/file-name.ts';
import type { DecisionRecord } from '../records/record.ts';
import { tally } from './tally.ts';

/** Records that are numbered together: those of one kind in one folder, with one prefix. */
export interface Series {
  /** The folder that the records share, relative to the root. */
  readonly folder: string;
  /** What stands before the number in file names (`ADR`), or empty. */
  readonly prefix: string;
  /** Digits of the number in most file names; 0 when it stands in titles only. */
  readonly digits: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Numbers between first and last that no record has, as runs from one number to another. */
  readonly holes: readonly (readonly [from: number, to: number])[];
  /** Numbers that several records have. */
  readonly duplicates: readonly number[];
}

/** The series of some records, the largest first. */
export function seriesOf(records: readonly DecisionRecord[]): readonly Series[] {
  const groups = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    if (!record.number) continue;
    const prefix = record.file.prefix?.toLowerCase() ?? '';
    const key = [record.kind, scopeOf(record.file), prefix].join('\n');
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map(asSeries).sort((one, other) => other.count - one.count);
}

function asSeries(records: readonly DecisionRecord[]): Series {
  const numbers = records.map(({ number }) => number?.value ?? 0).sort((a, b) => a - b);
  const holes: (readonly [number, number])[] = [];
  const duplicates = new Set<number>();
  for (const [at, number] of numbers.entries()) {
    const before = numbers[at - 1];
    if (before === number) duplicates.add(number);
    else if (before !== undefined && number > before + 1) holes.push([before + 1, number - 1]);
  }
  const file = records[0]?.file;
  return {
    folder: file ? scopeOf(file) : '',
    prefix: tally(records.map((record) => record.file.prefix ?? ''))[0]?.value ?? '',
    digits: tally(records.map((record) => record.file.numberText?.length ?? 0))[0]?.value ?? 0,
    count: records.length,
    first: numbers[0] ?? 0,
    last: numbers.at(-1) ?? 0,
    holes,
    duplicates: [...duplicates],
  };
}

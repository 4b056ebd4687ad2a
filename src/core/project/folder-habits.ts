import { scopeOf } from '../records/file-name.ts';
import { hasNumericDate, learnHabits, noHabits, type Habits } from '../records/habits.ts';
import type { DecisionRecord } from '../records/record.ts';

/** What the records of each folder have in common, learned from all of them. */
export class FolderHabits {
  #habits: ReadonlyMap<string, Habits> = new Map();
  /** The order of day and month that a folder's template asks for. */
  readonly #askedOrders = new Map<string, Habits['dateOrder']>();

  of(folder: string): Habits {
    return this.#habits.get(folder) ?? noHabits;
  }

  /** Note the order of day and month for which a template beside the records asks. */
  ask(folder: string, order: Habits['dateOrder']): void {
    this.#askedOrders.set(folder, order);
  }

  /** Learn from the records as they are now; tells those whose dates, such as 04/07/2023, may mean another day now. */
  learn(records: Iterable<DecisionRecord>): readonly DecisionRecord[] {
    const folders = new Map<string, DecisionRecord[]>();
    for (const record of records) {
      const scope = scopeOf(record.file);
      const siblings = folders.get(scope);
      if (siblings) siblings.push(record);
      else folders.set(scope, [record]);
    }
    const before = this.#habits;
    this.#habits = new Map(
      [...folders].map(([folder, siblings]) => [
        folder,
        learnHabits(siblings, this.#askedOrders.get(folder)),
      ]),
    );
    return [...folders].flatMap(([folder, siblings]) =>
      before.get(folder)?.dateOrder === this.of(folder).dateOrder
        ? []
        : siblings.filter(hasNumericDate),
    );
  }
}

import type { Catalog } from '../../catalog/catalog.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord, Item } from '../../records/record.ts';
import { itemsDefinition } from '../../rules/support/items.ts';

/** The section in which records of any kind list what may go wrong. */
const RISKS = 'risks';

/** The risks that a record lists; none where its kind lists no risks. */
export function risksOf(record: DecisionRecord, catalog: Catalog): readonly Item[] {
  return itemsDefinition(catalog.kindOf(record), RISKS) ? record.items(RISKS) : [];
}

/** What a risk is called, on one line. */
export function nameOf(risk: Item): string {
  return (risk.name === '' ? risk.text : risk.name).replace(/\s+/gu, ' ').trim();
}

/** By what a risk is known again in another text. */
export function keyOf(risk: Item): string {
  return foldKey(nameOf(risk));
}

/** The same record's risks in another of its texts. */
export function risksIn(record: DecisionRecord, text: string): ReadonlySet<string> {
  return new Set(record.withText(text).items(RISKS).map(keyOf));
}

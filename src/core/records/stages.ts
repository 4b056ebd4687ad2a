import type { Phase } from '../kinds/kind.ts';
import { findDates } from './values/date.ts';

/** Between the stages of a life told in one line: arrows, commas, semicolons. */
const BETWEEN = /[→⇒➜➔]|[-=]>|[,;，；]/u;
const PHASES: readonly Phase[] = ['draft', 'open', 'settled', 'closed'];
const ARROW = /[→⇒➜➔]|[-=]>/u;

/**
 * The stage that holds in a text that tells a life in turn: "Proposed 2019-01-02, accepted 2020-02-03",
 * `Proposed → Accepted`. It is the newest where every stage has a day, else the one furthest on. Undefined for any other text,
 * and for a template's `Proposed → Accepted → Deprecated`, which has no days.
 *
 * @param read What a stage says, told apart by arrows or by commas; undefined when it is none.
 */
export function newestOf<T extends { readonly definition: { readonly phase: Phase } }>(
  text: string,
  read: (stage: string, arrows: boolean) => T | undefined,
): T | undefined {
  const arrows = ARROW.test(text);
  if (text.length > 400 || !(arrows || (/\d{4}/.test(text) && /[,;，；]/.test(text))))
    return undefined;
  const stages: { readonly told: T; readonly iso: string | undefined }[] = [];
  for (const stage of text.split(BETWEEN).slice(0, 12)) {
    const told = read(stage.trim(), arrows);
    if (told) stages.push({ told, iso: findDates(stage)[0]?.value.iso });
  }
  const last = stages.at(-1);
  if (!last || new Set(stages.map(({ told }) => told.definition)).size < 2) return undefined;
  const dated = stages.filter(({ iso }) => iso !== undefined);
  if (dated.length === 0) return arrows && stages.length === 2 ? last.told : undefined;
  const far = ({ told }: (typeof stages)[number]): number => PHASES.indexOf(told.definition.phase);
  if (dated.length < stages.length)
    return stages.reduce((best, next) => (far(next) >= far(best) ? next : best)).told;
  return stages.reduce((best, next) => ((next.iso ?? '') >= (best.iso ?? '') ? next : best)).told;
}

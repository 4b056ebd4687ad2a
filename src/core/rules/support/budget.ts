import type { SeverityByPhase } from '../rule.ts';
import { advice, objection } from './scales.ts';

/** Up to this much over is told, and no more. */
const TOLERANCE = 1.2;

/** How grave it is that a text is longer than it may be; undefined when it is not. */
export function overBudget(
  words: number,
  budget: number,
): { readonly words: number; readonly severity: SeverityByPhase } | undefined {
  if (words <= budget) return undefined;
  return { words, severity: words <= budget * TOLERANCE ? advice : objection };
}

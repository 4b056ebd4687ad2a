import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { objection } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';
import { findDates } from '../records/values/date.ts';

const BASELINE =
  /\b(?:baseline|base line|from|today|currently|current|now|at present|was|were|before|instead of|down from|up from|ausgangswert|heute|derzeit|aktuell|von|bisher|l[ií]nea base|actual\w*|hoy|desde|linha de base|hoje|atual\w*|valeur de départ|aujourd'hui|actuel\w*|référence)\b|→|->|現在|基準|ベースライン|目前|基线|当前/iu;
const TARGET =
  /\b(?:target|goal|to|under|below|above|at least|at most|less than|more than|fewer than|no more than|within|reach\w*|zero|none|ziel\w*|auf|unter|über|mindestens|höchstens|weniger als|objetivo|meta|hasta|menos de|más de|por debajo|abaixo|acima|até|pelo menos|cible|objectif|moins de|plus de|au moins|à)\b|→|->|[<>≤≥]|目標|以下|以上|未満|目标/iu;
const NUMBER =
  /\d+(?:[.,]\d+)?|\b(?:zero|none|one|two|three|four|five|ten|half|null|keine|cero|ninguno|nenhum|aucun)\b/giu;

/** See docs/rules/success-measure.md. */
export const successMeasure: Rule = {
  id: 'success-measure',
  group: 'scope',
  summary: 'Success is a measure with a baseline and a target.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'success'),
  *check({ record }) {
    const section = sectionOf(record, 'success');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '') return;
    const numbers = withoutDates(prose).match(NUMBER)?.length ?? 0;
    const baseline = BASELINE.test(prose);
    const target = TARGET.test(prose);
    if (numbers >= 2 && (baseline || target)) return;
    const lacking =
      numbers === 0
        ? ['a baseline', 'a target']
        : [baseline ? '' : 'a baseline', target ? '' : 'a target'].filter(Boolean);
    // One number with both words: one of the two is only promised.
    if (lacking.length === 0 && numbers >= 1) return;
    yield {
      message: `${quote(section.title)} lacks ${listOf(lacking.length > 0 ? lacking : ['a baseline', 'a target'])}: give the measure as “from … to …”.`,
      range: headingRange(section),
    };
  },
};

/** A day by which it is to be reached is no measure. */
function withoutDates(prose: string): string {
  let rest = prose;
  for (const { range } of findDates(prose).reverse())
    rest = rest.slice(0, range.start) + rest.slice(range.end);
  return rest;
}

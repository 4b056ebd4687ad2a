import { fold } from '../records/values/fold.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Range } from '../text/range.ts';
import { say, type MessageArgument } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { fieldRange, headingRange, keepsItsPlace } from './support/anchor.ts';
import { outlineOf } from './support/outline.ts';
import { statusOf } from './support/phases.ts';
import { settledOnly } from './support/scales.ts';
import { signOffsOf, type SignOff } from './support/sign-offs.ts';
import { listOf, quote } from './support/words.ts';

/** Other words for the roles that sign. */
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  product: /product|produkt|produt|produit|\bp[mo]\b|\bcpo\b|\bpdm\b/u,
  design: /design|dise[nñ]o|\bux\b|gestaltung/u,
  manager:
    /manage|\bem\b|\blead|head|director|\bvp\b|\bcto\b|leit|geren|jef[ea]|chef|gest[oã]r|gestao|gestion|responsable|direc|direction|vorgesetzt|coordena|supervis/u,
};

const OF_A_CRAFT =
  /(?:product|produkt|produto|producto|produit|design|ux)[\s-]?(?:manager|lead|leit\p{L}*|owner|head|chef\p{L}*)|(?:head|lead|director|manager|vp|jefe|jefa|chef|cheffe|gerente|responsable|leiter|leiterin|leitung)\s(?:of\s|de\s|du\s|da\s|do\s)?(?:product|produkt|produto|producto|produit|design|ux)/gu;

/** See docs/rules/missing-sign-off.md. */
export const missingSignOff: Rule = {
  id: 'missing-sign-off',
  group: 'roadmap',
  summary: 'Whoever must agree has signed off, each with a name and a day.',
  severity: settledOnly,
  options: {
    properties: {
      roles: {
        type: 'string[]',
        default: ['product', 'design', 'manager'],
        description: 'The roles that must sign off.',
      },
    },
  },
  applies: (kind) => kind.fields.some(({ id, type }) => id === 'sign-offs' && type === 'entries'),
  *check(context) {
    const { record, kind } = context;
    if (!statusOf(record, kind)?.needs.includes('sign-offs')) return;
    const { roles } = context.options as { roles: readonly string[] };
    const { list, place } = signOffsOf(record, kind);
    for (const { who, lacking, range } of list)
      if (lacking.length > 0)
        yield {
          message:
            who === ''
              ? say`The sign-off has no ${listOf(lacking.map(called))}: add it.`
              : say`The sign-off of ${quote(who)} has no ${listOf(lacking.map(called))}: add it.`,
          range,
        };
    // What only keeps the place of them is told as such.
    const at = place ?? fieldRange(record, 'sign-offs', kind);
    if (list.length === 0 && keepsPlaceAt(record, at)) return;
    const missing = roles.filter((role) => !list.some((signed) => isOf(signed, role)));
    if (missing.length > 0)
      yield {
        message: say`The sign-off of ${listOf(missing.map(called))} is missing: add a name and the day.`,
        range: at,
      };
  },
};

/** Whether a placeholder stands on the line of a place, or is all that a section there says. */
function keepsPlaceAt(record: DecisionRecord, place: Range): boolean {
  const line = record.lines.lineRange(record.lines.lineAt(place.start));
  const section = outlineOf(record).all.find(
    (other) => headingRange(other.section).start === place.start,
  )?.section;
  return keepsItsPlace(record, section ? section.range : line);
}

/** What a signature tells, and the roles that sign unless a team names others. */
function called(id: string): MessageArgument {
  switch (id) {
    case 'name':
      return say`name`;
    case 'date':
      return say`date`;
    case 'product':
      return say`product`;
    case 'design':
      return say`design`;
    case 'manager':
      return say`manager`;
    default:
      return id;
  }
}

function isOf(signed: SignOff, role: string): boolean {
  const folded = fold(role);
  const all = fold(signed.text);
  // A product manager signs for product.
  const written = folded === 'manager' ? all.replace(OF_A_CRAFT, ' ') : all;
  return written.includes(folded) || (SYNONYMS[folded]?.test(written) ?? false);
}

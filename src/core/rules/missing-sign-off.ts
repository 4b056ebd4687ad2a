import { fold } from '../records/values/fold.ts';
import { saysNothing } from '../records/values/none.ts';
import type { Entry } from '../records/record.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { fieldRange } from './support/anchor.ts';
import { statusOf } from './support/phases.ts';
import { settledOnly } from './support/scales.ts';
import { listOf, quote } from './support/words.ts';

/** Other words for the roles that sign. */
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  product: /product|produkt|producto|produto|produit|\bp[mo]\b|\bcpo\b/u,
  design: /design|dise[nñ]o|\bux\b|gestaltung/u,
  manager:
    /manage|\bem\b|\blead|head|director|\bvp\b|\bcto\b|leit|geren|jefe|chef|gestor|responsable/u,
};

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
    const value = record.fields.get('sign-offs')?.value;
    const entries = value?.type === 'entries' ? value.entries : [];
    yield* unsigned(context, entries);
    const missing = roles.filter((role) => !entries.some((entry) => isOf(entry, role)));
    if (missing.length > 0)
      yield {
        message: `The sign-off of ${listOf(missing)} is missing: add a name and the day.`,
        range: record.fields.get('sign-offs')?.key?.range ?? fieldRange(record, 'sign-offs'),
      };
  },
};

/** Entries that stand there without a name or a day. */
function* unsigned({ kind }: RuleContext, entries: readonly Entry[]): Generator<Report> {
  const owed = kind.fields.find(({ id }) => id === 'sign-offs')?.entries ?? [];
  for (const entry of entries) {
    const lacking = owed
      .filter(({ id, required }) => required && saysNothing(entry.fields.get(id)?.text ?? ''))
      .map(({ id }) => id);
    if (lacking.length === 0) continue;
    const who = entry.fields.get('role')?.text ?? entry.fields.get('name')?.text ?? '';
    yield {
      message: `The sign-off${who === '' ? '' : ` of ${quote(who)}`} has no ${listOf(lacking)}: add it.`,
      range: entry.range,
    };
  }
}

function isOf(entry: Entry, role: string): boolean {
  const written = fold([...entry.fields.values()].map(({ text }) => text).join(' '));
  const folded = fold(role);
  return written.includes(folded) || (SYNONYMS[folded]?.test(written) ?? false);
}

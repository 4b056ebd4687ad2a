import { isPlaceholder } from '../records/values/none.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

/** A number, a link, or something that happened. */
const EVIDENCE =
  /[\d０-９]|https?:|\]\(|\b(?:incidents?|outages?|postmortems?|post-mortems?|tickets?|complaints?|survey|interviews?|percent|half of|a third|two thirds|most of|two|three|four|five|six|seven|eight|nine|ten|dozen\w*|hundred\w*|twice|zwischenf[aä]ll\w*|vorfall\w*|störung\w*|ausfall\w*|beschwerde\w*|umfrage|incidentes?|quejas?|encuestas?|reclamaç(?:ão|ões)|reclamaci[oó]n(?:es)?|pesquisa|pannes?|plaintes?|enquêtes?)\b|障害|調査|故障|投诉/iu;

/** See docs/rules/problem-evidence.md. */
export const problemEvidence: Rule = {
  id: 'problem-evidence',
  group: 'scope',
  summary: 'The problem is shown by a number, a link or an incident.',
  severity: advice,
  applies: (kind) => kind.sections.some(({ id }) => id === 'problem'),
  *check({ record }) {
    const section = sectionOf(record, 'problem');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '' || isPlaceholder(prose) || EVIDENCE.test(prose)) return;
    yield {
      message: `${quote(section.title)} shows no evidence: add a number, a link or an incident.`,
      range: headingRange(section),
    };
  },
};

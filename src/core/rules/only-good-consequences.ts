import { wordCount } from '../records/section-text.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { outlineOf } from './support/outline.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** Marks of what is good: "Good, because", a plus, a heading of its own. */
const GOOD =
  /^\W{0,4}(?:good|positive|pros?|advantages?|benefits?|gut|positiv|vorteile?|bien|bon|bom|buen[oa]|positiv[oa]|ventajas?|vantagens?|avantages?|✅|👍|\+|良い|利点|优点|好处)(?![\p{L}])/imu;

/** Marks and words of what is bad, costs something or is still to be done, in the languages of the interface. */
const BAD =
  /^\W{0,4}(?:(?:bad|negative|cons?|neutral)\b|-\s|❌|👎|⚠)|\b(?:bad|negative|neutral|cons|but|however|although|though|while|cost\w*|risk\w*|harder|hard|difficult\w*|complex\w*|slow\w*|less|more (?:work|effort|time|memory|expensive|code|complex|difficult)|los[est]\w*|drawback\w*|downside\w*|disadvantage\w*|trade-?offs?|overhead|burden|effort|maintain\w*|maintenance|limit\w*|must|need\w*|require\w*|have to|has to|unless|except|cannot|can't|can not|won't|will not|not|no longer|until|only|break\w*|breaking|fail\w*|problem\w*|issue\w*|depend\w*|lock-?in|learn\w*|migrat\w*|rewrite|extra|additional\w*|another|duplicat\w*|debt|deprecat\w*|remov\w*|worse|pain\w*|schlecht|nachteil\w*|aber|jedoch|risiko|risiken|kosten|aufwand|muss|müssen|nicht|langsam\w*|schwer\w*|mal[oa]|pero|sin embargo|riesgos?|costes?|costos?|desventajas?|dif[ií]cil\w*|m[aá]s (?:lento|dif|comp)\w*|hay que|debe\w*|mas|porém|riscos?|custos?|desvantagens?|precisa\w*|n[aã]o|mauvais|mais|cependant|risques?|coûts?|inconvénients?|difficile\w*|doit|doivent|pas|plus (?:lent|comp)\w*)(?![\p{L}])|悪い|欠点|リスク|コスト|必要|しかし|難し|ない|缺点|风险|成本|但|需要|困难|不/imu;

const USUAL = ['Bad, because', ' but ', ' not ', ' need', 'Negative'];

/** A section of fewer words than this says too little to be judged by its words. */
const ENOUGH = 12;

/** See docs/rules/only-good-consequences.md. */
export const onlyGoodConsequences: Rule = {
  id: 'only-good-consequences',
  group: 'adr',
  summary: 'The consequences tell the bad with the good.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'consequences'),
  *check({ record }) {
    const sections = outlineOf(record).byRole.get('consequences');
    const [first] = sections ?? [];
    if (!sections || !first) return;
    const prose = sections
      .map((section) => `${section.title}\n${proseOf(record, section)}`)
      .join('\n');
    // The usual words first: the long list costs a hundred times more.
    if (USUAL.some((word) => prose.includes(word)) || BAD.test(prose)) return;
    const marked = GOOD.test(prose);
    if (!marked && wordCount(record.text, first.body) < ENOUGH) return;
    yield {
      message: `${quote(first.title)} tells only what is good: say what it costs, too.`,
      range: headingRange(first),
      severity: marked ? objection : advice,
    };
  },
};

import { isPlaceholder } from '../records/values/none.ts';
import { say } from '../text/message.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { advice } from './support/scales.ts';
import { quote } from './support/words.ts';

const TOLD =
  /\btell|\btrain(?:ed|s)\b|get(?:s)? (?:a|an) |reçoi\p{L}+|formée?s?|courrier|reciben|recibe|formación|formad[oa]s|recebem|recebe|treinad|\bhears? |\bheard|\blearns? (?:of|about)|know(?:s)? about|consult|erfahren|erfährt|wissen bescheid|weiß bescheid|hinweis an|rundschreiben|se entera|enteran|saben|se lo (?:contamos|decimos)|ficam sabendo|sabem|contamos|apprennent|au courant|\btold|inform|announc|notif|notice|let (?:them|\w+) know|e-?mail|mail|message|slack|post(?:ed)? (?:in|to|on)|changelog|release notes?|downstream|communicat|heads-?up|brief(?:ed|ing)|warn|demo|training|docs? (?:are )?updated|customers? hear|\bbescheid|benachrichtig|ankündig|angekündigt|mitteil|unterricht|avisa|aviso|comunic|anunci|notific|avis|prévenu|prévenir|annonc|知らせ|通知|周知|連絡|告知/iu;

/** See docs/rules/rollout-notice.md. */
export const rolloutNotice: Rule = {
  id: 'rollout-notice',
  group: 'scope',
  summary: 'The rollout says who downstream is told before the release.',
  severity: advice,
  applies: (kind) => kind.sections.some(({ id }) => id === 'rollout'),
  *check({ record }) {
    const section = sectionOf(record, 'rollout');
    if (!section) return;
    const prose = proseOf(record, section);
    if (prose === '' || isPlaceholder(prose) || TOLD.test(prose)) return;
    yield {
      message: say`${quote(section.title)} tells nobody: say who downstream hears of it before the release.`,
      range: headingRange(section),
    };
  },
};

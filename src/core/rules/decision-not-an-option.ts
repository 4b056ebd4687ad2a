import { fold } from '../records/values/fold.ts';
import type { Item } from '../records/record.ts';
import type { Rule } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { itemsDefinition } from './support/items.ts';
import { leavesOf, proseOf } from './support/leaves.ts';
import { sectionOf } from './support/outline.ts';
import { likeness } from './support/same-thing.ts';
import { objection } from './support/scales.ts';
import { quote } from './support/words.ts';

/** "Chosen option: "X", because …" in the languages that MADR is written in. */
const CHOSEN =
  /(?:chosen (?:option|alternative|solution)|selected option|gew(?:ä|ae)hlte option|option retenue|opci[oó]n (?:elegida|escogida)|op[cç][aã]o escolhida|採用した選択肢|选择的方案)\s{0,3}[*_]{0,2}\s{0,3}[:：]\s{0,3}[*_]{0,2}\s{0,3}(?:\([^()\n]{1,60}\)\s)?(?:"([^\n]{1,200}?)"(?=\s{0,3}(?:[,.;)]|because|\n|$))|[“„«]([^“”»\n]{1,200})[”“»]|\[([^\]\n]{1,200})\]|([^\n,.;"“„«[]{1,200}))/iu;

/** From this share of words on, two names are taken for the same. */
const ALIKE = 0.6;

/** See docs/rules/decision-not-an-option.md. */
export const decisionNotAnOption: Rule = {
  id: 'decision-not-an-option',
  group: 'adr',
  summary: 'The decision is one of the options.',
  severity: objection,
  applies: (kind) => itemsDefinition(kind, 'options') !== undefined,
  *check({ record }) {
    const decision = sectionOf(record, 'decision');
    if (!decision) return;
    const prose = proseOf(record, decision);
    const match = CHOSEN.exec(prose);
    const chosen = (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4])?.trim();
    if (chosen === undefined || chosen === '') return;
    const listed = namesOf(record.items('options'));
    if (listed.includes(chosen) || listed.some((name) => isNamed(chosen, name))) return;
    const described = namesOf(record.items('option-details'));
    if (listed.length + described.length < 2) return;
    if (described.some((name) => isNamed(chosen, name))) return;
    const leaf = [...leavesOf(decision.body)].find(({ lines }) =>
      lines.some(({ start, end }) => record.text.slice(start, end).includes(chosen)),
    );
    const line = leaf?.lines.find(({ start, end }) =>
      record.text.slice(start, end).includes(chosen),
    );
    const start = line ? record.text.indexOf(chosen, line.start) : -1;
    yield {
      message: `${quote(chosen)} is not among the options: list it with them, or choose one of them.`,
      range: start >= 0 ? { start, end: start + chosen.length } : headingRange(decision),
    };
  },
};

function namesOf(items: readonly Item[]): string[] {
  return items.map(({ name, text }) => (name !== '' ? name : text)).filter(Boolean);
}

/** Whether the words of a decision name an option: by its text, its label ("Option 2") or its telling words. */
function isNamed(chosen: string, option: string): boolean {
  const a = plain(chosen);
  const b = plain(option);
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return true;
  if (likeness(a, b) >= ALIKE) return true;
  const label =
    /^(?:option|alternative|opcion|opcao|variante)?\s?#?(\d{1,2}|[a-z])(?![\p{L}\p{N}])/u;
  const number = label.exec(a)?.[1];
  return number !== undefined && number === label.exec(b)?.[1];
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

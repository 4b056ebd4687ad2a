import { fold } from '../records/values/fold.ts';
import { saysNothing } from '../records/values/none.ts';
import { wordCount } from '../records/section-text.ts';
import type { DecisionRecord, Section } from '../records/record.ts';
import { say } from '../text/message.ts';
import type { Rule, RuleContext } from './rule.ts';
import { headingRange } from './support/anchor.ts';
import { leadsToReason, weighs } from './support/causal.ts';
import { languageIn, type Language } from './support/language.ts';
import { statementsOf, textOf } from './support/leaves.ts';
import { outlineOf, sectionOf } from './support/outline.ts';
import { isAlone } from './support/owed.ts';
import { advice, objection } from './support/scales.ts';
import { quote } from './support/words.ts';
import { withoutEnd } from '../text/end-before.ts';

/** A decision of more words than this explains itself in ways that no list of words knows; else and where options are owed. */
const EXPLAINS_ITSELF = 80;
const EXPLAINS_ITSELF_BESIDE_OPTIONS = 160;
/** Sections that give the reasons elsewhere. */
const REASONS =
  /rationale|reason|justif|argument|\bwhy\b|begründung|gründe|warum|razon|razón|razões|motiv|raison|pourquoi|por qué|por quê|理由/iu;

/** See docs/rules/decision-without-because.md. */
export const decisionWithoutBecause: Rule = {
  id: 'decision-without-because',
  group: 'adr',
  summary: 'The decision says because of what it was taken.',
  severity: objection,
  applies: (kind) => kind.sections.some(({ id }) => id === 'decision'),
  *check(context) {
    const { record, dialect } = context;
    const section = sectionOf(record, 'decision');
    if (!section) return;
    const prose = statementsOf(record, section);
    if (prose === '' || saysNothing(prose) || prose.includes('because ')) return;
    const beside = dialect.sections.includes('options');
    const language = languageIn(record, prose);
    if (givesReason(prose, language) || listsReasons(record, section)) return;
    if (
      wordCount(record.text, section.body) >
      (beside ? EXPLAINS_ITSELF_BESIDE_OPTIONS : EXPLAINS_ITSELF)
    )
      return;
    if (standsElsewhere(record, section)) return;
    yield {
      message: say`${quote(section.title)} gives no reason: say because of what it was decided.`,
      range: headingRange(section),
      // Where no options are owed, the context is where a reader finds the reasons.
      severity: beside || weighsAlone(context) ? objection : advice,
    };
  },
};

/** Whether a record weighs options, and none beside it shows that the house gives reasons elsewhere. */
function weighsAlone(context: RuleContext): boolean {
  return context.record.items('options').length > 1 && isAlone(context);
}

/** What a plan does next is no reason: only sentences without these may weigh. */
const PLANS =
  /\b(?:will|shall|must|should|wird|werden|muss|soll|debe\w*|deve\w*|vamos a|vamos|doit|doivent|sera|seront)\b/u;
/** How many sentences after the choice may still weigh it. */
const NEAR = 3;

/**
 * Whether a decision's prose gives a reason: words that lead to one anywhere, or a weighing where the choice is told:
 * in its sentence, behind a colon or dash there, or in the sentences after it that plan nothing.
 */
function givesReason(prose: string, language: Language): boolean {
  const lines = fold(prose).split('\n');
  const told = lines.filter((line, at) => !isLoneLabel(line, lines[at + 1]));
  if (told.some((line) => leadsToReason(line, language))) return true;
  const sentences = told
    .flatMap((line) => line.split(/(?<=[.!?;])\s/u))
    .filter((sentence) => /\p{L}/u.test(sentence));
  const [choice = '', ...rest] = sentences;
  const bare = withoutLabel(choice);
  if (weighs(bare, language) || EXPLAINED.test(bare.slice(0, 300))) return true;
  return rest
    .slice(0, NEAR)
    .some((sentence) => !PLANS.test(sentence) && weighs(sentence, language));
}

/** "Reason", "Why:" and nothing behind it, in a table or on a line of its own. */
function isLoneLabel(line: string, next: string | undefined): boolean {
  if (!/^[^\p{L}]*\p{L}+(?: \p{L}+){0,3}[^\p{L}]*$/u.test(line)) return false;
  return next === undefined || saysNothing(next);
}

/** "Chosen option:" and the like, whose colon leads to the choice and not to a reason. */
function withoutLabel(sentence: string): string {
  return sentence.replace(LABEL, '');
}

const LABEL =
  /^[^\p{L}]*(?:(?:the|our|die|der|la|el|le|a|o) )?(?:\p{L}+ )?(?:chosen|selected|decision|choice|option|alternative|solution|outcome|gewahlt|entscheidung|wahl|losung|elegid[oa]|decisao|opcion|opcao|solucion|solucao|escolhid[oa]|escolha|retenue?|choix)(?: \p{L}+)?[*_]{0,2}\s?[:：]/u;

/** "Postgres it is: the team knows it", "We take Kafka – three of us ran it before". */
const EXPLAINED = /\p{L}.{0,120}?(?::|\s[—–-])\s+\p{L}[^.]*?(?:\s\S+){3}/u;

const STEPS =
  /\b(?:will|steps?|following (?:steps|changes|way|rules)|as follows|concretely|this means|in detail|namely|folgende\w*|konkret|das heisst|siguientes?|pasos|seguintes?|passos|suivants?|etapes|concretement)\b/u;

/** Whether a sentence of the choice leads a list with its colon: "We take Postgres:" and what speaks for it. */
function listsReasons({ text }: DecisionRecord, { body }: Section): boolean {
  // A comment, such as one that silences a finding, parts nothing.
  const said = body.filter(({ type }) => type !== 'html');
  return said.some((block, at) => {
    if (block.type !== 'paragraph' || said[at + 1]?.type !== 'list') return false;
    const written = withoutEnd(fold(textOf(text, block.lines)), /[*_]/);
    return /\S[:：]$/.test(written) && wordsOf(written) > 2 && !STEPS.test(written);
  });
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/u).length;
}

function standsElsewhere(record: DecisionRecord, decision: Section): boolean {
  return outlineOf(record).all.some(
    ({ section }) =>
      section !== decision &&
      section.role !== 'context' &&
      // One that says nothing is told by its own rule.
      REASONS.test(section.title),
  );
}

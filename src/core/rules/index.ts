import { acceptedText } from './accepted-text.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { avoidedWords } from './avoided-words.ts';
import { betContradictsNonGoal } from './bet-contradicts-non-goal.ts';
import { betCost } from './bet-cost.ts';
import { betCount } from './bet-count.ts';
import { betOwner } from './bet-owner.ts';
import { betSignal } from './bet-signal.ts';
import { boundaryContradiction } from './boundary-contradiction.ts';
import { brokenLink } from './broken-link.ts';
import { brokenReference } from './broken-reference.ts';
import { capacityExceeded } from './capacity-exceeded.ts';
import { checkpointPassed } from './checkpoint-passed.ts';
import { competingValues } from './competing-values.ts';
import { contradictorySupersession } from './contradictory-supersession.ts';
import { dateOrder } from './date-order.ts';
import { datePassed } from './date-passed.ts';
import { decisionNotAnOption } from './decision-not-an-option.ts';
import { decisionWithoutBecause } from './decision-without-because.ts';
import { duePassed } from './due-passed.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateSection } from './duplicate-section.ts';
import { emptySection } from './empty-section.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { governedCodeDrift } from './governed-code-drift.ts';
import { headingLevel } from './heading-level.ts';
import { itemCount } from './item-count.ts';
import { itemField } from './item-field.ts';
import { itemParts } from './item-parts.ts';
import { leansOnDeadRecord } from './leans-on-dead-record.ts';
import { leftoverPlaceholder } from './leftover-placeholder.ts';
import { malformedDate } from './malformed-date.ts';
import { misplacedSection } from './misplaced-section.ts';
import { missingCheckpoint } from './missing-checkpoint.ts';
import { missingDate } from './missing-date.ts';
import { missingEvidence } from './missing-evidence.ts';
import { missingField } from './missing-field.ts';
import { missingRecommendation } from './missing-recommendation.ts';
import { missingReviewer } from './missing-reviewer.ts';
import { missingSection } from './missing-section.ts';
import { missingSignOff } from './missing-sign-off.ts';
import { missingStatus } from './missing-status.ts';
import { missingTitle } from './missing-title.ts';
import { negatedGoal } from './negated-goal.ts';
import { noneWithoutReason } from './none-without-reason.ts';
import { numberMismatch } from './number-mismatch.ts';
import { numberTaken } from './number-taken.ts';
import { oneSidedSupersession } from './one-sided-supersession.ts';
import { onlyGoodConsequences } from './only-good-consequences.ts';
import { optionWithoutArgument } from './option-without-argument.ts';
import { optionWithoutCost } from './option-without-cost.ts';
import { outcomeUnverifiable } from './outcome-unverifiable.ts';
import { problemEvidence } from './problem-evidence.ts';
import { questionOverdue } from './question-overdue.ts';
import { questionOwner } from './question-owner.ts';
import { recordBudget } from './record-budget.ts';
import { reviewOverdue } from './review-overdue.ts';
import { reviewerDisagreement } from './reviewer-disagreement.ts';
import { revisitPassed } from './revisit-passed.ts';
import { riskCount } from './risk-count.ts';
import { riskWithoutDetection } from './risk-without-detection.ts';
import { rolloutNotice } from './rollout-notice.ts';
import { rolloutUndo } from './rollout-undo.ts';
import { samePerson } from './same-person.ts';
import { scopeAfterCode } from './scope-after-code.ts';
import { sectionBudget } from './section-budget.ts';
import { selfReview } from './self-review.ts';
import { successMeasure } from './success-measure.ts';
import { supersededWithoutSuccessor } from './superseded-without-successor.ts';
import { supersessionCycle } from './supersession-cycle.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { tooFewOptions } from './too-few-options.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownStatus } from './unknown-status.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unusedSuppression } from './unused-suppression.ts';
import type { Rule } from './rule.ts';

/** All rules, one line each. */
export const rules: readonly Rule[] = [
  acceptedText,
  ambiguousDate,
  avoidedWords,
  betContradictsNonGoal,
  betCost,
  betCount,
  betOwner,
  betSignal,
  boundaryContradiction,
  brokenLink,
  brokenReference,
  capacityExceeded,
  checkpointPassed,
  competingValues,
  contradictorySupersession,
  dateOrder,
  datePassed,
  decisionNotAnOption,
  decisionWithoutBecause,
  duePassed,
  duplicateNumber,
  duplicateSection,
  emptySection,
  frontMatterSyntax,
  governedCodeDrift,
  headingLevel,
  itemCount,
  itemField,
  itemParts,
  leansOnDeadRecord,
  leftoverPlaceholder,
  malformedDate,
  misplacedSection,
  missingCheckpoint,
  missingDate,
  missingEvidence,
  missingField,
  missingRecommendation,
  missingReviewer,
  missingSection,
  missingSignOff,
  missingStatus,
  missingTitle,
  negatedGoal,
  noneWithoutReason,
  numberMismatch,
  numberTaken,
  oneSidedSupersession,
  onlyGoodConsequences,
  optionWithoutArgument,
  optionWithoutCost,
  outcomeUnverifiable,
  problemEvidence,
  questionOverdue,
  questionOwner,
  recordBudget,
  reviewOverdue,
  reviewerDisagreement,
  revisitPassed,
  riskCount,
  riskWithoutDetection,
  rolloutNotice,
  rolloutUndo,
  samePerson,
  scopeAfterCode,
  sectionBudget,
  selfReview,
  successMeasure,
  supersededWithoutSuccessor,
  supersessionCycle,
  suppressionWithoutReason,
  tooFewOptions,
  unknownKind,
  unknownStatus,
  unknownSuppression,
  unusedSuppression,
];

/** Ids of rules that are no more; never given to another. */
export const retiredIds: readonly string[] = [];

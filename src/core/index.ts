/** The front door of core: the only file of it that the command line and the extension may import. */
export {
  AGENT_INSTRUCTIONS,
  AgentFailure,
  agentTools,
  agentToolNamed,
  ANSWER_BUDGET,
  askTool,
  inputSchemaOf,
  type AgentDesk,
  type AgentTool,
  type AgentWriter,
  type InputSchema,
  type RecordWish,
} from './agents/index.ts';
export { baselineEntries, type Baseline, type BaselineEntry } from './baseline/baseline.ts';
export { writeBaseline } from './baseline/file.ts';
export { fingerprintsOf, type FingerprintSource } from './baseline/fingerprint.ts';
export { dialectsToConvertTo } from './convert/convert.ts';
export { planConversions, type ConversionPlan } from './convert/plan.ts';
export { changesOf, conversionPage } from './convert/report.ts';
export type { Catalog, Incoming, Resolution, Skipped } from './catalog/catalog.ts';
export { recordsNamed } from './catalog/named.ts';
export { governanceOf, type Governing } from './catalog/governance.ts';
export { heirsOf, isDead } from './catalog/successors.ts';
export { BASELINE_FILE, CONFIG_FILES, defaultConfig, type Config } from './config/config.ts';
export { readConfig, type ReadConfig } from './config/read.ts';
export { folderOf, type Discovery, type RecordFolder } from './discovery/discover.ts';
export { issueOf, TRACKING, webPlaceOf, type Issue } from './handoff/issue.ts';
export {
  canHandOver,
  handOverPlace,
  planTickets,
  scopeItems,
  type ScopeItem,
  type TicketsPlan,
} from './handoff/tickets.ts';
export { IgnoreFiles } from './ignore-files.ts';
export {
  IGNORED_FOLDERS,
  MAX_RECORD_BYTES,
  type Host,
  type ReadResult,
  type UnreadableReason,
} from './host.ts';
export type { Kind, Phase, SectionDefinition, StatusDefinition } from './kinds/kind.ts';
export { loadKinds, type KindSource, type LoadedKinds } from './kinds/load.ts';
export { kindSources } from './kinds/sources.ts';
export {
  planAmend,
  planStatus,
  planSupersede,
  type Plan,
  type StatusWish,
  type TieWish,
} from './lifecycle/plan.ts';
export { nextStatuses, statusNamed } from './lifecycle/transitions.ts';
export { CITES_DEAD_RECORD, findDeadCitations } from './mentions/cites-dead-record.ts';
export { fieldForReferences, mentionStart } from './mentions/complete.ts';
export type { Mention, MentionedNumber } from './mentions/mention.ts';
export { MentionIndex } from './mentions/mention-index.ts';
export { mentionReader, type MentionReader, type ResolvedMention } from './mentions/reader.ts';
export { commentFor, isProse } from './mentions/syntax.ts';
export { judgeRecord, type Judgement, type Suppressed } from './lint.ts';
export {
  Project,
  type Change,
  type FileJudgement,
  type ProjectOptions,
  type Touch,
} from './project.ts';
export type { Habits } from './records/habits.ts';
export type * from './records/record.ts';
export { INDEX_END, INDEX_START } from './records/index-marks.ts';
export { ruleList, type RuleInfo } from './rule-list.ts';
export { rulePage } from './rule-page.ts';
export type { Finding, Fix, Related, Rule, Severity, SeverityByPhase } from './rules/rule.ts';
export { createRecord, type RecordIo } from './scaffold/create.ts';
export {
  scaffold,
  ScaffoldError,
  type NewFile,
  type ScaffoldRequest,
} from './scaffold/scaffold.ts';
export { REASON_GAP, suppress, type Suppression } from './suppress.ts';
export { applyEdits, type TextEdit } from './text/edit.ts';
export { pathTest } from './text/glob.ts';
export { addDays } from './rules/support/days.ts';
export { LineIndex } from './text/lines.ts';
export { isMessage, SaidError, verbatim, type Message } from './text/message.ts';
export { normalizePath, relativePath } from './text/paths.ts';
export type { Position, Range } from './text/range.ts';
export { inOneGo } from './text/steps.ts';
export {
  attentionOf,
  groupAttention,
  type AttentionGroup,
  type AttentionItem,
  type AttentionType,
  type AttentionWhen,
} from './views/attention.ts';
export { boardOf, hasBoard, type Board } from './views/board.ts';
export {
  completeness,
  type Completeness,
  type Part,
  type PartState,
} from './views/completeness.ts';
export { citationsOf, type Citation } from './views/citations.ts';
export {
  completionsAt,
  OWNER_FILES,
  ownersIn,
  type Completion,
  type CompletionRequest,
} from './views/completion.ts';
export { compareFolders, type FolderDifference } from './views/config-difference.ts';
export { proposeConfig } from './views/config-proposal.ts';
export { countFindings, objections, sumCounts, type Counts } from './views/counts.ts';
export { digestMarkdown } from './views/digest/digest-markdown.ts';
export { digestOf, type Digest } from './views/digest/digest.ts';
export { dotOf, mermaidOf } from './views/graph-text.ts';
export type { HouseWord } from './views/house-words.ts';
export { indexPage, newIndexPage, putIndex } from './views/index-page.ts';
export { markdownOf } from './views/markdown.ts';
export {
  outlineRecord,
  outlineSteps,
  regroup,
  type Grouping,
  type OutlineGroup,
  type OutlineRecord,
  type Sorting,
} from './views/outline.ts';
export { pictureGraph, type PictureGraph } from './views/picture.ts';
export { headOf, type RecordHead } from './views/preview.ts';
export type { PictureWords } from './views/picture-svg.ts';
export { asCode, asProse } from './views/others-words.ts';
export { recordCard, type RecordCard } from './views/record-card.ts';
export { reviewMarkdown, reviewOf } from './views/review.ts';
export { relationGraph, type RelationGraph } from './views/relation-graph.ts';
export type { Series } from './views/series.ts';
export { reportPage } from './views/report/page.ts';
export { isReport, type ReportAsset } from './views/report/shell.ts';
export { siteFiles, type SiteFile } from './views/report/site.ts';
export { surveyOf, type Survey } from './views/survey.ts';
export { describeFindings, describeSurvey, type Chapter } from './views/survey-text.ts';
export { gatherFacts, type FactsRequest, type HistoryFacts } from './history/facts.ts';
export { drifts, type Drift } from './history/drift.ts';
export {
  type Branch,
  type Commit,
  type CommitFile,
  type FileChange,
  type Head,
  type History,
  type Known,
  type Unknown,
  type Version,
  type WalkEnd,
  type WalkQuery,
} from './history/history.ts';
export { takenElsewhere } from './history/numbers.ts';
export { checkBranch, type Check } from './check/check.ts';
export { inWords, type LifecycleChange } from './check/lifecycle.ts';
export { planRenumber, RenumberError, type Renumbering } from './renumber/plan.ts';
export {
  traceGraph,
  traceOf,
  traceSteps,
  type Trace,
  type TraceLevel,
  type TraceNode,
} from './views/trace.ts';
export { Refusal } from './writing/draft.ts';
export { planField } from './writing/plan-field.ts';

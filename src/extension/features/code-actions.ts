import {
  CodeAction,
  CodeActionKind,
  Disposable,
  l10n,
  languages,
  Uri,
  type CodeActionContext,
  type Diagnostic,
  type DocumentSelector,
  type Range,
  type TextDocument,
} from 'vscode';
import {
  REASON_GAP,
  rulePage,
  suppress,
  type Finding,
  type Fix,
  type Suppression,
} from '../../core/index.ts';
import { toRange, toSnippetEdit, toWorkspaceEdit } from '../convert.ts';
import { DIAGNOSTIC_SOURCE } from '../ids.ts';
import { waitsForSave } from '../settings.ts';
import type { Located, Store } from '../store.ts';
import { translate } from '../translate.ts';

/** `source.fixAll.leadline`, for `editor.codeActionsOnSave`. */
const FIX_ALL_KIND = CodeActionKind.SourceFixAll.append('leadline');

const SELECTOR: DocumentSelector = [{ language: 'markdown' }, { language: 'yaml' }];

/**
 * Offer the repairs that findings carry, one by one and all safe ones at once; after them a comment that silences the
 * finding, and the page of each rule.
 */
export function registerCodeActions(store: Store): Disposable {
  return languages.registerCodeActionsProvider(
    SELECTOR,
    {
      async provideCodeActions(document, range, context, token) {
        const at = store.locate(document.uri);
        if (!at) return [];
        await catchUp(at, document);
        if (token.isCancellationRequested || isBehind(at, document)) return [];
        return wantsFixAll(context)
          ? fixAll(at)
          : [
              ...quickFixes(at, range, context),
              ...suppressions(at, range, context),
              ...rulePages(at, range, context),
            ];
      },
    },
    {
      providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
    },
  );
}

/** Repairs speak of exact places: wait until the text that the user sees has been read, if it may be. */
async function catchUp(at: Located, document: TextDocument): Promise<void> {
  if (!isBehind(at, document) || waitsForSave(document.uri)) return;
  at.root.touch([[at.path, 'written']]);
  await at.root.idle();
}

function isBehind(at: Located, document: TextDocument): boolean {
  const record = at.root.record(at.path);
  return record !== undefined && record.text !== document.getText();
}

function wantsFixAll(context: CodeActionContext): boolean {
  return context.only !== undefined && CodeActionKind.SourceFixAll.contains(context.only)
    ? true
    : context.only?.value === CodeActionKind.Source.value;
}

function fixAll(at: Located): CodeAction[] {
  const fixes = safeFixes(at.root.findingsOf(at.path));
  if (fixes.length === 0) return [];
  const edit = toWorkspaceEdit(fixes, at.root.uri, at.root.linesOf);
  if (!edit) return [];
  const action = new CodeAction(l10n.t('Fix all that Leadline can fix safely'), FIX_ALL_KIND);
  action.edit = edit;
  return [action];
}

/** The safe repairs that do not touch one another's text; the rest wait for the next time. */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const taken = new Map<string, { start: number; end: number }[]>();
  const chosen: Fix[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find((one) => one.safe);
    if (!fix || clashes(fix, taken)) continue;
    chosen.push(fix);
    for (const [path, edits] of fix.edits) {
      taken.set(path, [...(taken.get(path) ?? []), ...edits.map((edit) => edit.range)]);
    }
  }
  return chosen;
}

function clashes(
  fix: Fix,
  taken: ReadonlyMap<string, readonly { start: number; end: number }[]>,
): boolean {
  return [...fix.edits].some(([path, edits]) =>
    edits.some(({ range }) =>
      (taken.get(path) ?? []).some((other) => range.start <= other.end && other.start <= range.end),
    ),
  );
}

function quickFixes(at: Located, range: Range, context: CodeActionContext): CodeAction[] {
  return findingsIn(at, range).flatMap((finding) =>
    finding.fixes.flatMap((fix) => {
      const edit = toWorkspaceEdit([fix], at.root.uri, at.root.linesOf);
      if (!edit) return [];
      const action = new CodeAction(translate(fix.title), CodeActionKind.QuickFix);
      action.edit = edit;
      action.diagnostics = diagnosticsOf(finding, context);
      action.isPreferred = finding.fixes.length === 1 || fix.safe;
      return [action];
    }),
  );
}

/** Silencing is no repair: it comes after them, is never preferred, and never part of fixing all. */
function suppressions(at: Located, range: Range, context: CodeActionContext): CodeAction[] {
  const record = at.root.record(at.path);
  if (!record) return [];
  const seen = new Set<string>();
  return findingsIn(at, range).flatMap((finding) => {
    const key = `${finding.rule} ${record.lines.lineAt(finding.range.start)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const comment = suppress(record, finding);
    if (!comment) return [];
    const { uri, linesOf } = at.root;
    const edit = toSnippetEdit(at.path, comment.edits, REASON_GAP, uri, linesOf);
    if (!edit) return [];
    const action = new CodeAction(titleOf(comment.reach, finding.rule), CodeActionKind.QuickFix);
    action.edit = edit;
    action.diagnostics = diagnosticsOf(finding, context);
    return [action];
  });
}

function titleOf(reach: Suppression['reach'], rule: string): string {
  switch (reach) {
    case 'line':
      return l10n.t('Disable “{0}” for this line, with a reason', rule);
    case 'block':
      return l10n.t('Disable “{0}” for this paragraph or table, with a reason', rule);
    case 'file':
      return l10n.t('Disable “{0}” for this file, with a reason', rule);
  }
}

function rulePages(at: Located, range: Range, context: CodeActionContext): CodeAction[] {
  const seen = new Set<string>();
  return findingsIn(at, range).flatMap((finding) => {
    if (seen.has(finding.rule)) return [];
    seen.add(finding.rule);
    const title = l10n.t('Open the page of the rule “{0}”', finding.rule);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = {
      title,
      command: 'vscode.open',
      arguments: [Uri.parse(rulePage(finding.rule))],
    };
    action.diagnostics = diagnosticsOf(finding, context);
    return [action];
  });
}

function findingsIn(at: Located, range: Range): readonly Finding[] {
  return at.root
    .findingsOf(at.path)
    .filter((finding) => toRange(at.root.linesOf(at.path), finding.range).intersection(range));
}

function diagnosticsOf(finding: Finding, context: CodeActionContext): Diagnostic[] {
  const told = translate(finding.said);
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === DIAGNOSTIC_SOURCE &&
      diagnostic.message === told &&
      typeof diagnostic.code === 'object' &&
      diagnostic.code.value === finding.rule,
  );
}

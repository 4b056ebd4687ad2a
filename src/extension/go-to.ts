import { TextEditorRevealType, ViewColumn, window } from 'vscode';
import { toRange, toUri } from './convert.ts';
import type { Located } from './store.ts';

/**
 * Open a record, or another file that the records' folder is known to hold, at a span of its text. Paths come from
 * pages that show what others wrote: one that is not known leads nowhere.
 */
export async function goTo(
  { root, path }: Located,
  { start, end }: { readonly start?: number; readonly end?: number } = {},
): Promise<void> {
  if (root.project?.has(path) !== true) return;
  const record = root.record(path);
  const editor = await window.showTextDocument(toUri(root.uri, path), {
    viewColumn: window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One,
    ...(record && start !== undefined && end !== undefined
      ? { selection: toRange(record.lines, { start, end }) }
      : {}),
  });
  if (record && start !== undefined)
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

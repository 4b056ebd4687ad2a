import { Disposable, Hover, l10n, languages, MarkdownString, type Uri } from 'vscode';
import { recordCard, type RecordCard } from '../../core/index.ts';
import { toUri } from '../convert.ts';
import type { Drifts } from '../drift.ts';
import { escapeMarkdown } from '../markdown.ts';
import { rangeOf, type Mentions } from '../mentions.ts';

/** Tell of a record where it is mentioned: status, what was decided, and what holds in its place. */
export function registerRecordHover(mentions: Mentions, drifts: Drifts): Disposable {
  return languages.registerHoverProvider('*', {
    async provideHover(document, position) {
      const at = mentions.at(document, position);
      if (!at) return undefined;
      const card = recordCard(at.record, at.project.facts);
      const range = rangeOf(document, at.mention);
      const drift = card.dead
        ? undefined
        : await drifts.sentence({ root: at.root, path: at.record.path });
      return new Hover(cardMarkdown(card, at.root.uri, drift), range);
    },
  });
}

/**
 * A card as Markdown. What stands in files is shown as text: no markup, no commands, no pictures can come from it; the
 * only links are to the records themselves.
 *
 * @param drift How much governed code changed, in a sentence, where that is known.
 */
export function cardMarkdown(card: RecordCard, folder: Uri, drift?: string): MarkdownString {
  const link = (label: string, path: string): string =>
    `[${escapeMarkdown(label)}](${toUri(folder, path).toString().replace(/[()]/g, encodeParenthesis)})`;
  const status = card.status ?? l10n.t('no status');
  const facts = [
    `$(${card.icon}) ${escapeMarkdown(status)}`,
    ...(card.date === undefined ? [] : [card.date]),
  ];
  const lines = [
    `**${link(card.label, card.path)}**`,
    '',
    `${facts.join(' · ')} · ${escapeMarkdown(card.kindName)}`,
  ];
  if (card.heirs.length > 0)
    lines.push(
      '',
      `$(arrow-right) ${l10n.t('Now:')} ${card.heirs.map(({ label, path }) => link(label, path)).join(', ')}`,
    );
  else if (card.dead) lines.push('', l10n.t('Nothing took its place.'));
  if (card.decision !== undefined) lines.push('', escapeMarkdown(card.decision));
  if (drift !== undefined) lines.push('', `$(git-commit) ${escapeMarkdown(drift)}`);
  return new MarkdownString(lines.join('\n'), true);
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}

import { l10n } from 'vscode';

/** How far away a day is, in words: “in 6 days”, “19 days ago”. */
export function inDays(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  if (days === -1) return l10n.t('yesterday');
  return days > 0 ? l10n.t('in {0} days', days) : l10n.t('{0} days ago', -days);
}

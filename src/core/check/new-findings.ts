import type { Finding } from '../rules/rule.ts';

/**
 * The findings that were not there before. A finding is known again by file, rule and message, whatever the lines and
 * the numbers in it; of several alike, as many are new as there are more.
 *
 * @param renamed The paths that files had before, by the path that they have now.
 */
export function newFindings(
  before: readonly Finding[],
  now: readonly Finding[],
  renamed: ReadonlyMap<string, string>,
): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf(finding, finding.path);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return now.filter((finding) => {
    const key = keyOf(finding, renamed.get(finding.path) ?? finding.path);
    const known = left.get(key) ?? 0;
    if (known === 0) return true;
    left.set(key, known - 1);
    return false;
  });
}

function keyOf({ rule, message }: Finding, path: string): string {
  return `${path}\n${rule}\n${message.replace(/\d+/g, '#')}`;
}

/** A decision record after Michael Nygard's template. */
export function nygard(title: string, status: string, date = '2026-02-03'): string {
  return (
    `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nSlow.\n\n` +
    '## Decision\n\nWe will cache, because it is slow.\n\n## Consequences\n\nFaster, and stale.\n'
  );
}

/** A record with its fields in front matter. */
export function withFields(fields: Readonly<Record<string, string>>, title: string): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n# ${title}\n\n## Context\n\nSlow.\n\n## Decision\n\nA cache.\n`;
}

/** Text as text, on one line; unlike `appendText`, which makes every space one that cannot break. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-!~<>|&$]/g, '\\$&');
}

/** Every stretch of white space made one space. Most texts are so already, and copying them costs more than looking. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

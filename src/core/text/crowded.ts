/** More of them on one line nobody writes. */
const MOST = 200;

/**
 * Whether a line holds hundreds of colons, tags or anchors that YAML may read as such: its library compares what it
 * finds on a line with all that stands before it there.
 */
export function hasCrowdedLine(text: string): boolean {
  for (const line of text.split('\n')) {
    if (line.length < MOST) continue;
    let signs = 0;
    for (let at = 0; at < line.length; at++)
      if (':!&*'.includes(line.charAt(at)) && ++signs > MOST) return true;
  }
  return false;
}

/** Add all items to a list; spreading many thousands of them into one `push` would overflow the stack. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

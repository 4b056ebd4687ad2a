/**
 * What is made when it is first asked for, and kept. For what is costly to make at start, such as a pattern of many
 * words: the editor waits for all that a module does while it is loaded.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Take all steps of a work at once; for whoever has nobody to give way to. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

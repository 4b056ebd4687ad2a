// Playwright looks again every half second once something is not there at once, and a journey waits for much that takes
// a little longer than at once: here it is asked for more often. All else, and what is said on failure, stays its own.
import type { Locator, Page } from 'playwright-core';

/** Milliseconds that something may take to come into sight, or to go. */
export const PATIENCE = 20_000;
/** Milliseconds between two looks. */
const PAUSE = 50;

type State = NonNullable<NonNullable<Parameters<Locator['waitFor']>[0]>['state']>;
type Waiting = 'waitFor' | 'click' | 'fill';

/** Let the elements of all pages be waited for with short pauses, given any page. */
export function waitEagerly(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('*')) as Pick<Locator, Waiting>;
  if (eager.has(prototype)) return;
  eager.add(prototype);
  const { waitFor, click, fill } = prototype;
  prototype.waitFor = function (this: Locator, options) {
    return soon(this, options, (timeout) => waitFor.call(this, { ...options, timeout }));
  };
  prototype.click = function (this: Locator, options) {
    const { timeout: within } = options ?? {};
    return soon(this, { timeout: within }, (timeout) => click.call(this, { ...options, timeout }));
  };
  prototype.fill = function (this: Locator, value, options) {
    const { timeout: within } = options ?? {};
    return soon(this, { timeout: within }, (timeout) =>
      fill.call(this, value, { ...options, timeout }),
    );
  };
}

const eager = new WeakSet();

/** Look until it is as wished or the time is over, then do with the time that is left, at least a moment. */
async function soon(
  element: Locator,
  { timeout = PATIENCE, state = 'visible' }: { timeout?: number | undefined; state?: State } = {},
  act: (timeout: number) => Promise<void>,
): Promise<void> {
  const end = performance.now() + timeout;
  const left = () => end - performance.now();
  while (left() > PAUSE && !(await isSo(element, state)))
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  try {
    await act(Math.max(left(), PAUSE));
  } catch (error) {
    // It would tell the time that was left.
    if (error instanceof Error)
      error.message = error.message.replace(/Timeout \d+ms/, `Timeout ${timeout}ms`);
    throw error;
  }
}

async function isSo(element: Locator, state: State): Promise<boolean> {
  if (state === 'visible') return element.isVisible();
  if (state === 'hidden') return element.isHidden();
  return (await element.count()) > 0 === (state === 'attached');
}

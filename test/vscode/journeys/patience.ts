// Playwright looks again every half second once something is not there at once, and a journey waits for much that takes
// a little longer than at once: here it is asked for more often. All else, and what is said on failure, stays its own.
import type { Locator, Page } from 'playwright-core';

/** Milliseconds that something may take to come into sight, or to go. */
export const PATIENCE = 20_000;
/** Milliseconds between two looks. */
const PAUSE = 50;

type WaitOptions = Parameters<Locator['waitFor']>[0];
type Waiting = 'waitFor' | 'click' | 'fill';

/** Let the elements of all pages be waited for with short pauses, given any page. */
export function waitEagerly(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('*')) as Pick<Locator, Waiting>;
  if (eager.has(prototype)) return;
  eager.add(prototype);
  const { waitFor, click, fill } = prototype;
  prototype.waitFor = async function (this: Locator, options) {
    const left = await look(this, options);
    await waitFor.call(this, { ...options, timeout: left });
  };
  prototype.click = async function (this: Locator, options) {
    const left = await look(this, { timeout: options?.timeout });
    await click.call(this, { ...options, timeout: left });
  };
  prototype.fill = async function (this: Locator, value, options) {
    const left = await look(this, { timeout: options?.timeout });
    await fill.call(this, value, { ...options, timeout: left });
  };
}

const eager = new WeakSet();

/** Look until it is as wished or the time is over; tell how much time is left, at least a moment. */
async function look(
  element: Locator,
  options: { timeout?: number | undefined; state?: NonNullable<WaitOptions>['state'] } = {},
): Promise<number> {
  const end = performance.now() + (options.timeout ?? PATIENCE);
  const left = () => end - performance.now();
  while (left() > PAUSE && !(await isSo(element, options.state ?? 'visible')))
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return Math.max(left(), PAUSE);
}

async function isSo(element: Locator, state: string): Promise<boolean> {
  if (state === 'visible') return element.isVisible();
  if (state === 'hidden') return element.isHidden();
  return (await element.count()) > 0 === (state === 'attached');
}

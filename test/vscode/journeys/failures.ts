// Required where journeys run: tells and photographs what the windows showed when a journey failed.
import { openWindows } from './window.ts';

export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = test.fullTitle().replaceAll(/[^a-z\d]+/gi, '-');
    for (const [at, window] of [...openWindows].entries()) {
      const path = await window.photograph(`failed-${name}-${at}`).catch(String);
      console.log(['In sight when it failed:', ...(await window.told()), path].join('\n  '));
    }
  },
};

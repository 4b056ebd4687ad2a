import { ProgressLocation, window } from 'vscode';
import { breathe, SLICE_MS } from './slices.ts';

/** Called between the pieces of a long work; the editor gets its turn, and the work ends here when the user cancels. */
export type Pause = (done: number, total: number) => Promise<void>;

/** The user has had enough. */
class Cancelled extends Error {}

/**
 * Do something that may take more than a second, with progress to see and a way to cancel.
 *
 * @returns undefined when the user cancelled.
 * @throws what `work` throws
 */
export async function longWork<T>(
  title: string,
  work: (pause: Pause) => Promise<T>,
): Promise<T | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, cancellable: true, title },
    async (progress, token) => {
      let since = performance.now();
      let shown = 0;
      const pause: Pause = async (done, total) => {
        if (performance.now() - since >= SLICE_MS) {
          const percent = total === 0 ? 100 : (100 * done) / total;
          progress.report({ increment: percent - shown });
          shown = percent;
          await breathe();
          since = performance.now();
        }
        if (token.isCancellationRequested) throw new Cancelled();
      };
      try {
        return await work(pause);
      } catch (error) {
        if (error instanceof Cancelled) return undefined;
        throw error;
      }
    },
  );
}

import type { FileChange, History, Known } from '../history/history.ts';
import { known } from '../history/history.ts';
import type { Host } from '../host.ts';
import { isDiscoveryFile } from '../discovery/discover.ts';
import { isMarkdown } from '../records/file-name.ts';

/**
 * The files as they were at a commit: those of today, but for what has changed since. Only changed texts that can
 * have to do with records are fetched.
 */
export async function baseHost(
  host: Host,
  history: History,
  commit: string,
  changes: readonly FileChange[],
): Promise<Known<Host>> {
  const before = changes.flatMap((change) =>
    change.status === 'added' ? [] : [change.from ?? change.path],
  );
  const wanted = before.filter(
    (path) => isMarkdown(path) || isDiscoveryFile(path) || /\.(?:ya?ml|json|hbs)$/i.test(path),
  );
  const texts = await history.texts(wanted.map((path) => ({ commit, path })));
  if (!texts.known) return texts;
  const old = new Map(wanted.map((path, at) => [path, texts.value[at]]));
  const gone = new Set(
    changes.flatMap(({ path, status }) =>
      status === 'added' || status === 'renamed' ? [path] : [],
    ),
  );
  const changed = new Set(before);
  return known({
    list: async () => [
      ...new Set([
        ...(await host.list()).filter((path) => !gone.has(path)),
        ...before.filter((path) => host.ignores?.(path) !== true),
      ]),
    ],
    ...(host.ignores && { ignores: (path: string) => host.ignores?.(path) ?? false }),
    read(path) {
      if (changed.has(path)) {
        const text = old.get(path);
        return Promise.resolve(
          text === undefined ? { ok: false, reason: 'other' } : { ok: true, text },
        );
      }
      return gone.has(path) ? Promise.resolve({ ok: false, reason: 'missing' }) : host.read(path);
    },
    today: () => host.today(),
  });
}

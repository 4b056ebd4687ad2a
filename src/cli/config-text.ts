import type { Config, FolderDifference, Kind } from '../core/index.ts';
import { list } from './text/words.ts';

/**
 * Say in sentences what a configuration says otherwise than Leadline would do by itself.
 *
 * @param difference Undefined where the configuration names no folders.
 */
export function describeDifference(
  config: Config,
  difference: FolderDifference | undefined,
  kinds: ReadonlyMap<string, Kind>,
): readonly string[] {
  const records = (kind: string): string => kinds.get(kind)?.plural.toLowerCase() ?? kind;
  const ignored =
    config.ignore.length > 0 ? [`It leaves out ${list(config.ignore.map(quoted))}.`] : [];
  if (!difference)
    return ['It names no folders: Leadline goes on finding them by itself.', ...ignored];
  const { unnamed, unfound, otherwise } = difference;
  return [
    ...unnamed.map(
      ({ path, kind, reason }) =>
        `It does not name ${folderName(path)}, which seems to hold ${records(kind)}: ` +
        `${reason.text.charAt(0).toLowerCase()}${reason.text.slice(1)}`,
    ),
    ...otherwise.map(
      ({ named, found }) =>
        `It names ${folderName(named.path)} for ${records(named.kind)}, ` +
        `which Leadline would take for ${records(found.kind)}.`,
    ),
    ...(unnamed.length === 0 && otherwise.length === 0
      ? ['It names every folder that Leadline would find by itself.']
      : []),
    ...(unfound.length > 0
      ? [
          `By itself Leadline would not take ${list(
            unfound.map(({ path }) => folderName(path)),
            'or',
          )} for a place of records.`,
        ]
      : []),
    ...ignored,
  ];
}

function folderName(path: string): string {
  return path === '' ? 'the root' : path;
}

function quoted(text: string): string {
  return `“${text}”`;
}

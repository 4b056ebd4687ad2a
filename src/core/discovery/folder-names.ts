import type { Kind } from '../kinds/kind.ts';
import { pathTest } from '../text/glob.ts';

/** Folders that hold proposals or decisions of one kind or another: what is in them must bear it out. */
const PROPOSALS = new Set(
  (
    'proposals teps keps peps jeps seps eips rfcs rfc rfds enhancements enhancement-proposals design-docs designdocs ' +
    'design-documents design-records design-decisions decision-log decision-logs decisionlog adl madr madrs 决策 決定'
  ).split(' '),
);
/** Such a word among others: `proposals-done`, `active-rfcs`. */
const SERIES = new Set('proposals teps keps peps jeps seps eips rfcs rfds adrs'.split(' '));
/** Folders that hold anything: only names like records' make them worth a look. */
const ANYTHING = new Set('proposal design designs text architecture features concepts'.split(' '));
/** Of those, folders whose files may have names without numbers. */
const DESIGNS = new Set(['proposal', 'design', 'designs']);
/** Below these lie samples for tests and other people's files. */
const NOT_OURS = new Set(
  'test tests __tests__ fixtures __fixtures__ testdata test-data e2e vendor third_party third-party'.split(
    ' ',
  ),
);

/** The folders of a kind; none where its definition says so, and only `kind:` or a file name decides. */
function foldersOf({ match, place }: Kind): readonly string[] {
  return match.folders.length === 0 ? [] : [place.folder, ...match.folders];
}

/** Whether a file lies where records of a kind go whose folders decide nothing: it is one if its front matter says so. */
export function liesAtPlaceOf({ match, place }: Kind, path: string): boolean {
  return (
    match.folders.length === 0 &&
    matches(path.slice(0, Math.max(0, path.lastIndexOf('/'))), place.folder)
  );
}

/** The kind that keeps its records in folders of such a name; a path may name the folder's parents too. */
export function kindOfFolder(path: string, kinds: ReadonlyMap<string, Kind>): Kind | undefined {
  for (const kind of kinds.values())
    for (const folder of foldersOf(kind))
      if (matches(path, folder) || matches(leveled(path), leveled(folder))) return kind;
  return undefined;
}

/** `Decision Records` and `decision_records` are `decision-records` to whoever named them. */
function leveled(path: string): string {
  return path.toLowerCase().replace(/[_ ]/g, '-');
}

/** What a folder's name promises: proposals, or anything at all. */
export function promiseOf(path: string): 'proposals' | 'anything' | undefined {
  const name = leveled(path.slice(path.lastIndexOf('/') + 1));
  if (PROPOSALS.has(name) || name.split('-').some((word) => SERIES.has(word))) return 'proposals';
  return ANYTHING.has(name) ? 'anything' : undefined;
}

/** Whether a folder's name is one for designs, which state where they stand and need no number. */
export function holdsDesigns(path: string): boolean {
  return DESIGNS.has(leveled(path.slice(path.lastIndexOf('/') + 1)));
}

/** Whether a folder lies among test data or other people's files. */
export function isNotOurs(path: string): boolean {
  return path !== '' && path.split('/').some((step) => NOT_OURS.has(step.toLowerCase()));
}

function matches(path: string, folder: string): boolean {
  if (folder === '' || folder === '.') return false;
  if (/[*?[{]/.test(folder)) return pathTest([folder])(path);
  return path === folder || path.endsWith(`/${folder}`);
}

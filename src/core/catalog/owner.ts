/** Names of folders that hold records or lead to them, and not the code that the records are about. */
const SHELVES =
  /^(?:\.?docs?|documents?|documentation|meta|architecture|architectural|arch|design|adl|m?adrs?|decisions?|decision-log|(?:architectur(?:e|al)-)?decision(?:s|-records?|-logs?)|rfcs?|records?|proposals|scopes?|scope-docs|roadmaps?|tickets|delegation|policies|runbooks|postmortems)$/;

/**
 * The part of a repository that the records of a folder are about: the folder without those above it that only hold
 * documents. `services/billing` for `services/billing/doc/adr`, the root (empty) for `docs/adr`.
 */
export function ownerOf(folder: string): string {
  const steps = folder === '' ? [] : folder.split('/');
  while (steps.length > 0 && SHELVES.test((steps.at(-1) ?? '').toLowerCase().replace(/[_ ]/g, '-')))
    steps.pop();
  return steps.join('/');
}

/** Whether a path is a folder, or below it; all is below the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

import { adrEdits } from './adr.plan.ts';
import type { Edit } from './run.ts';

/** The plans of edits by kind; the records of a kind are the workspaces whose names begin with its id. */
export const plans: readonly { readonly kind: string; readonly edits: readonly Edit[] }[] = [
  { kind: 'adr', edits: adrEdits },
];

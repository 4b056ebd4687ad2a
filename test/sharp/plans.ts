import { adrEdits } from './adr.plan.ts';
import { furtherEdits } from './further.plan.ts';
import { kindEdits } from './kinds.plan.ts';
import { roadmapEdits } from './roadmap.plan.ts';
import { scopeEdits } from './scope.plan.ts';
import { secondEdits } from './second.plan.ts';
import { ticketEdits } from './ticket.plan.ts';
import { adrVoiceEdits } from './adr-voices.plan.ts';
import { moreVoiceEdits } from './more-voices.plan.ts';
import { otherVoiceEdits } from './other-voices.plan.ts';
import { roadmapVoiceEdits } from './roadmap-voices.plan.ts';
import { scopeVoiceEdits } from './scope-voices.plan.ts';
import { ticketVoiceEdits } from './ticket-voices.plan.ts';
import type { Edit } from './run.ts';

/** The plans of edits by kind; the records of a kind are the workspaces whose names begin with its id. */
export const plans: readonly { readonly kind: string; readonly edits: readonly Edit[] }[] = [
  { kind: 'adr', edits: [...adrEdits, ...adrVoiceEdits, ...further('adr')] },
  { kind: 'roadmap', edits: [...roadmapEdits, ...further('roadmap'), ...roadmapVoiceEdits] },
  { kind: 'scope', edits: [...scopeEdits, ...further('scope'), ...scopeVoiceEdits] },
  { kind: 'ticket', edits: [...ticketEdits, ...further('ticket'), ...ticketVoiceEdits] },
  ...Object.entries(kindEdits).map(([kind, edits]) => ({ kind, edits })),
];

function further(kind: string): Edit[] {
  return [...furtherEdits, ...secondEdits, ...moreVoiceEdits, ...otherVoiceEdits].filter(({ on }) =>
    on.startsWith(`${kind}-`),
  );
}

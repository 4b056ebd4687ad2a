import { AgentFailure } from '../failure.ts';
import type { AgentDesk, AgentWriter } from '../tool.ts';

/** @throws AgentFailure where writing is not allowed. */
export function writerOf({ writer }: AgentDesk): AgentWriter {
  if (typeof writer === 'string') throw new AgentFailure(writer);
  return writer;
}

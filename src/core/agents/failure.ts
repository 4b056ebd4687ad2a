/** What an agent asked for cannot be answered; the message is a sentence that tells it what to do instead. */
export class AgentFailure extends Error {
  override readonly name = 'AgentFailure';
}

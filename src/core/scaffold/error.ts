import { SaidError } from '../text/message.ts';

/** Why no record could be made, for the user to read. */
export class ScaffoldError extends SaidError {
  override readonly name = 'ScaffoldError';
}

/** Why no record could be made, for the user to read. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
}

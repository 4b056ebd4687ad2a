/** Something that whoever sits at the terminal can mend: its message says what to do, and is printed without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

/**
 * Run a command's main function: a {@link Problem} becomes one sentence and exit code 1, anything
 * else keeps its stack. A signal ends the process by way of its 'exit' handlers, which end what it
 * started.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}

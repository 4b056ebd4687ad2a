import { CliFailure, type ExitCode, type Io } from '../io.ts';
import { serve } from '../mcp/serve.ts';
import { findRoot } from '../root.ts';
import { plain } from '../text/plain.ts';
import { todayOf } from '../today.ts';

/** `leadline mcp`, as parsed from the command line. */
export interface McpOptions {
  readonly root?: string | undefined;
  /** Offer the tools that write, too. */
  readonly allowWrite?: boolean;
}

/** Serve coding agents over standard input and output, until the input ends. */
export async function mcp(io: Io, { root, allowWrite = false }: McpOptions): Promise<ExitCode> {
  if (!io.streams) throw new CliFailure('Unexpected call, expected standard input and output.');
  const folder = findRoot(io.cwd, root);
  // A mistake in the environment is told now, and not in the middle of a conversation.
  todayOf(io.env);
  if (io.terminal.stdout)
    io.stderr(
      `Serving ${plain(folder)} to an MCP client over standard input; a client starts this command itself. Press Ctrl+D to end.\n`,
    );
  await serve(io, { root: folder, allowWrite, ...io.streams() });
  return 0;
}

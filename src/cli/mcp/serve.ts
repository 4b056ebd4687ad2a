import type { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { version } from '../../../package.json';
import {
  AGENT_INSTRUCTIONS,
  agentToolNamed,
  agentTools,
  askTool,
  inputSchemaOf,
} from '../../core/index.ts';
import type { Io } from '../io.ts';
import { plain } from '../text/plain.ts';
import { CurrentRoot } from './current.ts';
import { diskDesk } from './desk.ts';
import type { CallToolResult } from './sdk.ts';

/** How a server is to run. */
export interface ServeOptions {
  /** Absolute. */
  readonly root: string;
  readonly allowWrite: boolean;
  readonly input: Readable;
  readonly output: Writable;
}

/** Answer an MCP client over two streams until it closes the first. */
export async function serve(
  io: Io,
  { root, allowWrite, input, output }: ServeOptions,
): Promise<void> {
  const sdk = await import('./sdk.ts');
  const current = new CurrentRoot(io, root);
  const tools = agentTools.filter(({ writes }) => allowWrite || !writes);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see sdk.ts
  const server = new sdk.Server(
    { name: 'leadline', title: 'Leadline', version },
    { capabilities: { tools: {} }, instructions: AGENT_INSTRUCTIONS },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, parameters, writes }) => ({
      name,
      title,
      description,
      inputSchema: inputSchemaOf(parameters),
      annotations: {
        title,
        readOnlyHint: !writes,
        // Files are made or changed in place, none is removed or overwritten.
        destructiveHint: false,
        idempotentHint: !writes,
        openWorldHint: false,
      },
    })),
  }));
  // One at a time: a question is answered from the files as the one before has left them.
  let last: Promise<unknown> = Promise.resolve();
  server.setRequestHandler(sdk.CallToolRequestSchema, ({ params }, { signal }) => {
    const tool = agentToolNamed(params.name);
    if (!tool) {
      const names = tools.map(({ name }) => name).join(', ');
      throw new sdk.McpError(
        sdk.ErrorCode.InvalidParams,
        `Unexpected tool “${plain(params.name).slice(0, 100)}”, expected ${names}.`,
      );
    }
    const answer = last.then(async (): Promise<CallToolResult> => {
      try {
        signal.throwIfAborted();
        const desk = diskDesk(io, await current.now(signal), { allowWrite });
        return { content: [{ type: 'text', text: await askTool(tool, params.arguments, desk) }] };
      } catch (error) {
        signal.throwIfAborted();
        const message = plain(error instanceof Error ? error.message : String(error));
        return { content: [{ type: 'text', text: message.slice(0, 2000) }], isError: true };
      }
    });
    last = answer.catch(() => undefined);
    return answer;
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  const end = (): void => void server.close();
  // What was asked before the input ended is answered: a pipe ends it right after its question.
  const finish = (): void => void turn().then(() => last.then(turn).then(end));
  input.once('end', finish).once('close', finish);
  output.once('error', end);
  await server.connect(new sdk.StdioServerTransport(input, output));
  await closed;
  await last;
}

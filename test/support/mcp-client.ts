import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from '@modelcontextprotocol/sdk/client/stdio.js';

const program = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist/cli.cjs');

/** A server that runs, and a client of the official SDK that talks with it. */
export interface Session {
  readonly client: Client;
  readonly pid: number;
  /** What the server wrote to standard error. */
  readonly errors: () => string;
  /** What a tool answers, and whether it says that it could not. */
  readonly ask: (
    name: string,
    input?: Record<string, unknown>,
  ) => Promise<{ readonly text: string; readonly failed: boolean }>;
}

/** Start the built program on a folder, on 20 November 2026. */
export async function startSession(root: string, ...args: readonly string[]): Promise<Session> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', '--root', root, ...args],
    env: { ...getDefaultEnvironment(), LEADLINE_NOW: '2026-11-20' },
    stderr: 'pipe',
  });
  let errors = '';
  transport.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  return {
    client,
    pid: transport.pid ?? 0,
    errors: () => errors,
    ask: async (name, input = {}) => {
      const result = await client.callTool({ name, arguments: input });
      const [only] = result.content as { type: string; text: string }[];
      return { text: only?.text ?? '', failed: result.isError === true };
    },
  };
}

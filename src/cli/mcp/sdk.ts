/**
 * What we use of the SDK. The build makes a file of its own of this one, so that no other command has to load it; who
 * imports it says `await import('./sdk.ts')`.
 */
// `McpServer` wants zod's schemas, and ours are JSON made in core: the case that `Server` is kept for.
// eslint-disable-next-line @typescript-eslint/no-deprecated
export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
export {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';

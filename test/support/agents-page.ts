import { fileURLToPath, pathToFileURL } from 'node:url';
import { startSession } from './mcp-client.ts';

/** Lines of the page between which the conversation stands. */
const BEGIN = '<!-- transcript: npx tsx test/support/write-agents-page.ts -->';
const END = '<!-- /transcript -->';

/** What is asked, on the sample repository. */
const QUESTIONS: readonly (readonly [name: string, input: Record<string, unknown>])[] = [
  ['governing_records', { path: 'services/berths/src/tide.ts' }],
  ['read_record', { record: 'ADR-0006', section: 'Decision' }],
  ['find_records', { query: 'invoice', status: 'proposed' }],
  [
    'lint_record',
    { kind: 'ticket', text: '# Rotate the keys\n\n## Context\n\nThey are two years old.\n' },
  ],
  ['read_record', { record: '1' }],
  ['create_record', { kind: 'adr', title: 'Rotate keys each quarter' }],
];

/** The page with the conversation as the built program holds it now. */
export async function withTranscript(page: string): Promise<string> {
  const root = fileURLToPath(new URL('../../examples', import.meta.url));
  const { client, ask } = await startSession(root);
  const blocks: string[] = [];
  try {
    for (const [name, input] of QUESTIONS) {
      const { text, failed } = await ask(name, input);
      blocks.push(
        `**${name}** \`${JSON.stringify(input)}\`${failed ? ' is answered with an error:' : ''}\n\n` +
          `\`\`\`text\n${text.replaceAll(pathToFileURL(root).href, 'file:///home/ines/harbour')}\n\`\`\``,
      );
    }
  } finally {
    await client.close();
  }
  const begin = page.indexOf(BEGIN) + BEGIN.length;
  const end = page.indexOf(END);
  if (begin < BEGIN.length || end < begin) throw new Error(`Expected “${BEGIN}” and “${END}”.`);
  return `${page.slice(0, begin)}\n\n${blocks.join('\n\n')}\n\n${page.slice(end)}`;
}

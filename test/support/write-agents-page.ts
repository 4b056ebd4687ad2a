// Writes the conversation in docs/agents.md anew, after a build: npx tsx test/support/write-agents-page.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { withTranscript } from './agents-page.ts';

const page = new URL('../../docs/agents.md', import.meta.url);
writeFileSync(page, await withTranscript(readFileSync(page, 'utf8')));

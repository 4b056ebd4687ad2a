// Writes the tools of package.json anew: npx tsx test/support/write-agent-tools.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { languageModelTools } from './agent-tools.ts';

const file = new URL('../../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
  contributes: { languageModelTools: unknown };
};
manifest.contributes.languageModelTools = languageModelTools();
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);

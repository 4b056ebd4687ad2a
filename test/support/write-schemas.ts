// Writes docs/schema anew: npx tsx test/support/write-schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from './schemas.ts';

const folder = new URL('../../docs/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(name, folder), text);

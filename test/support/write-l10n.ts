// Brings the translations in line with the code: npx tsx test/support/write-l10n.ts
// What is missing is added in English, marked for the translator; the tests fail until the mark is gone.
import { writeFileSync } from 'node:fs';
import { at, bundles, completed, faultsOf, readTexts } from './l10n.ts';

for (const { path, english } of bundles()) {
  const texts = completed(english, readTexts(path));
  writeFileSync(at(path), `${JSON.stringify(texts, undefined, 2)}\n`);
  for (const fault of faultsOf(english, texts)) console.log(`${path}: ${fault}`);
}

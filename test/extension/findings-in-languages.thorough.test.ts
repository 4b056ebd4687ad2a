import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../src/core/index.ts';
import type { Message } from '../../src/core/text/message.ts';
import { at, LANGUAGES, readTexts, type Texts } from '../support/l10n.ts';
import { lintFiles } from '../support/lint-files.ts';
import { readRulePage } from '../support/rule-page.ts';

const pages = readdirSync(at('docs/rules')).filter((name) => name.endsWith('.md'));

describe('findings on the examples of rules', () => {
  const said = new Set<string>();
  const findings: Finding[] = [];

  before(async () => {
    for (const name of pages) {
      const { wrong } = readRulePage(readFileSync(at(`docs/rules/${name}`), 'utf8'));
      for (const { files, past } of wrong)
        for (const list of (await lintFiles(files, undefined, past)).values())
          findings.push(...list);
    }
    for (const one of findings.flatMap(messagesOf)) templatesOf(one, said);
  });

  it('say in English what their templates say', () => {
    assert.ok(findings.length > 200);
    for (const { message, said: whole } of findings) {
      assert.equal(whole.text, message);
      assert.equal(spoken(whole, {}).toLowerCase(), message.toLowerCase());
    }
  });

  for (const language of LANGUAGES)
    it(`are told in ${language}, every word that is no data`, () => {
      const texts = readTexts(`l10n/bundle.l10n.${language}.json`);
      const missing = [...said].filter((template) => !Object.hasOwn(texts, template));
      assert.deepEqual(missing, []);
      for (const one of findings.flatMap(messagesOf))
        assert.doesNotMatch(spoken(one, texts), /\{\d\}/, one.text);
    });

  it('are told with the quotation marks of the language', () => {
    const texts = readTexts('l10n/bundle.l10n.de.json');
    const missing = findings.find(({ rule }) => rule === 'missing-section') ?? assert.fail();
    assert.match(spoken(missing.said, texts), /^Der Abschnitt „[^“”]+“ fehlt\. [A-ZÄÖÜ]/);
  });
});

function messagesOf({ said, related, fixes }: Finding): Message[] {
  return [said, ...related.map(({ message }) => message), ...fixes.map(({ title }) => title)];
}

/** The templates of a message and of what it holds, but for those of data. */
function templatesOf({ template, args }: Message, found: Set<string>): void {
  if (template !== '{0}') found.add(template);
  for (const arg of args) if (typeof arg === 'object') templatesOf(arg, found);
}

/** A message as an editor of that language tells it. */
function spoken({ template, args }: Message, texts: Texts): string {
  return (texts[template] ?? template).replace(/\{(\d+)\}/g, (_, place: string) => {
    const arg = args[Number(place)];
    return typeof arg === 'object' ? spoken(arg, texts) : String(arg);
  });
}

// The words of the editor's interface: which the code says, which a translation has, and in what the two differ.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { capital } from '../../src/core/rules/support/words.ts';
import { kinds } from './read.ts';

/** Languages that are complete, by the name that VS Code gives them. English stands in the code itself. */
export const LANGUAGES = ['de', 'pt-br'] as const;

/** What stands before a text that still waits for its translator. */
export const MARK = '[translate] ';

/** English by key, or a translation by key. */
export type Texts = Readonly<Record<string, string>>;

/** A text that the code says to the user, and where it first does. */
export interface Said {
  readonly text: string;
  /** `src/extension/create.ts:41` */
  readonly place: string;
  /** What is wrong with the call, if anything. */
  readonly fault: string | undefined;
}

/** Properties and variables that hold what the user reads. */
const SHOWN = /^(?:title|label|name|text|detail|description|tooltip|message|prompt|placeHolder)$/;
/** Functions of the editor that show their arguments. */
const SHOWS = /^show(?:Information|Warning|Error)Message$/;

/** All calls of `l10n.t` in a source, in order. */
export function saidIn(path: string, source: string): readonly Said[] {
  const found: Said[] = [];
  visit(path, source, (node, place) => {
    if (!ts.isCallExpression(node) || !isTranslated(node)) return;
    const [first, ...args] = node.arguments;
    if (!first || !ts.isStringLiteralLike(first)) {
      found.push({ text: '', place, fault: 'expected a string literal as the first argument' });
      return;
    }
    const numbers = placeholders(first.text).map(Number);
    const wanted = Math.max(-1, ...numbers) + 1;
    const fault =
      wanted === args.length
        ? undefined
        : `expected ${wanted} arguments for “${first.text}”, found ${args.length}`;
    found.push({ text: first.text, place, fault });
  });
  return found;
}

/** Texts that a source shows to the user without `l10n.t`, each with its place. */
export function untranslatedIn(path: string, source: string): readonly string[] {
  const found: string[] = [];
  visit(path, source, (node, place) => {
    const shown = shownBy(node);
    for (const text of shown.flatMap(wordsOf)) found.push(`${place}: ${text}`);
  });
  return found;
}

/** All messages that a source of core says with the tag `say`, and phrases that it names otherwise, in order. */
export function messagesIn(path: string, source: string): readonly Said[] {
  const found: Said[] = [];
  visit(path, source, (node, place) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'phrase') {
      const [first] = node.arguments;
      // What is no literal is data, such as what a kind asks.
      if (first && ts.isStringLiteralLike(first) && first.text !== '{0}')
        found.push({ text: first.text, place, fault: undefined });
      return;
    }
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return;
    const { template } = node;
    const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
    const texts = ts.isTemplateExpression(template)
      ? [template.head.text, ...spans.map(({ literal }) => literal.text)]
      : [template.text];
    const text = texts.reduce((all, next, at) => `${all}{${at - 1}}${next}`);
    const plain = spans.flatMap(({ expression }) => wordsOf(expression));
    const fault =
      plain.length > 0
        ? `expected a message for “${plain.join('”, “')}”, found plain text`
        : texts.some((part) => /[{}]/.test(part))
          ? `unexpected brace in “${text}”`
          : undefined;
    found.push({ text, place, fault });
  });
  return found;
}

/** What the editor says, in the code of the extension, in that of core and by the kinds that ship, by its English text. */
export function saidInEditor(): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const add = (all: readonly Said[]): void => {
    for (const one of all) if (!said.has(one.text)) said.set(one.text, one);
  };
  for (const { path, source } of sources('src/extension'))
    if (path !== TRANSLATES) add(saidIn(path, source));
  for (const { path, source } of sources('src/core')) add(messagesIn(path, source));
  add(saidByKinds());
  return said;
}

/** The one file that hands words of others to `l10n.t`: those of core. */
const TRANSLATES = 'src/extension/translate.ts';

/** What the kinds that ship ask, and what they call things; messages speak of them in the language of the user. */
function saidByKinds(): readonly Said[] {
  return [...kinds.values()].flatMap(({ id, description: whole, fields, sections, statuses }) => {
    const items = sections.flatMap((section) => section.items ?? []);
    const nouns = items.flatMap(({ noun, parts }) => (parts ? [noun, parts.noun] : [noun]));
    const texts = [
      whole,
      ...statuses.map(({ verb }) => capital(verb)),
      ...fields.map(({ description }) => description),
      ...sections.flatMap(({ description, avoid = [] }) => [
        description,
        ...avoid.map(({ because }) => because),
      ]),
      ...items.flatMap((one) => one.fields.map(({ description }) => description)),
      ...nouns.flatMap((noun) => [capital(noun), `{0} ${noun}`, `{0} ${noun}s`]),
    ];
    return texts
      .filter((text) => text !== '')
      .map((text) => ({ text, place: `templates/${id}/kind.yaml`, fault: undefined }));
  });
}

/** The sources of a folder. */
export function sources(
  folder: 'src/core' | 'src/extension',
): readonly { readonly path: string; readonly source: string }[] {
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, source: readFileSync(at(path), 'utf8') }));
}

/** A translation and the English it translates. */
export interface Bundle {
  /** `l10n/bundle.l10n.de.json` */
  readonly path: string;
  readonly english: Texts;
}

/** Every file of translations, with what should be in it. */
export function bundles(): readonly Bundle[] {
  const said = Object.fromEntries([...saidInEditor().keys()].map((text) => [text, text]));
  const named = readTexts('package.nls.json');
  return LANGUAGES.flatMap((language) => [
    { path: `l10n/bundle.l10n.${language}.json`, english: said },
    { path: `package.nls.${language}.json`, english: named },
  ]);
}

/** The texts of a file; none when it is not there yet. */
export function readTexts(path: string): Texts {
  try {
    return JSON.parse(readFileSync(at(path), 'utf8')) as Texts;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Where a file of the project is. */
export function at(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

/** What a translation lacks, has too much, or says otherwise than it may; a sentence each. */
export function faultsOf(english: Texts, translation: Texts): readonly string[] {
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(translation, key));
  const faults = missing.map((key) => `Missing: ${JSON.stringify(key)}`);
  for (const [key, text] of Object.entries(translation)) {
    const original = english[key];
    const name = JSON.stringify(key);
    if (original === undefined) faults.push(`Left over: ${name}`);
    else if (text.startsWith(MARK) || text.trim() === '') faults.push(`Not translated: ${name}`);
    else {
      for (const [what, read] of KEPT) {
        const [wanted, found] = [read(original).join(' '), read(text).join(' ')];
        if (wanted !== found)
          faults.push(`Unexpected ${what} “${found}”, expected “${wanted}”: ${name}`);
      }
    }
  }
  return faults;
}

/** A translation brought in line with the English: what is missing is added and marked, what is left over goes. */
export function completed(english: Texts, translation: Texts): Texts {
  const keys = Object.keys(english).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(
    keys.map((key) => [key, translation[key] ?? `${MARK}${english[key] ?? ''}`]),
  );
}

/** What is the same in every language. */
const KEPT: readonly [what: string, read: (text: string) => readonly string[]][] = [
  ['placeholders', (text) => placeholders(text).sort()],
  ['links', (text) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to ?? '').sort()],
  ['code', (text) => (text.match(/`[^`]*`/g) ?? []).sort()],
  ['symbols', (text) => (text.match(/\$\([\w-]+\)/g) ?? []).sort()],
  ['end', (text) => /(?:…|:)$/.exec(text) ?? ['']],
  ['number of lines', (text) => [String(text.split('\n').length)]],
];

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\d+)\}/g)].map(([, number]) => number ?? '');
}

function visit(path: string, source: string, see: (node: ts.Node, place: string) => void): void {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    see(node, `${path}:${line + 1}`);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

function isTranslated(node: ts.CallExpression): boolean {
  return /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText());
}

/** The expressions that a node shows to the user. */
function shownBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText())) return [node.initializer];
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    SHOWN.test(node.left.name.text)
  )
    return [node.right];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return SHOWS.test(node.expression.name.text) ? node.arguments : [];
  if (ts.isNewExpression(node) && node.expression.getText() === 'Error')
    return node.arguments ?? [];
  return [];
}

/** The words that an expression says in English, whatever it is put together of. */
function wordsOf(expression: ts.Expression): readonly string[] {
  if (ts.isCallExpression(expression)) return [];
  if (ts.isStringLiteralLike(expression)) return inEnglish(expression.text);
  if (ts.isTemplateExpression(expression)) {
    const spans = expression.templateSpans;
    const texts = [expression.head.text, ...spans.map(({ literal }) => literal.text)];
    return [...texts.flatMap(inEnglish), ...spans.flatMap((span) => wordsOf(span.expression))];
  }
  if (ts.isConditionalExpression(expression))
    return [...wordsOf(expression.whenTrue), ...wordsOf(expression.whenFalse)];
  if (ts.isBinaryExpression(expression))
    return [...wordsOf(expression.left), ...wordsOf(expression.right)];
  if (ts.isParenthesizedExpression(expression)) return wordsOf(expression.expression);
  return [];
}

function inEnglish(text: string): readonly string[] {
  // Symbols, names of people and our own are the same in every language.
  const words = text.replace(/\$\([\w~-]+\)|@\w+|\bLeadline\b/g, '');
  return /\p{L}/u.test(words) ? [text] : [];
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';
import { cpuClock } from '../support/cpu-clock.ts';

const source = join(import.meta.dirname, '../../src');

interface Expression {
  /** Its file, relative to `src`, and itself. */
  readonly name: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression that is written in the source. */
function expressions(): readonly Expression[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const found: Expression[] = [];
      const file = ts.createSourceFile(
        path,
        readFileSync(join(source, path), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const pattern = node.text.slice(1, end);
          found.push({
            name: `${path.replaceAll('\\', '/')} /${pattern}/`,
            pattern,
            flags: node.text.slice(end + 1),
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

/** A text that an element matches; of alternatives the first. */
function sample(element: AST.Node): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass': {
      if (element.negate)
        return (
          ['x', ' ', '0', '-', '\u00e9'].find((one) => new RegExp(element.raw, 'u').test(one)) ??
          'x'
        );
      const [first] = element.elements;
      return first ? sample(first) : '';
    }
    case 'CharacterClassRange':
      return String.fromCodePoint(element.min.value);
    case 'CharacterSet':
      return element.kind === 'digit'
        ? element.negate
          ? 'x'
          : '0'
        : element.kind === 'space'
          ? element.negate
            ? 'x'
            : ' '
          : 'x';
    case 'Quantifier':
      return sample(element.element).repeat(Math.min(element.max, Math.max(1, element.min)));
    case 'Alternative':
      return element.elements.map(sample).join('');
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern':
      return element.alternatives[0] ? sample(element.alternatives[0]) : '';
    default:
      return '';
  }
}

/** Texts on which a back-tracking matcher would work hardest: what may repeat, repeated, and then no match. */
function attacks(pattern: string, flags: string, length: number): readonly string[] {
  const pumps = new Set<string>();
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const heads = new Set(['']);
  visitRegExpAST(parsed, {
    onQuantifierEnter(node) {
      if (node.max < 100) return;
      pumps.add(sample(node.element));
      const around = node.parent;
      const at = around.elements.indexOf(node);
      heads.add(around.elements.slice(0, at).map(sample).join(''));
      pumps.add(
        around.elements
          .slice(0, at + 1)
          .map(sample)
          .join(''),
      );
      pumps.add(around.elements.map(sample).join(''));
    },
  });
  return [...pumps]
    .filter((pump) => pump !== '')
    .flatMap((pump) =>
      [...heads].slice(0, 4).flatMap((head) => {
        const body = head + pump.repeat(Math.ceil(length / pump.length)).slice(0, length);
        return [body, `${body}\u0001`, `${body}\n\u0001`];
      }),
    );
}

/** Milliseconds of processor time that an expression takes at most, for the shortest of three tries each; no more are tried once they are enough. */
function worst({ pattern, flags }: Expression, length: number, enough = Infinity): number {
  let most = 0;
  for (const text of attacks(pattern, flags, length)) {
    if (most > enough) break;
    let least = Infinity;
    for (let attempt = 0; attempt < 3 && least > 5; attempt++) {
      const expression = new RegExp(pattern, flags);
      const from = cpuClock();
      if (flags.includes('g') && !flags.includes('y')) text.replace(expression, '');
      else expression.test(text);
      least = Math.min(least, cpuClock() - from);
    }
    most = Math.max(most, least);
  }
  return most;
}

/** Whether a text of four times the length takes about sixteen times as long; asked again, as a machine may be busy. */
function isQuadratic(one: Expression): boolean {
  for (let attempt = 0; attempt < 4; attempt++) {
    const short = worst(one, 4_000);
    if (short < 0.4) return false;
    const long = worst(one, 16_000, Math.max(8, 8 * short));
    if (long < 8 || long / short < 8) return false;
  }
  return true;
}

/**
 * Expressions that take the square of a length, and what keeps that length short. All others take a time that grows
 * with the text, so that it does not matter how long that is.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'core/records/relations.ts /(?:\\b(?:this|the present|the current)\\s+(?:\\w+\\s+)?(?:adr|decision|record|proposal|document|rfc|tep)|\\b(?:diese|dieser) (?:adr|entscheidung)|\\bcette (?:adr|décision)|\\besta (?:adr|decisión|decisão))[\\s*_]*(?:\\w+\\s+){0,3}[*_]*$|^\\W*$/':
    'asked of the 48 characters before a verb',
  'core/records/dialects/front-matter.ts /[{[<][^}\\]>]*(?:[|…]|YYYY|yyyy|\\s\\w+\\s)/':
    'asked of the first 300 characters of a line',
  'core/mentions/scan.ts /:\\/\\/[^\\s"\'<>()]*$/': 'asked of the 300 characters before a mention',
  'core/mentions/complete.ts /[^\\s,["\'(]*$/': 'asked of the first 400 characters of a line',
  'core/writing/words.ts /\\]\\([^)\\s]*$/': 'asked of the first 600 characters of a status',
  'cli/commands/report.ts /[\\\\/]+$/':
    'asked of an argument, which whoever runs the command has typed',
  'cli/disk/run-git.ts /[.\\s]+$/': 'asked of one line that git complains with',
  'extension/git.ts /[.\\s]+$/': 'asked of the message of one error of git',
  'extension/agent-desk.ts /\\/+$/': 'asked of the path of an open folder',
};

describe('regular expressions of the source', function () {
  this.timeout(120_000);

  it('take no long time on a long line, of whatever kind', () => {
    const all = expressions();
    assert.ok(all.length > 100);
    // The square of 2,000 is a few milliseconds; its cube, or anything worse, is seconds.
    const slow = all.filter((one) => worst(one, 2_000, 100) > 100).map(({ name }) => name);
    assert.deepEqual(slow, []);
  });

  it('would be told if they did', () => {
    const pattern = '\\s+x*\\s*$';
    // Half as long is enough: the cube of 2,000 takes eight times as long.
    assert.ok(worst({ name: '', pattern, flags: '' }, 1_000, 100) > 100, pattern);
  });

  it('take the square of a length only where that is bounded', () => {
    const all = expressions();
    const slow = all.filter((one) => !Object.hasOwn(BOUNDED, one.name) && isQuadratic(one));
    assert.deepEqual(
      slow.map(({ name }) => name),
      [],
    );
    const names = new Set(all.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(BOUNDED).filter((name) => !names.has(name)),
      [],
      'no longer in the source',
    );
  });

  it('would be told if they took it elsewhere', () => {
    assert.ok(isQuadratic({ name: '', pattern: '[. ]+$', flags: '' }));
    assert.ok(!isQuadratic({ name: '', pattern: '(?<![. ])[. ]+x', flags: '' }));
  });
});

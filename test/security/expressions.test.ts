import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';

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

/** Milliseconds that an expression takes at most, for the shortest of three tries each. */
function worst({ pattern, flags }: Expression, length: number): number {
  let most = 0;
  for (const text of attacks(pattern, flags, length)) {
    let least = Infinity;
    for (let attempt = 0; attempt < 3 && least > 5; attempt++) {
      const expression = new RegExp(pattern, flags);
      const from = performance.now();
      if (flags.includes('g') && !flags.includes('y')) text.replace(expression, '');
      else expression.test(text);
      least = Math.min(least, performance.now() - from);
    }
    most = Math.max(most, least);
  }
  return most;
}

describe('regular expressions of the source', function () {
  this.timeout(120_000);

  it('take no long time on a long line, of whatever kind', () => {
    const all = expressions();
    assert.ok(all.length > 100);
    // The square of 2,000 is a few milliseconds; its cube, or anything worse, is seconds.
    const slow = all.filter((one) => worst(one, 2_000) > 100).map(({ name }) => name);
    assert.deepEqual(slow, []);
  });

  it('would be told if they did', () => {
    const pattern = '\\s+x*\\s*$';
    assert.ok(worst({ name: '', pattern, flags: '' }, 2_000) > 100, pattern);
  });
});

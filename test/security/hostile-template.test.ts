import assert from 'node:assert/strict';
import { compileTemplate, TemplateError } from '../../src/core/scaffold/template.ts';

const variables = {
  ...Object.fromEntries(
    ['title', 'date', 'today', 'slug', 'number', 'a', 'b', 'c'].map((key) => [key, 'x']),
  ),
};

/** What a template becomes; undefined when it is refused. */
function rendered(template: string): string | undefined {
  try {
    return compileTemplate(template).render({ variables, answers: new Map(), fields: [] });
  } catch (error) {
    assert.ok(error instanceof TemplateError, `Expected a TemplateError, found ${String(error)}`);
    return undefined;
  }
}

describe('a hostile template', () => {
  it('reaches no prototype and no function', () => {
    const paths = [
      'constructor',
      'constructor.constructor',
      '__proto__',
      'title.constructor',
      'title.__proto__.constructor',
      'title.length.constructor',
      '__defineGetter__',
      '__lookupGetter__',
      'hasOwnProperty',
      'toString',
      'valueOf',
      '@root.constructor',
      '@root.__proto__',
      'this.constructor',
      '../constructor',
      '[constructor]',
      'title.[constructor]',
    ];
    for (const path of paths)
      for (const template of [
        `{{${path}}}`,
        `{{{${path}}}}`,
        `{{#with ${path}}}{{this}}{{/with}}`,
        `{{#each ${path}}}{{this}}{{@key}}{{/each}}`,
        `{{upper ${path}}}`,
        `{{#with title as |t|}}{{t.${path}}}{{/with}}`,
      ])
        assert.doesNotMatch(
          rendered(template) ?? '',
          /function|native|\[object|prototype/i,
          template,
        );
    for (const name of ['constructor', '__proto__', 'toString'])
      for (const of of ['this', 'title', '@root'])
        assert.doesNotMatch(
          rendered(`{{lookup ${of} "${name}"}}`) ?? '',
          /function|native|\[object/,
        );
    const classic =
      '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{/with}}{{/with}}{{/with}}';
    assert.equal(rendered(classic), undefined);
  });

  it('calls nothing but the helpers', () => {
    for (const template of [
      '{{log title}}',
      '{{> other}}',
      '{{#*inline "x"}}y{{/inline}}',
      '{{#helperMissing}}{{/helperMissing}}',
      '{{blockHelperMissing title}}',
      '{{#constructor}}x{{/constructor}}',
      '{{toString "x"}}',
      '{{(lookup this "toString")}}',
    ])
      assert.equal(rendered(template), undefined, template);
  });

  it('ends, and soon, however its loops and helpers multiply', () => {
    const loops = (depth: number, inner: string): string =>
      '{{#each @root}}'.repeat(depth) + inner + '{{/each}}'.repeat(depth);
    let joined = '"1,2,3,4,5,6,7,8"';
    for (let depth = 0; depth < 12; depth++) joined = `(join ${joined} ",1,2,3,4,5,6,7,8,")`;
    const from = performance.now();
    assert.equal(rendered(loops(12, 'x')), undefined);
    assert.equal(rendered(loops(12, '')), undefined);
    assert.equal(rendered(loops(3, 'x'.repeat(200_000))), undefined);
    assert.equal(rendered(`{{join ${joined} "x"}}`), undefined);
    assert.ok(performance.now() - from < 5000);
    assert.equal(rendered('{{#each @root}}{{this}}{{/each}}'), 'x'.repeat(8));
  });

  it('is refused when it is deeper than its reader can go', () => {
    const from = performance.now();
    for (const deep of [
      '{{#if a}}'.repeat(10_000) + '{{/if}}'.repeat(10_000),
      '{{^a}}'.repeat(10_000),
      `{{upper ${'(upper '.repeat(10_000)}a${')'.repeat(10_000)}}}`,
      '{{~#if a~}}'.repeat(10_000),
    ])
      assert.equal(rendered(deep), undefined);
    assert.ok(performance.now() - from < 2000);
    assert.equal(rendered('{{#if a}}'.repeat(40) + '((((' + '{{/if}}'.repeat(40)), '((((');
  });
});

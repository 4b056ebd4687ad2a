import assert from 'node:assert/strict';
import { collectGaps } from '../../../src/core/scaffold/gaps.ts';
import { compileTemplate, TemplateError } from '../../../src/core/scaffold/template.ts';
import type { FieldDefinition } from '../../../src/core/kinds/kind.ts';

function field(id: string, type: FieldDefinition['type']): FieldDefinition {
  return {
    id,
    type,
    aliases: [],
    required: undefined,
    entries: [],
    relation: undefined,
    description: '',
  };
}

function render(
  template: string,
  variables: Record<string, string> = {},
  answers: Record<string, string> = {},
): string {
  const marked = compileTemplate(template).render({
    variables,
    answers: new Map(Object.entries(answers)),
    fields: [field('owner', 'people'), field('tags', 'list')],
  });
  return collectGaps(marked).text;
}

function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    return `${error.line + 1}: ${error.message}`;
  }
  throw new Error('Nothing was thrown.');
}

describe('compileTemplate', () => {
  it('fills in variables as they are', () => {
    assert.equal(render('{{a}} & {{{a}}}', { a: '<b> "{{c}}"' }), '<b> "{{c}}" & <b> "{{c}}"');
  });

  it('has helpers', () => {
    assert.equal(
      render('{{upper a}} {{lower a}} {{capital b}}', { a: 'Ab', b: 'in review' }),
      'AB ab In review',
    );
    assert.equal(
      render('{{pad n 4}} {{slug t}} {{slug}}', { n: '7', t: 'A B', slug: 's' }),
      '0007 a-b s',
    );
    assert.equal(render('{{join "a,b , c" " + "}} {{yaml t}}', { t: '@x' }), 'a + b + c "@x"');
    assert.equal(render('{{#if (eq a "x")}}yes{{else}}no{{/if}}', { a: 'x' }), 'yes');
  });

  it('writes what was answered, else a gap', () => {
    assert.equal(render('{{answer "owner" "who"}}'), '{who}');
    assert.equal(render('{{answer "owner" "who"}}', {}, { owner: '@a' }), '@a');
    assert.equal(render('owner: {{field "owner" "who"}}'), 'owner: "{who}"');
    assert.equal(render('owner: {{field "owner"}} # c'), 'owner: # c');
    assert.equal(render('tags: {{field "tags"}}', {}, { tags: 'a, b: c' }), 'tags: [a, "b: c"]');
  });

  it('writes further answers where the template wants them', () => {
    const template = 'a\n{{extras "yaml"}}\nb {{field "tags"}}\n';
    assert.equal(render(template), 'a\nb\n');
    assert.equal(render(template, {}, { owner: '@a', tags: 'x' }), 'a\nowner: "@a"\nb [x]\n');
    assert.equal(render('{{extras "stars"}}', {}, { owner: '@a' }), '* Owner: @a');
  });

  it('tells where the gaps are', () => {
    const marked = compileTemplate('x {{gap "one {brace}"}}\n{{gap "two"}}').render({
      variables: {},
      answers: new Map(),
      fields: [],
    });
    const { text, gaps } = collectGaps(marked);
    assert.deepEqual(
      gaps.map(({ start, end }) => text.slice(start, end)),
      ['{one brace}', '{two}'],
    );
  });

  it('names what a template mentions', () => {
    const { mentions } = compileTemplate(
      '{{a}} {{#if b}}{{slug c}}{{/if}} {{field "d"}} {{answer "e" "x"}}',
    );
    assert.deepEqual([...mentions].sort(), ['a', 'b', 'c', 'd', 'e']);
  });

  it('reads CRLF', () => {
    assert.equal(render('a\r\n{{#if x}}\r\nb\r\n{{/if}}\r\nc\r\n'), 'a\nc\n');
  });

  it('refuses what is wrong, with the line', () => {
    assert.equal(
      fault(() => compileTemplate('a\n{{#if x}}\n')),
      '3: Unexpected end of the template, expected well-formed Handlebars.',
    );
    assert.match(
      fault(() => compileTemplate('a\n\n{{#if x}}{{/unless}}')),
      /^3: /,
    );
    assert.match(
      fault(() => compileTemplate('a\n{{ }')),
      /^2: /,
    );
    assert.match(
      fault(() => compileTemplate('a\n{{nope "x"}}')),
      /^2: Unexpected helper “nope”, expected one of /,
    );
    assert.match(
      fault(() => compileTemplate('{{#each (nope)}}{{/each}}')),
      /^1: Unexpected helper “nope”/,
    );
    assert.match(
      fault(() => compileTemplate('{{> other}}')),
      /^1: Unexpected partial/,
    );
    assert.match(
      fault(() => compileTemplate('{{#> other}}{{/other}}')),
      /^1: Unexpected partial/,
    );
    assert.match(
      fault(() => compileTemplate('\n{{#*inline "a"}}{{/inline}}')),
      /^2: Unexpected partial/,
    );
    assert.match(
      fault(() => compileTemplate('{{log "x"}}')),
      /^1: Unexpected helper “log”/,
    );
    assert.match(
      fault(() => compileTemplate('x'.repeat(300_000))),
      /^1: Unexpected template of 293 KiB/,
    );
  });

  it('refuses a variable that has no value', () => {
    assert.equal(
      fault(() => render('a\n{{missing}}')),
      '2: Unexpected variable “missing” without a value.',
    );
    assert.match(
      fault(() => render('{{slug missing}}')),
      /^1: Unexpected variable without a value for “slug”\.$/,
    );
  });

  it('keeps prototypes out of reach', () => {
    for (const path of [
      'constructor',
      '__proto__',
      'toString',
      'a.constructor',
      'a.length.constructor',
    ])
      assert.doesNotMatch(attempt(`{{${path}}}`), /function|object/i, path);
    assert.doesNotMatch(attempt('{{lookup this "constructor"}}'), /function/i);
    assert.doesNotMatch(attempt('{{#with "s" as |x|}}{{x.constructor.name}}{{/with}}'), /String/);
  });
});

function attempt(template: string): string {
  try {
    return render(
      template,
      Object.assign(Object.create(null) as Record<string, string>, { a: 'x' }),
    );
  } catch (error) {
    assert.ok(error instanceof TemplateError);
    return '';
  }
}

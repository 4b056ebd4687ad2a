import assert from 'node:assert/strict';
import { loadKinds } from '../../../src/core/index.ts';
import { Project } from '../../../src/core/project.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { lintFiles } from '../../support/lint-files.ts';
import { memoryHost } from '../../support/memory-host.ts';

const builtIn = builtInKinds();
const further = [
  'charter',
  'growth-plan',
  'options-memo',
  'policy',
  'postmortem',
  'promotion-case',
  'runbook',
];

function mistakesIn(...lines: readonly string[]): string[] {
  const definition = ['id: x', ...lines, ''].join('\n');
  const { findings } = loadKinds([{ path: 'kind.yaml', definition, template: '# {{title}}\n' }]);
  return findings.map(({ message }) => message);
}

describe('the kinds that are definitions only', () => {
  const { kinds } = loadKinds(builtIn);

  it('are all there', () => {
    for (const id of further) assert.ok(kinds.has(id), id);
  });

  for (const id of further)
    it(`${id} takes no file by its folder, and one that says so`, async () => {
      const folder = kinds.get(id)!.place.folder;
      const project = await Project.open(
        memoryHost({
          [`${folder}/notes.md`]: '# Notes\n\nStatus: draft\n',
          [`${folder}/own.md`]: `---\nkind: ${id}\nstatus: draft\n---\n\n# Own\n`,
        }),
        { builtIn },
      );
      assert.deepEqual(
        project.catalog.records.map(({ path }) => path),
        [`${folder}/own.md`],
      );
    });

  it('are asked nothing as long as they are a draft', async () => {
    for (const id of further) {
      const path = `x.${id}.md`;
      const text = `---\nkind: ${id}\nstatus: draft\n---\n\n# Own\n`;
      const findings = (await lintFiles({ [path]: text })).get(path) ?? [];
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint'),
        [],
        id,
      );
    }
  });
});

describe('what definitions ask of days, fields and lists', () => {
  it('must name fields that are there', () => {
    assert.deepEqual(mistakesIn('fields:', '  due: { type: date, after: dat }', '  date: date'), [
      'Unexpected field “dat”, expected “date”.',
    ]);
    assert.deepEqual(mistakesIn('fields:', '  lead: { type: people, differs: [lead] }'), [
      'Unexpected field “lead”, expected one of status.',
    ]);
  });

  it('must be durations that one can read', () => {
    assert.deepEqual(mistakesIn('fields:', '  due: { type: date, within: soon }'), [
      'Unexpected duration “soon”, expected one such as “90 days” or “1 year”.',
    ]);
    assert.deepEqual(
      mistakesIn(
        'sections:',
        '  acts:',
        '    items: { fields: { by: { type: date, within: x } } }',
      ),
      ['Unexpected duration “x”, expected one such as “90 days” or “1 year”.'],
    );
  });

  it('must be counts in order, and things that can be shown', () => {
    assert.deepEqual(mistakesIn('sections:', '  a: { items: { parts: { min: 3, max: 2 } } }'), [
      'Unexpected “max” of 2, expected at least the “min” of 3.',
    ]);
    assert.ok(mistakesIn('sections:', '  a: { shows: proof }').length > 0);
    assert.ok(mistakesIn('sections:', '  a: { avoid: [{ words: [], because: x }] }').length > 0);
  });
});

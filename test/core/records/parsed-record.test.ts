import assert from 'node:assert/strict';
import { Project } from '../../../src/core/index.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { memoryHost } from '../../support/memory-host.ts';

const text = (number: number): string =>
  `# ${number}. Title ${number}\n\n## Status\n\nAccepted\n\n## Context\n\nSee [one](0001-title.md).\n\n## Decision\n\nYes.\n`;

describe('a record that has forgotten its parts', () => {
  it('reads them again as they were, and keeps its facts', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `docs/adr/${String(at + 1).padStart(4, '0')}-title.md`,
        text(at + 1),
      ]),
    );
    const project = await Project.open(memoryHost(files), { builtIn: builtInKinds() });
    const [record] = project.catalog.records;
    assert.ok(record);
    const { root, sections, links, fields, relations } = record;
    const others = project.catalog.records.slice(1);
    assert.ok(others.every((other) => other.sections.length === 3));
    assert.notEqual(record.root, root);
    assert.deepEqual(record.root, root);
    assert.deepEqual(record.sections, sections);
    assert.deepEqual(record.links, links);
    assert.equal(record.fields, fields);
    assert.equal(record.relations, relations);
  });

  it('makes what is derived from it once, and anew when the parts are', async () => {
    const paths = Array.from({ length: 100 }, (_, at) => `docs/adr/${1001 + at}-title.md`);
    const files = Object.fromEntries(paths.map((path, at) => [path, text(at + 1)]));
    const project = await Project.open(memoryHost(files), { builtIn: builtInKinds() });
    const [record, ...others] = project.catalog.records;
    assert.ok(record);
    let made = 0;
    const make = (of: typeof record) => ({ count: ++made, path: of.path });
    const first = record.derived(make);
    assert.equal(record.derived(make), first);
    assert.equal(first.path, record.path);
    assert.ok(others.every((other) => other.derived(({ sections }) => sections).length === 3));
    assert.notEqual(record.derived(make), first);
    assert.equal(made, 2);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { jsonSchemas } from '../../support/schemas.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('the published JSON schemas', () => {
  for (const [name, text] of jsonSchemas())
    it(`are current: ${name}`, () => {
      assert.equal(read(`docs/schema/${name}`), text, 'Run npx tsx test/support/write-schemas.ts.');
    });

  it('accept every kind that ships with Leadline', () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(read('docs/schema/kind.schema.json')) as object,
    );
    const kinds = readdirSync(new URL('templates/', root), { withFileTypes: true });
    for (const { name } of kinds.filter((entry) => entry.isDirectory()))
      assert.ok(
        validate(parse(read(`templates/${name}/kind.yaml`))),
        JSON.stringify(validate.errors),
      );
    assert.ok(!validate({ id: 'memo', statusses: {} }));
  });

  it('judge a configuration as Leadline does', () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(read('docs/schema/config.schema.json')) as object,
    );
    assert.ok(
      validate({
        folders: ['a', { path: 'b', kind: 'adr' }],
        rules: { x: 'off', y: { draft: 'hint', 'in review': 'off', effectiveFrom: 40 } },
        overrides: [{ paths: ['a/**'], rules: { x: { accepted: 'info' } } }],
        baseline: false,
      }),
    );
    assert.ok(!validate({ rules: { x: { 'in review': 'loud' } } }));
    assert.ok(!validate({ overrides: [{ rules: {} }] }));
    assert.ok(!validate({ rules: { x: 'loud' } }));
    assert.ok(!validate({ ignored: [] }));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { listItems, yamlScalar, yamlValue } from '../../../src/core/scaffold/yaml-value.ts';

describe('yamlScalar', () => {
  it('quotes only where it must', () => {
    assert.equal(yamlScalar('Use Kafka'), 'Use Kafka');
    assert.equal(yamlScalar('2026-11-20'), '2026-11-20');
    assert.equal(yamlScalar('2027-H1'), '2027-H1');
    assert.equal(yamlScalar('@priya'), '"@priya"');
    assert.equal(yamlScalar('a: b # c'), '"a: b # c"');
    for (const word of ['yes', 'null', '0015', '1.5', '1e3', '0x1F', '~', '.5', '', ' '])
      assert.equal(yamlScalar(word), JSON.stringify(word));
  });

  it('is read back as the text that it was, by YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...Array.from('ab0159 .:#-?@&*!|>%\'"`[]{},\\/~=+é日\n\t\u2028\u0085'),
          ),
          maxLength: 12,
        }),
        (text) => {
          const yaml = `key: ${yamlScalar(text)} # comment\n`;
          assert.equal((parse(yaml) as { key: unknown }).key, text);
          if (!/^\d{4}-\d\d-\d\d$/.test(text))
            assert.equal((parse(yaml, { version: '1.1' }) as { key: unknown }).key, text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('yamlValue', () => {
  it('writes several as a sequence', () => {
    assert.equal(yamlValue('@a, Sam Lee', 'people'), '["@a", Sam Lee]');
    assert.equal(yamlValue('@a', 'people'), '"@a"');
    assert.equal(yamlValue('src/api/**', 'list'), '["src/api/**"]');
    assert.equal(yamlValue('ADR-0001, ADR-0002', 'reference'), '[ADR-0001, ADR-0002]');
    assert.equal(yamlValue('when x, or y', 'text'), '"when x, or y"');
    assert.equal(yamlValue('40', 'weeks'), '40');
  });

  it('takes a sequence for one', () => {
    assert.deepEqual(listItems('["a", \'b\', c]'), ['a', 'b', 'c']);
    assert.deepEqual(listItems(' , '), []);
  });
});

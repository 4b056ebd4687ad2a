import assert from 'node:assert/strict';
import { jsonArrayText, jsonText, plain } from '../../../src/cli/text/plain.ts';

describe('plain', () => {
  it('shows control characters instead of sending them to the terminal', () => {
    assert.equal(plain('a\u001b[31mred\u0007\nb'), 'a\\u001b[31mred\\u0007\\u000ab');
    assert.equal(plain('\u009b31m'), '\\u009b31m');
  });

  it('shows characters that turn the direction of writing', () => {
    assert.equal(plain('gpj\u202e.md'), 'gpj\\u202e.md');
    assert.equal(plain('\u2066x\u2069'), '\\u2066x\\u2069');
  });

  it('leaves every other text alone', () => {
    assert.equal(plain('Größe, 決定, 🚢, \u00a0'), 'Größe, 決定, 🚢, \u00a0');
  });
});

describe('jsonText', () => {
  it('keeps the value while it escapes what a terminal would obey', () => {
    const value = { title: 'a\u009b\u202e\u2028\n\u001b' };
    const text = jsonText(value);
    assert.deepEqual(JSON.parse(text), value);
    assert.match(text, /\\u009b\\u202e\\u2028\\n\\u001b/);
    assert.ok(text.endsWith('}\n'));
  });
});

describe('jsonArrayText', () => {
  it('gives the bytes of jsonText, however many values there are', () => {
    for (const count of [0, 1, 2, 199, 200, 201, 400, 401]) {
      const values = Array.from({ length: count }, (_, at) => ({
        at,
        inside: [{ title: '\u202e' }],
      }));
      const pieces = [...jsonArrayText(values, (value) => value)];
      assert.equal(pieces.join(''), jsonText(values), `${count} values`);
      assert.equal(pieces.length, Math.max(1, Math.ceil(count / 200)));
    }
  });
});

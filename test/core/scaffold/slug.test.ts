import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byteLength, slugOf } from '../../../src/core/scaffold/slug.ts';

/** Any code points, unassigned ones and lone surrogates included; cheaper than the library's own. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1ffff }), { maxLength: 120 })
  .map((codes) => String.fromCodePoint(...codes));

describe('slugOf', () => {
  const cases: [title: string, slug: string][] = [
    ['Use Kafka for events', 'use-kafka-for-events'],
    ['  What?! — C++ & “quotes” / slashes\\ ', 'what-c-quotes-slashes'],
    ['Don’t cache users’ data', 'dont-cache-users-data'],
    ['Über Größe: Straße', 'über-größe-straße'],
    ['Cafe\u0301', 'café'],
    ['図形を生成する', '図形を生成する'],
    ['कुंजी बदलें', 'कुंजी-बदलें'],
    ['قرار جديد', 'قرار-جديد'],
    ['🎨 Paint 👩‍💻 it 1️⃣', 'paint-it-1'],
    ['a\u202Egnp.exe', 'a-gnp-exe'],
    ['line\nbreak\tand\u0000null', 'line-break-and-null'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-record'],
    ['lpt1', 'lpt1-record'],
    ['console', 'console'],
    ['🎉', 'untitled'],
    ['...', 'untitled'],
    ['İstanbul', 'i̇stanbul'],
  ];
  for (const [title, slug] of cases)
    it(`makes ${JSON.stringify(slug)} of ${JSON.stringify(title)}`, () =>
      assert.equal(slugOf(title), slug));

  it('separates words as the folder does', () => {
    assert.equal(slugOf('Use Git hook', '_'), 'use_git_hook');
  });

  it('falls back on what it is given', () => {
    assert.equal(slugOf('!', '-', 'adr'), 'adr');
  });

  it('ends at a word that still fits', () => {
    const slug = slugOf('word '.repeat(40));
    assert.ok(slug.length <= 80 && slug.endsWith('-word'), slug);
  });

  it('is a sound piece of a file name, whatever the title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const slug = slugOf(title);
        assert.ok(slug.length > 0 && slug.length <= 87);
        assert.ok(byteLength(slug) <= 190);
        assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        assert.ok(!slug.endsWith('-'));
        assert.equal(slug, slug.normalize('NFC'));
      }),
      { numRuns: 100 },
    );
  });
});

import assert from 'node:assert/strict';
import {
  bundles,
  completed,
  faultsOf,
  LANGUAGES,
  MARK,
  readTexts,
  messagesIn,
  saidInEditor,
  saidIn,
  sources,
  untranslatedIn,
} from '../support/l10n.ts';

const HOW = 'To add what is missing, marked for translation: npx tsx test/support/write-l10n.ts';

describe('the words of the interface', () => {
  for (const { path, english } of bundles()) {
    it(`${path} has each of them, and no others`, () => {
      const faults = faultsOf(english, readTexts(path));
      assert.equal(faults.length, 0, [`${path}:`, ...faults, HOW].join('\n'));
    });
  }

  it('stand in the code as strings, with an argument for each placeholder', () => {
    const faults = [...saidInEditor().values()]
      .filter(({ fault }) => fault)
      .map(({ place, fault }) => `${place}: ${fault ?? ''}`);
    assert.deepEqual(faults, []);
  });

  it('are said through l10n.t where the user sees them', () => {
    const found = sources('src/extension').flatMap(({ path, source }) =>
      untranslatedIn(path, source),
    );
    assert.deepEqual(found, []);
  });

  it('are named to VS Code in package.json', () => {
    assert.equal(readTexts('package.json')['l10n'], './l10n');
    assert.deepEqual(LANGUAGES, ['de', 'pt-br']);
  });
});

describe('the check of translations', () => {
  it('finds calls, whatever quotes and lines they are written in', () => {
    const source = [
      "const a = l10n.t('Go');",
      'const b = vscode.l10n.t(`Open {0}`, name);',
      'const c = l10n.t(\n  "Say {0} to {1}",\n  x,\n);',
      'const d = l10n.t(words);',
    ].join('\n');
    assert.deepEqual(saidIn('a.ts', source), [
      { text: 'Go', place: 'a.ts:1', fault: undefined },
      { text: 'Open {0}', place: 'a.ts:2', fault: undefined },
      {
        text: 'Say {0} to {1}',
        place: 'a.ts:3',
        fault: 'expected 2 arguments for “Say {0} to {1}”, found 1',
      },
      { text: '', place: 'a.ts:7', fault: 'expected a string literal as the first argument' },
    ]);
  });

  it('finds the messages of core, and text in them that nobody could translate', () => {
    const source = [
      'const a = say`Go`;',
      'const b = say`The ${noun} ${quote(x)} has ${say`1 ${y}`}.`;',
      "const c = say`It ${one ? 'is' : 'are'} here.`;",
      'const d = say`A {0}.`;',
      "const e = say`${one ? '1' : two} ${three ?? '?'}`;",
      "const f = [phrase('no findings', 'none'), phrase(description)];",
    ].join('\n');
    assert.deepEqual(
      messagesIn('a.ts', source).map(({ text, place, fault }) => [text, place, fault]),
      [
        ['Go', 'a.ts:1', undefined],
        ['The {0} {1} has {2}.', 'a.ts:2', undefined],
        ['1 {0}', 'a.ts:2', undefined],
        ['It {0} here.', 'a.ts:3', 'expected a message for “is”, “are”, found plain text'],
        ['A {0}.', 'a.ts:4', 'unexpected brace in “A {0}.”'],
        ['{0} {1}', 'a.ts:5', undefined],
        ['no findings', 'a.ts:6', undefined],
      ],
    );
  });

  it('finds words that are shown as they stand', () => {
    const source = [
      "view.message = 'Nothing here';",
      'item.label = `$(law) ${name}`;',
      "const item = { title: yes ? 'Yes' : l10n.t('No'), id: 'word' };",
      'void window.showErrorMessage(`Could not ${what}.`);',
      "throw new Error('Wrong');",
      "output.info('for the log');",
    ].join('\n');
    assert.deepEqual(untranslatedIn('a.ts', source), [
      'a.ts:1: Nothing here',
      'a.ts:3: Yes',
      'a.ts:4: Could not ',
      'a.ts:5: Wrong',
    ]);
  });

  it('names each key that is missing, left over or not translated', () => {
    assert.deepEqual(
      faultsOf({ a: 'One', b: 'Two', c: 'Three' }, { a: 'Eins', c: `${MARK}Three`, d: 'Vier' }),
      ['Missing: "b"', 'Not translated: "c"', 'Left over: "d"'],
    );
  });

  it('wants placeholders, links, code, symbols, lines and the end as they are', () => {
    const english = {
      a: '{0} of {1}',
      b: 'New…',
      c: '[Go](command:x)\nNow',
      d: 'the `governs` field',
      e: '$(add) New',
    };
    assert.deepEqual(faultsOf(english, { ...english, a: '{1} von {0}' }), []);
    const faulty = { a: '{0} von', b: 'Neu', c: '[Los](command:y) Jetzt', d: 'Feld', e: 'Neu' };
    assert.deepEqual(faultsOf(english, faulty), [
      'Unexpected placeholders “0”, expected “0 1”: "a"',
      'Unexpected end “”, expected “…”: "b"',
      'Unexpected links “command:y”, expected “command:x”: "c"',
      'Unexpected number of lines “1”, expected “2”: "c"',
      'Unexpected code “”, expected “`governs`”: "d"',
      'Unexpected symbols “”, expected “$(add)”: "e"',
    ]);
  });

  it('completes a translation in order, and leaves out what nobody says', () => {
    const texts = completed({ b: 'Two', a: 'One' }, { a: 'Eins', z: 'Rest' });
    assert.deepEqual(Object.entries(texts), [
      ['a', 'Eins'],
      ['b', `${MARK}Two`],
    ]);
  });
});

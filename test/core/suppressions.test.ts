import assert from 'node:assert/strict';
import { defaultConfig, type Config } from '../../src/core/config/config.ts';
import { judgeRecord, type Judgement } from '../../src/core/lint.ts';
import { Project } from '../../src/core/project.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { TODAY } from '../support/lint-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { say } from '../../src/core/text/message.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';

/** Speaks of each X in the text. */
const marks: Rule = {
  id: 'marks',
  group: 'writing',
  summary: 'There is no X.',
  severity: { draft: 'off', open: 'info', settled: 'warning', closed: 'off' },
  *check({ record }) {
    for (const { index } of record.text.matchAll(/X/g))
      yield { message: say`An X.`, range: { start: index, end: index + 1 } };
  },
};
const other: Rule = { ...marks, id: 'other' };
const ours = [marks, other, ...rules.filter(({ group }) => group === 'suppression')];

async function judge(text: string, config: Partial<Config> = {}): Promise<Judgement> {
  const project = await Project.open(memoryHost({ [path]: text }, TODAY), {
    builtIn: builtInKinds(),
  });
  const [record] = project.catalog.records;
  assert(record);
  return judgeRecord(record, project.catalog, { ...defaultConfig, ...config }, TODAY, ours);
}

/** What is reported, as `rule line`, one-based. */
async function told(text: string, config: Partial<Config> = {}): Promise<string[]> {
  const { findings } = await judge(text, config);
  return findings.map(
    ({ rule, range }) => `${rule} ${text.slice(0, range.start).split('\n').length}`,
  );
}

const head = '---\nstatus: accepted\n---\n\n# Keep orders in Postgres\n\n';

describe('suppression comments', () => {
  it('silence the next line that says something, and no other', async () => {
    const text = `${head}<!-- leadline-disable-next-line marks, other: it is a name -->\n\nX\nX\n`;
    assert.deepEqual(await told(text), ['marks 10', 'other 10']);
    const { suppressed } = await judge(text);
    assert.deepEqual(
      suppressed.map(({ finding, reason, line }) => [finding.rule, reason, line]),
      [
        ['marks', 'it is a name', 6],
        ['other', 'it is a name', 6],
      ],
    );
  });

  it('may stand one above the other', async () => {
    assert.deepEqual(
      await told(
        `${head}<!-- leadline-disable-next-line marks: a -->\n<!-- leadline-disable-next-line other: b -->\nX\n`,
      ),
      [],
    );
  });

  it('silence everything between two of them, or to the end', async () => {
    const between = `${head}<!-- leadline-disable marks: a -->\nX\n\nX\n\n<!-- leadline-enable marks -->\nX\n`;
    assert.deepEqual(
      (await told(between)).filter((line) => line.startsWith('marks')),
      ['marks 13'],
    );
    assert.deepEqual(await told(`${head}X\n\n<!-- leadline-disable: a -->\nX\n`), [
      'marks 7',
      'other 7',
    ]);
  });

  it('silence a whole file, from anywhere', async () => {
    assert.deepEqual(await told(`${head}X\n\n<!-- leadline-disable-file: a -->\n`), []);
  });

  it('stand in front matter as comments of YAML', async () => {
    assert.deepEqual(
      await told(
        '---\nstatus: accepted\n# leadline-disable-next-line marks, other: a\ntags: [X]\nmore: X\n---\n\n# A\n',
      ),
      ['marks 5', 'other 5'],
    );
    assert.deepEqual(
      await told('---\n# leadline-disable-file marks, other: a\nstatus: accepted\n---\n\n# X\n'),
      [],
    );
    const block = '---\nstatus: accepted\nnote: |\n  # leadline-disable-file: a\n---\n\n# X\n';
    assert.deepEqual(await told(block), ['marks 7', 'other 7']);
  });

  it('are heeded in lists, quotes and CRLF, and not in code', async () => {
    assert.deepEqual(await told(`${head}- a\n  <!-- leadline-disable-next-line: a -->\n- X\n`), []);
    assert.deepEqual(await told(`${head}> a\n> <!-- leadline-disable-next-line: a -->\n> X\n`), []);
    assert.deepEqual(
      await told(`${head}<!-- leadline-disable-next-line: a -->\nX\n`.replaceAll('\n', '\r\n')),
      [],
    );
    for (const code of [
      '```\n<!-- leadline-disable-next-line: a -->\n```\nX',
      '    <!-- leadline-disable-next-line: a -->\nX',
      '`<!-- leadline-disable-next-line: a -->`\nX',
    ])
      assert.equal((await told(`${head}${code}\n`)).length, 2, code);
  });

  it('that silence nothing are found, and taken out without a trace', async () => {
    const mend = async (text: string): Promise<string> => {
      for (let round = 0; round < 5; round++) {
        const { findings } = await judge(text);
        const fix = findings.flatMap(({ fixes }) => fixes).find(({ safe }) => safe);
        if (!fix) return text;
        text = applyEdits(text, fix.edits.get(path) ?? []);
      }
      assert.fail('Expected an end.');
    };
    const clean = `${head}Some.\n\nMore.\n`;
    for (const text of [
      `${head}<!-- leadline-disable-next-line marks: a -->\nSome.\n\nMore.\n`,
      `${head}Some.\n\n<!-- leadline-disable marks: a -->\n\nMore.\n`,
      `${head}<!-- leadline-disable-file marks, other: a -->\n\nSome.\n\nMore.\n`,
      `${head}<!-- leadline-disable: a -->\nSome.\n<!-- leadline-enable -->\n\nMore.\n`,
      clean.replace('status', '# leadline-disable-file: a\nstatus'),
    ])
      assert.equal(await mend(text), clean, text);
    const crlf = `${head}<!-- leadline-disable-next-line marks: a -->\nSome.\n\nMore.\n`;
    assert.equal(await mend(crlf.replaceAll('\n', '\r\n')), clean.replaceAll('\n', '\r\n'));
    const listed = (named: string) => `${head}<!-- leadline-disable-next-line ${named}: a -->\nX\n`;
    const { findings } = await judge(listed('marks, other, marks'));
    assert.deepEqual(findings, []);
  });

  it('that name one rule too many lose it, with its comma', async () => {
    const only: Rule = { ...other, *check() {} };
    const project = async (text: string) => {
      const opened = await Project.open(memoryHost({ [path]: text }, TODAY), {
        builtIn: builtInKinds(),
      });
      const [record] = opened.catalog.records;
      assert(record);
      return judgeRecord(record, opened.catalog, defaultConfig, TODAY, [
        marks,
        only,
        { ...only, id: 'third' },
        ...ours.slice(2),
      ]).findings;
    };
    for (const named of [
      'other, marks',
      'marks ,other',
      'third, other, marks',
      'marks, third,other',
    ]) {
      const text = `${head}<!-- leadline-disable-next-line ${named}: a -->\nX\n`;
      const [finding, ...more] = await project(text);
      assert.equal(finding?.rule, 'unused-suppression');
      assert.deepEqual(more, []);
      assert.equal(
        applyEdits(text, finding.fixes[0]?.edits.get(path) ?? []),
        `${head}<!-- leadline-disable-next-line marks: a -->\nX\n`,
      );
    }
  });

  it('are of use where the rule has nothing to say of the record at present, or is switched off', async () => {
    const text = `${head}<!-- leadline-disable-next-line marks, other: a -->\nX\n`;
    assert.deepEqual(await told(text.replace('accepted', 'draft')), []);
    const off = { severity: 'off', options: undefined } as const;
    const none = text.replace('X', 'None.');
    assert.deepEqual(await told(none, { rules: new Map([['marks', off]]) }), [
      'unused-suppression 7',
    ]);
    assert.deepEqual(
      await told(none, {
        rules: new Map([
          ['marks', off],
          ['other', off],
        ]),
      }),
      [],
    );
  });

  it('cannot silence the rules about them, nor name what is none', async () => {
    assert.deepEqual(
      await told(
        `${head}<!-- leadline-disable-file unused-suppression, unknown-suppression: a -->\n\n<!-- leadline-disable-file mraks -->\n\n<!-- leadline-disable-lines marks: a -->\n`,
      ),
      [
        'unknown-suppression 7',
        'unknown-suppression 7',
        'suppression-without-reason 9',
        'unknown-suppression 9',
        'unknown-suppression 11',
      ],
    );
  });
});

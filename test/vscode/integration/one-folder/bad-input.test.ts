import assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import type { LeadlineApi } from '../../../../src/extension/extension.ts';
import { at, leadline, problems, remove, repairOf, rules, until, write } from '../leadline.ts';

const FLAWED = `# 9401. Chart the shallows

Date: 2026-11-02

## Status

Accepted

## Context

Keels have touched ground.

## Consequences

One more chart to keep.
`;

describe('bad input', () => {
  /** Another for each test, since the editor keeps documents for a while after their files were deleted. */
  let path = '';
  let number = 9402;
  const sound = 'docs/adr/9402-chart-the-deep.md';
  let api: LeadlineApi;

  before(async () => {
    api = await leadline();
    await write(sound, FLAWED.replaceAll('9401', '9402'));
    await until('the sound record is known', () => problems(at(sound)).length > 0);
  });
  beforeEach(() => {
    path = `docs/adr/${++number}-chart-the-shallows.md`;
  });
  afterEach(async () => {
    while (window.activeTextEditor) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    for (const written of [path, 'leadline.config.yaml', '.leadline']) await remove(written);
    await until('its findings are gone', () => problems(at(path)).length === 0);
    await api.store.idle();
    assert(problems(at(sound)).length > 0, 'Expected everything else to work all the while.');
  });
  after(() => remove(sound));

  /** The text that our first finding with this rule points at. */
  const pointedAt = async (uri: Uri, rule: string): Promise<string> => {
    const problem = problems(uri)[rules(uri).indexOf(rule)];
    assert(problem, `Expected ${rule} among ${rules(uri).join(', ') || 'no findings'}.`);
    return (await workspace.openTextDocument(uri)).getText(problem.range);
  };

  it('of six megabytes is named too large, and is not read', async () => {
    const uri = await write(path, FLAWED + 'Fathoms and fathoms.\n'.repeat(300_000));
    await until('it is found', () => rules(uri).includes('unreadable-file'));
    assert.match(problems(uri)[0]?.message ?? '', /5 MiB/);
    assert.equal(api.store.record(uri), undefined);
  });

  it('in front matter is pointed at, and the rest is read', async () => {
    const uri = await write(path, `---\nstatus: [accepted\ndate: 2026-11-02\n---\n\n${FLAWED}`);
    await until('the mistake is found', () => rules(uri).includes('front-matter-syntax'));
    const [problem] = problems(uri).filter(({ message }) => /front matter|YAML/i.test(message));
    assert(problem);
    assert(problem.range.start.line >= 1 && problem.range.start.line <= 3);
    assert.equal(api.store.record(uri)?.title?.value, 'Chart the shallows');
  });

  it('with a byte-order mark and CRLF keeps both through a repair, which comes in its place', async () => {
    const uri = await write(path, `\uFEFF${FLAWED.replaceAll('\n', '\r\n')}`);
    await until('the missing section is found', () => rules(uri).includes('missing-section'));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const [problem] = problems(uri).filter(({ message }) => message.includes('Decision'));
    assert(problem);
    const { edit } = await repairOf(uri, problem);
    assert(edit && (await workspace.applyEdit(edit)));
    await document.save();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await workspace.fs.readFile(uri),
    );
    assert(text.startsWith('\uFEFF# 9401. Chart the shallows\r\n'), JSON.stringify(text));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false, 'Expected CRLF throughout.');
    assert.match(
      text,
      /Keels have touched ground\.\r\n\r\n## Decision\r\n\r\n[^#]+\r\n\r\n## Consequences\r\n/,
    );
  });

  it('such as a folder with the name of a record is passed over', async () => {
    await workspace.fs.createDirectory(at(path));
    await write(`${path}/inside.txt`, 'x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await api.store.idle();
    assert.equal(api.store.record(at(path)), undefined);
    assert.deepEqual(problems(at(path)), []);
  });

  it('in the configuration is pointed at, and the rest of it counts', async () => {
    const uri = await write(
      'leadline.config.yaml',
      'wordsPerPag: 300\nrules:\n  missing-sektion: off\n  empty-section: off\n',
    );
    await until('the mistakes are found', () => rules(uri).includes('config'));
    const lines = problems(uri).map(({ range }) => range.start.line);
    assert.deepEqual(lines.sort(), [0, 2]);
    assert.match(
      problems(uri)
        .map(({ message }) => message)
        .join(),
      /did you mean “missing-section”/i,
    );
    assert.equal(api.store.roots[0]?.project?.config.rules.get('empty-section')?.severity, 'off');
    await remove('leadline.config.yaml');
    await until('its findings are gone', () => problems(uri).length === 0);
  });

  it('in the definition of a kind is pointed at', async () => {
    const uri = await write('.leadline/kinds/chart/kind.yaml', 'id: chart\nsections: [depths]\n');
    await write('.leadline/kinds/chart/record.md.hbs', '# {{title}}\n');
    await until('the mistake is found', () => rules(uri).includes('kind-definition'));
    assert.equal(problems(uri)[0]?.range.start.line, 1);
    assert.equal(await pointedAt(uri, 'kind-definition'), '[depths]');
  });

  it('in a template stops the record with a sentence, and no file is made', async () => {
    await write('.leadline/kinds/chart/kind.yaml', 'id: chart\n');
    await write('.leadline/kinds/chart/record.md.hbs', '# {{title}}\n\n{{depth}}\n');
    const [root] = api.store.roots;
    assert(root);
    await until('the kind is known', () => root.project?.kinds.has('chart') === true);
    await assert.rejects(
      api.createRecord(root, { kind: 'chart', title: 'The shallows', folder: undefined }),
      ({ message }: Error) => /record\.md\.hbs, line 3: .*“depth”.*\.$/.test(message),
    );
    await assert.rejects(Promise.resolve(workspace.fs.stat(at('docs/chart'))));
  });
});

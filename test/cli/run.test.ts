import assert from 'node:assert/strict';
import { join } from 'node:path';
import { version } from '../../package.json';
import { folderWith } from './support/folder.ts';
import { runCli } from './support/run-cli.ts';

describe('leadline', () => {
  it('prints version and help and is content', async () => {
    assert.deepEqual(await runCli('/', ['--version']), { code: 0, out: `${version}\n`, err: '' });
    const help = await runCli('/', ['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /Examples:\n {2}leadline init/);
    assert.equal((await runCli('/', ['lint', '--help'])).code, 0);
  });

  it('ends with 2 and a sentence when it is misused', async () => {
    const root = folderWith({ 'a.md': '', '.git/HEAD': '' });
    const said = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await runCli(root, args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '', args.join(' '));
      return err;
    };
    assert.match(await said(), /Usage: leadline/);
    assert.match(await said('lst'), /unknown command 'lst'\n\(Did you mean list\?\)/);
    assert.match(await said('lint', '--fx'), /unknown option '--fx'\n\(Did you mean --fix\?\)/);
    assert.match(await said('lint', '--format', 'xml'), /Allowed choices are text, json/);
    assert.match(await said('lint', '--max-warnings', '-1'), /whole number/);
    assert.match(await said('lint', '--max-warnings', 'x'), /whole number/);
    assert.match(await said('lint', 'gone'), /Unexpected path “gone”/);
    assert.match(await said('list', '--root', 'gone'), /Unexpected root “gone”/);
    assert.match(await said('list', '--root', 'a.md'), /which is a file/);
    assert.match(
      await said('list', '--kind', 'memo'),
      /Unexpected kind “memo”, expected adr, charter, .*, scope or ticket\./,
    );
    assert.match(
      await said('list', '--status', 'gone'),
      /Unexpected status “gone”, expected draft, /,
    );
    assert.match(await said('new', 'adr'), /missing required argument 'title'/);
  });

  it('refuses a day that is none', async () => {
    const { code, err } = await runCli(folderWith(), ['list'], { env: { LEADLINE_NOW: 'soon' } });
    assert.equal(code, 2);
    assert.match(err, /Unexpected LEADLINE_NOW “soon”/);
  });

  it('says what broke', async () => {
    const root = folderWith();
    const { code, err } = await runCli(root, ['list'], { templates: join(root, 'gone') });
    assert.equal(code, 2);
    assert.match(err, /^Unexpected failure: ENOENT.*\n$/);
  });
});

describe('leadline kinds', () => {
  it('lists the kinds and where they are defined', async () => {
    const { code, out } = await runCli(folderWith(), ['kinds']);
    assert.equal(code, 0);
    assert.match(out, /^ {2}adr +Decision record +built-in +docs\/adr\n/);
    const json = await runCli(folderWith(), ['kinds', '--format', 'json']);
    const kinds = JSON.parse(json.out) as { id: string; statuses: string[] }[];
    assert.deepEqual(
      kinds.map(({ id }) => id).filter((id) => ['adr', 'runbook', 'ticket'].includes(id)),
      ['adr', 'runbook', 'ticket'],
    );
    assert.ok(kinds[0]?.statuses.includes('superseded'));
  });
});

import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './support/folder.ts';
import { repository } from './support/repository.ts';
import { runCli, type Outcome } from './support/run-cli.ts';

const ticket = `---
kind: ticket
status: open
tracking: # where the work is tracked
scope: 'later' # not yet
---

# -x $(touch pwned) "quoted"

## Outcome

- [ ] \`$HOME\` & [code](../../src/a.ts)
`;
const path = 'docs/tickets/0001-x.md';

/** A program that notes what it was called with, and answers. */
function standIn(
  name: string,
  answer: string,
  code = 0,
): { readonly bin: string; readonly called: () => unknown } {
  const bin = folderWith();
  const script = `#!${process.execPath}
let input = '';
process.stdin.on('data', (data) => (input += data)).on('end', () => {
  require('node:fs').writeFileSync(${JSON.stringify(join(bin, 'called.json'))}, JSON.stringify({ args: process.argv.slice(2), input, cwd: process.cwd() }));
  process.${code === 0 ? 'stdout' : 'stderr'}.write(${JSON.stringify(answer)});
  process.exitCode = ${code};
});
`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
  const noted = join(bin, 'called.json');
  return {
    bin,
    called: (): unknown =>
      existsSync(noted) ? (JSON.parse(readFileSync(noted, 'utf8')) as unknown) : undefined,
  };
}

function create(root: string, tracker: string, bin: string, ...more: string[]): Promise<Outcome> {
  return runCli(root, ['issue', '1', '--create', tracker, ...more], {
    env: { LEADLINE_NOW: '2026-11-20', PATH: bin },
  });
}

describe('leadline issue', () => {
  it('prints title and body, with links to the repository’s remote', async () => {
    const repo = repository({ [path]: ticket });
    const { root } = repo;
    repo.git('remote', 'add', 'origin', 'git@github.com:harbour/berths.git');
    const { code, out, err } = await runCli(root, ['issue', '1']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^# -x \$\(touch pwned\) "quoted"\n\n\| \| \|\n/);
    assert.match(
      out,
      /\[code\]\(https:\/\/github\.com\/harbour\/berths\/blob\/HEAD\/src\/a\.ts\)\n$/,
    );
    const json = JSON.parse((await runCli(root, ['issue', '1', '--format', 'json'])).out) as Record<
      string,
      string
    >;
    assert.deepEqual(Object.keys(json), ['path', 'id', 'title', 'body']);
    assert.equal(`# ${json['title']}\n\n${json['body']}`, out);
  });

  it('leaves links as they are where nobody knows the repository', async () => {
    const root = folderWith({ [path]: ticket });
    assert.match((await runCli(root, ['issue', '1'])).out, /\[code\]\(\.\.\/\.\.\/src\/a\.ts\)/);
  });

  it('creates it with gh, and writes down where it is, and nothing else', async () => {
    const root = folderWith({ [path]: ticket.replaceAll('\n', '\r\n') });
    const gh = standIn('gh', 'https://github.com/harbour/berths/issues/12\n');
    const { code, out, err } = await create(root, 'github', gh.bin, '--yes');
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: 'https://github.com/harbour/berths/issues/12\n', err: '' },
    );
    const called = gh.called() as { args: string[]; input: string; cwd: string };
    assert.deepEqual(called.args, [
      'issue',
      'create',
      '--title=-x $(touch pwned) "quoted"',
      '--body-file=-',
    ]);
    assert.equal(called.cwd, root);
    assert.match(called.input, /- \[ \] `\$HOME` & \[code\]/);
    assert.equal(
      readFileSync(join(root, path), 'utf8'),
      ticket
        .replace('tracking: #', 'tracking: https://github.com/harbour/berths/issues/12 #')
        .replaceAll('\n', '\r\n'),
    );
    assert.ok(!existsSync(join(root, 'pwned')));
    const again = await create(root, 'github', gh.bin, '--yes');
    assert.equal(again.code, 2);
    assert.match(
      again.err,
      /is tracked at https:\/\/github\.com\/harbour\/berths\/issues\/12 already; nothing was created\./,
    );
  });

  it('creates it with glab, title and body by standard input', async () => {
    const root = folderWith({ [path]: ticket });
    const address = 'https://gitlab.com/g/r/-/issues/3';
    const glab = standIn('glab', JSON.stringify({ iid: 3, web_url: address }));
    const { code, out } = await create(root, 'gitlab', glab.bin, '--yes');
    assert.deepEqual({ code, out }, { code: 0, out: `${address}\n` });
    const { args, input } = glab.called() as { args: string[]; input: string };
    assert.deepEqual(args.slice(0, 2), ['api', 'projects/:fullpath/issues']);
    const { title, description } = JSON.parse(input) as Record<string, string>;
    assert.equal(title, '-x $(touch pwned) "quoted"');
    assert.match(description ?? '', /- \[ \] /);
    assert.ok(readFileSync(join(root, path), 'utf8').includes(`tracking: ${address} #`));
  });

  it('asks first, and creates nothing without a yes', async () => {
    const root = folderWith({ [path]: ticket });
    const gh = standIn('gh', 'https://github.com/o/r/issues/1\n');
    const env = { LEADLINE_NOW: '2026-11-20', PATH: gh.bin };
    const questions: string[] = [];
    const ask = (answer: string) => (question: string) => {
      questions.push(question);
      return Promise.resolve(answer);
    };
    const no = await runCli(root, ['issue', '1', '--create', 'github'], { env, ask: ask('') });
    assert.deepEqual(no, { code: 0, out: '', err: 'Nothing was created.\n' });
    assert.match(questions[0] ?? '', /^Create the issue “-x .*” on GitHub\? \[y\/N\] $/);
    const nobody = await create(root, 'github', gh.bin);
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /--yes creates the issue without asking\.\n$/);
    assert.equal(gh.called(), undefined);
    assert.equal(readFileSync(join(root, path), 'utf8'), ticket);
    const yes = await runCli(root, ['issue', '1', '--create', 'github'], { env, ask: ask('Y') });
    assert.equal(yes.code, 0);
    assert.ok(gh.called());
  });

  it('says what went wrong, and changes nothing then', async () => {
    const root = folderWith({ [path]: ticket });
    const failing = standIn('gh', 'no such repository\nusage', 1);
    const mute = standIn('gh', 'javascript:alert(1)\n');
    const error = standIn('glab', '{"message":"404 Not found"}');
    const said = async (tracker: string, bin: string): Promise<string> => {
      const { code, out, err } = await create(root, tracker, bin, '--yes');
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      return err;
    };
    assert.equal(
      await said('github', failing.bin),
      '“gh” could not create the issue: no such repository\n',
    );
    assert.match(
      await said('github', mute.bin),
      /did not tell the address of the issue: javascript/,
    );
    assert.match(await said('gitlab', error.bin), /did not tell the address/);
    assert.match(
      await said('gitlab', failing.bin),
      /“glab” is needed .* and is not installed\.\n$/,
    );
    // What lies in the repository itself is never run.
    writeFileSync(join(root, 'gh'), '#!/bin/sh\ntouch pwned\n', { mode: 0o755 });
    assert.match(await said('github', '.:'), /not installed/);
    assert.equal(readFileSync(join(root, path), 'utf8'), ticket);
    assert.ok(!existsSync(join(root, 'pwned')));
  });
});

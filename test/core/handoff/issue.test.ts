import assert from 'node:assert/strict';
import { issueOf, webPlaceOf } from '../../../src/core/index.ts';
import { openFiles } from '../../support/open-files.ts';

const ticket = `---
kind: ticket
status: open # as of today
assignee: "@jo"
due:
tracking:
checkpoints:
  - date: 2026-11-27
    what: the form | the list
scope: ../scope/2026-11-02-change.md
---

# Show the [depth](x.md)

## Context

See [the scope doc](../scope/2026-11-02-change.md#in-scope), [here](#outcome), [root](/src/a%20b.ts),
[web](https://example.org/), [ref], <https://example.org/> and ![plan](<plan (1).png>).

## Outcome

- [ ] It is shown
- [x] It is known

[ref]: ../adr/0001-a.md
`;

const files = {
  'docs/tickets/0001-show.md': ticket,
  'docs/scope/2026-11-02-change.md':
    '---\nkind: scope\nstatus: agreed\n---\n\n# Change [a] booking\n',
  'docs/adr/0001-a.md': '# 1. A\n',
};

async function issueFor(remote: string | undefined, text = ticket) {
  const project = await openFiles({ ...files, 'docs/tickets/0001-show.md': text });
  const record = project.catalog.get('docs/tickets/0001-show.md');
  assert.ok(record);
  return issueOf(record, project.catalog, remote === undefined ? undefined : webPlaceOf(remote));
}

describe('a record as an issue', () => {
  it('has the fields as a table, and the text as it is', async () => {
    const { title, body } = await issueFor(undefined);
    assert.equal(title, 'Show the depth');
    assert.equal(
      body.slice(0, body.indexOf('## Context')),
      [
        '| | |',
        '| --- | --- |',
        '| status | open |',
        '| assignee | @jo |',
        '| checkpoints | date: 2026-11-27, what: the form \\| the list |',
        '| scope | ../scope/2026-11-02-change.md |',
        '',
        '',
      ].join('\n'),
    );
    assert.equal(
      body.slice(body.indexOf('## Context')),
      ticket.slice(ticket.indexOf('## Context')),
    );
  });

  it('makes addresses of relative links, where the repository is known', async () => {
    const { body } = await issueFor('git@github.com:harbour/berths.git');
    const at = 'https://github.com/harbour/berths/blob/HEAD';
    assert.ok(
      body.includes(`| scope | [Change \\[a\\] booking](${at}/docs/scope/2026-11-02-change.md) |`),
      body,
    );
    assert.ok(body.includes(`[the scope doc](${at}/docs/scope/2026-11-02-change.md#in-scope)`));
    assert.ok(body.includes(`[here](${at}/docs/tickets/0001-show.md#outcome)`));
    assert.ok(body.includes(`[root](${at}/src/a%20b.ts)`));
    assert.ok(body.includes('[web](https://example.org/), [ref], <https://example.org/>'));
    assert.match(
      body,
      /!\[plan\]\(<?https:\/\/github\.com\/harbour\/berths\/blob\/HEAD\/docs\/tickets\/plan%20%281%29\.png>?\)/,
    );
    assert.ok(body.includes(`[ref]: ${at}/docs/adr/0001-a.md`));
    assert.ok(body.includes('- [ ] It is shown\n- [x] It is known\n'));
  });

  it('keeps byte order marks and line ends of Windows out of the way', async () => {
    const { body } = await issueFor(undefined, `\ufeff${ticket.replaceAll('\n', '\r\n')}`);
    assert.match(body, /^\| \| \|\n/);
    assert.ok(
      !body.includes('kind: ticket') && !body.includes('\ufeff') && !body.includes('# Show'),
    );
  });
});

describe('the place of a repository on the web', () => {
  const at = (remote: string, prefix?: string): string | undefined =>
    webPlaceOf(remote, prefix)?.file('a b/c.md');

  it('is told by the address that git has', () => {
    const github = 'https://github.com/o/r/blob/HEAD/a%20b/c.md';
    for (const remote of [
      'git@github.com:o/r.git',
      'https://github.com/o/r',
      'https://user:secret@github.com/o/r.git/',
      'ssh://git@github.com:22/o/r.git',
    ])
      assert.equal(at(remote), github, remote);
    assert.equal(
      at('git@gitlab.example.org:g/s/r.git', 'docs/'),
      'https://gitlab.example.org/g/s/r/-/blob/HEAD/docs/a%20b/c.md',
    );
  });

  it('is not guessed', () => {
    for (const remote of [
      '',
      '/srv/r.git',
      '../r',
      'C:\\r',
      'file:///srv/github/r',
      'https://example.org/o/r',
      'github:/x/y',
    ])
      assert.equal(at(remote), undefined, remote);
  });
});

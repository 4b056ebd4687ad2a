import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderWith } from '../cli/support/folder.ts';
import { repository } from '../cli/support/repository.ts';

const home = join(import.meta.dirname, '../..');
const dist = join(home, 'dist');
const run = promisify(execFile);

/** What of Node reaches a network. */
const NETWORK = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dns',
  'dns/promises',
  'dgram',
  'inspector',
  'cluster',
];

/** What an agent says to `leadline mcp`: hello, which tools there are, and a call of one. */
const questions = [
  {
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
  {
    id: 3,
    method: 'tools/call',
    params: { name: 'governing_records', arguments: { path: 'docs' } },
  },
]
  .map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  .join('');

/** Loaded before the program: whatever would reach a network ends it, with a word that is looked for. */
const trap = folderWith({
  'trap.cjs': `
    const Module = require('node:module');
    const names = new Set(${JSON.stringify(NETWORK)}.flatMap((name) => [name, 'node:' + name]));
    const caught = (what) => { process.stderr.write('NETWORK ' + what + '\\n'); process.exit(99); };
    const load = Module._load;
    Module._load = function (name, ...rest) { return names.has(name) ? caught(name) : load.call(this, name, ...rest); };
    for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
      Object.defineProperty(globalThis, name, { configurable: true, get: () => caught(name) });
    const net = process.binding('tcp_wrap');
    net.TCP.prototype.connect = net.TCP.prototype.connect6 = net.TCP.prototype.listen = () => caught('socket');
  `,
});

describe('no network', function () {
  this.timeout(120_000);

  it('is in what is shipped: no module of Node for it, and no call of a browser', () => {
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.c?js$/.test(name),
    );
    assert.ok(
      scripts.includes('cli.cjs') &&
        scripts.includes('extension.cjs') &&
        scripts.includes('web.cjs'),
    );
    for (const name of scripts) {
      const text = readFileSync(join(dist, name), 'utf8');
      for (const module of NETWORK)
        assert.ok(
          !new RegExp(`(?:require|import)\\(["'](?:node:)?${module}["']\\)`).test(text),
          `Expected no module “${module}” in ${name}.`,
        );
      assert.doesNotMatch(
        // The job that `init --workflow gitlab` writes runs on GitLab's machine, and not here.
        text.replace('const answer = await fetch(url,', ''),
        /(?<![\w.$])(?:fetch|importScripts)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b/,
        name,
      );
    }
  });

  it('is in what a page may load', () => {
    const pages = ['src/extension/panels/page.ts', 'src/core/views/report/shell.ts'];
    for (const path of pages) {
      const text = readFileSync(join(home, path), 'utf8');
      assert.match(text, /default-src 'none'/);
      assert.doesNotMatch(text, /connect-src|unsafe-|https?:\/\//);
    }
    for (const name of readdirSync(join(home, 'media')).filter((one) => /\.(?:js|css)$/.test(one)))
      assert.doesNotMatch(
        readFileSync(join(home, 'media', name), 'utf8')
          .replaceAll('http://www.w3.org/', '')
          .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
        /https?:\/\/|@import (?!'\.\/)|url\((?!['"]?data:)|fetch\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/,
        name,
      );
  });

  it('is reached by any command', async () => {
    const repo = repository({
      'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nProposed\n\n[x](https://example.org/x)\n',
    });
    repo.git('remote', 'add', 'origin', 'https://example.invalid/x.git');
    repo.git('branch', 'base');
    const commands: readonly (readonly string[])[] = [
      ['init', '--yes', '--baseline'],
      ['list', '--explain'],
      ['lint', '--code', '--hints'],
      ['lint', '--format', 'sarif'],
      ['lint', '--fix'],
      ['check', '--base', 'base'],
      ['new', 'adr', 'B'],
      ['status', 'docs/adr/0001-a.md', 'accepted'],
      ['supersede', 'docs/adr/0001-a.md', 'docs/adr/0002-b.md'],
      ['amend', 'docs/adr/0001-a.md', 'docs/adr/0002-b.md'],
      ['review', 'docs/adr/0001-a.md'],
      ['kinds'],
      ['why', 'src/a.ts'],
      ['refs', 'docs/adr/0001-a.md'],
      ['trace'],
      ['graph', '--all'],
      ['index', '--out', 'index.md'],
      ['report', '--out', 'r.html'],
      ['convert', 'docs/adr', '--to', 'nygard'],
      ['renumber', 'docs/adr/0001-a.md', '9'],
      ['digest'],
      ['tickets', 'docs/adr/0001-a.md'],
      ['issue', 'docs/adr/0001-a.md'],
      ['mcp', '--allow-write'],
    ];
    const { stdout: help } = await run(process.execPath, [join(dist, 'cli.cjs'), '--help']);
    const known = [
      ...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}(?!leadline)([a-z]+)\b/gm),
    ].map(([, name]) => name);
    const tried = new Set(['help', ...commands.map(([name]) => name)]);
    assert.deepEqual(
      known.filter((name) => !tried.has(name)),
      [],
      'Expected every command to be tried.',
    );
    for (const args of commands) {
      const running = run(
        process.execPath,
        ['--require', join(trap, 'trap.cjs'), join(dist, 'cli.cjs'), ...args],
        {
          cwd: repo.root,
          // Git is not to reach out either.
          env: { ...process.env, GIT_ALLOW_PROTOCOL: 'none', LEADLINE_NOW: '2026-11-20' },
        },
      );
      running.child.stdin?.end(args[0] === 'mcp' ? questions : '');
      const outcome = await running.catch(
        (error: unknown) => error as { stdout: string; stderr: string; code: number },
      );
      if (args[0] === 'mcp') assert.match(outcome.stdout, /"content":.*"id":3\}/);
      assert.doesNotMatch(outcome.stderr, /NETWORK|Unexpected failure/, args.join(' '));
      assert.ok(!('code' in outcome) || outcome.code <= 2);
    }
  });

  it('would be noticed', async () => {
    for (const text of [
      "require('node:https')",
      "fetch('x')",
      "new (process.binding('tcp_wrap').TCP)(0).connect()",
    ]) {
      const outcome = await run(process.execPath, [
        '--require',
        join(trap, 'trap.cjs'),
        '-e',
        text,
      ]).catch((error: unknown) => error as { code: number; stderr: string });
      assert.equal('code' in outcome && outcome.code, 99, text);
    }
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { smallAdr } from '../../support/small-adr.ts';
import { folderWith } from '../support/folder.ts';
import { repository, type Repository } from '../support/repository.ts';
import { runCli } from '../support/run-cli.ts';
import { runScript, standIns, type Ran, type StandIns } from './stand-ins.ts';

const A = 'docs/adr/0001-keep-orders.md';
const B = 'docs/adr/0002-name-events.md';
const GOOD = smallAdr('Name events');
const BAD = GOOD.replace('# Name events', '# {title}');
const GITHUB = '.github/workflows/leadline.yml';
const MARK = '<!-- leadline-check -->';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly records: {
      readonly permissions: Readonly<Record<string, string>>;
      readonly steps: readonly Step[];
    };
  };
}

/** A branch with one more record than `origin/main`. */
function branch(text: string, more: Readonly<Record<string, string>> = {}): Repository {
  const repo = repository({ [A]: smallAdr('Keep orders'), ...more });
  repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repo.git('switch', '--quiet', '--create', 'topic');
  repo.commit({ [B]: text });
  return repo;
}

describe('leadline init --workflow', function () {
  this.timeout(60_000);
  let tools: StandIns;

  before(() => {
    tools = standIns();
  });

  describe('github', () => {
    async function workflowOf(repo: Repository, ...more: readonly string[]): Promise<Workflow> {
      const { code, err } = await runCli(repo.root, ['init', '--workflow', ...more, '--yes']);
      assert.equal(code, 0, err);
      return parse(readFileSync(join(repo.root, GITHUB), 'utf8')) as Workflow;
    }

    /** Run the steps of a pull request, as GitHub does: all of them, whatever the others said. */
    async function runSteps(
      { root }: Repository,
      { jobs }: Workflow,
      comments: readonly object[],
    ): Promise<{
      readonly ran: Readonly<Record<string, Ran>>;
      readonly temp: string;
      readonly calls: string;
    }> {
      const temp = folderWith({ 'comments.json': JSON.stringify(comments) });
      writeFileSync(tools.calls, '');
      const ran: Record<string, Ran> = {};
      for (const { name = '', run, env = {} } of jobs.records.steps) {
        if (run === undefined) continue;
        const filled = Object.entries(env).map(([key, value]): [string, string] => [
          key,
          value
            .replace('${{ github.base_ref }}', 'main')
            .replace('${{ github.event.pull_request.number }}', '7')
            .replace('${{ github.token }}', 'secret'),
        ]);
        for (const [, value] of filled) assert.doesNotMatch(value, /\$\{\{/);
        assert.doesNotMatch(run, /\$\{\{/, 'A script takes what others name from its environment.');
        ran[name] = await runScript(run, root, {
          ...Object.fromEntries(filled),
          ...{ PATH: tools.path, HOME: '/nonexistent', LEADLINE_NOW: '2026-11-20' },
          ...{ RUNNER_TEMP: temp, GITHUB_REPOSITORY: 'o/r', COMMENTS: join(temp, 'comments.json') },
        });
      }
      return { ran, temp, calls: readFileSync(tools.calls, 'utf8') };
    }

    const codes = (ran: Readonly<Record<string, Ran>>) =>
      Object.fromEntries(Object.entries(ran).map(([name, { code }]) => [name, code]));

    it('is valid, and asks for no more than it needs', async () => {
      const workflow = await workflowOf(branch(GOOD));
      assert.deepEqual(workflow.permissions, { contents: 'read' });
      assert.deepEqual(workflow.on.push.branches, ['main']);
      const { permissions, steps } = workflow.jobs.records;
      assert.deepEqual(permissions, { contents: 'read', 'pull-requests': 'write' });
      for (const step of steps) assert.equal(Number('run' in step) + Number('uses' in step), 1);
      assert.deepEqual(steps[0]?.with, { 'fetch-depth': 0, 'persist-credentials': false });
    });

    it('judges, and posts a comment that was not there', async () => {
      const repo = branch(BAD);
      const { ran, temp, calls } = await runSteps(repo, await workflowOf(repo), [
        { id: 1, user: { login: 'mallory' }, body: `${MARK}\nMine.` },
        { id: 2, user: { login: 'github-actions[bot]' }, body: 'Coverage' },
      ]);
      assert.deepEqual(codes(ran), {
        'Judge all records': 1,
        'Judge what the pull request brings': 1,
        'Say it in one comment': 0,
      });
      assert.match(
        ran['Judge all records']?.out ?? '',
        /^::error file=docs\/adr\/0002-name-events\.md,/m,
      );
      const comment = readFileSync(join(temp, 'leadline.md'), 'utf8');
      assert.ok(comment.startsWith(MARK));
      assert.match(comment, /ADR-0002 added as accepted/);
      assert.match(
        calls,
        /^gh api --method POST repos\/o\/r\/issues\/7\/comments -F body=@\S+leadline\.md --silent$/m,
      );
      assert.doesNotMatch(calls, /PATCH/);
    });

    it('puts a new comment in the place of the old one', async () => {
      const repo = branch(GOOD);
      const { ran, calls } = await runSteps(repo, await workflowOf(repo), [
        { id: 3, user: { login: 'github-actions[bot]' }, body: `${MARK}\nOld.` },
      ]);
      assert.deepEqual(Object.values(codes(ran)), [0, 0, 0]);
      assert.match(calls, /--method PATCH repos\/o\/r\/issues\/comments\/3 /);
      assert.doesNotMatch(calls, /POST/);
    });

    it('posts nothing when nothing could be compared', async () => {
      const repo = branch(GOOD);
      repo.git('update-ref', '-d', 'refs/remotes/origin/main');
      const { ran, calls } = await runSteps(repo, await workflowOf(repo), []);
      assert.deepEqual(Object.values(codes(ran)), [0, 2, 0]);
      assert.equal(calls, '');
    });

    it('sends findings to code scanning, if wanted', async () => {
      const repo = branch(BAD);
      const workflow = await workflowOf(repo, 'github', '--sarif');
      assert.equal(workflow.jobs.records.permissions['security-events'], 'write');
      const { ran, temp } = await runSteps(repo, workflow, []);
      assert.equal(ran['Findings for code scanning']?.code, 0);
      const sarif = JSON.parse(readFileSync(join(temp, 'leadline.sarif'), 'utf8')) as {
        readonly version: string;
      };
      assert.equal(sarif.version, '2.1.0');
      assert.equal(
        workflow.jobs.records.steps.at(-1)?.with?.['sarif_file'],
        '${{ runner.temp }}/leadline.sarif',
      );
    });

    it('calls what the lock file says where the repository asks for Leadline itself', async () => {
      const manifest = JSON.stringify({ devDependencies: { leadline: '1' } });
      const repo = branch(GOOD, { 'package.json': manifest });
      const workflow = await workflowOf(repo);
      const scripts = workflow.jobs.records.steps.flatMap(({ run }) => run ?? []);
      assert.equal(scripts[0], 'npm ci');
      assert.ok(scripts[1]?.startsWith('npx --no-install leadline '));
      const { ran, calls } = await runSteps(repo, workflow, []);
      assert.deepEqual(Object.values(codes(ran)), [0, 0, 0, 0]);
      assert.match(calls, /^npm ci\n/);
    });

    it('judges a root below the top, whatever its name', async () => {
      const repo = repository({ "a b: #'c/leadline.config.yaml": '' });
      const root = join(repo.root, "a b: #'c");
      await runCli(root, ['init', '--workflow', '--yes']);
      const { jobs } = parse(readFileSync(join(repo.root, GITHUB), 'utf8')) as Workflow;
      const script = jobs.records.steps.find(({ name }) => name === 'Judge all records')?.run ?? '';
      assert.ok(script.endsWith(String.raw`--root 'a b: #'\''c' --format github`), script);
      const { code } = await runScript(script, repo.root, { PATH: tools.path });
      assert.equal(code, 0);
    });

    it('leaves a workflow that is there as it is', async () => {
      const { root } = branch(GOOD, { [GITHUB]: 'on: push\n' });
      const { code, out } = await runCli(root, ['init', '--workflow', '--yes']);
      assert.equal(code, 0);
      assert.match(out, /A workflow is there already and was left as it is\./);
      assert.equal(readFileSync(join(root, GITHUB), 'utf8'), 'on: push\n');
    });

    it('refuses what does not go together', async () => {
      const { root } = branch(GOOD);
      for (const args of [['--sarif'], ['--workflow', 'gitlab', '--sarif'], ['--hook', 'svn']]) {
        assert.equal((await runCli(root, ['init', ...args, '--yes'])).code, 2);
        assert.ok(!existsSync(join(root, 'leadline.config.yaml')));
      }
    });
  });

  describe('gitlab', () => {
    interface Job {
      readonly leadline: {
        readonly script: readonly string[];
        readonly rules: readonly object[];
        readonly artifacts: { readonly reports: { readonly junit: string } };
      };
    }

    /** Run the script of the job, in one shell as a runner does. */
    const runJob = (
      { root }: Repository,
      { leadline }: Job,
      env: Readonly<Record<string, string>>,
    ) =>
      runScript(leadline.script.join('\n'), root, {
        ...{ PATH: tools.path, HOME: '/nonexistent', LEADLINE_NOW: '2026-11-20' },
        ...env,
      });

    it('is the pipeline where there is none, and judges a merge request', async () => {
      const repo = branch(BAD);
      await runCli(repo.root, ['init', '--workflow', 'gitlab', '--yes']);
      const job = parse(readFileSync(join(repo.root, '.gitlab-ci.yml'), 'utf8')) as Job;
      const base = repo.git('rev-parse', 'origin/main');
      const { code, out } = await runJob(repo, job, {
        ...{ CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      });
      assert.equal(code, 1, out);
      assert.match(
        readFileSync(join(repo.root, 'leadline.md'), 'utf8'),
        /ADR-0002 added as accepted/,
      );
      const report = job.leadline.artifacts.reports.junit;
      assert.match(readFileSync(join(repo.root, report), 'utf8'), /<testsuites/);
      repo.write({ [B]: GOOD });
      assert.equal((await runJob(repo, job, {})).code, 0);
    });

    it('is a file to include where there is a pipeline', async () => {
      const { root } = branch(GOOD, { '.gitlab-ci.yml': 'stages: [test]\n' });
      const { out } = await runCli(root, ['init', '--workflow', '--yes']);
      assert.match(out, /include: \[\{ local: \.gitlab\/leadline\.yml \}\]/);
      assert.ok(parse(readFileSync(join(root, '.gitlab/leadline.yml'), 'utf8')));
      assert.equal(readFileSync(join(root, '.gitlab-ci.yml'), 'utf8'), 'stages: [test]\n');
    });

    it('writes one note, and the next time changes its own', async () => {
      const repo = branch(GOOD);
      await runCli(repo.root, ['init', '--workflow', 'gitlab', '--yes']);
      const job = parse(readFileSync(join(repo.root, '.gitlab-ci.yml'), 'utf8')) as Job;
      const notes = [{ id: 1, author: { id: 8 }, body: `${MARK} not ours` }];
      const { server, url, asked } = await forge(notes);
      try {
        const env = {
          CI_API_V4_URL: url,
          CI_PROJECT_ID: '5',
          CI_MERGE_REQUEST_IID: '7',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: repo.git('rev-parse', 'origin/main'),
          LEADLINE_TOKEN: 'secret',
        };
        for (let turn = 0; turn < 2; turn++) {
          const { code, out } = await runJob(repo, job, env);
          assert.equal(code, 0, out);
          assert.doesNotMatch(out, /secret/);
        }
        assert.deepEqual(asked, [
          'POST /projects/5/merge_requests/7/notes',
          'PUT /projects/5/merge_requests/7/notes/2',
        ]);
        assert.equal(notes.length, 2);
        assert.ok(notes[1]?.body.startsWith(MARK));
      } finally {
        server.close();
      }
    });

    interface Note {
      readonly id: number;
      readonly author: { readonly id: number };
      body: string;
    }

    /** A GitLab of notes, one a page; our user is 9. */
    async function forge(
      notes: Note[],
    ): Promise<{ readonly server: Server; readonly url: string; readonly asked: string[] }> {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        let sent = '';
        request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
        request.on('end', () => {
          const { pathname, searchParams } = new URL(request.url ?? '', 'http://forge');
          const body = sent === '' ? '' : (JSON.parse(sent) as { readonly body: string }).body;
          const page = Number(searchParams.get('page'));
          if (request.headers['private-token'] !== 'secret') response.statusCode = 401;
          if (request.method !== 'GET') asked.push(`${request.method ?? ''} ${pathname}`);
          if (request.method === 'POST')
            notes.push({ id: notes.length + 1, author: { id: 9 }, body });
          const changed = notes.find(({ id }) => pathname.endsWith(`/notes/${id}`));
          if (request.method === 'PUT' && changed) changed.body = body;
          if (page > 0)
            response.setHeader('x-next-page', page < notes.length ? String(page + 1) : '');
          response.end(
            JSON.stringify(pathname === '/user' ? { id: 9 } : notes.slice(page - 1, page)),
          );
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return { server, url: `http://127.0.0.1:${port}`, asked };
    }
  });
});

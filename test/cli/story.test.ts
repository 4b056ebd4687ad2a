import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { story, type Step } from './story/steps.ts';
import { folderWith } from './support/folder.ts';
import { repository } from './support/repository.ts';
import { runCli } from './support/run-cli.ts';

const page = fileURLToPath(new URL('../../docs/story.md', import.meta.url));

const HEAD = `<!-- Written by test/cli/story.test.ts; run it with LEADLINE_WRITE_STORY=1 to write it anew. -->

# A story

One autumn of a small team, told by the commands that they run. Each is run by a test, and this page is what they print. What people write themselves, in the gaps that templates leave, is folded in.
`;

/** Live through the story in a new repository, and tell it. */
async function tell(): Promise<string> {
  const root = join(folderWith({ 'harbour/README.md': '# Harbour\n' }), 'harbour');
  const repo = repository(undefined, root);
  let day = '2026-11-01';
  const told = [HEAD.trimEnd()];
  for (const step of story) {
    const words = await live(step);
    if (words !== '') told.push(words);
    if (step.type === 'day') day = step.day;
  }
  // For pictures of it: see test/vscode/pictures.ts.
  const keep = process.env['LEADLINE_KEEP_STORY'];
  if (keep !== undefined) cpSync(root, keep, { recursive: true });
  return `${told.join('\n\n')}\n`;

  async function live(step: Step): Promise<string> {
    switch (step.type) {
      case 'words':
        return step.text;
      case 'day':
        return '';
      case 'git':
        repo.git(...step.args);
        return '';
      case 'commit':
        repo.commit({}, step.message, { author: step.author, date: day });
        return '';
      case 'picture':
        return `![${step.says}](pictures/${step.name}.png)`;
      case 'write': {
        const path = join(root, step.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, step.text);
        return folded(step.path, step.text);
      }
      case 'fill': {
        const path = join(root, step.path);
        const text = filled(readFileSync(path, 'utf8'), step);
        writeFileSync(path, text);
        const news = step.places.map(([, to]) => to).join('\n…\n');
        return folded(step.path, step.answers.length > 0 ? text : news);
      }
      case 'run': {
        const env = { LEADLINE_NOW: day };
        const { code, out, err } = await runCli(root, step.args, { env });
        assert.equal(code, step.code, `${step.args.join(' ')}: ${err}`);
        const command = `$ leadline ${step.args.map(quoted).join(' ')}\n`;
        return fenced('text', `${command}${out}${err}`);
      }
    }
  }
}

/** The gaps that a template left, one answer each, and other places that are named. */
function filled(before: string, { path, answers, places }: Step & { type: 'fill' }): string {
  let at = 0;
  let text = before;
  if (answers.length > 0)
    text = before.replace(/\{[^{}\n]+\}/g, (gap) => {
      const answer = answers[at++];
      assert.ok(answer !== undefined, `${path}: nobody answers ${gap}`);
      return answer;
    });
  assert.equal(at, answers.length, `${path}: ${answers[at]} answers nothing`);
  for (const [from, to] of places) {
    assert.ok(text.includes(from), `${path}: there is no ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

function folded(path: string, text: string): string {
  const language = path.endsWith('.md') ? 'markdown' : '';
  const shown = text.replace(/<!--[^]*?-->\n*/g, '');
  return `<details><summary><code>${path}</code>, written</summary>\n\n${fenced(language, shown)}\n\n</details>`;
}

/** A block whose fence is longer than any in it. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./#-]+$/.test(argument) ? argument : `"${argument}"`;
}

describe('the story', () => {
  it('happens as docs/story.md tells it', async function () {
    this.timeout(120_000);
    const told = await tell();
    if (process.env['LEADLINE_WRITE_STORY']) writeFileSync(page, told);
    assert.equal(
      told,
      readFileSync(page, 'utf8'),
      'Write docs/story.md anew, and read what is different.',
    );
  });
});

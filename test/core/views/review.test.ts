import assert from 'node:assert/strict';
import { Project } from '../../../src/core/project.ts';
import { reviewMarkdown, reviewOf } from '../../../src/core/views/review.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { TODAY } from '../../support/lint-files.ts';
import { memoryHost } from '../../support/memory-host.ts';

const builtIn = builtInKinds();

async function reviewed(path: string, text: string): Promise<string> {
  const project = await Project.open(memoryHost({ [path]: text }, TODAY), { builtIn });
  const record = project.catalog.get(path);
  assert.ok(record);
  const found = reviewOf(record, project.catalog, project.config, project.lint(path));
  return reviewMarkdown(found, { path, lineOf: (offset) => record.lines.lineAt(offset) + 1 });
}

const ticket = `---
kind: ticket
status: open
date: 2026-11-01
assignee: "@lars"
from: "@ines"
due: 2026-12-20
---

# Rotate the keys

## Context

The keys are *old*, see [the page](https://example.com/keys).

## Outcome

- [ ] No key is older than 90 days
- [ ] Restart the @everyone bot

## Review

Security OK from @gwen by 2026-12-15
`;

describe('a review', () => {
  it('tells what is missing, what is there, and what the record says to each question', async () => {
    const text = await reviewed('docs/tickets/0001-rotate-keys.md', ticket);
    assert.match(
      text,
      /^### Review: .*Rotate the keys\n\nDelegation ticket, open, `docs\/tickets\//,
    );
    assert.match(
      text,
      /#### Missing\n\n(?:- \[ \] .*\n)*- \[ \] \*\*Constraints\*\* \(line \d+\): What must not change/,
    );
    assert.match(text, /- \[x\] \*\*Assignee\*\* \(line 5\): &#64;lars/);
    assert.match(
      text,
      /\*\*What is true when it is done.*\(Outcome, line 16\)\n\n> No key is older than 90 days \(line 18\)/,
    );
  });

  it('shows what others wrote as it is', async () => {
    const text = await reviewed('docs/tickets/0001-rotate-keys.md', ticket);
    assert.doesNotMatch(text, /@everyone|https:\/\/|<script/);
    const hostile = ticket.replace('# Rotate the keys', '# <script>x</script> | \u001b[31m **b**');
    const told = await reviewed('docs/tickets/0001-rotate-keys.md', hostile);
    assert.doesNotMatch(told, /<script|\| /);
    assert.ok(!told.includes('\u001b'));
  });

  it('says so where nothing is said to a question', async () => {
    const empty = ticket.replace(/The keys are[^\n]*/, '');
    const text = await reviewed('docs/tickets/0001-rotate-keys.md', empty);
    assert.match(text, /\(Context, line 12\)\n\nNothing is said to it\./);
  });

  it('names things and leaves their fields to the parts, and tells how many more there are', async () => {
    const bets = Array.from(
      { length: 6 },
      (_, at) =>
        `### Bet number ${at}\n\n- Owner: @ines\n- Cost: 2 weeks\n- Signal: 5 calls a day\n`,
    );
    const text = await reviewed(
      'docs/roadmap/2027-H1.md',
      `---\nkind: roadmap\nstatus: in review\n---\n\n# Plan\n\n## Three bets\n\n${bets.join('\n')}`,
    );
    assert.match(text, /> Bet number 3 \(line \d+\)\n>\n> … and 2 more\./);
    assert.doesNotMatch(text, /> Cost/);
  });
});

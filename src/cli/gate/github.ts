import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootOption, type Proposal } from './proposal.ts';
import type { GateRepository } from './repository.ts';

const PATH = '.github/workflows/leadline.yml';

export interface WorkflowOptions {
  /** The version of Leadline that is called where the repository does not say one itself. */
  readonly version: string;
  /** Whether findings go to code scanning, too. */
  readonly sarif: boolean;
}

/** A workflow of GitHub Actions. */
export function githubWorkflow(repository: GateRepository, options: WorkflowOptions): Proposal {
  const target = join(repository.top, PATH);
  const text = workflowOf(repository, options);
  return existsSync(target)
    ? {
        ...{ path: PATH, target, text: undefined, add: text },
        notes: ['A workflow is there already and was left as it is. Today it would be:'],
      }
    : { path: PATH, target, text, notes: [] };
}

/** How a job calls Leadline: as the repository's lock file says, else in the version that wrote the job. */
export function callIn({ pinned }: GateRepository, version: string): string {
  return pinned ? 'npx --no-install leadline' : `npx --yes leadline@${version}`;
}

function workflowOf(repository: GateRepository, { version, sarif }: WorkflowOptions): string {
  const { prefix, mainBranch, pinned } = repository;
  const call = callIn(repository, version);
  const root = rootOption(prefix);
  const install = pinned
    ? `
      - name: Install what the lock file says
        run: npm ci
`
    : '';
  const scan = sarif
    ? `
      - name: Findings for code scanning
        if: \${{ !cancelled() }}
        run: |
          ${call} lint${root} --format sarif > "$RUNNER_TEMP/leadline.sarif" || [ "$?" -eq 1 ]

      - name: Send them there
        if: \${{ !cancelled() }}
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: \${{ runner.temp }}/leadline.sarif
          category: leadline
`
    : '';
  return `# Leadline judges the records. Written by “leadline init --workflow github”; yours to change.
name: leadline

on:
  pull_request:
  push:
    branches: [${JSON.stringify(mainBranch)}]

permissions:
  contents: read

jobs:
  records:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write # for the comment${sarif ? '\n      security-events: write # for code scanning' : ''}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # to see where the branch and its base parted
          persist-credentials: false

      - uses: actions/setup-node@v4
        with:
          node-version: 22
${install}
      - name: Judge all records
        run: ${yamlRun(`${call} lint${root} --format github`)}

      - name: Judge what the pull request brings
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        env:
          BASE: \${{ github.base_ref }}
        run: |
          ${call} check${root} --base "origin/$BASE" --format markdown > "$RUNNER_TEMP/leadline.md"

      - name: Say it in one comment
        # A pull request from a fork may not write.
        if: \${{ !cancelled() && github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository }}
        env:
          GH_TOKEN: \${{ github.token }}
          PULL: \${{ github.event.pull_request.number }}
        run: |
          [ -s "$RUNNER_TEMP/leadline.md" ] || exit 0
          comments="repos/$GITHUB_REPOSITORY/issues/$PULL/comments"
          ours='.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- leadline-check -->"))) | .id'
          gh api --paginate "$comments" --jq "$ours" > "$RUNNER_TEMP/leadline.ids"
          id=$(head -n 1 "$RUNNER_TEMP/leadline.ids")
          if [ -n "$id" ]; then
            gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" -F "body=@$RUNNER_TEMP/leadline.md" --silent
          else
            gh api --method POST "$comments" -F "body=@$RUNNER_TEMP/leadline.md" --silent
          fi
${scan}`;
}

/** A command as one line of YAML. */
function yamlRun(command: string): string {
  return /['"#:]/.test(command) ? JSON.stringify(command) : command;
}

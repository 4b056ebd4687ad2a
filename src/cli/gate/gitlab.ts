import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callIn } from './github.ts';
import { rootOption, type Proposal } from './proposal.ts';
import type { GateRepository } from './repository.ts';

export const GITLAB_FILE = '.gitlab-ci.yml';
const INCLUDED = '.gitlab/leadline.yml';

/** A job of GitLab CI: the pipeline itself where there is none, else a file for it to include. */
export function gitlabJob(repository: GateRepository, version: string): Proposal {
  const { top } = repository;
  const hasPipeline = existsSync(join(top, GITLAB_FILE));
  const path = hasPipeline ? INCLUDED : GITLAB_FILE;
  const target = join(top, path);
  const text = jobOf(repository, version);
  const notes = hasPipeline ? [`Add to ${GITLAB_FILE}: include: [{ local: ${INCLUDED} }]`] : [];
  const token =
    'For a note in the merge request, give the project a masked CI/CD variable LEADLINE_TOKEN: an access token with the scope “api”.';
  return existsSync(target)
    ? {
        ...{ path, target, text: undefined, add: text },
        notes: ['A job is there already and was left as it is. Today it would be:'],
      }
    : { path, target, text, notes: [...notes, token] };
}

function jobOf(repository: GateRepository, version: string): string {
  const call = callIn(repository, version);
  const root = rootOption(repository.prefix);
  const install = repository.pinned ? '\n    - npm ci' : '';
  return `# Leadline judges the records. Written by “leadline init --workflow gitlab”; yours to change.
leadline:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: '0' # to see where the branch and its target parted
  script:${install}
    - |
      ${call} lint${root} --format junit > leadline.xml || failed=1
    - |
      if [ -n "$CI_MERGE_REQUEST_IID" ]; then
        ${call} check${root} --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --format markdown > leadline.md || failed=1
      fi
    # One note in the merge request, found again by its mark; wants the CI/CD variable LEADLINE_TOKEN.
    - |
      if [ -n "$CI_MERGE_REQUEST_IID" ] && [ -n "$LEADLINE_TOKEN" ] && [ -s leadline.md ]; then
        node --input-type=module -e '
          import { readFileSync } from "node:fs";
          const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: iid } = process.env;
          const notes = api + "/projects/" + project + "/merge_requests/" + iid + "/notes";
          const headers = { "PRIVATE-TOKEN": process.env.LEADLINE_TOKEN, "Content-Type": "application/json" };
          const ask = async (method, url, body) => {
            const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
            if (!answer.ok) throw new Error(method + " " + url + ": " + answer.status);
            return answer;
          };
          const me = await (await ask("GET", api + "/user")).json();
          let ours;
          for (let page = "1"; page && !ours; ) {
            const answer = await ask("GET", notes + "?per_page=100&page=" + page);
            const all = await answer.json();
            ours = all.find((note) => note.author.id === me.id && note.body.startsWith("<!-- leadline-check -->"));
            page = answer.headers.get("x-next-page");
          }
          const body = readFileSync("leadline.md", "utf8");
          await (ours ? ask("PUT", notes + "/" + ours.id, { body }) : ask("POST", notes, { body }));
        '
      fi
    - exit "\${failed:-0}"
  artifacts:
    when: always
    paths: [leadline.md]
    reports:
      junit: leadline.xml
`;
}

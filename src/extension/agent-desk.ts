import { Uri, workspace } from 'vscode';
import {
  AgentFailure,
  normalizePath,
  planSupersede,
  Refusal,
  type AgentDesk,
  type AgentWriter,
} from '../core/index.ts';
import { applyPlan } from './apply-plan.ts';
import { toPath, toUri } from './convert.ts';
import { createRecord } from './create.ts';
import type { Root } from './root.ts';

const RESTRICTED =
  'Writing is not allowed: the user has not trusted this workspace. Tell what you would have written.';

/**
 * What tools work on in one folder of the workspace; unsaved text counts.
 *
 * @throws AgentFailure while the folder cannot be read.
 */
export async function editorDesk(root: Root): Promise<AgentDesk> {
  await root.idle();
  root.touchOpen();
  await root.idle();
  const { project } = root;
  if (!project)
    throw new AgentFailure(root.failure ?? `The folder “${root.name}” is still being read.`);
  return {
    project,
    locate: (named) => locateIn(root.uri, named),
    read: (path) => root.read(path),
    uri: (path) => toUri(root.uri, path).toString(),
    writer: workspace.isTrusted ? writerIn(root) : RESTRICTED,
  };
}

/** A path as an agent writes it, below a folder: a URI, absolute, or relative to the folder. */
export function locateIn(folder: Uri, named: string): string | undefined {
  const path = named.replaceAll('\\', '/');
  if (/^[a-z][a-z\d+.-]+:\//i.test(path)) return pathOf(folder, Uri.parse(named));
  if (/^[a-z]:\//i.test(path)) return pathOf(folder, Uri.file(named));
  if (path.startsWith('/')) return pathOf(folder, folder.with({ path }));
  return normalizePath(path);
}

function pathOf(folder: Uri, uri: Uri): string | undefined {
  const path = normalizePath(uri.path);
  if (path === undefined) return undefined;
  const whole = uri.with({ path: `/${path}` });
  return whole.path === folder.path.replace(/\/+$/, '') ? '' : toPath(folder, whole);
}

/** The user has said yes to what is written here: the editor asks before it calls a tool that writes. */
function writerIn(root: Root): AgentWriter {
  const apply: AgentWriter['apply'] = async (plan) => {
    if (!(await applyPlan(root, plan, false)))
      throw new AgentFailure('The editor did not make the change; nothing was written.');
  };
  return {
    apply,
    async create({ kind, title, answers, supersedes }) {
      const { path } = await createRecord(root, { kind, title, answers, folder: undefined });
      if (!supersedes) return { path, notes: [] };
      try {
        const plan = planIn(root, supersedes.path, path);
        await apply(plan);
        return { path, notes: plan.notes.map(({ text }) => text) };
      } catch (error) {
        // Half a supersession is none.
        await workspace.fs.delete(toUri(root.uri, path));
        throw error;
      }
    },
  };
}

function planIn({ project }: Root, old: string, path: string) {
  const record = project?.catalog.get(old);
  const successor = project?.catalog.get(path);
  if (!project || !record || !successor)
    throw new AgentFailure(`“${path}” would not be read as a record; nothing was written.`);
  const day = project.today;
  const plan = planSupersede(record, [successor], project.catalog, { day, force: true });
  if (plan instanceof Refusal) throw new AgentFailure(`${plan.reason} Nothing was written.`);
  return plan;
}

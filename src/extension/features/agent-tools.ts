import {
  CancellationError,
  Disposable,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  type CancellationToken,
  type PreparedToolInvocation,
} from 'vscode';
import { AgentFailure, agentToolNamed, askTool, type AgentTool } from '../../core/index.ts';
import { editorDesk, locateIn } from '../agent-desk.ts';
import { AGENT_TOOL_PREFIX, AGENT_TOOLS } from '../ids.ts';
import type { Root } from '../root.ts';
import type { Store } from '../store.ts';

/** What a tool is given here: its own input, and which folder of the workspace is meant. */
type Given = Readonly<Record<string, unknown>>;

/** The tools for the editor's coding agents: the same as those of `leadline mcp`. */
export function registerAgentTools(store: Store): Disposable {
  return Disposable.from(
    ...AGENT_TOOLS.map((tool) =>
      lm.registerTool<Given>(`${AGENT_TOOL_PREFIX}${tool}`, {
        prepareInvocation: ({ input }) => prepared(toolNamed(tool), input),
        async invoke({ input }, token) {
          const { folder, ...own } = input;
          const root = rootMeant(store, folder, own);
          const answer = await ask(toolNamed(tool), own, root, token);
          const name = store.roots.length > 1 ? `Folder: ${JSON.stringify(root.name)}\n` : '';
          return new LanguageModelToolResult([new LanguageModelTextPart(name + answer)]);
        },
      }),
    ),
  );
}

function toolNamed(name: string): AgentTool {
  const tool = agentToolNamed(name);
  if (!tool) throw new AgentFailure(`There is no tool “${name}”.`);
  return tool;
}

async function ask(
  tool: AgentTool,
  given: Given,
  root: Root,
  token: CancellationToken,
): Promise<string> {
  const desk = await editorDesk(root);
  if (token.isCancellationRequested) throw new CancellationError();
  return askTool(tool, given, desk);
}

/** The folder of the workspace that is named, else the one in which the path or record lies, else the first. */
export function rootMeant(store: Pick<Store, 'roots'>, folder: unknown, given: Given): Root {
  const { roots } = store;
  const [first] = roots;
  if (!first) throw new AgentFailure('No folder is open in which Leadline is switched on.');
  if (typeof folder === 'string' && folder.trim() !== '') {
    const root = roots.find(({ name, uri }) => name === folder || uri.toString() === folder);
    if (root) return root;
    const names = roots.map(({ name }) => JSON.stringify(name)).join(', ');
    throw new AgentFailure(`Unexpected “folder”, expected one of ${names}.`);
  }
  const named = [given['path'], given['record']].find((one) => typeof one === 'string');
  const absolute = named !== undefined && /^(?:[a-z][a-z\d+.-]*:)?[/\\]/i.test(named);
  return (
    (absolute ? roots.find(({ uri }) => locateIn(uri, named) !== undefined) : undefined) ?? first
  );
}

/** What the user reads while a tool works, and is asked before one writes. */
export function prepared(tool: AgentTool, input: Given): PreparedToolInvocation {
  const said = (name: string): string => {
    const value = input[name];
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').slice(0, 200) : '';
  };
  switch (tool.name) {
    case 'create_record':
      return {
        invocationMessage: l10n.t('Creating a record'),
        confirmationMessages: {
          title: l10n.t('Create a record?'),
          message:
            said('supersedes') === ''
              ? l10n.t('A new file of kind “{0}”: “{1}”', said('kind'), said('title'))
              : l10n.t(
                  'A new file of kind “{0}”: “{1}”. It takes the place of {2}, which is changed too.',
                  said('kind'),
                  said('title'),
                  said('supersedes'),
                ),
        },
      };
    case 'change_status': {
      const by = Array.isArray(input['by']) ? input['by'].map(String).join(', ') : '';
      return {
        invocationMessage: l10n.t('Changing the status of a record'),
        confirmationMessages: {
          title: l10n.t('Change the status of a record?'),
          message:
            by === ''
              ? l10n.t('{0} becomes “{1}”.', said('record'), said('status'))
              : l10n.t(
                  '{0} becomes “{1}”; in its place: {2}.',
                  said('record'),
                  said('status'),
                  by.slice(0, 200),
                ),
        },
      };
    }
    default:
      return { invocationMessage: l10n.t('Asking Leadline') };
  }
}

import { commands, Disposable, l10n, Uri, workspace } from 'vscode';
import { headOf, type RecordHead } from '../../core/index.ts';
import { SETTINGS } from '../ids.ts';
import type { Store } from '../store.ts';

/** As much of markdown-it (https://markdown-it.github.io/markdown-it/) as is needed here. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void };
  };
  readonly renderer: { readonly rules: Record<string, unknown> };
}

interface MarkdownState {
  readonly src: string;
  readonly tokens: object[];
  readonly Token: new (type: string, tag: string, nesting: number) => object;
}

/** What the preview plugs in, and what goes away with the extension. */
export interface Preview {
  readonly extendMarkdownIt: <T extends MarkdownIt>(md: T) => T;
  dispose(): void;
}

const TOKEN = 'leadline_head';

/**
 * Show the front matter of records at the top of the built-in Markdown preview: a badge with the status and a table.
 * Other documents, and Markdown that is rendered elsewhere, are left alone.
 */
export function registerPreview(store: Store): Preview {
  /** The texts that tokens were made of: the preview keeps tokens and renders them more than once. */
  const texts = new WeakMap<object, string>();
  let missed = false;
  const refresh = (): void => void commands.executeCommand('markdown.preview.refresh');
  const listeners = Disposable.from(
    store.onDidChange(() => {
      if (missed) refresh();
      missed = false;
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS.preview)) refresh();
    }),
  );

  const render = (token: object | undefined, env: unknown): string => {
    const text = token && texts.get(token);
    const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
    if (text === undefined || !(uri instanceof Uri)) return '';
    if (!workspace.getConfiguration().get<boolean>(SETTINGS.preview, true)) return '';
    const at = store.locate(uri);
    if (at && !at.root.project) missed = true;
    const known = at?.root.record(at.path);
    const kind = known && at?.root.project?.kinds.get(known.kind);
    if (!known || !kind) return '';
    const head = headOf(known.text === text ? known : known.withText(text), kind);
    return head ? headHtml(head) : '';
  };

  return {
    extendMarkdownIt(md) {
      md.core.ruler.push(TOKEN, (state) => {
        if (!/^\uFEFF?\s*(?:---|<!--)/.test(state.src.slice(0, 200))) return;
        const token = new state.Token(TOKEN, '', 0);
        texts.set(token, state.src);
        state.tokens.unshift(token);
      });
      // The document is known only now, and nobody's preview may fail for ours.
      md.renderer.rules[TOKEN] = (
        tokens: readonly object[],
        at: number,
        _options: unknown,
        env: unknown,
      ): string => {
        try {
          return render(tokens[at], env);
        } catch {
          return '';
        }
      };
      return md;
    },
    dispose() {
      listeners.dispose();
    },
  };
}

/** A record's head as HTML without scripts or styles of its own; whatever comes from files is escaped. */
export function headHtml(head: RecordHead): string {
  const { kindName, id, status, phase, dead, rows } = head;
  const state = dead ? 'dead' : (phase ?? 'unknown');
  const badge = `<span class="leadline-badge leadline-${state}">${escape(status ?? l10n.t('no status'))}</span>`;
  const name = [kindName, id].filter((part) => part !== '').join(' · ');
  const body = rows
    .map(
      ({ key, values }) =>
        `<tr><th scope="row">${escape(key)}</th><td>${values.map(escape).join('<br>')}</td></tr>`,
    )
    .join('');
  const table = body === '' ? '' : `<table class="leadline-fields"><tbody>${body}</tbody></table>`;
  return `<div class="leadline-head"><p>${badge} <span class="leadline-kind">${escape(name)}</span></p>${table}</div>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

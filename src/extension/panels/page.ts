import { Uri, type Webview } from 'vscode';
import type { FromPage } from './protocol.ts';

/** What a page is made of: a script of `dist/pages` and a style of `media`. */
export interface PageFiles {
  readonly title: string;
  /** The language of its words, as in `env.language`. */
  readonly language: string;
  readonly script: string;
  readonly style: string;
}

const ROOTS = ['media', 'dist/pages'];

/** What a page may load: nothing from elsewhere, and scripts of ours only. */
export function pageOptions(extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } {
  return {
    enableScripts: true,
    localResourceRoots: ROOTS.map((folder) => Uri.joinPath(extension, folder)),
  };
}

/** The HTML of a page; what it shows is sent to it afterwards, and never stands in the HTML. */
export function pageHtml(webview: Webview, extension: Uri, page: PageFiles): string {
  const at = (...path: string[]): string =>
    escapeHtml(webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString());
  const nonce = newNonce();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src data: blob:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${at('media', 'page.css')}">
<link rel="stylesheet" href="${at('media', page.style)}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" type="module" src="${at('dist', 'pages', page.script)}"></script>
</body>
</html>
`;
}

/** Characters. */
const MAX_PICTURE = 50_000_000;

/** What a page said, checked: a page shows what others wrote, and is not to be trusted. Undefined for anything else. */
export function messageOf(said: unknown): FromPage | undefined {
  if (typeof said !== 'object' || said === null || !('type' in said)) return undefined;
  if (said.type === 'ready') return { type: 'ready' };
  if (said.type === 'save') return pictureIn(said);
  if (said.type !== 'open' || !('path' in said) || typeof said.path !== 'string') return undefined;
  const start = 'start' in said ? said.start : undefined;
  const end = 'end' in said ? said.end : undefined;
  if (!isOffset(start) || !isOffset(end) || end < start) return { type: 'open', path: said.path };
  return { type: 'open', path: said.path, start, end };
}

/** A picture is text (SVG) or bytes in base64 (PNG), and no larger than a picture can sensibly be. */
function pictureIn(said: object): FromPage | undefined {
  if (!('format' in said) || !('data' in said) || typeof said.data !== 'string') return undefined;
  const { format, data } = said;
  if ((format !== 'svg' && format !== 'png') || data.length > MAX_PICTURE) return undefined;
  return { type: 'save', format, data };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The URI that a page remembered over a reload; undefined when it remembers none, or what is none. */
export function uriIn(state: unknown): Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  if (typeof state.uri !== 'string') return undefined;
  try {
    return Uri.parse(state.uri);
  } catch {
    return undefined;
  }
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

import { Uri, type Webview } from 'vscode';
import type { FromPage } from './protocol.ts';

/** What a page is made of: files of the extension's `media` folder. */
export interface PageFiles {
  readonly title: string;
  /** The language of its words, as in `env.language`. */
  readonly language: string;
  readonly script: string;
  readonly style: string;
}

/** What a page may load: nothing from elsewhere, and scripts of ours only. */
export function pageOptions(extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'media')] };
}

/** The HTML of a page; what it shows is sent to it afterwards, and never stands in the HTML. */
export function pageHtml(webview: Webview, extension: Uri, page: PageFiles): string {
  const media = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'media', name)).toString();
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
<link rel="stylesheet" href="${escapeHtml(media('page.css'))}">
<link rel="stylesheet" href="${escapeHtml(media(page.style))}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" type="module" src="${escapeHtml(media(page.script))}"></script>
</body>
</html>
`;
}

/** What a page said, checked: a page shows what others wrote, and is not to be trusted. Undefined for anything else. */
export function messageOf(said: unknown): FromPage | undefined {
  if (typeof said !== 'object' || said === null || !('type' in said)) return undefined;
  if (said.type === 'ready') return { type: 'ready' };
  if (said.type !== 'open' || !('path' in said) || typeof said.path !== 'string') return undefined;
  const start = 'start' in said ? said.start : undefined;
  const end = 'end' in said ? said.end : undefined;
  if (!isOffset(start) || !isOffset(end) || end < start) return { type: 'open', path: said.path };
  return { type: 'open', path: said.path, start, end };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
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

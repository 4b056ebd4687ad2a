import { Uri, workspace } from 'vscode';
import { kindSources, type KindSource } from '../core/index.ts';

/**
 * Read the kinds that ship with the extension. They come as one file that the build makes of `templates/`, read
 * through the workspace's file system: in a browser the extension's own files are on no disk and cannot be listed.
 *
 * @throws when that file cannot be read: an installation without its kinds is broken.
 */
export async function readBuiltInKinds(extension: Uri): Promise<readonly KindSource[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'templates.json'));
  const files = new Map(
    Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>),
  );
  return kindSources(files, 'built-in');
}

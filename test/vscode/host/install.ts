import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { capture } from './run.ts';
import { extensionsFolder } from './server.ts';
import type { Code } from './server.ts';

/** Install a packaged extension into a server's data folder, with the server's own command line. */
export async function installVsix(code: Code, vsix: string, data: string): Promise<void> {
  const { code: status, output } = await capture(code.node, [
    join(code.folder, 'out', 'server-main.js'),
    ...['--install-extension', vsix, '--force'],
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder(data)],
    '--accept-server-license-terms',
  ]);
  if (status !== 0 || !output.includes('successfully installed')) {
    throw new Problem(`Could not install ${vsix}. VS Code's server says:\n${output}`);
  }
}

/** Install an extension by a link to its folder: after a rebuild, "Reload Window" is enough. */
export async function linkExtension(folder: string, data: string): Promise<void> {
  await mkdir(extensionsFolder(data), { recursive: true });
  const link = join(extensionsFolder(data), 'leadline.leadline');
  await rm(link, { force: true });
  await symlink(folder, link, process.platform === 'win32' ? 'junction' : 'dir');
}

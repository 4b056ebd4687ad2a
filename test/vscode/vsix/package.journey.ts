import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../host/run.ts';
import { cache, ensureCode, extensionsFolder } from '../host/server.ts';
import { installVsix } from '../host/install.ts';
import { openWindow, root } from '../journeys/window.ts';

describe('the package', () => {
  const vsix = join(cache, 'package', 'leadline.vsix');

  before(async () => {
    await mkdir(join(cache, 'package'), { recursive: true });
    await rm(vsix, { force: true });
    const { code, output } = await npm(['run', 'package', '--', '--out', vsix], root);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /WARNING/);
  });

  it('is small, and holds what is needed to run and nothing else', async () => {
    const { size } = await stat(vsix);
    assert(size < 2_000_000, `Expected less than 2 MB, found ${size} bytes.`);
    const data = await mkdtemp(join(tmpdir(), 'leadline-package-'));
    try {
      await installVsix(await ensureCode(), vsix, data);
      const installed = (await readdir(extensionsFolder(data), { recursive: true })).filter(
        (path) => path.startsWith('leadline.leadline'),
      );
      assert(installed.some((path) => path.endsWith('extension.cjs')));
      const unwanted = installed.filter((path) =>
        /\.map$|\.ts$|node_modules|(^|[\\/])(test|src|examples)([\\/]|$)/.test(path),
      );
      assert.deepEqual(unwanted, []);
    } finally {
      await rm(data, { recursive: true });
    }
  });

  it('installs into VS Code and shows the records of a folder there', async () => {
    const window = await openWindow({ vsix });
    try {
      await window.showContainer('Leadline');
      const rows = window.rows();
      await rows.filter({ hasText: 'Keep bookings' }).waitFor();
      await rows.filter({ hasText: 'Keep bookings' }).click();
      await window.tab('0001-keep-bookings-in-postgresql.md').waitFor();
      await window.photograph('package-installed');
      assert.deepEqual(await window.notifications(), []);
    } finally {
      await window.close();
    }
  });
});

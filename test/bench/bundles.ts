import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './arithmetic.ts';
import { project } from './records.ts';

/** The sizes of what is built, and of the package made of it. */
export function bundleSizes(): Figure[] {
  process.stderr.write('package …\n');
  const scratch = mkdtempSync(join(tmpdir(), 'leadline-package-'));
  try {
    const vsix = join(scratch, 'leadline.vsix');
    // What all else here is measured with.
    execFileSync(process.execPath, ['build.mjs', '--production'], { cwd: project });
    execFileSync('npm', ['run', 'package', '--silent', '--', '--out', vsix], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const dist = join(project, 'dist');
    return [
      { what: 'the package, leadline.vsix', path: vsix, limit: 2_000_000 / 1024 },
      ...readdirSync(dist)
        .filter((name) => /\.c?js$|\.json$/.test(name))
        .map((name) => ({ what: `dist/${name}`, path: join(dist, name) })),
    ].map(({ path, ...figure }) => ({
      ...figure,
      value: statSync(path).size / 1024,
      unit: 'KiB',
    }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
